"""What an article's own text says of its day: what it tells as past, as planned, as consulted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from briefbook.across.bound import Bound, Sieve
from briefbook.across.passages import Dated
from briefbook.dates import bounds, find_dates
from briefbook.dates.edtf import last_day, precision
from briefbook.model import Draft, LineClass

NEAR = 274
"""Days: nine months, within which a day of another year is told without its year."""
NEAR_MONTH = 310
"""Days: ten months, within which a month of another year is told without its year."""

_CONSULTED = re.compile(r"\b(?:retrieved|accessed|consulted|viewed|visited)\b", re.IGNORECASE)
_AHEAD = frozenset("by until till through before to for towards beyond".split())
_WITHIN = (["in"], ["since"], ["during"])
"""Words after which a year is when something was, not what it was for."""


def told_as_past(dates: Iterable[Dated]) -> Bound | None:
    """Return the bound set by the newest date, with its year, that the text tells as past.

    Of a month or a year only its first day is known to be over.
    """
    past = [(first, one) for one in dates if (first := _past_day(one)) is not None]
    if not past:
        return None
    first, newest = max(past, key=lambda pair: (pair[0], pair[1].span))
    return Bound(first, None, f"{newest.quoted} is told as past", (newest.span,))


def _past_day(one: Dated) -> date | None:
    value = one.match.value
    if one.direction >= 0 or value is None or one.match.precision == "duration":
        return None
    before = one.block.text[: one.match.start].lower().rsplit(None, 1)[-1:]
    if before and before[0] in _AHEAD:
        return None
    if one.match.precision in ("year", "decade", "century") and before[-1:] not in _WITHIN:
        return None  # "they won the 2036 Games"
    last = value.rpartition("/")[2]
    first = bounds(last)[0]
    exact = precision(last) == "day"
    return first + timedelta(days=1) if first and exact and first < date.max else first


def consulted(draft: Draft) -> Bound | None:
    """Return the bound set by the newest day on which the reference list says it was consulted."""
    found = []
    for block in draft.blocks:
        if block.block_class is not LineClass.REFERENCE:
            continue
        for word in _CONSULTED.finditer(block.text):
            for match in find_dates(block.text[word.end() : word.end() + 40])[:1]:
                day = bounds(match.value)[0] if match.value else None
                if day is not None and match.precision == "day":
                    begin = word.end() + match.start
                    found.append((day, block.span(begin, begin + len(match.text)), match.text))
    if not found:
        return None
    day, span, text = max(found)
    reason = f"the newest work of its reference list was consulted on “{text}” (line {span.line})"
    return Bound(day, None, reason, (span,))


def without_year(dates: Sequence[Dated]) -> Iterator[Sieve]:
    """Yield what each month or day told without its year allows.

    Such a date lies in the year of the article or within nine or ten months of it; it is not in the
    article's own month (which would be "this month"), and not on its own day.
    """
    seen = set()
    for one in dates:
        key = (one.month, one.day, one.direction)
        if one.month is None or one.direction == 0 or key in seen:
            continue
        seen.add(key)
        told = "is told as past" if one.direction < 0 else "lies ahead"
        yield Sieve(
            _allowed(one.month, one.day, one.direction), f"{one.quoted} {told}", (one.span,)
        )


def _allowed(month: int, day: int | None, sign: int) -> Callable[[date], bool]:
    reach = NEAR if day else NEAR_MONTH

    def allows(when: date) -> bool:
        if any(first <= when <= last for first, last in _of_year(when.year, month, day)):
            return False
        years = (when.year - 1, when.year) if sign < 0 else (when.year, when.year + 1)
        return any(
            gap > 0 and (gap <= reach or year == when.year)
            for year in years
            for first, last in _of_year(year, month, day)
            for gap in [(when - last).days if sign < 0 else (first - when).days]
        )

    return allows


def _of_year(year: int, month: int, day: int | None) -> list[tuple[date, date]]:
    """Return the first and last day of a month, or a day, of a year; none where there is none."""
    if not 1 <= year <= 9999 or (day or 1) > last_day(year, month) or day == 0:
        return []
    return [(date(year, month, day or 1), date(year, month, day or last_day(year, month)))]
