"""Stretches of the calendar as values, and counting from one to another.

Each function may raise ``ValueError`` or ``OverflowError`` where the calendar ends (years 1 to
9999); :meth:`Context.counted` turns that into a value that is not known.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple


class Value(NamedTuple):
    """A value as EDTF and as TIMEX3, with its precision."""

    edtf: str | None
    timex: str | None
    precision: str


UNKNOWN = Value(None, None, "unknown")


def day(when: date) -> Value:
    """Return a day."""
    return Value(when.isoformat(), when.isoformat(), "day")


def month(year: int, number: int) -> Value:
    """Return a month; a number outside 1 to 12 counts on into the years around."""
    years, rest = divmod(number - 1, 12)
    text = f"{checked(year + years):04d}-{rest + 1:02d}"
    return Value(text, text, "month")


def year(number: int) -> Value:
    """Return a year."""
    text = f"{checked(number):04d}"
    return Value(text, text, "year")


def week(when: date) -> Value:
    """Return the week of a day, Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    years, number, _ = when.isocalendar()
    edtf = f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    return Value(edtf, f"{years:04d}-W{number:02d}", "week")


def weekend(when: date) -> Value:
    """Return the Saturday and Sunday of the week of a day."""
    saturday = when + timedelta(days=5 - when.weekday())
    edtf = f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"
    return Value(edtf, f"{week(when).timex}-WE", "weekend")


def quarter(year: int, number: int) -> Value:
    """Return a quarter of a year; a number outside 1 to 4 counts on."""
    years, rest = divmod(number - 1, 4)
    text = f"{checked(year + years):04d}"
    edtf = f"{text}-{3 * rest + 1:02d}/{text}-{3 * rest + 3:02d}"
    return Value(edtf, f"{text}-Q{rest + 1}", "quarter")


def half(year: int, number: int) -> Value:
    """Return the first or the second half of a year."""
    text = f"{checked(year):04d}"
    edtf = f"{text}-{6 * number - 5:02d}/{text}-{6 * number:02d}"
    return Value(edtf, f"{text}-H{number}", "interval")


def season(year: int, number: int) -> Value:
    """Return a season by EDTF's number; a winter is named by the year in which it begins."""
    code = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[number]
    text = f"{checked(year):04d}"
    return Value(f"{text}-{number}", f"{text}-{code}", "season")


def decade(number: int) -> Value:
    """Return the ten years that share their first three digits with a year."""
    text = f"{checked(number):04d}"[:3]
    return Value(f"{text}X", text, "decade")


def century(number: int) -> Value:
    """Return the hundred years that share their first two digits with a year, 0 for the first."""
    text = f"{checked(number or 1):04d}"[:2]
    return Value(f"{text}XX", text, "century")


def checked(number: int) -> int:
    """Return a year that the calendar has; raise ``ValueError`` for any other."""
    if not 1 <= number <= 9999:
        raise ValueError(number)
    return number


def months_from(when: date, count: int) -> tuple[int, int]:
    """Return year and month some months from a day."""
    years, rest = divmod(when.year * 12 + when.month - 1 + count, 12)
    return checked(years), rest + 1


def shifted(when: date, unit: str, count: int) -> Value:
    """Return the unit (as in :data:`briefbook.dates.words.UNITS`) some units from a day's own."""
    return _SHIFTS[unit](when, count)


_SHIFTS: dict[str, Callable[[date, int], Value]] = {
    "D": lambda when, count: day(when + timedelta(days=count)),
    "W": lambda when, count: week(when + timedelta(weeks=count)),
    "F": lambda when, count: week(when + timedelta(weeks=2 * count)),
    "WE": lambda when, count: weekend(when + timedelta(weeks=count)),
    "M": lambda when, count: month(*months_from(when, count)),
    "Q": lambda when, count: quarter(when.year, (when.month + 2) // 3 + count),
    "Y": lambda when, count: year(when.year + count),
    "DE": lambda when, count: decade(when.year + 10 * count),
    "CE": lambda when, count: century(when.year + 100 * count),
}


def nearest_weekday(when: date, weekday: int, direction: int, *, strict: bool = False) -> date:
    """Return the weekday nearest before (-1) or after (1) a day, which may be it unless strict."""
    if direction < 0:
        back = (when.weekday() - weekday) % 7
        return when - timedelta(days=back or (7 if strict else 0))
    ahead = (weekday - when.weekday()) % 7
    return when + timedelta(days=ahead or (7 if strict else 0))
