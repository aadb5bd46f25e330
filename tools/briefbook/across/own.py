"""What an article's own text says of its day: what it tells as past and what as planned."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from briefbook.across.bound import Bound, Sieve
from briefbook.across.passages import Dated
from briefbook.dates import bounds
from briefbook.dates.edtf import last_day, precision

NEAR = 274
"""Days: nine months, within which a day of another year is told without its year."""
NEAR_MONTH = 310
"""Days: ten months, within which a month of another year is told without its year."""

_PLAN = re.compile(
    r"\b(?:will|shall|(?:is|are)\s(?:(?:now|also|still|currently)\s)?"
    r"(?:slated|scheduled|expected|due|planned|set|to))\b"
)
_PLAN_REACH = 80
"""Characters before a date in which the verb of a plan is looked for."""
_YEAR = re.compile("[0-9]{4}")
_QUOTING = re.compile(r"[“”\"]")
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
    if not _says_year(one):
        return None
    before = one.block.text[: one.match.start].lower().rsplit(None, 1)[-1:]
    if before and before[0] in _AHEAD:
        return None
    if one.match.precision in ("year", "decade", "century") and before[-1:] not in _WITHIN:
        return None  # "they won the 2036 Games"
    # Of a range its end is over; of a quarter, or of two readings, only the beginning is.
    last = value.rpartition("/")[2] if one.match.parts else value.partition("/")[0]
    first = bounds(last)[0]
    exact = precision(last) == "day"
    return first + timedelta(days=1) if first and exact and first < date.max else first


def _says_year(one: Dated) -> bool:
    """Return whether a date has its year; "that summer" has that of another, fiscal 2021 two."""
    return bool(_YEAR.search(one.match.text)) and "~" not in (one.match.value or "")


def told_as_planned(dates: Sequence[Dated]) -> Bound | None:
    """Return the bound set by the earliest date, with its year, of what will or is to be.

    Of a month or a year only its last day is known to be ahead. A sentence with another date, or
    a quotation, may tell of a plan as it once was.
    """
    sentences = Counter((one.block.number, one.sentence) for one in dates)
    alone = (one for one in dates if sentences[one.block.number, one.sentence] == 1)
    planned = [(last, one) for one in alone if (last := _planned_day(one)) is not None]
    if not planned:
        return None
    last, earliest = min(planned, key=lambda pair: (pair[0], pair[1].span))
    return Bound(None, last, f"{earliest.quoted} lies ahead", (earliest.span,))


def _planned_day(one: Dated) -> date | None:
    value = one.match.value
    if one.direction <= 0 or value is None or one.match.precision not in ("day", "month", "year"):
        return None
    if not _says_year(one):
        return None
    before = one.block.text[one.sentence[0] : one.match.start]
    if not _PLAN.search(before[-_PLAN_REACH:]) or _QUOTING.search(one.text):
        return None
    last = bounds(value)[1]
    exact = precision(value) == "day"
    return last - timedelta(days=1) if last and exact and last > date.min else last


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
