"""The date expressions of an article's text, captions and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefbook.dates import DateMatch, find_in_tokens
from briefbook.dates.match import CALENDAR
from briefbook.dates.tokens import Tokens, tokenise
from briefbook.model import Block, Citation, DateExpression, LineClass, Span

_READ = frozenset({LineClass.BODY, LineClass.CAPTION, LineClass.NOTE})


@dataclass(frozen=True, slots=True)
class Found:
    """A date with the block in which it stands, and the tokens of the block's text."""

    block: Block
    match: DateMatch
    tokens: Tokens

    @property
    def span(self) -> Span:
        """Where the expression stands in the seed."""
        return self.block.span(self.match.start, self.match.end)


def find_date_expressions(found: Iterable[Found]) -> tuple[DateExpression, ...]:
    """Return the dates as the article has them; one in a caption is marked so in its reason."""
    return tuple(
        DateExpression(one.span, one.match.text, one.match.value, _reason(one)) for one in found
    )


def _reason(one: Found) -> str:
    if one.block.block_class is LineClass.CAPTION:
        return f"{one.match.reason}; in a caption, so it dates the picture only"
    return one.match.reason


def find_in_blocks(
    blocks: Iterable[Block], published: str | None, citations: Sequence[Citation] = ()
) -> tuple[Found, ...]:
    """Return the dates in body text, captions and notes, in order.

    ``published`` is the article's date as EDTF. A length of time is no date unless it is counted
    from the article's ("the past five years"); the year of a citation is none.
    """
    return tuple(_found(blocks, published, citations))


def _found(
    blocks: Iterable[Block], published: str | None, citations: Sequence[Citation]
) -> Iterator[Found]:
    previous: str | None = None
    for block in blocks:
        if block.block_class not in _READ:
            continue
        in_body = block.block_class is LineClass.BODY
        tokens = tokenise(block.text)
        matches = find_in_tokens(tokens, published, previous if in_body else None)
        told = [match.value for match in matches if match.precision in CALENDAR and match.value]
        if in_body:
            previous = told[-1] if told else None
        lines = {piece.line for piece in block.pieces}
        cited = [one.span for one in citations if one.span.line in lines]
        for match in matches:
            one = Found(block, match, tokens)
            if _is_date(match) and not any(_overlap(one.span, span) for span in cited):
                yield one


def _is_date(match: DateMatch) -> bool:
    if match.precision == "duration":
        return match.value is not None
    return match.precision in CALENDAR


def _overlap(one: Span, other: Span) -> bool:
    return _start(one) < _end(other) and _start(other) < _end(one)


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.start


def _end(span: Span) -> tuple[int, int]:
    return span.end_line or span.line, span.end
