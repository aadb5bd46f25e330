"""The field of each word of a reference: a linear chain, searched for its best path.

Each word begins a field or goes on with one. A path scores the weights of its words' features and
of its transitions (a conditional random field: J. Lafferty, A. McCallum, F. Pereira, ICML 2001).
Since a field is printed once, going back to one costs extra, and so does a reference without a
title. Weights are whole hundredths, so that every machine finds the same path;
``tests/evaluation/train_references.py`` fits them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, repeat
from struct import Struct

from briefbook.link.references.features import Features

OTHER = "other"
FIELDS = (
    OTHER,
    *("author", "year", "title", "container", "volume", "pages", "editor"),
    *("publisher", "location", "url", "doi"),
)
"""What a word can belong to; ``container`` is a journal or a book that holds the work.

The label of a word that begins field *n* is *2 n*, of one that goes on with it *2 n + 1*.
"""
_BEAM = 8  # paths kept a word
_FAR = 600  # below the best, a path or label is given up
_AGAIN = 600  # the cost of going back to a field that has ended
_UNTITLED = 200
_TITLE, _CONTAINER = (1 << FIELDS.index(name) for name in ("title", "container"))
_NEVER = -(10**6)
_LANE = 32
"""Bits of a weight: those of all labels stand side by side in one whole number, so that adding
two features adds them for every label at once. Raised, none of the sums is negative."""
_LANES = Struct(f"<{2 * len(FIELDS)}I")
_RAISED = sum(1 << (_LANE * label + 24) for label in range(2 * len(FIELDS)))
_BITS = tuple(1 << i if i else 0 for i in range(len(FIELDS)))  # words of no field may recur

Begin = tuple[int, int, int]
"""A label that begins a field, the field's bit, and the label's weight."""
Path = tuple[int, int]
"""The last label of a path, and the fields that it has been in, as bits."""
Step = dict[Path, tuple[int, Path]]
"""The best score of each path, and the path that it goes on from."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of features, packed for all labels, and of transitions, by both labels."""

    features: Mapping[str, int]
    transitions: tuple[tuple[int, ...], ...]

    def fields(self, features: Features, settled: Sequence[str | None]) -> list[str]:
        """Return the field of each word; ``settled`` has those that need no model."""
        steps: list[Step] = []
        for score, name in zip(self._scores(features), settled, strict=True):
            known = None if name is None else FIELDS.index(name)
            begins = _begins(score, known)
            if steps:
                steps.append(self._extended(steps[-1], score, begins, known))
            else:
                steps.append({(label, bit): (weight, (0, 0)) for label, bit, weight in begins})
        return _walked_back(steps)

    def _scores(self, features: Features) -> list[tuple[int, ...]]:
        """Return the weight of each label for each word, all of a word off by the same."""
        totals = [self._sum(chain.from_iterable(groups)) for groups in features.words]
        for found, start, end in features.stretches:
            shared = self._sum(found)
            for i in range(start, end):
                totals[i] += shared
        return list(map(_unpacked, totals))

    def _sum(self, found: Iterable[str]) -> int:
        return sum(map(self.features.get, found, repeat(0)))

    def _extended(
        self, step: Step, score: Sequence[int], begins: Sequence[Begin], known: int | None
    ) -> Step:
        """Return the best paths one word further: on in the same field, or into another."""
        found: Step = {}
        for path, (value, _) in step.items():
            last, seen = path
            leaving = self.transitions[last]
            if known is None or known == last >> 1:
                inside = last | 1
                total = value + score[inside] + leaving[inside]
                further = inside, seen
                if further not in found or total > found[further][0]:
                    found[further] = total, path
            for label, bit, weight in begins:
                if label != last & ~1:
                    total = value + weight + leaving[label] - (_AGAIN if seen & bit else 0)
                    further = label, seen | bit
                    if further not in found or total > found[further][0]:
                        found[further] = total, path
        return _best(found)


def _unpacked(total: int) -> tuple[int, ...]:
    return _LANES.unpack((total + _RAISED).to_bytes(_LANES.size, "little"))


def _begins(score: Sequence[int], known: int | None) -> list[Begin]:
    """Return the labels that may begin here: those not far below the best one."""
    if known is not None:
        return [(2 * known, _BITS[known], score[2 * known])]
    least = max(score[::2]) - _FAR
    return [
        (label, _BITS[label >> 1], score[label])
        for label in range(0, len(score), 2)
        if score[label] >= least
    ]


def _best(step: Step) -> Step:
    """Return the paths that are not far below the best one, the best few of them."""
    least = max(value for value, _ in step.values()) - _FAR
    near = {path: found for path, found in step.items() if found[0] >= least}
    if len(near) <= _BEAM:
        return near
    return dict(sorted(near.items(), key=lambda item: (-item[1][0], item[0]))[:_BEAM])


def _walked_back(steps: Sequence[Step]) -> list[str]:
    if not steps:
        return []
    path = max(steps[-1], key=lambda last: (steps[-1][last][0] - _untitled(last[1]), last))
    labels = []
    for step in reversed(steps):
        labels.append(FIELDS[path[0] // 2])
        path = step[path][1]
    return labels[::-1]


def _untitled(seen: int) -> int:
    if seen & _TITLE:
        return 0
    return _UNTITLED if seen & _CONTAINER else 2 * _UNTITLED


@cache
def load_model() -> Model:
    """Return the model in the package."""
    source = files("briefbook.link.references").joinpath("weights.json")
    return model_of(json.loads(source.read_text(encoding="utf-8")))


def model_of(weights: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Model:
    """Return a model from its file: features and transitions, each label -> weight.

    A label is written ``B-title`` (begins) or ``I-title`` (goes on).
    """
    features = {
        feature: sum(weight << (_LANE * _label(name)) for name, weight in by_label.items())
        for feature, by_label in weights["features"].items()
    }
    transitions = [[_NEVER] * (2 * len(FIELDS)) for _ in range(2 * len(FIELDS))]
    for before, by_label in weights["transitions"].items():
        for name, weight in by_label.items():
            transitions[_label(before)][_label(name)] = weight
    return Model(features, tuple(map(tuple, transitions)))


def _label(name: str) -> int:
    return 2 * FIELDS.index(name[2:]) + (name[0] == "I")
