"""The field of each word of a reference: a linear chain, searched for its best path.

Each word begins a field or goes on with one. A path scores the weights of its words' features and
of its transitions (a conditional random field: J. Lafferty, A. McCallum, F. Pereira, ICML 2001).
Since a field is printed once, going back to one costs extra, and so does a reference without a
title. Weights are whole hundredths, so that every machine finds the same path;
``tests/evaluation/train_references.py`` fits them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from operator import add

from briefbook.link.references.features import Features, Group

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
_REMEMBERED = 20_000  # groups of features whose weights are kept
_FAR = 600  # below the best, a path or label is given up
_AGAIN = 600  # the cost of going back to a field that has ended
_UNTITLED = 200
_TITLE, _CONTAINER = (1 << FIELDS.index(name) for name in ("title", "container"))
_NEVER = -(10**6)
_BITS = tuple(1 << i if i else 0 for i in range(len(FIELDS)))  # words of no field may recur

Begin = tuple[int, int, int]
"""A label that begins a field, the field's bit, and the label's weight."""
Path = tuple[int, int]
"""The last label of a path, and the fields that it has been in, as bits."""
Step = dict[Path, tuple[int, Path]]
"""The best score of each path, and the path that it goes on from."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of features, by label, and of transitions, by both labels."""

    features: Mapping[str, tuple[tuple[int, int], ...]]
    transitions: tuple[tuple[int, ...], ...]
    known: dict[Group, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def fields(self, features: Features, settled: Sequence[str | None]) -> list[str]:
        """Return the field of each word; ``settled`` has those that need no model."""
        scores = self._scores(features)
        steps: list[Step] = []
        for score, name in zip(scores, settled, strict=True):
            known = None if name is None else FIELDS.index(name)
            begins = _begins(score, known)
            if steps:
                steps.append(self._extended(steps[-1], score, begins, known))
            else:
                steps.append({(label, bit): (weight, (0, 0)) for label, bit, weight in begins})
        return _walked_back(steps)

    def _scores(self, features: Features) -> list[list[int]]:
        """Return the weight of each label for each word."""
        scores = [
            list(map(sum, zip(*map(self._of_group, groups), strict=True)))
            for groups in features.words
        ]
        for found, start, end in features.stretches:
            shared = self._sum(found)
            for i in range(start, end):
                scores[i] = list(map(add, scores[i], shared))
        return scores

    def _of_group(self, group: Group) -> list[int]:
        """Return the weights of a group, which few of many words are alone to have."""
        total = self.known.get(group)
        if total is None:
            if len(self.known) >= _REMEMBERED:
                self.known.clear()
            total = self.known[group] = self._sum(group)
        return total

    def _sum(self, group: Group) -> list[int]:
        total = [0] * (2 * len(FIELDS))
        for feature in group:
            for label, weight in self.features.get(feature, ()):
                total[label] += weight
        return total

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
                _keep(found, (inside, seen), value + score[inside] + leaving[inside], path)
            for label, bit, weight in begins:
                if label != last & ~1:
                    total = value + weight + leaving[label] - (_AGAIN if seen & bit else 0)
                    _keep(found, (label, seen | bit), total, path)
        return _best(found)


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


def _keep(step: Step, path: Path, value: int, before: Path) -> None:
    known = step.get(path)
    if known is None or value > known[0]:
        step[path] = value, before


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
        feature: tuple((_label(name), weight) for name, weight in by_label.items())
        for feature, by_label in weights["features"].items()
    }
    transitions = [[_NEVER] * (2 * len(FIELDS)) for _ in range(2 * len(FIELDS))]
    for before, by_label in weights["transitions"].items():
        for name, weight in by_label.items():
            transitions[_label(before)][_label(name)] = weight
    return Model(features, tuple(map(tuple, transitions)))


def _label(name: str) -> int:
    return 2 * FIELDS.index(name[2:]) + (name[0] == "I")
