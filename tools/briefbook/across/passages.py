"""The sentences of an article's text with the dates in them, as they say it themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.dates import DateMatch, find_in_tokens
from briefbook.dates.clause import direction, sentence
from briefbook.dates.tokens import tokenise
from briefbook.dates.words import MONTHS
from briefbook.model import Block, Draft, LineClass, Span

_FLOATING = re.compile(r"(?:the\s)?(?:early|mid|late)?[\s-]*([A-Za-z]+)\.?(?:\s+([0-9]{1,2}))?")

_RECURRING = re.compile(
    r"\b(?:every|each)\s(?:(?:other|second|third|early|mid|late|year|spring|summer|autumn|winter|in"
    r"|on)\s){0,3}$|\b(?:annually|yearly|(?:once|twice) a year|(?:every|each|per) year)\b",
    re.IGNORECASE,
)
"""What tells of a date that recurs, right before it or anywhere in its sentence."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression in an article's text, read without the article's date.

    ``direction`` is -1 where its clause tells of what was, 1 of what is to come, 0 of neither.
    ``month`` and ``day`` are those of a date that is told without its year, and does not recur.
    """

    path: str
    block: Block
    match: DateMatch
    direction: int
    sentence: tuple[int, int]
    month: int | None = None
    day: int | None = None

    @property
    def span(self) -> Span:
        """Where the expression stands in the seed."""
        return self.block.span(self.match.start, self.match.end)

    @property
    def text(self) -> str:
        """The sentence round the expression."""
        return self.block.text[slice(*self.sentence)]

    @property
    def quoted(self) -> str:
        """The expression with its line, for a reason."""
        return f"“{self.match.text}” (line {self.span.line})"

    @property
    def placed(self) -> str:
        """The expression with its seed and line, for a reason in another article."""
        return f"“{self.match.text}” ({self.path} line {self.span.line})"


def dated(draft: Draft) -> tuple[Dated, ...]:
    """Return the date expressions of a draft's body text in order."""
    return tuple(
        found
        for block in draft.blocks
        if block.block_class is LineClass.BODY
        for found in _in_block(draft.seed.path, block)
    )


def _in_block(path: str, block: Block) -> Iterator[Dated]:
    tokens = tokenise(block.text)
    matches = find_in_tokens(tokens)
    for match in matches:
        first, last = tokens.at(match.start), tokens.at(match.end)
        begin, end = sentence(tokens, first)
        around = (tokens.starts[begin], tokens.ends[min(end, len(tokens.ends) - 1)])
        month, day = (None, None) if _recurs(block.text, match, around) else _floating(match)
        yield Dated(path, block, match, direction(tokens, first, last), around, month, day)


def _recurs(text: str, match: DateMatch, around: tuple[int, int]) -> bool:
    """Return whether a date is told to come back every year, and so is of none."""
    before, after = text[around[0] : match.start], text[match.end : around[1]]
    return _RECURRING.search(before) is not None or _RECURRING.search(after) is not None


def _floating(match: DateMatch) -> tuple[int | None, int | None]:
    found = _FLOATING.fullmatch(match.text) if match.value is None else None
    month = MONTHS.get(found[1].lower()) if found else None
    return month, int(found[2]) if found and month and found[2] else None
