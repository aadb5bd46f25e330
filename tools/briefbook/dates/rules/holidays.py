"""Holidays by their name: those with one date, and those that Easter or a weekday moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, PAST
from briefbook.dates.values import Value
from briefbook.dates.words import HOLIDAYS

_FROM_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0}
NAMES = (*HOLIDAYS, *_FROM_EASTER, "thanksgiving day", "thanksgiving")
"""The names in lower case, the longer of two before the shorter."""


def name_in(text: str) -> str | None:
    """Return the name of the holiday with which a text ends."""
    low = text.lower().replace("’", "'")
    return next((name for name in NAMES if low.endswith(name)), None)


def holiday_in(name: str, year: int) -> date:
    """Return the day of a holiday in a year; Thanksgiving is that of the United States."""
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    first = date(year, 11, 1)
    return first + timedelta(days=(3 - first.weekday()) % 7 + 21)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday_counting(name: str, sign: int) -> Callable[[date], Value]:
    """Return the counting of the last or the next holiday; the nearest where no verb decides."""

    def count(when: date) -> Value:
        years = range(max(1, when.year - 1), min(9999, when.year + 1) + 1)
        days = [holiday_in(name, year) for year in years]
        past, ahead = [d for d in days if d <= when], [d for d in days if d >= when]
        if sign == FUTURE or (sign != PAST and ahead and (ahead[0] - when).days <= NEAR):
            chosen = ahead[:1]
        else:
            chosen = past[-1:]
        if not chosen:
            raise ValueError(name)
        return values.day(chosen[0])

    return count


NEAR = 92
"""Days that a holiday of which no verb tells may lie ahead."""
