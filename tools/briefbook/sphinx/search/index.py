"""The index of a book's words: in which places each stands, and where in these.

It is our own because no maintained library has an index in parts that can be loaded from the
file system: see docs/about/decisions/0008.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import pairwise

from briefbook.sphinx.search.passages import Passage
from briefbook.sphinx.search.words import words

DATES = 90
"""The position of the years into which a place's dates fall, behind its name and other forms."""
BODY = 100
"""The position of the first word of a place's text."""

MOST_POSITIONS = 5_000
"""Of one word in one place, which is thereby found all the same; a phrase needs no more."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number: int) -> str:
    """Return a number as JavaScript's ``parseInt(text, 36)`` reads it."""
    return _SHORT[number] if number < len(_SHORT) else _long(number)


def _long(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"


_SHORT = tuple(map(_long, range(36**2)))


def index_of(passages: Iterable[Passage], left_out: Set[str]) -> tuple[dict[str, str], list[int]]:
    """Return the entry of each word, and the number of words of each passage.

    An entry lists places with commas between them; each is its distance from the one before and,
    after full stops, the distances of the word's positions in it, all in base 36:
    ``1a.2s.4,3.35`` stands in place 46 as words 100 and 104 and in place 49 as word 113.
    """
    entries: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    lengths = []
    for number, passage in enumerate(passages):
        body = words(passage.text)
        found = _named(passage)
        for position, word in enumerate(body, BODY):
            found[word].append(position)
        for word, positions in found.items():
            if word not in left_out:
                entries[word].append(_entry(number - last.get(word, 0), positions))
                last[word] = number
        lengths.append(len(body))
    return {word: ",".join(places) for word, places in entries.items()}, lengths


def _named(passage: Passage) -> defaultdict[str, list[int]]:
    """Return the positions of the words of the name and the other forms, and of the years."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    position = 0
    named = (passage.name,) if passage.kind not in _PLACES else ()
    for form in (*named, *passage.keys):
        for word in words(form):
            if position < DATES:
                found[word].append(position)
            position += 1
        position += 1  # so that no phrase is found across two forms
    for year in passage.years:
        found[str(year)].append(DATES)
    return found


_PLACES = frozenset({"text", "page", "about"})
"""Kinds whose name is that of the page, and no words of their own."""


def _entry(distance: int, positions: list[int]) -> str:
    """Return one place of an entry, never longer than a part of the index may be."""
    positions = positions[:MOST_POSITIONS]
    if len(positions) == 1:
        return f"{base36(distance)}.{base36(positions[0])}"
    steps = (end - start for start, end in pairwise((0, *positions)))
    return f"{base36(distance)}.{'.'.join(map(base36, steps))}"
