"""The date of publication where the text prints it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.classify.dateline import sort_dates
from briefbook.classify.printed_date import PrintedDate, printed_dates
from briefbook.model import Fact, Line, LineClass, Seed, Span, Status

_DATED = frozenset({LineClass.DATELINE, LineClass.BYLINE})


def find_date(seed: Seed, lines: Sequence[Line]) -> Fact[str | None]:
    """Return the printed date of publication as EDTF; of a change only where no other is."""
    stated: list[tuple[bool, Span, PrintedDate]] = []
    for line in lines:
        if line.line_class not in _DATED:
            continue
        for late, found in _dates(seed.lines[line.number - 1]):
            stated.append((late, Span(line.number, found.start, found.end), found))
    if not stated:
        return Fact(None, Status.NOT_STATED)
    late, span, found = min(stated, key=lambda one: one[0])
    reason = "the only date that is printed is that of the last change" if late else None
    return Fact(found.value, Status.STATED, (span,), reason)


def _dates(text: str) -> Iterator[tuple[bool, PrintedDate]]:
    """Yield the dates of a line, each with whether it is that of a change."""
    sorted_dates = sort_dates(text, printed_dates(text))
    for found in sorted_dates.published:
        yield False, found
    for found in sorted_dates.updated:
        yield True, found
