"""Counting from a day to a weekday, a month or a season: the last, the next, the nearest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, OPEN, PAST
from briefbook.dates.context import Context
from briefbook.dates.values import Value
from briefbook.dates.words import MONTHS, SEASONS, WEEKDAYS

STEPS = {"l": -1, "n": 1, "i": 0}
FROM = "counted from the article’s date"


def told_by(sign: int, name: str) -> str:
    """Return the reason for a date of some name, with the direction in which it was looked for."""
    return {
        PAST: f"the last {name} up to the article’s date",
        FUTURE: f"the next {name} from the article’s date",
        OPEN: f"no verb decides: the {name} soon after or last before the article’s date",
    }[sign]


def by_preposition(context: Context, first: int) -> int:
    """Return the direction in which a word points: since May, until Monday, it is Monday."""
    before = context.tokens.lower(first - 1)
    if before == "since":
        return PAST
    if before in {"is", "are"}:
        return FUTURE  # the vote is Tuesday
    if before == "than" and context.tokens.lower(first - 2) in {"later", "earlier"}:
        return FUTURE  # no later than May 10
    if before in {"until", "till"} and context.direction(first, first) != PAST:
        return FUTURE
    return OPEN


def counting(kind: str, name: str, sign: int, *, strict: bool = False) -> Callable[[date], Value]:
    """Return the counting of a weekday (``W``), month (``M``) or season (``S``) from a day."""
    if kind == "W":
        weekday = WEEKDAYS[name]
        return lambda when: values.day(
            values.nearest_weekday(when, weekday, sign or PAST, strict=strict)
        )
    if kind == "M":
        return month_counting(MONTHS[name], sign, strict=strict)
    return season_counting(SEASONS[name], sign, strict=strict)


def month_counting(number: int, sign: int, *, strict: bool = False) -> Callable[[date], Value]:
    """Return the counting of a month: the last up to a day's own, the next, or the nearest."""

    def count(when: date) -> Value:
        away = number - when.month
        direction = sign
        if sign == OPEN:
            # Writers of news look back more often than ahead: four months ahead, eight back.
            ahead = away % 12
            direction = FUTURE if ahead <= 3 else PAST
        if direction == PAST and (away > 0 or (strict and away == 0)):
            away -= 12
        if direction == FUTURE and (away < 0 or (strict and away == 0)):
            away += 12
        return values.month(*values.months_from(when, away))

    return count


_JUST_OVER = 3
"""Months after which a month of the year before is no longer called "this December"."""


def month_now(number: int, sign: int) -> Callable[[date], Value]:
    """Return the counting of "this May": of the article's year, unless that is out of reach."""

    def count(when: date) -> Value:
        away = number - when.month
        if sign == FUTURE and away < 0:
            away += 12
        elif sign != FUTURE and away >= 12 - _JUST_OVER:
            away -= 12  # this December, told in January
        return values.month(*values.months_from(when, away))

    return count


def _season_of(when: date) -> tuple[int, int]:
    """Return year and number of the season of a day; a winter has the year of its December."""
    if when.month < 3:
        return when.year - 1, 24
    return when.year, 20 + when.month // 3


def season_counting(number: int, sign: int, *, strict: bool) -> Callable[[date], Value]:
    """Return the counting of a season: the last up to a day's own, or the next."""

    def count(when: date) -> Value:
        year, now = _season_of(when)
        if sign == FUTURE:
            year += number < now or (strict and number == now)
        else:
            year -= number > now or (strict and number == now)
        return values.season(year, number)

    return count


def season_now(number: int, sign: int) -> Callable[[date], Value]:
    """Return the counting of "this summer": of the article's year, unless that is out of reach."""

    def count(when: date) -> Value:
        year, now = _season_of(when)
        if number < now and (sign == FUTURE or when.month < 3):
            year += 1
        if number == 24 and sign != FUTURE and 3 <= when.month <= 6:
            year -= 1  # this winter, told in spring
        return values.season(year, number)

    return count
