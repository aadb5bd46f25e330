"""Steps from the article’s date: yesterday, last month, this morning; and the rules for them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, OPEN, PAST
from briefbook.dates.context import Context
from briefbook.dates.edtf import bounds
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.counting import FROM, STEPS, told_by
from briefbook.dates.rules.days import bare_day, bare_holiday, day_of_no_month, figures_day
from briefbook.dates.rules.named import bare_month, bare_season, named, week_of_month, weekday
from briefbook.dates.rules.parts import days_of, month_of, noted, part_reason, with_part
from briefbook.dates.rules.plausible import is_month
from briefbook.dates.rules.quarters import bare_quarter
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import Value
from briefbook.dates.words import DEICTICS, PARTS_OF_DAY, UNITS, WEEKDAYS

_NO_STEP = frozenset("recent prior following subsequent preceding present".split())
_NOT_STEPPED = frozenset("period quarters q".split())


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
    if tokens.lower(at) == "overnight" and _is_of_another(context, at):
        return None
    away = DEICTICS[tokens.lower(at)]
    if tokens.tags[first] == "m" and tokens.lower(first) not in {"early", "mid", "late"}:
        first = at  # start today
    if at - first > 1:
        away *= 2  # the day before yesterday
    part = PARTS_OF_DAY.get(tokens.lower(last - 1), "TNI" if tokens.lower(at) == "tonight" else "")
    return with_part(
        context.from_anchor(first, last, lambda when: values.shifted(when, "D", away), FROM), part
    )


_STAYS = frozenset("stay stays train trains flight flights guest guests trip trips bag".split())


def _is_of_another(context: Context, at: int) -> bool:
    """Return whether a night is told by a day after it, or "overnight" is what a thing is like."""
    tokens = context.tokens
    if tokens.tags[at - 1 : at] == "a" or tokens.lower(at + 1) in _STAYS:
        return True
    return re.match(r"[PF>]?t?(?:W|Md|dM)", tokens.tags[at + 1 : at + 5]) is not None


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
    if (unit == "D" and (led or word != "last")) or (unit == "DE" and first < at and step):
        return None
    half = _half(context, first, at)
    if half and unit in ("Y", "M", "W", "DE", "CE") and step == 0:
        return _half_now(context, first, last, unit, half)
    found = context.from_anchor(first, last, lambda when: values.shifted(when, unit, step), FROM)
    return noted(found, part_reason(context, first, at))


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
    return with_part(found, PARTS_OF_DAY[part])


def month_of_step(context: Context, first: int, last: int) -> DateMatch | None:
    """Read October of next year, March last year."""
    month, at = month_of(context, first, last)
    tokens = context.tokens
    step = next(tokens.tags[k] for k in range(at, last) if tokens.tags[k] in STEPS)
    if tokens.lower(last - 1) != "year" or not is_month(tokens, at, sure=True):
        return None
    days = days_of(context, first, last)

    def count(when: date) -> Value:
        year = when.year + STEPS[step]
        if days:
            return values.day(date(year, month, days[0][0]))
        return values.month(year, month)

    return context.from_anchor(first, last, count, FROM)


def day_of_week(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Friday last week, Tuesday of next week."""
    tokens = context.tokens
    at = next(k for k in range(first, last) if tokens.tags[k] == "W")
    word = tokens.lower(last - 2)
    if tokens.lower(last - 1) != "week" or word not in {"last", "next", "this"}:
        return None
    step, number = STEPS[tokens.tags[last - 2]], WEEKDAYS[tokens.lower(at)]

    def count(when: date) -> Value:
        return values.day(when + timedelta(days=7 * step + number - when.weekday()))

    return context.from_anchor(first, last, count, FROM)


def before_last(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the year before last, the month before last."""
    unit = UNITS[context.tokens.lower(first + 1)]
    if context.tokens.lower(last - 1) != "last" or context.tokens.lower(last - 2) != "before":
        return None
    return context.from_anchor(first, last, lambda when: values.shifted(when, unit, -2), FROM)


_NOT_VAGUE = frozenset("as too how until very so no sooner relatively more most".split())


def vague(context: Context, first: int, last: int) -> DateMatch | None:
    """Read recently and soon, which say on which side of the article's date, and no more."""
    tokens = context.tokens
    low = tokens.lower(first)
    if tokens.lower(first - 1) in _NOT_VAGUE or tokens.lower(last) in {"as", "before", "after"}:
        return None
    past = low in {"recently", "lately"}
    value = Value(None, "PAST_REF" if past else "FUTURE_REF", "unknown")
    side = "before" if past else "after"
    return context.found(
        first, last, value, f"it is {side} the article’s date; it does not say when"
    )


def weekend(context: Context, first: int, last: int) -> DateMatch | None:
    """Read over the weekend: the last one up to the article's date, or the next."""
    tokens = context.tokens
    if tokens.lower(last - 1) != "weekend" or tokens.tags[first - 1 : first] not in ("P", "~"):
        return None
    sign = context.direction(first, last)

    def count(when: date) -> Value:
        over = sign != FUTURE and when.weekday() < 5
        return values.shifted(when, "WE", -1 if over else 0)

    return context.from_anchor(first, last, count, told_by(sign or PAST, "weekend"))


_LED = r"(?:[iln]?W,?)?"
_WITHIN = r"(?:t?m(?:-|f)?|[be])?t?"


RELATIVE: tuple[Rule, ...] = (
    rule("deictic", r"tu[be]K|[bem]?KC?", deictic),
    rule("quarter", r"t?o-?[qw]f?t?[iln]u|t?o-?wftu|t?o-?q|qd", bare_quarter),
    rule("week-of-month", r"t?[ol][uw]fM,?Y?", week_of_month),
    rule("month-of-step", r"(?:t?m-?f?)?Md?,?f?[iln]u", month_of_step),
    rule("day-of-week", r"[iln]?W,?f?[iln]u", day_of_week),
    rule("before-last", r"tubl", before_last),
    rule("vague", r"J", vague),
    rule("figures-day", "D", figures_day),
    rule("month-day", rf"{_LED}t?Mt?[do](?:(?:,d){{0,9}},?[-&>]t?[do])?(?![dNYo])", bare_day),
    rule("day-month", rf"{_LED}t?(?:[do](?:,d){{0,9}},?[-&>])?t?[do]f?M", bare_day),
    rule("stepped", _WITHIN + r"[iln][uqC]", stepped),
    rule("day-of-no-month", r"(?:W,?)?to", day_of_no_month),
    rule("named", _WITHIN + r"[iln](?:W|M|S)", named),
    rule("holiday-near", r"[ln]?H(?:z|u|'zz|'zu)", bare_holiday),
    rule("holiday-name", r"[ln]?H", bare_holiday),
    rule("weekend", r"tu", weekend),
    rule("weekday", r"(?:m-?)?WC?", weekday),
    rule("month", r"(?:t?m-?f?)?M", bare_month),
    rule("season", r"(?:t?m-?f?)?t?S", bare_season),
)
