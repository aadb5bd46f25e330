"""A paragraph cut into sentences, quotations and the words outside them, found by offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefbook.link.names.vocabulary import FUNCTION_WORDS, MONTHS, WEEKDAYS
from briefbook.link.quotations.marks import quoted
from briefbook.link.quotations.vocabulary import BEFORE_NO_PERSON

WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?]{1,8}[”\"')\]]{0,4}\s{1,8}(?=[“\"'(\[]?[A-Z])")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*$")
_CALENDAR = MONTHS | WEEKDAYS
_ABBREVIATED = frozenset({"Dr", "Mr", "Mrs", "Ms", "St"})
_PART = re.compile(r"[\w’'-]+(?:(?<=\b[A-Z])\.)?")
_INITIAL = re.compile(r"[A-Z]\.")
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
    strangers: list[int] = field(init=False)
    """Where somebody may be named in full of whom nothing is known."""

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
        self.strangers = list(self._strangers())

    @property
    def is_left_open(self) -> bool:
        """Whether it ends in a quotation that is not closed: the next paragraph goes on with it."""
        return bool(self.quotations) and self.quotations[-1][1] == len(self.text)

    def has_stranger(self, first: int, last: int) -> bool:
        """Return whether somebody unknown may be named between two offsets."""
        at = bisect_left(self.strangers, first)
        return self.strangers[at : at + 1] < [last] and at < len(self.strangers)

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

    def _strangers(self) -> Iterator[int]:
        """Yield where words with capitals stand that no actor's name covers, "the White House" not.

        "He" after them may be theirs, and not the last speaker's.
        """
        known = sorted((one.start, one.end) for one in (*self.people, *self.bodies))
        for before, name in self._in_capitals():
            words = [part[0].lower() for part in name]
            first, last = name[0].start(), name[-1].end()
            nearest = known[max(0, bisect_left(known, (last, 0)) - 1) :][:1]
            is_known = any(start < last and first < end for start, end in nearest)
            is_person = len(words) > 1 and _CALENDAR.isdisjoint(words)
            if is_person and not is_known and before not in BEFORE_NO_PERSON:
                yield first

    def _in_capitals(self) -> Iterator[tuple[str, list[re.Match[str]]]]:
        """Yield words with capitals that follow each other, and the small word before them."""
        run: list[re.Match[str]] = []
        before, last = "", None
        for part in _PART.finditer(self.text):
            goes_on = last is not None and self.text[last.end() : part.start()].isspace()
            if run and not (goes_on and self._is_name(part)):
                yield before, run
                run = []
            if not run:
                before = last[0].lower() if last is not None and goes_on else ""
            if self._is_name(part) and (run or part[0].lower() not in FUNCTION_WORDS):
                run.append(part)
            last = part
        if run:
            yield before, run

    def _is_name(self, part: re.Match[str]) -> bool:
        word = part[0]
        capital = word[0].isupper() and not word.isupper()
        return (capital or bool(_INITIAL.fullmatch(word))) and not self.is_quoted(part.start())

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
