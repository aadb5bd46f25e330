"""Dates in figures: 2021-05-27, 27.05.2021, 5/27/21."""

from __future__ import annotations

import re

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.edtf import parse_point
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.parts import DIRECT, day_value
from briefbook.dates.values import UNKNOWN, Value

_NUMBERS = re.compile("[0-9]+")


def figures(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 2021-05-27, 27.05.2021, 5/27/21, 2021년 5월 27일."""
    text = context.tokens.word(first)
    before = context.tokens.word(first - 1) if context.tokens.joined(first) else ""
    if before and (before in "$€£#" or before[-1].isalnum() or before in "-–/.,"):
        return None
    if is_yearless(text):
        return None
    numbers = [int(digits) for digits in _NUMBERS.findall(text)]
    mark = next((sign for sign in "-/." if sign in text), "")
    reading = _figures(numbers, mark, text, context)
    return context.found(first, last, *reading) if reading else None


def is_yearless(text: str) -> bool:
    """Return whether figures have no year: 5월 27일, 5月27日, 3월."""
    return text[-1] in "월月일日" and "년" not in text and "年" not in text


def _figures(
    numbers: list[int], mark: str, text: str, context: Context
) -> tuple[Value, str] | None:
    if not mark or len(_NUMBERS.findall(text)[0]) == 4:
        return _year_first(numbers)
    first, second, year = numbers
    digits = len(_NUMBERS.findall(text)[2])
    if digits in (1, 3) or not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    doubt = ""
    if digits == 2:
        if mark != "/" or context.anchor is None:
            # 1.2.10 is a section or a version as often as a day
            return (UNKNOWN, "the year has two figures only") if mark == "/" else None
        year, doubt = full_year(year, context.anchor), "; the century is that of the article"
    if first > 12 and second > 12:
        return UNKNOWN, "neither number can be a month"
    if first == second or first > 12 or second > 12 or mark == ".":
        day, month = (second, first) if second > 12 else (first, second)
        value, reason = day_value(year, month, day)
        return value, reason + doubt
    return _either(year, first, second, doubt)


def _either(year: int, first: int, second: int, doubt: str) -> tuple[Value, str]:
    low, high = sorted((first, second))
    value = Value(f"{year:04d}-{low:02d}-{high:02d}/{year:04d}-{high:02d}-{low:02d}", None, "day")
    if parse_point(value.edtf.partition("/")[0] if value.edtf else "") is None:
        return UNKNOWN, "the calendar has no such day"
    value = value._replace(precision="interval")
    return value, f"either number can be the month, so it is the one or the other day{doubt}"


def full_year(short: int, anchor: str) -> int:
    """Return the year of two figures that is nearest the article's."""
    near = int(anchor.lstrip("./")[:4].replace("X", "5")) if anchor.lstrip("./")[:4] else 2000
    return min(
        (century + short for century in (1800, 1900, 2000, 2100)), key=lambda y: abs(y - near)
    )


def _year_first(numbers: list[int]) -> tuple[Value, str] | None:
    year = numbers[0]
    if year == 0:
        return UNKNOWN, "the calendar has no year 0"
    if len(numbers) == 1:
        return values.year(year), DIRECT
    if not 1 <= numbers[1] <= 12:
        return UNKNOWN, "the calendar has no such month"
    if len(numbers) == 2:
        return values.month(year, numbers[1]), DIRECT
    return day_value(year, numbers[1], numbers[2])
