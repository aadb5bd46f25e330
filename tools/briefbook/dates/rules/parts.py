"""The parts of a date among some tokens: its year, month and days, and what narrows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import MONTHS, ORDINALS

DIRECT = "the expression says it in full"


def day_value(year: int, month: int, day: int) -> tuple[Value, str]:
    """Return a day with the reason, or nothing where the calendar has no such day."""
    try:
        return values.day(date(year, month, day)), DIRECT
    except ValueError:
        return UNKNOWN, "the calendar has no such day"


def year_of(context: Context, first: int, last: int) -> int | None:
    """Return the year printed last among some tokens."""
    tokens = context.tokens
    years = [tokens.word(at) for at in range(first, last) if tokens.tags[at] == "Y"]
    return int(years[-1]) if years else None


def month_of(context: Context, first: int, last: int) -> tuple[int, int]:
    """Return the month printed first among some tokens, and where."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "M")
    return MONTHS[tokens.lower(at)], at


def days_of(context: Context, first: int, last: int) -> list[tuple[int, int]]:
    """Return the days printed among some tokens, each with its token."""
    tokens = context.tokens
    return [
        (number, at)
        for at in range(first, last)
        if tokens.tags[at] in "do" and (number := number_of(tokens.lower(at))) is not None
    ]


def number_of(word: str) -> int | None:
    """Return the number of figures, 21st or twenty-first."""
    digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
    return int(digits) if digits.isdecimal() else ORDINALS.get(word)


def part_reason(context: Context, first: int, at: int) -> str:
    """Return a note where tokens before a date narrow it down (early, the end of)."""
    tokens = context.tokens
    word = next((tokens.lower(k) for k in range(first, at) if tokens.tags[k] == "m"), None)
    return f"; “{word}” is no part of the value" if word else ""


def noted(found: DateMatch, note: str) -> DateMatch:
    """Return a date with a note at the end of its reason; one that is not known as it is."""
    return replace(found, reason=found.reason + note) if found.value else found


def with_part(found: DateMatch, part: str) -> DateMatch:
    """Return a day with a part of the day, as TIMEX3 has it (``TMO``), in its ``timex``."""
    if not part or found.timex is None:
        return found
    return replace(found, timex=found.timex + part)
