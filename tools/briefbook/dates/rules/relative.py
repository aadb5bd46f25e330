"""Dates counted from the article's: yesterday, last month, on Friday, in July."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, OPEN, PAST
from briefbook.dates.context import Context
from briefbook.dates.edtf import bounds
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.absolute import (
    number_of,
    part_reason,
)
from briefbook.dates.rules.plausible import is_month, is_weekday
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import Value
from briefbook.dates.words import (
    DEICTICS,
    MONTHS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_NO_STEP = frozenset("recent prior following subsequent preceding present".split())
_NOT_STEPPED = frozenset("period quarters q".split())
STEPS = {"l": -1, "n": 1, "i": 0}
FROM = "counted from the article’s date"
_NEAR = timedelta(days=92)
"""How far ahead a day is looked for of which no verb tells whether it was or is to come."""


def deictic(context: Context, first: int, last: int) -> DateMatch | None:
    """Read today, yesterday, earlier today, tomorrow night."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "K")
    if (
        tokens.lower(at) == "today"
        and tokens.word(at - 1)[:1].isupper()
        and tokens.word(at)[0].isupper()
    ):
        return None  # USA Today
    away = DEICTICS[tokens.lower(at)]
    if at - first > 1:
        away *= 2  # the day before yesterday
    part = PARTS_OF_DAY.get(tokens.lower(last - 1), "TNI" if tokens.lower(at) == "tonight" else "")
    return _part(
        context.from_anchor(first, last, lambda when: values.shifted(when, "D", away), FROM), part
    )


def _part(found: DateMatch, part: str) -> DateMatch:
    if not part or found.timex is None:
        return found
    return replace(found, timex=found.timex + part)


def stepped(context: Context, first: int, last: int) -> DateMatch | None:
    """Read last week, earlier this year, the end of next month, this morning, last night."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] in STEPS)
    word, unit_word = tokens.lower(at), tokens.lower(last - 1)
    if tokens.tags[last - 1] == "C":
        return _part_of_day(context, first, last, tokens.tags[at], unit_word)
    led = first < at and tokens.tags[at - 1] == "t"
    if (led and word != "last") or unit_word in _NOT_STEPPED or word in _NO_STEP:
        return None
    step = STEPS[tokens.tags[at]]
    unit = "Q" if tokens.tags[last - 1] == "q" else UNITS[unit_word]
    if (unit == "D" and (led or word != "last")) or (unit == "DE" and word == "past"):
        return None
    half = _half(context, first, at)
    if half and unit in ("Y", "M", "W", "DE", "CE") and step == 0:
        return _half_now(context, first, last, unit, half)
    found = context.from_anchor(first, last, lambda when: values.shifted(when, unit, step), FROM)
    return noted(found, part_reason(context, first, at))


def noted(found: DateMatch, note: str) -> DateMatch:
    return replace(found, reason=found.reason + note) if found.value else found


def _half(context: Context, first: int, at: int) -> int:
    tag = context.tokens.tags[first]
    return {"b": PAST, "e": FUTURE}.get(tag, OPEN) if first < at else OPEN


def _half_now(context: Context, first: int, last: int, unit: str, half: int) -> DateMatch:
    """Return what lies of the current unit before or after the article's date."""

    def count(when: date) -> Value:
        whole = values.shifted(when, unit, 0)
        begin, end = bounds(whole.edtf or "")
        edges = (begin or when, when) if half == PAST else (when, end or when)
        edtf = "/".join(edge.isoformat() for edge in edges)
        return Value(when.isoformat() if edges[0] == edges[1] else edtf, whole.timex, "interval")

    return context.from_anchor(first, last, count, FROM)


def _part_of_day(context: Context, first: int, last: int, step: str, part: str) -> DateMatch | None:
    if (step == "n" and part != "night") or part in {"noon", "midnight"}:
        return None
    away = -1 if step == "l" and part == "night" else STEPS[step]
    found = context.from_anchor(first, last, lambda when: values.shifted(when, "D", away), FROM)
    return _part(found, PARTS_OF_DAY[part])


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
    if kind == "S" and step == "i":
        count = _season_now(SEASONS[name], sign)
    else:
        count = counting(kind, name, sign, strict=strict)
    told = FROM if kind == "S" and step == "i" else told_from(sign, tokens.word(last - 1))
    return noted(context.from_anchor(first, last, count, told), part_reason(context, first, at))


def told_from(sign: int, name: str) -> str:
    return {
        PAST: f"the last {name} up to the article’s date",
        FUTURE: f"the next {name} from the article’s date",
        OPEN: f"no verb decides: the {name} soon after or last before the article’s date",
    }[sign]


def counting(kind: str, name: str, sign: int, *, strict: bool = False) -> Callable[[date], Value]:
    """Return the counting of a weekday (``W``), month (``M``) or season (``S``) from a day."""
    if kind == "W":
        weekday = WEEKDAYS[name]
        return lambda when: values.day(
            values.nearest_weekday(when, weekday, sign or PAST, strict=strict)
        )
    if kind == "M":
        return month_counting(MONTHS[name], sign, strict=strict)
    return _season_counting(SEASONS[name], sign, strict=strict)


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


def _season_of(when: date) -> tuple[int, int]:
    """Return year and number of the season of a day; a winter has the year of its December."""
    if when.month < 3:
        return when.year - 1, 24
    return when.year, 20 + when.month // 3


def _season_counting(number: int, sign: int, *, strict: bool) -> Callable[[date], Value]:
    def count(when: date) -> Value:
        year, now = _season_of(when)
        if sign == FUTURE:
            year += number < now or (strict and number == now)
        else:
            year -= number > now or (strict and number == now)
        return values.season(year, number)

    return count


def _season_now(number: int, sign: int) -> Callable[[date], Value]:
    """Return the counting of "this summer": of the article's year, unless that is out of reach."""

    def count(when: date) -> Value:
        year, now = _season_of(when)
        if number < now and (sign == FUTURE or when.month < 3):
            year += 1
        return values.season(year, number)

    return count


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
    sign = _by_preposition(context, first) or context.direction(first, last)
    found = context.from_anchor(
        first,
        last,
        counting("W", tokens.lower(at), sign),
        told_from(sign or PAST, tokens.word(at)),
    )
    return _part(found, PARTS_OF_DAY.get(tokens.lower(last - 1), ""))


def weekend(context: Context, first: int, last: int) -> DateMatch | None:
    """Read over the weekend: the last one up to the article's date, or the next."""
    tokens = context.tokens
    if tokens.lower(last - 1) != "weekend" or tokens.tags[first - 1 : first] not in ("P", "~"):
        return None
    sign = context.direction(first, last)

    def count(when: date) -> Value:
        over = sign != FUTURE and when.weekday() < 5
        return values.shifted(when, "WE", -1 if over else 0)

    return context.from_anchor(first, last, count, told_from(sign or PAST, "weekend"))


def _by_preposition(context: Context, first: int) -> int:
    """Return the direction in which a preposition points: since May, until Monday."""
    before = context.tokens.lower(first - 1)
    if before == "since":
        return PAST
    if before in {"until", "till"} and context.direction(first, first) != PAST:
        return FUTURE
    return OPEN


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
        told_from(sign or PAST, tokens.word(last - 1)),
    )


def bare_quarter(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the third quarter, third-quarter results, the first quarter of last year."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] in "od")
    number = number_of(tokens.lower(at)) or 0
    if not 1 <= number <= 4 or tokens.lower(at + 1) in {"period"}:
        return None
    if any(tokens.lower(k) in {"period", "periods", "quarters"} for k in range(first, last)):
        return None
    step = next((tokens.tags[k] for k in range(at, last) if tokens.tags[k] in "lni"), None)
    if step is not None:
        return context.from_anchor(
            first, last, lambda when: values.quarter(when.year + STEPS[step], number), FROM
        )
    sign = context.direction(first, last)
    if (
        sign == FUTURE
        and tokens.tags[last - 1] == "q"
        and tokens.lower(first - 1) not in {"in", "by"}
    ):
        sign = PAST  # results of a quarter are told after it

    def count(when: date) -> Value:
        now = (when.month + 2) // 3
        year = when.year + (number < now if sign == FUTURE else -(number >= now))
        return values.quarter(year, number)

    told = "the next such quarter from" if sign == FUTURE else "the last such quarter before"
    return context.from_anchor(first, last, count, f"{told} the article’s date")


_LED = r"(?:[iln]?W,?)?"
_WITHIN = r"(?:t?m(?:-|f)?|[be])?t?"
RELATIVE: tuple[Rule, ...] = (
    rule("deictic", r"tu[be]K|[bem]?KC?", deictic),
    rule("quarter", r"t?o-?qf?t?[iln]u|t?o-?q", bare_quarter),
    rule("stepped", _WITHIN + r"[iln][uqC]", stepped),
    rule("named", _WITHIN + r"[iln](?:W|M|S)", named),
    rule("weekend", r"tu", weekend),
    rule("weekday", r"(?:m-?)?WC?", weekday),
    rule("season", r"(?:t?m-?f?)?t?S", bare_season),
)
