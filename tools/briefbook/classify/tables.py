"""The model of article lines: its weights, by the family of the feature and its key.

The file names a feature by words with spaces between them, such as ``between long P short``: the
family is the longest beginning that is a family's name, the rest is the key.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TypeVar

T = TypeVar("T")

FAMILIES = (
    "above", "below", "above2", "below2", "between", "gap above", "gap below", "ahead", "behind",
    "ahead share", "behind share", "window", "near", "run", "topic", "under", "again", "density",
    "passed", "threads", "before prose", "above title", "spacing", "odd", "loose", "title",
    "title words",
)  # fmt: skip
"""The families of features that a line has by its place on the page."""

Part = str | int | bool
Key = Part | tuple[Part, ...]

Tables = Mapping[str, dict[Key | None, T]]
"""For each family its values by key; one without a value is the table's to give."""


class Names(dict[Key | None, str]):
    """A table that gives the name of each feature instead of its weight, for training."""

    def __init__(self, family: str) -> None:
        super().__init__()
        self._family = family

    def __missing__(self, key: Key | None) -> str:
        """Return the feature's name as the file of weights has it."""
        if key is None:
            return ""
        return " ".join([self._family, *map(str, key if isinstance(key, tuple) else (key,))])


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in log odds: of what a line shows by itself, and by family of what its place does."""

    intercept: float
    own: dict[str, float]
    families: dict[str, defaultdict[Key | None, float]] = field(repr=False)


@cache
def model() -> Model:
    """Return the model that comes with the package."""
    text = files("briefbook.classify").joinpath("weights.json").read_text("utf-8")
    read = json.loads(text)
    return parsed(float(read["intercept"]), read["weights"])


def parsed(intercept: float, weights: Mapping[str, float]) -> Model:
    """Return the model that has these weights, by the names of their features."""
    own: dict[str, float] = {}
    families: dict[str, defaultdict[Key | None, float]]
    families = {family: defaultdict(float) for family in FAMILIES}
    for name, weight in weights.items():
        family, key = split_name(name)
        if family is None:
            own[name] = float(weight)
        else:
            families[family][key] = float(weight)
    return Model(intercept, own, families)


def named() -> dict[str, Names]:
    """Return the tables that give names."""
    return {family: Names(family) for family in FAMILIES}


def split_name(name: str) -> tuple[str | None, Key | None]:
    """Return the family and the key of a feature; no family where it is a line's own."""
    words = name.split()
    for length in (2, 1):
        family = " ".join(words[:length])
        if family in _KNOWN and len(words) > length:
            key = tuple(map(_part, words[length:]))
            return family, key if len(key) > 1 else key[0]
    return None, None


_KNOWN = frozenset(FAMILIES)


def _part(word: str) -> Part:
    if word in {"True", "False"}:
        return word == "True"
    return int(word) if word.isdecimal() else word
