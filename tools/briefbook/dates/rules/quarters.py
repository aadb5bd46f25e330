"""Quarters and halves of a year: the third quarter of 2009, Q3, H1 2022, the first half of it."""

from __future__ import annotations

import re
from datetime import date

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, PAST
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.counting import FROM, STEPS
from briefbook.dates.rules.parts import DIRECT, number_of, year_of
from briefbook.dates.values import UNKNOWN, Value

_FISCAL = "it is a part of a fiscal year, and the text does not tell when that begins"
_JOINED = re.compile(r"[-&>/]t?(?:qd|o-?[qw])f?t?Y")
_NO_YEAR = frozenset("period periods quarters".split())


def full_quarter(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the third quarter of 2009, Q3 2009, 2009 Q3, the first half of 2009, H1 2009."""
    year, part = year_of(context, first, last), _part(context, first, last)
    if not year or part is None:
        return None
    return context.found(first, last, _value(year, *part), DIRECT)


def _part(context: Context, first: int, last: int) -> tuple[int, bool] | None:
    """Return the number of a quarter, or of a half, and whether it is a half."""
    tokens = context.tokens
    places = range(first, last)
    words = {tokens.lower(at) for at in places}
    at = next((at for at in places if tokens.tags[at] in "od"), first)
    number = number_of(tokens.lower(at)) or 0
    is_half = bool({"half", "h"} & words)
    if words & _NO_YEAR or not 1 <= number <= (2 if is_half else 4):
        return None
    sign = next((k for k in places if tokens.word(k) in {"Q", "q", "H"}), None)
    if sign is not None and not (tokens.tags[at] == "d" and at == sign + 1 and tokens.joined(at)):
        return None
    return None if "w" in tokens.tags[first:last] and "half" not in words else (number, is_half)


def _value(year: int, number: int, is_half: bool) -> Value:
    return values.half(year, number) if is_half else values.quarter(year, number)


def bare_quarter(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the third quarter, Q3, third-quarter results, the second half of last year.

    "The first half of the year" is that of the article's, since a text tells its year otherwise.
    """
    tokens, part = context.tokens, _part(context, first, last)
    if part is None:
        return None
    beside = tokens.tags[max(0, first - 1) : first], tokens.tags[last : last + 2].lstrip("f")[:1]
    if "X" in beside:
        return context.found(first, last, UNKNOWN, _FISCAL)
    number, is_half = part
    step = next((tokens.tags[k] for k in range(first + 1, last) if tokens.tags[k] in "lni"), None)
    if is_half and tokens.tags[last - 1] == "u":
        if tokens.lower(last - 1) != "year":
            return None
        step = step or "i"
    year = _shared_year(context, last)
    if year is not None:
        reason = f"of {year}, the year of the one after it"
        return context.found(first, last, _value(year, number, is_half), reason)
    if step is not None:
        away = STEPS[step]
        return context.from_anchor(
            first, last, lambda when: _value(when.year + away, number, is_half), FROM
        )
    return _nearest(context, first, last, number, is_half)


def _shared_year(context: Context, last: int) -> int | None:
    """Return the year of a quarter that is joined to one with a year: Q1 and Q2 2020."""
    match = _JOINED.match(context.tokens.tags, last)
    return int(context.tokens.word(match.end() - 1)) if match else None


def _nearest(
    context: Context, first: int, last: int, number: int, is_half: bool
) -> DateMatch | None:
    tokens, sign = context.tokens, context.direction(first, last)
    named = tokens.tags[last - 1] == "q" and tokens.lower(first - 1) not in {"in", "by"}
    if sign == FUTURE and named:
        sign = PAST  # results of a quarter are told after it

    def count(when: date) -> Value:
        now = (when.month + 5) // 6 if is_half else (when.month + 2) // 3
        year = when.year + (number < now if sign == FUTURE else -(number >= now))
        return _value(year, number, is_half)

    name = "half" if is_half else "quarter"
    told = f"the next such {name} from" if sign == FUTURE else f"the last such {name} before"
    return context.from_anchor(first, last, count, f"{told} the article’s date")
