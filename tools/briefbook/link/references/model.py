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
from itertools import repeat
from struct import Struct

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
_BEAM = 6  # paths kept a word
_GROUPS_KEPT = 50_000
_FAR = 600  # below the best, a path or label is given up
_AGAIN = 600  # the cost of going back to a field that has ended
_UNTITLED = 200
_TITLE, _CONTAINER = (FIELDS.index(name) for name in ("title", "container"))
_NEVER = -(10**6)
_LEAST = -(10**9)
_LANE = 32
"""Bits of a weight: those of all labels stand side by side in one whole number, so that adding
two features adds them for every label at once. Raised, none of the sums is negative."""
_LANES = Struct(f"<{2 * len(FIELDS)}I")
_RAISED = sum(1 << (_LANE * label + 24) for label in range(2 * len(FIELDS)))
_LABEL = 31  # the bits of a path that hold its last label
_SEEN = _LABEL.bit_length()
_BITS = tuple(1 << i + _SEEN if i else 0 for i in range(len(FIELDS)))  # no field may recur freely

Begin = tuple[int, int, int]
"""A label that begins a field, the field's bit, and the label's weight."""
Path = int
"""The last label of a path, and above its five bits those of the fields that it has been in."""
Step = dict[Path, tuple[int, Path]]
"""The best score of each path, and the path that it goes on from."""


class Groups(dict[Group, int]):
    """The weights of groups of features, added up when they are first asked for.

    Most words are in one of a few thousand groups, so a long list asks for few that are new.
    """

    def __init__(self, features: Mapping[str, int]) -> None:
        super().__init__()
        self.features = features

    def __missing__(self, group: Group) -> int:
        """Return the weight of a group that is new, and keep it."""
        if len(self) >= _GROUPS_KEPT:
            self.clear()
        self[group] = weight = self.sum(group)
        return weight

    def sum(self, group: Iterable[str]) -> int:
        """Return the weight of features that hardly come together again."""
        return sum(map(self.features.get, group, repeat(0)))


@dataclass(frozen=True, slots=True)
class Model:
    """The weights of features, packed for all labels, and of transitions, by both labels."""

    groups: Groups
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
                steps.append({bit | label: (weight, 0) for label, bit, weight in begins})
        return _walked_back(steps)

    def _scores(self, features: Features) -> list[tuple[int, ...]]:
        """Return the weight of each label for each word, all of a word off by the same."""
        weight = self.groups.__getitem__
        totals = [sum(map(weight, groups)) for groups in features.words]
        for found, start, end in features.stretches:
            shared = self.groups.sum(found)
            for i in range(start, end):
                totals[i] += shared
        return list(map(_unpacked, totals))

    def _extended(
        self, step: Step, score: Sequence[int], begins: Sequence[Begin], known: int | None
    ) -> Step:
        """Return the best paths one word further: on in the same field, or into another."""
        found: Step = {}
        best = _LEAST
        known_label = None if known is None else 2 * known
        for path, (value, _) in step.items():
            first = path & _LABEL & ~1  # the label that began the path's last field
            leaving = self.transitions[path & _LABEL]
            seen = path & ~_LABEL
            if known_label is None or known_label == first:
                further = path | 1
                total = value + score[first + 1] + leaving[first + 1]
                if further not in found or total > found[further][0]:
                    found[further] = total, path
                    best = max(best, total)
            for label, bit, weight in begins:
                total = value + weight + leaving[label] - (_AGAIN if seen & bit else 0)
                if total < best - _FAR or label == first:
                    continue
                further = seen | bit | label
                if further not in found or total > found[further][0]:
                    found[further] = total, path
                    best = max(best, total)
        return _near_best(found, best - _FAR)


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


def _near_best(step: Step, least: int) -> Step:
    """Return the paths that score no less than the least, the best few of them."""
    near = {path: found for path, found in step.items() if found[0] >= least}
    if len(near) <= _BEAM:
        return near
    return dict(sorted(near.items(), key=lambda item: (-item[1][0], item[0]))[:_BEAM])


def _walked_back(steps: Sequence[Step]) -> list[str]:
    if not steps:
        return []
    path = max(steps[-1], key=lambda last: (steps[-1][last][0] - _untitled(last), last))
    labels = []
    for step in reversed(steps):
        labels.append(FIELDS[(path & _LABEL) // 2])
        path = step[path][1]
    return labels[::-1]


def _untitled(path: Path) -> int:
    if path & _BITS[_TITLE]:
        return 0
    return _UNTITLED if path & _BITS[_CONTAINER] else 2 * _UNTITLED


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
    return Model(Groups(features), tuple(map(tuple, transitions)))


def _label(name: str) -> int:
    return 2 * FIELDS.index(name[2:]) + (name[0] == "I")
