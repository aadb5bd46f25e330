"""Weekdays, months and seasons told by their name: on Friday, in July, last summer."""

from __future__ import annotations

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, PAST
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.absolute import full_month
from briefbook.dates.rules.counting import (
    FROM,
    STEPS,
    by_preposition,
    counting,
    month_counting,
    month_now,
    season_now,
    told_by,
)
from briefbook.dates.rules.days import shared_year
from briefbook.dates.rules.parts import month_of, noted, part_reason, with_part
from briefbook.dates.rules.plausible import is_month, is_weekday
from briefbook.dates.values import Value
from briefbook.dates.words import MONTHS, PARTS_OF_DAY, SEASONS, WEEKDAYS


def named(context: Context, first: int, last: int) -> DateMatch | None:
    """Read last Friday, next May, this summer."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] in STEPS)
    step, word, name = tokens.tags[at], tokens.lower(at), tokens.lower(last - 1)
    if word not in {"last", "past", "next", "this", "coming", "previous"}:
        return None
    kind = tokens.tags[last - 1]
    if kind == "W" and not is_weekday(tokens, last - 1):
        return None
    if kind == "M" and not is_month(tokens, last - 1):
        return None
    if kind == "S" and _is_name(context, last - 1):
        return None
    sign = {"l": PAST, "n": FUTURE}.get(step) or context.direction(first, last)
    strict = step in "ln"
    now = step == "i" and kind in "SM"
    if now:
        count = season_now(SEASONS[name], sign) if kind == "S" else month_now(MONTHS[name], sign)
    else:
        count = counting(kind, name, sign, strict=strict)
    told = FROM if now else told_by(sign, tokens.word(last - 1))
    return noted(context.from_anchor(first, last, count, told), part_reason(context, first, at))


def _is_name(context: Context, at: int) -> bool:
    """Return whether a season is part of a name: Winter Olympics, Arab Spring."""
    tokens = context.tokens
    word, following, before = tokens.word(at), tokens.word(at + 1), tokens.word(at - 1)
    if following[:1].isupper() and word[0].isupper():
        return True
    if tokens.lower(at) == "fall" and (tokens.tags[at - 1 : at] not in ("t", "l", "n", "i", "m")):
        return True
    if tokens.lower(at) in {"fall", "spring"} and following in {"of", "in", "from", "to", "for"}:
        return True
    return (
        word[0].isupper() and before[:1].isupper() and before.lower() not in {"the", "in", "this"}
    )


def weekday(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Sunday, on Friday, Friday morning."""
    tokens = context.tokens
    at = next(k for k in range(first, last) if tokens.tags[k] == "W")
    if not is_weekday(tokens, at):
        return None
    if tokens.lower(first) not in {"early", "mid", "late"}:
        first = at  # the talks start Monday
    if tokens.tags[at - 2 : at] == "Pa" and tokens.tags[at + 1 : at + 2] != "z":
        unknown = Value(None, f"XXXX-WXX-{WEEKDAYS[tokens.lower(at)] + 1}", "unknown")
        return context.found(at, at + 1, unknown, "it is one such day of many")
    begun = _range_begun(context, first)
    if begun is not None:
        count = counting("W", tokens.lower(at), FUTURE, strict=True)
        return context.from_told((first, last), begun, count, "the first after the day before it")
    sign = by_preposition(context, first) or context.direction(first, last)
    found = context.from_anchor(
        first,
        last,
        counting("W", tokens.lower(at), sign),
        told_by(sign or PAST, tokens.word(at)),
    )
    return with_part(found, PARTS_OF_DAY.get(tokens.lower(last - 1), ""))


def _range_begun(context: Context, first: int) -> str | None:
    """Return the day with which a range of weekdays begins: from Monday to Friday."""
    tags = context.tokens.tags
    if first < 2 or tags[first - 1] not in "->" or tags[first - 2] not in "WC":
        return None
    if tags[first - 1] == "-" and context.tokens.word(first - 1) == "—":
        return None
    return next((value for value in context.told[:1] if len(value) == len("2021-05-27")), None)


def bare_month(context: Context, first: int, last: int) -> DateMatch | None:
    """Read in July, early May, the July summit."""
    month, at = month_of(context, first, last)
    tokens, year = context.tokens, shared_year(context, last, month)
    if not is_month(tokens, at, sure=year is not None) and not (
        first < at and tokens.word(at)[0].isupper() and is_month(tokens, at, sure=True)
    ):
        return None
    if tokens.tags[first - 1 : first] == "v":
        value = Value(None, f"XXXX-{month:02d}", "unknown")
        return context.found(first, last, value, "it recurs, so it is no one date")
    note = part_reason(context, first, at)
    if year is not None:
        told = f"of {year}, the year of the month after it"
        return context.found(first, last, values.month(year, month), told + note)
    sign = by_preposition(context, first) or context.direction(first, last)
    told = told_by(sign, tokens.word(at))
    return noted(context.from_anchor(first, last, month_counting(month, sign), told), note)


def bare_season(context: Context, first: int, last: int) -> DateMatch | None:
    """Read in the spring; a season without an article or a preposition is no date."""
    tokens = context.tokens
    if _is_name(context, last - 1) or tokens.tags[first] not in "tm":
        return None
    led = first > 0 and tokens.tags[first - 1] in "Pb>Ff"
    if tokens.tags[first] == "t" and not led:
        return None
    sign = context.direction(first, last)
    return context.from_anchor(
        first,
        last,
        counting("S", tokens.lower(last - 1), sign or PAST),
        told_by(sign or PAST, tokens.word(last - 1)),
    )


def week_of_month(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the last week of June, the first half of May: the month is what can be said."""
    _, at = month_of(context, first, last)
    if not is_month(context.tokens, at, sure=True):
        return None
    year = context.tokens.tags[last - 1] == "Y"
    found = (full_month if year else bare_month)(context, at, last)
    if found is None:
        return None
    moved = found.moved(context.tokens.starts[first], found.end, context.tokens.text)
    return noted(moved, "; the part of the month is no part of the value")
