"""Decades and centuries: the 1990s, the '90s, the nineties, the mid-19th century."""

from __future__ import annotations

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.parts import DIRECT, number_of, part_reason
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import DECADES


def decade(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the 1990s, the '90s, the nineties; the '20s could be of two centuries."""
    tokens = context.tokens
    word = tokens.lower(last - 1).rstrip("s").rstrip("'’")
    if tokens.lower(last - 1) in DECADES:
        named = tokens.tags[last - 2 : last - 1] in ("t", "m", "-")
        word = str(DECADES[tokens.lower(last - 1)]) if named else ""
    if not word.isdecimal() or word[-1] != "0":
        return None
    reason = DIRECT + part_reason(context, first, last - 1)
    if len(word) == 4:
        return context.found(first, last, _tens(int(word)), reason) if word >= "1000" else None
    if len(word) != 2 or tokens.lower(first) in {"her", "his"}:
        return None
    if not any(
        tokens.tags[at] in "tm" or tokens.word(at) in "'’‘" for at in range(first, last - 1)
    ):
        return None
    if int(word) < 30:
        return context.found(first, last, UNKNOWN, "it does not say of which century")
    return context.found(first, last, values.decade(1900 + int(word)), reason)


def _tens(year: int) -> Value:
    """Return the decade of a round year; the 1800s are a century, the 2000s a decade."""
    whole = year % 100 == 0 and year != 2000
    return values.century(year) if whole else values.decade(year)


def century(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the 19th century, the mid-nineteenth century."""
    tokens = context.tokens
    unit = next((at for at in range(first, last) if tokens.tags[at] == "u"), first)
    number = next(
        (
            n
            for at in range(first, last)
            if tokens.tags[at] == "o" and (n := number_of(tokens.lower(at)))
        ),
        0,
    )
    at = next((at for at in range(first, last) if tokens.tags[at] == "w"), None)
    if at is not None and tokens.lower(at) == "twenty" and number < 10:
        number += 20
    if tokens.lower(unit) != "century" or not 1 <= number <= 30:
        return None
    if tokens.tags[last - 1] == "E" and tokens.lower(last - 1).startswith("b"):
        return context.found(first, last, UNKNOWN, "EDTF has no centuries before year 1")
    reason = DIRECT + part_reason(context, first, unit)
    return context.found(first, last, values.century(100 * (number - 1)), reason)
