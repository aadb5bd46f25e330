"""Dates printed in full, as publications print their own: ``May 27, 2021``, ``27.05.2021``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefbook.classify.months import MONTHS

_MONTH = "(?P<{}>" + "|".join(sorted(MONTHS, key=lambda name: (-len(name), name))) + r")\b\.?"
_YEAR = r"(?P<{}>(?:19|20)[0-9]{{2}})(?:(?![0-9])|(?=[0-2]?[0-9][:.][0-5][0-9](?![0-9])))"
"""A year, which an hour may follow without a space, as in ``20253:12 PM``."""
_DAY = r"(?<![0-9.,:/-])(?P<{}>3[01]|[12][0-9]|0?[1-9])(?![0-9])"
_DATE = re.compile(
    "|".join(
        (
            # 2021-05-27, 2021/05/27, 2021. 5. 27., 2021年5月27日, 2021년 5월 27일
            # 令和3年5月27日
            rf"(?:(?<![0-9/.-]){_YEAR.format('y1')}|令和(?P<e1>[0-9]{{1,2}}|元)(?=年))"
            r"(?:[-/.]|\.\s|[年년]\s?)"
            r"(?P<m1>1[0-2]|0?[1-9])(?:[-/.]|\.\s|[月월]\s?)"
            r"(?P<d1>3[01]|[12][0-9]|0?[1-9])(?![0-9])[日일]?",
            # May 27, 2021; Nov. 20th 2019
            # (also right behind a name that a button was taken from: LeeMay 27, 2021)
            rf"(?:\b|(?-i:(?<=[a-z])(?=[A-Z]))){_MONTH.format('m2')}\s{{1,3}}{_DAY.format('d2')}(?:st|nd|rd|th)?,?\s{{1,3}}"
            + _YEAR.format("y2"),
            # 27 May 2021; 27. Mai 2021; 27 de mayo de 2021; 20 Nov, 2019
            rf"{_DAY.format('d3')}(?:st|nd|rd|th|er|º|\.)?\s{{0,3}}(?:de\s|of\s)?-?"
            rf"{_MONTH.format('m3')},?-?\s{{0,3}}(?:de\s|del\s)?{_YEAR.format('y3')}",
            # 27.05.2021, 05/27/2021, 11/13/19
            r"(?<![0-9/.-])(?P<a4>[0-3]?[0-9])(?P<s4>[/.-])(?P<b4>[0-3]?[0-9])(?P=s4)"
            r"(?P<y4>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/.-])",
        )
    ),
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[0-9](?:[^0-9]{1,30}(?:19|20)[0-9]{2}|[/.-]\s?[0-9]{1,2}[/.-]\s?[0-9]|[年月년월])"
)
"""A day before a year, or numbers with the marks of a date; no date is printed without."""
_BEFORE_MARK = 20
"""Characters of a date that may stand before its mark: a month and a full stop."""
_AMERICAN_HOUR = re.compile(r"\b[ap]\.?m\b|\b[ECMP][SD]?T\b")
_ELSEWHERE = re.compile(
    r"\b(?:publié|mis(?:e)? à jour|actualizad[oa]|publicad[oa]|atualizad[oa]|pubblicato|aggiornato"
    r"|gepubliceerd|veröffentlicht|aktualisiert|uhr|às|CES?T|GMT|BST|IST|SAST|A[CEW][SD]T|NZ[SD]T)\b"
    r"|\b[0-9]{1,2}h[0-9]{2}\b",
    re.IGNORECASE,
)
"""Words and hours of places where a date has its day first."""
_AROUND = 60
_REIWA = 2018
"""The year before the first of the era in which Japan's offices count."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text: from ``start`` to ``end``, as EDTF in ``value``.

    ``two`` tells that it has two readings, day or month first; ``value`` is the span between.
    """

    start: int
    end: int
    value: str
    two: bool = False


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """Return the days printed in a text, in order.

    In ``27.05.2021`` and ``05/27/2021`` the number above 12 is the day. Where both are 12 or
    less, a dot says day first (German and its neighbours), as does a word or an hour of such a
    place; a slash beside an American hour says month first. Any other such date is left out
    rather than guessed.
    """
    return tuple([found for found in days_and_spans(text) if not found.two])


def days_and_spans(text: str) -> tuple[PrintedDate, ...]:
    """Return the days printed in a text, and the spans of those that have two readings."""
    mark = _MARK.search(text)
    return tuple(_dates(text, max(0, mark.start() - _BEFORE_MARK))) if mark else ()


def _dates(text: str, start: int) -> Iterator[PrintedDate]:
    for match in _DATE.finditer(text, start):
        try:
            first, *other = [date(*one).isoformat() for one in _readings(match, text)]
        except ValueError:  # the 31st of a month that has 30 days
            continue
        value = "/".join(sorted([first, *other]))
        yield PrintedDate(match.start(), match.end(), value, bool(other))


def _readings(match: re.Match[str], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the days that a date can be: two where day and month are not told apart."""
    if match["m1"]:
        year = int(match["y1"] or _REIWA + int(match["e1"].replace("元", "1")))
        yield year, int(match["m1"]), int(match["d1"])
        return
    for form in "23":
        if match[f"y{form}"]:
            month = MONTHS[match[f"m{form}"].lower()]
            yield int(match[f"y{form}"]), month, int(match[f"d{form}"])
            return
    first, second, year = int(match["a4"]), int(match["b4"]), int(match["y4"])
    year += 2000 if year < 100 else 0
    day_first = first > 12 or (second <= 12 and (match["s4"] == "." or _is_elsewhere(match, text)))
    month_first = not day_first and (
        second > 12 or _AMERICAN_HOUR.search(text, match.end(), match.end() + 30) is not None
    )
    if not month_first:
        yield year, second, first
    if month_first or not (day_first or first == second):
        yield year, first, second


def _is_elsewhere(match: re.Match[str], text: str) -> bool:
    """Return whether what stands around a date is of a place where the day is first."""
    start = max(0, match.start() - _AROUND)
    return _ELSEWHERE.search(text, start, match.end() + _AROUND) is not None
