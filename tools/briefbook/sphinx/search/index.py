"""The index of a book's words: in which places each stands, and where in these.

It is our own because no maintained library has an index in parts that can be loaded from the
file system: see decision 7.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from briefbook.sphinx.search.passages import Passage
from briefbook.sphinx.search.words import words

DATES = 90
"""The position of the years into which a place's dates fall, behind its name and other forms."""
BODY = 100
"""The position of the first word of a place's text."""

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
        found: dict[str, list[int]] = defaultdict(list)
        length = 0
        for position, word in _positions(passage):
            length += position >= BODY
            if word not in left_out:
                found[word].append(position)
        for word, positions in found.items():
            entries[word].append(_entry(number - last.get(word, 0), positions))
            last[word] = number
        lengths.append(length)
    return {word: ",".join(places) for word, places in entries.items()}, lengths


def _positions(passage: Passage) -> Iterator[tuple[int, str]]:
    """Yield position and word: of the name and the other forms, of the years, of the text."""
    position = 0
    named = (passage.name,) if passage.kind not in _PLACES else ()
    for form in (*named, *passage.keys):
        for word in words(form):
            if position < DATES:
                yield position, word
            position += 1
        position += 1  # so that no phrase is found across two forms
    for year in passage.years:
        yield DATES, str(year)
    yield from enumerate(words(passage.text), BODY)


_PLACES = frozenset({"text", "page", "about"})
"""Kinds whose name is that of the page, and no words of their own."""


def _entry(distance: int, positions: list[int]) -> str:
    parts = [base36(distance)]
    before = 0
    for position in positions:
        parts.append(base36(position - before))
        before = position
    return ".".join(parts)
