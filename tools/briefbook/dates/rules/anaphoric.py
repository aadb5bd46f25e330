"""Dates counted from one told before: that year, two years earlier, the following day."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from briefbook.dates import values
from briefbook.dates.clause import FUTURE
from briefbook.dates.context import Context
from briefbook.dates.edtf import bounds, parse_point
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.counted import QUANTITY, amount, away_from, unit_of
from briefbook.dates.rules.parts import month_of
from briefbook.dates.rules.plausible import is_month, is_weekday
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import Value
from briefbook.dates.words import SEASONS, WEEKDAYS

_TOLD = "counted from the date told before"
_FROM = "counted from the article’s date"
_NOTHING = "it points back to a date that the text does not tell"
_SIZES = {"D": 4, "W": 3, "WE": 3, "F": 3, "M": 2, "Q": 2, "Y": 1, "DE": 0, "CE": 0}
_KNOWN = {"day": 4, "month": 2, "season": 2, "year": 1, "decade": 0, "century": 0}


def fitting(context: Context, unit: str) -> str | None:
    """Return the date told last that is known as precisely as a unit asks."""
    return next((value for value in context.told if _fits(value, unit)), None)


def _fitting_still(context: Context, unit: str) -> str | None:
    """Return that date, but none where a vaguer one told since lies elsewhere.

    Behind "27 May 2021" and "in March 2019", "a week later" is of neither.
    """
    earlier = fitting(context, unit)
    since = takewhile(lambda value: value != earlier, context.told)
    return earlier if earlier and all(_meet(earlier, value) for value in since) else None


def _meet(one: str, other: str) -> bool:
    """Return whether two dates can be of one day."""
    (low, high), (first, last) = bounds(one), bounds(other)
    before = high is not None and first is not None and high < first
    after = low is not None and last is not None and last < low
    return not (before or after)


def _fits(value: str, unit: str) -> bool:
    size = _SIZES.get(unit, 4)
    if "/" in value:
        low, high = bounds(value)
        return low is not None and high is not None and size <= _within(low, high)
    point = parse_point(value)
    return point is not None and _KNOWN[point.precision] >= size


def _within(low: date, high: date) -> int:
    """Return the smallest size of a unit in which an interval lies, as ``_SIZES`` has it."""
    if (high - low).days < 8:
        return 3
    if low.year != high.year:
        return 0
    return 2 if low.month == high.month else 1


def same(context: Context, first: int, last: int) -> DateMatch | None:
    """Read that year, the same day."""
    unit = unit_of(context.tokens.lower(last - 1))
    if not unit or context.tokens.lower(last - 2) in {"these", "those"}:
        return None
    earlier = fitting(context, unit)
    if earlier is None:
        return context.found(first, last, values.UNKNOWN, _NOTHING)
    return _of_unit(context, first, last, unit, earlier)


_AFTER_VERB = frozenset("from to under into in within on of short outside through apart".split())


def that_season(context: Context, first: int, last: int) -> DateMatch | None:
    """Read that summer; "those that fall" and "ideas that spring from" are no dates."""
    tokens, number = context.tokens, SEASONS[context.tokens.lower(last - 1)]
    if tokens.lower(last - 2) in {"these", "those"} or tokens.word(last - 1)[0].isupper():
        return None
    if tokens.lower(last - 1) in {"fall", "spring"} and (
        tokens.lower(last) in _AFTER_VERB or tokens.tags[first - 1 : first] == "z"
    ):
        return None
    earlier = fitting(context, "Y")
    if earlier is None:
        return context.found(first, last, values.UNKNOWN, _NOTHING)
    whole = len(earlier) == len("2019")  # of a year it is the season that begins in it

    def count(when: date) -> Value:
        return values.season(when.year - (number == 24 and when.month < 3 and not whole), number)

    return context.from_told((first, last), earlier, count, _TOLD)


def _of_unit(context: Context, first: int, last: int, unit: str, earlier: str | None) -> DateMatch:
    """Return the unit in which the date told before lies, or that in which the article's does."""

    def count(when: date) -> Value:
        return values.shifted(when, unit, 0)

    if earlier is None:
        return context.from_anchor(first, last, count, "it is that of the article’s date")
    told = "it is that of the date told before"
    return context.from_told((first, last), earlier, count, told)


def beside(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the following day, the previous year, the next month, the day before."""
    tokens = context.tokens
    at = next(k for k in range(first, last) if tokens.tags[k] in "uU")
    word = next((k for k in range(first, last) if tokens.tags[k] in "lnbe"), first)
    low = tokens.lower(word)
    if tokens.lower(last - 1) == "before" and tokens.lower(last) == "last":
        return None  # the year before last
    if low in {"recent", "past", "coming", "last", "prior"} or tokens.tags[last : last + 1] == "K":
        return None  # the day before yesterday
    unit, step = unit_of(tokens.lower(at)), -1 if tokens.tags[word] in "lb" else 1
    if unit == "DE" and low == "next" and context.direction(first, last) == FUTURE:
        return None  # the ten years from now

    def count(when: date) -> Value:
        return values.shifted(when, unit, step)

    earlier = fitting(context, unit)
    if earlier is not None:
        return context.from_told((first, last), earlier, count, _TOLD)
    if low == "upcoming" or (unit == "Y" and low == "previous"):
        return context.from_anchor(first, last, count, _FROM)
    return context.found(first, last, values.UNKNOWN, _NOTHING)


def weekday_beside(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the Friday before, the Monday after; of "the Friday before Easter" nothing is known."""
    tokens = context.tokens
    if not is_weekday(tokens, first + 1):
        return None
    earlier = fitting(context, "D")
    if tokens.tags[last : last + 1] not in (",", ".", "", "|") or earlier is None:
        return context.found(first, last, values.UNKNOWN, _NOTHING)
    number, sign = WEEKDAYS[tokens.lower(first + 1)], -1 if tokens.tags[last - 1] == "b" else 1

    def count(when: date) -> Value:
        return values.day(values.nearest_weekday(when, number, sign, strict=True))

    return context.from_told((first, last), earlier, count, _TOLD)


def away(context: Context, first: int, last: int) -> DateMatch | None:
    """Read two years earlier, a day later."""
    tokens = context.tokens
    at = next(k for k in range(last - 1, first - 1, -1) if tokens.tags[k] in "uU")
    unit, number = unit_of(tokens.lower(at)), amount(context, first, at)
    low, sign = tokens.lower(last - 1), -1 if tokens.tags[last - 1] == "b" else 1
    if low in {"before", "after"} and tokens.tags[last : last + 1] not in (",", ".", "", "|"):
        return None  # "two years before the war": the war's date is not told here
    if number is None or not unit or number > 9999:
        value = Value(None, "PAST_REF" if sign < 0 else "FUTURE_REF", "unknown")
        return context.found(first, last, value, "it does not say how many")

    def count(when: date) -> Value:
        return away_from(when, unit, sign * number)

    earlier = _fitting_still(context, unit)
    if earlier is not None:
        return context.from_told((first, last), earlier, count, _TOLD)
    if low == "earlier":
        return context.from_anchor(first, last, count, _FROM)
    return context.found(first, last, values.UNKNOWN, _NOTHING)


def in_the(context: Context, first: int, last: int) -> DateMatch | None:
    """Read later in the day, the beginning of the year, for the entire year."""
    tokens = context.tokens
    unit = unit_of(tokens.lower(last - 1))
    if not unit or tokens.word(last - 1)[0].isupper():
        return None
    if unit == "D" and "end" in {tokens.lower(first), tokens.lower(first + 1)}:
        return None  # at the end of the day
    earlier = fitting(context, unit)
    if tokens.tags[first] == "f" and earlier is None:
        return None
    if earlier and _is_over(context, earlier) and context.direction(first, last) == FUTURE:
        earlier = None  # told of the past, the text now looks ahead
    return _of_unit(context, first, last, unit, earlier)


def month_of_that(context: Context, first: int, last: int) -> DateMatch | None:
    """Read April that year, March of the same year."""
    month, at = month_of(context, first, last)
    if context.tokens.lower(last - 1) != "year" or not is_month(context.tokens, at, sure=True):
        return None
    earlier = fitting(context, "Y")
    if earlier is None:
        return context.found(first, last, values.UNKNOWN, _NOTHING)
    place = (first, last)
    return context.from_told(place, earlier, lambda when: values.month(when.year, month), _TOLD)


def season_of_that(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the summer of that year, autumn of the same year."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "S")
    if tokens.lower(last - 1) != "year" or tokens.word(at)[0].isupper():
        return None
    earlier, number = fitting(context, "Y"), SEASONS[tokens.lower(at)]
    if earlier is None:
        return context.found(first, last, values.UNKNOWN, _NOTHING)
    place = (first, last)
    return context.from_told(place, earlier, lambda when: values.season(when.year, number), _TOLD)


def _is_over(context: Context, earlier: str) -> bool:
    """Return whether a date lies wholly before the article's."""
    last, begin = bounds(earlier)[1], bounds(context.anchor or "")[0]
    return last is not None and begin is not None and last < begin


def same_period(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the same period last year, the same quarter a year earlier."""
    tokens = context.tokens
    step = tokens.tags[last - 1] if tokens.tags[last - 1] in "gb" else tokens.tags[last - 2]
    if tokens.lower(last - 1) != "year" and tokens.tags[last - 1] not in "gb":
        return None
    return None if step in "ni" else _year_before(context, first, last)


def year_ago(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the year-earlier quarter, the year-ago period."""
    if "year" not in {context.tokens.lower(first), context.tokens.lower(first + 1)}:
        return None
    return _year_before(context, first, last)


def _year_before(context: Context, first: int, last: int) -> DateMatch:
    """Return the quarter, the month or the year told before, a year earlier."""
    earlier = next(iter(context.told), None)
    point = parse_point((earlier or "").partition("/")[0])
    if earlier is None or point is None:
        return context.from_anchor(first, last, lambda when: values.shifted(when, "Y", -1), _FROM)

    def count(when: date) -> Value:
        if "/" in earlier:
            return values.quarter(when.year - 1, (when.month + 2) // 3)
        if point.precision == "month":
            return values.shifted(when, "M", -12)
        return values.shifted(when, "Y", -1)

    return context.from_told((first, last), earlier, count, _TOLD)


ANAPHORIC: tuple[Rule, ...] = (
    rule("same-period", r"t?T[qzu](?:f|P)?(?:lu|[ad]u[bg]|[aw]u[bg])", same_period),
    rule("year-ago", r"t?u-[gb][qz]?", year_ago),
    rule("month-of-that", r"(?:t?m-?f?)?M,?f?t?Tu", month_of_that),
    rule("season-of-that", r"(?:t?m-?f?)?t?Sft?Tu", season_of_that),
    rule("that-season", r"(?:m-?|[be])?TS", that_season),
    rule("that", r"(?:t?m-?f?|[be])?t?T[u]", same),
    rule("in-the", r"[bem](?:P|f)tu|t?mft?k?u|ftku|Ptku", in_the),
    rule("weekday-beside", r"tW[be]", weekday_beside),
    rule("beside", r"(?:t?m-?f?)?t[ln]u|tu[be]|tul", beside),
    rule("away", rf"(?:~z?)?{QUANTITY}-?[uU][be]|U[be]", away),
)
