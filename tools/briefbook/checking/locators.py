"""Locators: the part of a citation that names places in a held article.

``¶ 4``, ``¶ 4-6``, ``¶ 4, 7``, ``caption 1``, ``note 1``, ``reference 2``, and several kinds with a
semicolon or a comma between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

KINDS = {"¶": "p", "caption": "c", "note": "n", "reference": "r", "heading": "h", "credit": "k"}
"""The word of a locator and the letter that labels have for it."""

_PART = re.compile(
    r"(?:(?P<kind>¶¶?|[a-z]+)\s*)?(?P<first>[1-9][0-9]{0,5})(?:\s?[-–]\s?(?P<last>[1-9][0-9]{0,5}))?"
)
_LONGEST_RANGE = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph or another block of an article, or a range of them; ``text`` is as shown."""

    kind: str
    first: int
    last: int
    text: str

    def labels(self, key: str) -> tuple[str, ...]:
        """Return the labels of all blocks in the range, such as ``bernal2021-p4``."""
        numbers = range(self.first, self.last + 1)
        return tuple(f"{key.lower()}-{KINDS[self.kind]}{number}" for number in numbers)


def parse_locator(text: str) -> tuple[Place, ...] | None:
    """Return the places that a locator names, or ``None`` where it is free text (``p. 12``)."""
    places: list[Place] = []
    for part in re.split(r"[,;]", text.replace("\N{NO-BREAK SPACE}", " ")):
        place = _place(part.strip(), places[-1].kind if places else None)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _place(part: str, before: str | None) -> Place | None:
    match = _PART.fullmatch(part)
    if match is None:
        return None
    kind = "¶" if (match["kind"] or "").startswith("¶") else (match["kind"] or before)
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if kind not in KINDS or not 0 <= last - first < _LONGEST_RANGE:
        return None
    numbers = f"{first}–{last}" if last > first else str(first)
    return Place(
        kind, first, last, f"{kind}\N{NO-BREAK SPACE}{numbers}" if match["kind"] else numbers
    )


def labels_of(key: str, locator: str) -> tuple[str, ...]:
    """Return the labels of all blocks that a citation names, such as ``bernal2021-p4``."""
    return tuple(label for place in parse_locator(locator) or () for label in place.labels(key))


def split_citation(text: str) -> tuple[str, str]:
    """Return key and locator of a record's citation, such as ``bernal2021 ¶ 4``."""
    key, _, locator = text.strip().partition(" ")
    return key, locator.strip()


def runs(numbers: Iterator[int] | list[int]) -> str:
    """Return numbers in order as a text with ranges: ``1, 4–6``."""
    parts: list[list[int]] = []
    for number in sorted(set(numbers)):
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(str(p[0]) if len(p) == 1 else f"{p[0]}–{p[-1]}" for p in parts)
