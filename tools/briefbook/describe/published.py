"""The date of publication where the text prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefbook.classify import Rule
from briefbook.classify.dateline import sort_dates
from briefbook.classify.printed_date import PrintedDate, printed_dates
from briefbook.classify.publication_date import publication_dates
from briefbook.model import Fact, Line, LineClass, Seed, Span, Status

_DATED = frozenset({LineClass.DATELINE, LineClass.BYLINE})
_DAY = len("2021-05-04")
_CHANGED = "the only date that is printed is that of the last change"


class _Printed(NamedTuple):
    """A printed date: of a change or not, how much is open about it, and where it stands."""

    late: bool
    doubt: int
    found: PrintedDate
    span: Span


def find_date(seed: Seed, lines: Sequence[Line]) -> Fact[str | None]:
    """Return the printed date of publication as EDTF; of a change only where no other is.

    A day goes before a month or a year, and both before a date that has two readings, which is
    inferred to lie between them.
    """
    stated = [*_in_datelines(seed, lines), *_in_place_line(seed, lines)]
    if not stated:
        return Fact(None, Status.NOT_STATED)
    late, _, found, span = min(stated, key=lambda one: (one.late, one.doubt))
    reasons = [_CHANGED] if late else []
    if found.two:
        text = seed.lines[span.line - 1][span.start : span.end]
        reasons.append(f"“{text}” is the span between its two readings, day or month first")
    status = Status.INFERRED if found.two else Status.STATED
    return Fact(found.value, status, (span,), "; ".join(reasons) or None)


def _in_datelines(seed: Seed, lines: Sequence[Line]) -> Iterator[_Printed]:
    for line in lines:
        if line.line_class in _DATED:
            text = seed.lines[line.number - 1]
            yield from _printed(line.number, text, publication_dates(text))


def _in_place_line(seed: Seed, lines: Sequence[Line]) -> Iterator[_Printed]:
    """Yield the day in the dateline that begins the first paragraph, if it tells its year."""
    first = next((line for line in lines if line.line_class is LineClass.BODY), None)
    for segment in first.segments if first else ():
        if first and segment.rule == Rule.PLACE_LINE.value:
            text = seed.lines[first.number - 1][: segment.end]
            yield from _printed(first.number, text, printed_dates(text))


def _printed(number: int, text: str, dates: tuple[PrintedDate, ...]) -> Iterator[_Printed]:
    """Yield the dates of a line, each with whether it is that of a change."""
    found = sort_dates(text, dates)
    for late, some in ((False, found.published), (True, found.updated)):
        for one in some:
            doubt = 2 if one.two else int(len(one.value) < _DAY)
            yield _Printed(late, doubt, one, Span(number, one.start, one.end))
