"""Fits the weights of ``briefbook.link.references.model`` to the development set.

    python -m tests.evaluation.train_references EVALUATION-FOLDER [--folds 5 [--seed 0]]

With ``--folds`` it only prints the cross-validated score; without, it writes ``weights.json``.
The same data give the same weights. Only weights of shapes, endings and classes of words leave
the evaluation folder, no word of it.
"""
# the score is what --folds is for

# /// script
# dependencies = ["python-crfsuite>=0.9.12"]
# ///

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from briefbook.link.references import model as package
from briefbook.link.references.features import features_of
from briefbook.link.references.labels import label, settled
from briefbook.link.references.model import Model, model_of
from briefbook.link.references.words import word_of
from tests.evaluation.reference_labels import label_record, read_records, restyle
from tests.evaluation.references import as_labelled
from tests.evaluation.scoring import score

RESTYLED = 400
PENALTY = 0.5  # of squared weights
ROUNDS = 80
SMALLEST = 3  # hundredths; smaller weights are left out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    records = read_records(arguments.evaluation)
    if arguments.folds:
        print(validate(records, arguments.evaluation, arguments.folds, arguments.seed))
    else:
        target = Path(package.__file__).with_name("weights.json")
        target.write_text(written(fit(records)), encoding="utf-8")


def validate(records: Sequence[dict], evaluation: Path, folds: int, seed: int) -> str:
    """Return the score of predictions by models that have not seen what they predict."""
    order = list(range(len(records)))
    random.Random(seed).shuffle(order)
    rows = []
    for fold in range(folds):
        held = set(order[fold::folds])
        model = model_of(fit([records[i] for i in order if i not in held]))
        rows += [predicted(records[i], model) for i in sorted(held)]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "references.jsonl"
        out.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        return score(evaluation, "references", out, ())


def predicted(record: dict, model: Model) -> dict:
    texts, _ = label_record(record)
    words = [word_of(text) for text in texts]
    return {"id": record["id"], "pred": as_labelled(words, label(words, model))}


def fit(records: Sequence[dict]) -> dict:
    """Return weights in the form of ``weights.json``."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.0, "c2": PENALTY, "max_iterations": ROUNDS})
    for texts, fields in [*map(label_record, records), *restyle(records, RESTYLED, seed=0)]:
        words = [word_of(text) for text in texts]
        known = [rule or field for rule, field in zip(settled(words), fields, strict=True)]
        trainer.append(features_of(words).of_each(), chained(known))
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        found = tagger.info()
        tagger.close()
    return {
        "features": _nested(found.state_features.items()),
        "transitions": _nested(found.transitions.items()),
    }


def chained(fields: Sequence[str]) -> list[str]:
    """Return the labels of words: ``B-`` where a field begins, ``I-`` where it goes on."""
    return [
        f"{'I' if i and fields[i - 1] == field else 'B'}-{field}" for i, field in enumerate(fields)
    ]


def _nested(weights: Iterable[tuple[tuple[str, str], float]]) -> dict[str, dict[str, int]]:
    nested: dict[str, dict[str, int]] = {}
    for (key, name), weight in sorted(weights):
        if abs(round(100 * weight)) >= SMALLEST:
            nested.setdefault(key, {})[name] = round(100 * weight)
    return nested


def written(weights: dict) -> str:
    """Return the file, a feature a line, so that a change of it can be read."""
    parts = []
    for part, rows in weights.items():
        lines = (
            f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(row, separators=(',', ':'))}"
            for key, row in rows.items()
        )
        parts.append(f'"{part}": {{\n' + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
