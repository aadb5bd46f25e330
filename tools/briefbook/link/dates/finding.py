"""The date expressions of an article's text, captions and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from briefbook.dates import DateMatch, find_in_tokens
from briefbook.dates.edtf import bounds, describe_edtf
from briefbook.dates.match import CALENDAR
from briefbook.dates.tokens import Tokens, tokenise
from briefbook.model import Block, Citation, DateExpression, Draft, LineClass, Span

_READ = frozenset({LineClass.BODY, LineClass.CAPTION, LineClass.NOTE})
_SOON = timedelta(days=7)
"""From the day in a dateline to the day of publication, at most."""
_NO_DATELINES: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Found:
    """A date with the block in which it stands, and the tokens of the block's text.

    ``opening`` is where the block's text begins, after a dateline.
    """

    block: Block
    match: DateMatch
    tokens: Tokens
    opening: int = 0

    @property
    def span(self) -> Span:
        """Where the expression stands in the seed."""
        return self.block.span(self.match.start, self.match.end)


def dateline_ends(draft: Draft) -> dict[int, int]:
    """Return the column where the dateline ends, for each line that begins with one."""
    return {
        line.number: segment.end
        for line in draft.lines
        for segment in line.segments
        if segment.line_class is LineClass.DATELINE
    }


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
    blocks: Iterable[Block],
    published: str | None,
    citations: Sequence[Citation] = (),
    datelines: Mapping[int, int] = _NO_DATELINES,
) -> tuple[Found, ...]:
    """Return the dates in body text, captions and notes, in order.

    ``published`` is the article's date as EDTF, ``datelines`` the column where the dateline ends
    of each line that begins with one; "today" is the day of the dateline. A length of time is no
    date unless it is counted from the article's ("the past five years"); the year of a citation
    is none.
    """
    return tuple(_found(blocks, published, citations, datelines))


def _found(
    blocks: Iterable[Block],
    published: str | None,
    citations: Sequence[Citation],
    datelines: Mapping[int, int],
) -> Iterator[Found]:
    previous: str | None = None
    sent: str | None = None
    for block in blocks:
        if block.block_class not in _READ:
            continue
        in_body = block.block_class is LineClass.BODY
        tokens = tokenise(block.text)
        opening = max(0, datelines.get(block.pieces[0].line, 0) - block.pieces[0].start)
        sent = _day_sent(block.text[:opening], published) or sent if opening else sent
        matches = find_in_tokens(tokens, sent or published, previous if in_body else None)
        told = [match.value for match in matches if match.precision in CALENDAR and match.value]
        if in_body:
            previous = told[-1] if told else None
        lines = {piece.line for piece in block.pieces}
        cited = [one.span for one in citations if one.span.line in lines]
        for match in matches:
            one = Found(block, _counted_from(sent, match), tokens, opening)
            if _is_date(match) and not any(_overlap(one.span, span) for span in cited):
                yield one


def _day_sent(dateline: str, published: str | None) -> str | None:
    """Return the day in a dateline, if the article can have been published soon after it."""
    days = [
        match.value
        for match in find_in_tokens(tokenise(dateline), published)
        if match.value and match.precision == "day"
    ]
    day, begin = (bounds(days[0])[0] if days else None), bounds(published or "")[0]
    if day is None or (begin is not None and abs(begin - day) > _SOON):
        return None
    return days[0]


def _counted_from(sent: str | None, match: DateMatch) -> DateMatch:
    """Return a date whose reason tells that it is counted from the dateline, where it is."""
    if sent is None or not match.reason.endswith(describe_edtf(sent)):
        return match
    reason = match.reason.replace("the article’s date", "the dateline’s date")
    return replace(match, reason=reason)


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
