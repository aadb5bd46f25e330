"""Dates counted from the article's: yesterday, last month, on Friday, in July."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, OPEN, PAST
from briefbook.dates.context import Context, counted
from briefbook.dates.edtf import MONTHS as MONTH_NAMES
from briefbook.dates.edtf import bounds, describe_edtf, precision
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.absolute import (
    day_value,
    days_of,
    full_month,
    month_of,
    number_of,
    part_reason,
)
from briefbook.dates.rules.absolute import several as several_days
from briefbook.dates.rules.plausible import COUNTED, is_month, is_weekday
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import (
    DEICTICS,
    HOLIDAYS,
    MONTHS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_NAMED_BY_DAY = frozenset(
    """attack attacks terrorist massacre uprising movement revolution coup incident tragedy
    insurrection riot
    """.split()
)
"""Words that make a day before them the name of an event: the May 18 uprising."""
_NO_STEP = frozenset("recent prior following subsequent preceding present".split())
_NOT_STEPPED = frozenset("period quarters q".split())
_STEPS = {"l": -1, "n": 1, "i": 0}
_FROM = "counted from the article’s date"
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
    if tokens.tags[first] == "m" and tokens.lower(first) not in {"early", "mid", "late"}:
        first = at  # start today
    if at - first > 1:
        away *= 2  # the day before yesterday
    part = PARTS_OF_DAY.get(tokens.lower(last - 1), "TNI" if tokens.lower(at) == "tonight" else "")
    return _part(
        context.from_anchor(first, last, lambda when: values.shifted(when, "D", away), _FROM), part
    )


def _part(found: DateMatch, part: str) -> DateMatch:
    if not part or found.timex is None:
        return found
    return replace(found, timex=found.timex + part)


def stepped(context: Context, first: int, last: int) -> DateMatch | None:
    """Read last week, earlier this year, the end of next month, this morning, last night."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] in _STEPS)
    word, unit_word = tokens.lower(at), tokens.lower(last - 1)
    if tokens.tags[last - 1] == "C":
        return _part_of_day(context, first, last, tokens.tags[at], unit_word)
    led = first < at and tokens.tags[at - 1] == "t"
    if (led and word != "last") or unit_word in _NOT_STEPPED or word in _NO_STEP:
        return None
    step = _STEPS[tokens.tags[at]]
    unit = "Q" if tokens.tags[last - 1] == "q" else UNITS[unit_word]
    if (unit == "D" and (led or word != "last")) or (unit == "DE" and first < at and step):
        return None
    half = _half(context, first, at)
    if half and unit in ("Y", "M", "W", "DE", "CE") and step == 0:
        return _half_now(context, first, last, unit, half)
    found = context.from_anchor(first, last, lambda when: values.shifted(when, unit, step), _FROM)
    return _noted(found, part_reason(context, first, at))


def _noted(found: DateMatch, note: str) -> DateMatch:
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

    return context.from_anchor(first, last, count, _FROM)


def _part_of_day(context: Context, first: int, last: int, step: str, part: str) -> DateMatch | None:
    if (step == "n" and part != "night") or part in {"noon", "midnight"}:
        return None
    away = -1 if step == "l" and part == "night" else _STEPS[step]
    found = context.from_anchor(first, last, lambda when: values.shifted(when, "D", away), _FROM)
    return _part(found, PARTS_OF_DAY[part])


def named(context: Context, first: int, last: int) -> DateMatch | None:
    """Read last Friday, next May, this summer."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] in _STEPS)
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
    told = _FROM if kind == "S" and step == "i" else _told(sign, tokens.word(last - 1))
    return _noted(context.from_anchor(first, last, count, told), part_reason(context, first, at))


def _told(sign: int, name: str) -> str:
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
        if number == 24 and sign != FUTURE and 3 <= when.month <= 6:
            year -= 1  # this winter, told in spring
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
        _told(sign or PAST, tokens.word(at)),
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

    return context.from_anchor(first, last, count, _told(sign or PAST, "weekend"))


def _by_preposition(context: Context, first: int) -> int:
    """Return the direction in which a preposition points: since May, until Monday."""
    before = context.tokens.lower(first - 1)
    if before == "since":
        return PAST
    if before == "than" and context.tokens.lower(first - 2) in {"later", "earlier"}:
        return FUTURE  # no later than May 10
    if before in {"until", "till"} and context.direction(first, first) != PAST:
        return FUTURE
    return OPEN


def bare_month(context: Context, first: int, last: int) -> DateMatch | None:
    """Read in July, early May, the July summit."""
    month, at = month_of(context, first, last)
    tokens = context.tokens
    if not is_month(tokens, at) and not (
        first < at and tokens.word(at)[0].isupper() and is_month(tokens, at, sure=True)
    ):
        return None
    note = part_reason(context, first, at)
    year = shared_year(context, last, month)
    if year is not None:
        told = f"of {year}, the year of the month after it"
        return context.found(first, last, values.month(year, month), told + note)
    sign = _by_preposition(context, first) or context.direction(first, last)
    told = _told(sign, tokens.word(at))
    return _noted(context.from_anchor(first, last, month_counting(month, sign), told), note)


def shared_year(context: Context, last: int, month: int) -> int | None:
    """Return the year of a month that is joined to one with a year: March and May 2019."""
    tokens = context.tokens
    match = re.compile(r",?[-&>](?:m-?)?(?:Md?,?Y|dMY)").match(tokens.tags, last)
    if match is None:
        return None
    at = next(k for k in range(last, match.end()) if tokens.tags[k] == "M")
    year = int(tokens.word(match.end() - 1))
    if not 1000 <= year <= 2199:
        return None
    return year - (MONTHS[tokens.lower(at)] < month)


def bare_day(context: Context, first: int, last: int) -> tuple[DateMatch, ...] | None:
    """Read January 28, 28 January, May 3-5, Friday, May 21, the 4th of July."""
    tokens = context.tokens
    month, at = month_of(context, first, last)
    if not is_month(tokens, at, sure=True) or _counts_things(context, last):
        return None
    days = days_of(context, first, last)
    if len(days) > 1 and at < days[-1][1] and tokens.word(days[-1][1]).isalpha():
        return bare_day(context, first, days[0][1] + 1)  # on May 3, and the second on May 5
    if tokens.lower(last) in _NAMED_BY_DAY:
        reason = "it names an event, and the text does not tell its year"
        return (context.found(first, last, UNKNOWN, reason),)
    year = shared_year(context, last, month)
    weekday = next(
        (WEEKDAYS[tokens.lower(k)] for k in range(first, last) if tokens.tags[k] == "W"), None
    )
    if year is not None:
        told = f"of {year}, the year of the date after it"
        read = [(day_value(year, month, day)[0], told, place) for day, place in days]
    else:
        sign = _by_preposition(context, first) or context.direction(first, last)
        read = [(*_one_day(context, (month, day), sign, weekday), place) for day, place in days]
    if len(read) == 1:
        return (context.found(first, last, *read[0][:2]),)
    return several_days(context, first, last, read)


def _counts_things(context: Context, last: int) -> bool:
    following = context.tokens.lower(last)
    return following in COUNTED or following in {"%", "percent"}


def _one_day(
    context: Context, told: tuple[int, int], sign: int, weekday: int | None
) -> tuple[Value, str]:
    month, day = told
    if not 1 <= day <= calendar.monthrange(2000, month)[1]:
        return UNKNOWN, "the calendar has no such day"
    if context.anchor is None:
        return UNKNOWN, "it has no year, and the article’s date is not known"
    exact = precision(context.anchor) == "day"
    count = day_counting(month, day, sign, weekday, exact=exact)
    name = f"{day} {MONTH_NAMES[month - 1]}"
    return counted(context.anchor, count), f"{_told(sign, name)}, {describe_edtf(context.anchor)}"


def day_counting(
    month: int, number: int, sign: int, weekday: int | None = None, *, exact: bool = False
) -> Callable[[date], Value]:
    """Return the counting of a day of a month; a weekday, if one is told, must fit.

    ``exact`` says that the article's own day is known, so that a plan can be told from the past.
    """
    # A weekday returns to the same day after 11 years at most, a leap day after 8.
    reach = 1 if weekday is None and (month, number) != (2, 29) else 12

    def count(when: date) -> Value:
        days = [
            day
            for year in range(max(1, when.year - reach), min(9999, when.year + reach) + 1)
            if (day := _on(year, month, number)) and weekday in (None, day.weekday())
        ]
        return values.day(_choose(days, when, sign, exact=exact))

    return count


def _on(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _choose(days: list[date], when: date, sign: int, *, exact: bool) -> date:
    past = [day for day in days if day <= when]
    ahead = [day for day in days if day >= when]
    if sign == PAST and past:
        # "arrived on November 11", written on 5 November, tells of a plan for next week.
        near = exact and bool(ahead) and ahead[0] - when <= timedelta(days=31)
        return ahead[0] if near and when - past[-1] > timedelta(days=330) else past[-1]
    if sign == FUTURE and ahead:
        # "takes place on January 30", on a page of 31 January, was yesterday.
        near = exact and bool(past) and when - past[-1] <= timedelta(days=31)
        return past[-1] if near and ahead[0] - when > timedelta(days=330) else ahead[0]
    if not days:
        raise ValueError(sign)
    # As with months: writers of news look back more often than ahead.
    return ahead[0] if ahead and (not past or ahead[0] - when <= _NEAR) else past[-1]


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
        _told(sign or PAST, tokens.word(last - 1)),
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
            first, last, lambda when: values.quarter(when.year + _STEPS[step], number), _FROM
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
    return _noted(moved, "; the part of the month is no part of the value")


def month_of_step(context: Context, first: int, last: int) -> DateMatch | None:
    """Read October of next year, March last year."""
    month, at = month_of(context, first, last)
    tokens = context.tokens
    step = next(tokens.tags[k] for k in range(at, last) if tokens.tags[k] in _STEPS)
    if tokens.lower(last - 1) != "year" or not is_month(tokens, at, sure=True):
        return None
    days = days_of(context, first, last)

    def count(when: date) -> Value:
        year = when.year + _STEPS[step]
        if days:
            return values.day(date(year, month, days[0][0]))
        return values.month(year, month)

    return context.from_anchor(first, last, count, _FROM)


def bare_holiday(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Christmas Day, last Christmas."""
    tokens = context.tokens
    text = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].lower().replace("’", "'")
    name = next((name for name in HOLIDAYS if text.endswith(name)), None)
    at = next(k for k in range(first, last) if tokens.tags[k] == "H")
    if name is None or not tokens.word(at)[0].isupper():
        return None
    sign = {"l": PAST, "n": FUTURE}.get(tokens.tags[first]) or context.direction(first, last)
    return context.from_anchor(
        first, last, day_counting(*HOLIDAYS[name], sign), _told(sign, tokens.word(at))
    )


_LED = r"(?:[iln]?W,?)?"
_WITHIN = r"(?:t?m(?:-|f)?|[be])?t?"
RELATIVE: tuple[Rule, ...] = (
    rule("deictic", r"tu[be]K|[bem]?KC?", deictic),
    rule("quarter", r"t?o-?qf?t?[iln]u|t?o-?q", bare_quarter),
    rule("week-of-month", r"t?[ol][uw]fM,?Y?", week_of_month),
    rule("month-of-step", r"(?:t?m-?f?)?Md?,?f?[iln]u", month_of_step),
    rule("month-day", rf"{_LED}t?Mt?[do](?:(?:,d){{0,9}},?[-&>]t?[do])?(?![dNYo])", bare_day),
    rule("day-month", rf"{_LED}t?(?:[do](?:,d){{0,9}},?[-&>])?t?[do]f?M", bare_day),
    rule("stepped", _WITHIN + r"[iln][uqC]", stepped),
    rule("named", _WITHIN + r"[iln](?:W|M|S)", named),
    rule("holiday-near", r"[ln]?H(?:z|u|'zz|'zu)", bare_holiday),
    rule("holiday-name", r"[ln]?H", bare_holiday),
    rule("weekend", r"tu", weekend),
    rule("weekday", r"(?:m-?)?WC?", weekday),
    rule("month", r"(?:t?m-?f?)?M", bare_month),
    rule("season", r"(?:t?m-?f?)?t?S", bare_season),
)
