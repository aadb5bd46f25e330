"""Dates in words, in order, and with the precision that a source gives them (EDTF, ISO 8601-2)."""

from __future__ import annotations

import re

from briefbook.read.edtf import is_edtf

MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_POINT = re.compile(r"(-?[0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?([?~%]?)")
_DOUBT = {"?": "probably ", "~": "about ", "%": "probably about "}


def is_date(value: str) -> bool:
    """Return whether a text is a date or an interval in EDTF."""
    return is_edtf(value)


def date_in_words(value: str) -> str:
    """Return ``28 January 2021``, ``about 2017``, ``between May 2021 and June 2022``, ..."""
    first, slash, last = value.partition("/")
    if not slash:
        return _point(first)
    if last in ("", ".."):
        return f"from {_point(first)}"
    if first in ("", ".."):
        return f"until {_point(last)}"
    return f"{_point(first)} to {_point(last)}"


def _point(value: str) -> str:
    match = _POINT.fullmatch(value)
    if match is None:
        return value
    year, month, day, doubt = match.groups()
    words = f"the {year.replace('X', '0')}s" if "X" in year else year.lstrip("0")
    if month and month.isdecimal():
        number = int(month)
        name = _SEASONS.get(number) or MONTHS[number - 1]
        words = f"{name} {words}"
        if day and day.isdecimal():
            words = f"{int(day)} {words}"
    return f"{_DOUBT.get(doubt, '')}{words}"


def precision(value: str) -> str:
    """Return how precisely a date is known: day, month, season, year, decade, about, span, open."""
    first, slash, last = value.partition("/")
    if slash:
        return "open" if {first, last} & {"", ".."} else "span"
    match = _POINT.fullmatch(value)
    if match is None:
        return ""
    year, month, day, doubt = match.groups()
    if doubt or "X" in year:
        return "about" if doubt else "decade" if year.count("X") == 1 else "century"
    if not month or "X" in month:
        return "year"
    if int(month) > 12:
        return "season"
    return "day" if day and day.isdecimal() else "month"


def sort_key(value: str | None) -> tuple[str, str]:
    """Return what orders dates: the first day that one can mean, then the last; none is last."""
    if value is None:
        return "9999-99-99", "9999-99-99"
    first, slash, last = value.partition("/")
    return _bound(first, "00"), _bound(last if slash else first, "99")


def _bound(point: str, fill: str) -> str:
    match = _POINT.fullmatch(point)
    if match is None:
        return "0000-00-00" if fill == "00" else "9999-99-99"
    year, month, day, _ = match.groups()
    digit = fill[0]
    month = (month or fill).replace("XX", fill)
    if month in ("21", "22", "23", "24"):
        month = f"{(int(month) - 20) * 3:02d}"
    return f"{year.replace('X', digit)}-{month}-{(day or fill).replace('XX', fill)}"


def day_in_words(value: str, *, year_first: bool = False) -> str:
    """Return ``21 June 2024``, or ``, June 21`` to follow a year; empty where no day is known."""
    if precision(value) != "day":
        return ""
    year, month, day = value.split("-")
    name = MONTHS[int(month) - 1]
    return f", {name} {int(day)}" if year_first else f"{int(day)} {name} {year}"
