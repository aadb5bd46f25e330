"""Dates counted from one told before: that year, two years earlier, the following day."""

from __future__ import annotations

from datetime import date

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.edtf import bounds, parse_point
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.counted import QUANTITY, _away, amount, unit_of
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import Value
from briefbook.dates.words import PARTS_OF_DAY

_TOLD = "counted from the date told before"
_FROM = "counted from the article’s date"
_SIZES = {"D": 4, "W": 3, "WE": 3, "M": 2, "Y": 1, "DE": 0, "CE": 0, "F": 3, "Q": 2}
_KNOWN = {"day": 4, "week": 3, "month": 2, "season": 2, "year": 1, "decade": 0, "century": 0}


def fits(context: Context, unit: str) -> bool:
    """Return whether the date told before is known as precisely as a unit asks."""
    if context.previous is None:
        return False
    first, slash, last = context.previous.partition("/")
    if slash:
        low, high = bounds(context.previous)
        return bool(low and high) and _SIZES.get(unit, 4) <= _within(low, high)
    point = parse_point(first)
    return point is not None and _KNOWN[point.precision] >= _SIZES.get(unit, 4)


def _within(low: date | None, high: date | None) -> int:
    if low is None or high is None:
        return 0
    if low.year != high.year:
        return 3 if (high - low).days < 8 else 0
    return 2 if low.month == high.month else 1


def same(context: Context, first: int, last: int) -> DateMatch | None:
    """Read that year, the same day."""
    tokens = context.tokens
    unit_word = tokens.lower(last - 1)
    unit = unit_of(unit_word)
    if not unit or tokens.lower(last - 2) in {"these", "those"}:
        return None
    if not fits(context, unit):
        return context.found(
            first, last, values.UNKNOWN, "it points back to a date that the text does not tell"
        )
    return context.from_previous(
        first,
        last,
        lambda when: values.shifted(when, unit, 0),
        "the date told before it lies in it",
    )


def beside(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the following day, the previous year, the next month, the day before."""
    tokens = context.tokens
    at = next(k for k in range(first, last) if tokens.tags[k] in "uU")
    word = next((k for k in range(first, last) if tokens.tags[k] in "lnbe"), None)
    if word is None:
        return None
    low = tokens.lower(word)
    if low in {"recent", "past", "coming", "last", "prior"}:
        return None
    step = -1 if tokens.tags[word] in "lb" else 1
    unit = unit_of(tokens.lower(at))
    if fits(context, unit):
        return context.from_previous(
            first, last, lambda when: values.shifted(when, unit, step), _TOLD
        )
    if low in {"upcoming"} or (step == -1 and unit == "Y" and low == "previous"):
        return context.from_anchor(
            first, last, lambda when: values.shifted(when, unit, step), _FROM
        )
    return context.found(
        first, last, values.UNKNOWN, "it points back to a date that the text does not tell"
    )


def away(context: Context, first: int, last: int) -> DateMatch | None:
    """Read two years earlier, a day later."""
    tokens = context.tokens
    at = next(k for k in range(last - 1, first - 1, -1) if tokens.tags[k] in "uU")
    unit, number = unit_of(tokens.lower(at)), amount(context, first, at)
    low = tokens.lower(last - 1)
    sign = -1 if tokens.tags[last - 1] == "b" else 1
    if low in {"before", "after"} and tokens.tags[last : last + 1] not in (",", ".", "", "|"):
        return None  # "two years before the war": the war's date is not told here
    if number is None or not unit or number > 9999:
        value = Value(None, "PAST_REF" if sign < 0 else "FUTURE_REF", "unknown")
        return context.found(first, last, value, "it does not say how many")
    if fits(context, unit):
        return context.from_previous(
            first, last, lambda when: _away(when, unit, sign * number), _TOLD
        )
    if sign < 0 and low == "earlier":
        return context.from_anchor(
            first, last, lambda when: _away(when, unit, sign * number), _FROM
        )
    return context.found(
        first, last, values.UNKNOWN, "it points back to a date that the text does not tell"
    )


def in_the(context: Context, first: int, last: int) -> DateMatch | None:
    """Read later in the day, the beginning of the year, for the entire year."""
    tokens = context.tokens
    unit = unit_of(tokens.lower(last - 1))
    if not unit or tokens.word(last - 1)[0].isupper():
        return None
    if unit == "D" and tokens.lower(first) == "end":
        return None  # at the end of the day
    if tokens.lower(first) == "the" and tokens.lower(first + 1) == "end" and unit == "D":
        return None
    follows = fits(context, unit)
    if tokens.tags[first] == "f" and not follows:
        return None
    count = lambda when: values.shifted(when, unit, 0)  # noqa: E731
    if follows:
        return context.from_previous(first, last, count, "the date told before lies in it")
    return context.from_anchor(first, last, count, "the article’s date lies in it")


def same_period(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the same period last year, the same quarter a year earlier."""
    tokens = context.tokens
    previous = context.previous
    step = tokens.tags[last - 1] if tokens.tags[last - 1] in "gb" else tokens.tags[last - 2]
    if tokens.lower(last - 1) != "year" and tokens.tags[last - 1] not in "gb":
        return None
    if step in "ni":
        return None
    first_point = parse_point((previous or "").partition("/")[0])
    if previous is None or first_point is None:
        return context.from_anchor(first, last, lambda when: values.shifted(when, "Y", -1), _FROM)
    if "/" in previous:
        return context.from_previous(
            first, last, lambda when: values.quarter(when.year - 1, (when.month + 2) // 3), _TOLD
        )
    unit = {"day": "M", "month": "M"}.get(first_point.precision, "Y")
    count = -12 if unit == "M" else -1
    return context.from_previous(first, last, lambda when: values.shifted(when, unit, count), _TOLD)


def part_of_day(context: Context, first: int, last: int) -> DateMatch | None:
    """Read in the morning, morning trading: of the day told before, or of the article's."""
    tokens = context.tokens
    part = PARTS_OF_DAY[tokens.lower(last - 1)]
    before = tokens.lower(first - 1)
    if before not in {"in", "at", "during", "early", "late", "by"} or part[1].isdigit():
        return None
    source = context.from_previous if fits(context, "D") else context.from_anchor
    told = "of the day told before" if fits(context, "D") else "of the article’s day"
    found = source(first, last, lambda when: values.shifted(when, "D", 0), told)
    timex = found.timex + part if found.timex and len(found.timex) == 10 else None
    return DateMatch(found.start, found.end, found.text, found.value, timex, "time", found.reason)


def _after_clock(context: Context, first: int) -> int:
    """Return where a time of the day ends: after a.m. or p.m. and the name of its zone."""
    tokens = context.tokens
    last = first + 1
    if tokens.lower(last) in {"a", "p"} and tokens.lower(last + 2) == "m":
        last += 4 if tokens.tags[last + 3 : last + 4] == "." else 3
    elif tokens.lower(last) in {"am", "pm", "hrs"}:
        last += 1
    return last + 1 if tokens.word(last) in {"UTC", "GMT", "EST", "EDT", "CET"} else last


def clock(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 18:00 UTC, 6:40 p.m., 0800 GMT: a time of the day told before, or of the article's."""
    tokens = context.tokens
    word = tokens.word(first)
    follows = fits(context, "D")
    source = context.from_previous if follows else context.from_anchor
    told = "a time of the day told before" if follows else "a time of the article’s day"
    last = _after_clock(context, first)
    if tokens.tags[first] != ":" and last == first + 1:
        return None
    if tokens.tags[first] in "YN" and (len(word) != 4 or int(word[:2]) > 24):
        return None
    if tokens.tags[first] == ":" and not int(word.partition(":")[0]) <= 24:
        return None
    if tokens.tags[first] == "d" and int(word) > 12:
        return None
    found = source(first, last, lambda when: values.shifted(when, "D", 0), told)
    timex = f"{found.timex}T{word}" if found.timex and len(found.timex) == 10 else None
    return DateMatch(found.start, found.end, found.text, found.value, timex, "time", found.reason)


ANAPHORIC: tuple[Rule, ...] = (
    rule("clock", r":|[YNd][az]", clock),
    rule("same-period", r"t?T[qzu](?:f|P)?(?:lu|[ad]u[bg]|[aw]u[bg])", same_period),
    rule("that", r"(?:t?m-?f?|[be])?t?T[u]", same),
    rule("in-the", r"[bem](?:P|f)tu|t?mft?k?u|ftku|Ptku", in_the),
    rule("beside", r"(?:t?m-?f?)?t[ln]u|tu[be]|tul", beside),
    rule("away", rf"(?:~z?)?{QUANTITY}-?[uU][be]|U[be]", away),
    rule("part-of-day", r"t?C", part_of_day),
)
