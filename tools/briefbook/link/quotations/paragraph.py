"""A paragraph cut into sentences, quotations and the words outside them, found by offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefbook.link.quotations.marks import quoted

WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?]{1,8}[”\"')\]]{0,4}\s{1,8}(?=[“\"'(\[]?[A-Z])")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")
_ABBREVIATED = frozenset({"Dr", "Mr", "Mrs", "Ms", "St"})
_REACH = 60  # words before and after a quotation that can tell who speaks


class Named(NamedTuple):
    """Where an actor is named in a paragraph's text, and the actor's slug."""

    start: int
    end: int
    slug: str


class Outside(NamedTuple):
    """A word outside quotation marks, in small letters."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Paragraph:
    """The text of one paragraph, and what it is made of, all in order."""

    text: str
    people: Sequence[Named]
    bodies: Sequence[Named]
    quotations: list[tuple[int, int]] = field(init=False)
    sentences: list[tuple[int, int]] = field(init=False)
    words: list[Outside] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the text."""
        self.quotations = list(quoted(self.text))
        self.sentences = list(self._sentences())
        self.words = [
            Outside(match.start(), match.end(), match[0].lower())
            for match in WORD.finditer(self.text)
            if not self.is_quoted(match.start())
        ]
        self.people = [one for one in self.people if not self.is_quoted(one.start)]
        self.bodies = [one for one in self.bodies if not self.is_quoted(one.start)]

    @property
    def is_left_open(self) -> bool:
        """Whether it ends in a quotation that is not closed: the next paragraph goes on with it."""
        return bool(self.quotations) and self.quotations[-1][1] == len(self.text)

    def is_quoted(self, offset: int) -> bool:
        """Return whether an offset stands inside quotation marks."""
        index = bisect_right(self.quotations, offset, key=lambda span: span[0]) - 1
        return index >= 0 and offset < self.quotations[index][1]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the sentence that an offset stands in."""
        return self.sentences[bisect_right(self.sentences, offset, key=lambda span: span[0]) - 1]

    def around(self, start: int, end: int) -> list[Outside]:
        """Return the words outside marks in a quotation's sentence, within reach of it."""
        first, last = self.sentence(start)
        low = bisect_left(self.words, first, key=lambda word: word.start)
        high = bisect_left(self.words, last, key=lambda word: word.start)
        before = bisect_left(self.words, start, key=lambda word: word.start)
        after = bisect_left(self.words, end, key=lambda word: word.start)
        return self.words[max(low, before - _REACH) : min(high, after + _REACH)]

    def words_between(self, first: int, last: int) -> list[Outside]:
        """Return the words outside marks between two offsets."""
        low = bisect_left(self.words, first, key=lambda word: word.start)
        return self.words[low : bisect_left(self.words, last, key=lambda word: word.start)]

    @staticmethod
    def between(named: Sequence[Named], first: int, last: int) -> Sequence[Named]:
        """Return the names that begin between two offsets."""
        low = bisect_left(named, first, key=lambda one: one.start)
        return named[low : bisect_left(named, last, key=lambda one: one.start)]

    def _sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the offsets of sentences; a full stop inside a quotation ends none."""
        first = 0
        for match in _SENTENCE_END.finditer(self.text):
            inside = self.is_quoted(match.start()) and self.is_quoted(match.end() - 1)
            if not inside and not self._is_initial(match.start()):
                yield first, match.end()
                first = match.end()
        yield first, max(len(self.text), first + 1)

    def _is_initial(self, stop: int) -> bool:
        """Return whether a full stop ends an initial or a title rather than a sentence."""
        word = _LETTERS_BEFORE.search(self.text[max(0, stop - 5) : stop])
        return word is not None and (len(word[0]) == 1 or word[0] in _ABBREVIATED)
