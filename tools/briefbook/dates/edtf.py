"""Dates in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1), as far as books need.

https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = tuple(calendar.month_name)[1:]
"""The English month names, January first."""

_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_POINT = re.compile(
    r"(?P<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<doubt>[?~%]?)"
)
_DOUBT = {"": "", "?": "probably ", "~": "about ", "%": "probably about "}
_OPEN = ("", "..")


@dataclass(frozen=True, slots=True)
class Point:
    """One end of an interval, or a date that is none: a year with what is known below it.

    ``year`` may end in ``X`` (a decade) or ``XX`` (a century); ``month`` is 21 to 24 for a
    season; ``doubt`` is EDTF's ``?``, ``~`` or ``%``.
    """

    year: str
    month: int | None = None
    day: int | None = None
    doubt: str = ""

    @property
    def precision(self) -> str:
        """How precisely it is known: day, month, season, year, decade or century."""
        if "X" in self.year:
            return "decade" if self.year.count("X") == 1 else "century"
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "season" if self.month > 12 else "month"
        return "year"


@lru_cache(maxsize=1024)  # few dates, asked for often
def parse_point(text: str) -> Point | None:
    """Return a single date of EDTF, ``None`` where the text is none that a calendar has."""
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], _number(match["month"]), _number(match["day"])
    if ("X" in year or match["month"] == "XX") and (match["month"] or "XX", match["day"]) not in (
        ("XX", None),
        ("XX", "XX"),
    ):
        return None
    return Point(year, month, day, match["doubt"]) if _exists(year, month, match["day"]) else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdecimal() else None


def _exists(year: str, month: int | None, day: str | None) -> bool:
    if month is None:
        return "X" not in year or day is None
    if day is None:
        return 1 <= month <= 12 or month in _SEASONS
    if not 1 <= month <= 12:
        return False
    if day == "XX":
        return True
    # A year before 1 has the calendar of a year with the same leap rule.
    return 1 <= int(day) <= last_day(int(year) if int(year) > 0 else 2000, month)


def last_day(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return calendar.monthrange(year, month)[1]


def is_edtf(text: str) -> bool:
    """Return whether a text is a date or an interval: ``2021``, ``2021-05-XX``, ``2021/..``."""
    first, slash, last = text.partition("/")
    if not slash:
        return parse_point(first) is not None
    ends = [end for end in (first, last) if end not in _OPEN]
    if not ends or any(parse_point(end) is None for end in ends):
        return False
    return len(ends) < 2 or _in_order(first, last)


def _in_order(first: str, last: str) -> bool:
    if "-" in (first[0], last[0]):  # before year 1 the larger number is the earlier year
        return int(last.startswith("-")) <= int(first.startswith("-"))
    return sort_key(first)[0] <= sort_key(last)[1]


@lru_cache(maxsize=1024)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that a date can mean; ``None`` where an end is open.

    Doubt (``?``, ``~``) does not widen them. A year outside 1 to 9999 has no such day: ``None``.
    """
    first, slash, last = edtf.partition("/")
    return _edge(first, 0), _edge(last if slash else first, 1)


def _edge(text: str, end: int) -> date | None:
    point = None if text in _OPEN else parse_point(text)
    if point is None:
        return None
    year = int(point.year.replace("X", "09"[end]))
    if not 1 <= year <= 9999:
        return None
    months = _months(point.month)
    if point.month == 24 and end and year < 9999:  # a winter may run into the next year
        return date(year + 1, 2, last_day(year + 1, 2))
    month = months[end]
    return date(year, month, point.day or (last_day(year, month) if end else 1))


def _months(month: int | None) -> tuple[int, int]:
    if month is None or month == 24:
        return 1, 12
    return (3 * (month - 20), 3 * (month - 20) + 2) if month > 12 else (month, month)


def sort_key(edtf: str | None) -> tuple[str, str]:
    """Return what orders dates: the first day that one can mean, then the last; none is last."""
    if edtf is None:
        return "9999-99-99", "9999-99-99"
    first, slash, last = edtf.partition("/")
    return _bound(first, "00"), _bound(last if slash else first, "99")


def _bound(text: str, fill: str) -> str:
    point = parse_point(text)
    if point is None:
        return "0000-00-00" if fill == "00" else "9999-99-99"
    month = fill
    if point.month is not None:
        month = f"{(point.month - 20) * 3 if point.month > 12 else point.month:02d}"
    day = fill if point.day is None else f"{point.day:02d}"
    return f"{point.year.replace('X', fill[0])}-{month}-{day}"


def precision(edtf: str) -> str:
    """Return how precisely a date is known: day, month, season, year, decade, about, span, open."""
    first, slash, last = edtf.partition("/")
    if slash:
        return "open" if last in _OPEN or first in _OPEN else "span"
    point = parse_point(first)
    if point is None:
        return ""
    return "about" if point.doubt else point.precision


def describe_edtf(edtf: str) -> str:
    """Return a date in words: ``28 January 2021``, ``about 2017``, ``May 2021 to June 2022``.

    An interval with a day at an end reads ``between 3 and 5 May 2021``.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _in_words(first)
    if last in _OPEN:
        return f"from {_in_words(first)}"
    if first in _OPEN:
        return f"until {_in_words(last)}"
    begin, end = _in_words(first), _in_words(last)
    if "day" in (precision(first), precision(last)):
        return f"between {_without_tail(begin, end)} and {end}"
    return f"{begin} to {end}"


def _without_tail(begin: str, end: str) -> str:
    """Return a date in words without the year, and the month, that the one after it repeats."""
    words, following = begin.split(), end.split()
    while min(len(words), len(following)) > 1 and words[-1] == following[-1]:
        words, following = words[:-1], following[:-1]
    return " ".join(words)


def _in_words(text: str) -> str:
    point = parse_point(text)
    if point is None:
        return text
    year = point.year.lstrip("0") or "0"
    if point.precision == "century":
        year = f"the {_ordinal(int(point.year[:2]) + 1)} century"
    elif point.precision == "decade":
        year = f"the {year.replace('X', '0')}s"
    elif year.startswith("-"):
        year = f"{int(year[1:]) + 1} BC"
    month = "" if point.month is None else _SEASONS.get(point.month) or MONTHS[point.month - 1]
    day = "" if point.day is None else str(point.day)
    return _DOUBT[point.doubt] + " ".join(word for word in (day, month, year) if word)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"
