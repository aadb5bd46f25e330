"""Days told without their year: January 28, the 4th of July, Christmas Day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from briefbook.dates import values
from briefbook.dates.clause import FUTURE, PAST
from briefbook.dates.context import Context, counted
from briefbook.dates.edtf import MONTHS as MONTH_NAMES
from briefbook.dates.edtf import bounds, describe_edtf, precision
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.absolute import several
from briefbook.dates.rules.counting import by_preposition, month_counting, told_by
from briefbook.dates.rules.figures import is_yearless
from briefbook.dates.rules.holidays import holiday_counting, name_in
from briefbook.dates.rules.parts import day_value, days_of, month_of, number_of
from briefbook.dates.rules.plausible import COUNTED, is_month
from briefbook.dates.tokens import Tokens
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import MONTHS, WEEKDAYS

_NAMED_BY_DAY = frozenset(
    """attack attacks terrorist massacre uprising movement revolution coup incident tragedy
    insurrection riot riots crackdown protests killings bombing bombings earthquake coup
    """.split()
)
"""Words that make a day before them the name of an event: the May 18 uprising."""
_LONG_OVER = timedelta(days=62)
"""From the month told last to the article, where "on the 15th" is of that month."""
_NEAR = timedelta(days=92)
"""How far ahead a day is looked for of which no verb tells whether it was or is to come."""


def shared_year(context: Context, last: int, month: int) -> int | None:
    """Return the year of a month that is joined to one with a year: March and May 2019."""
    tokens = context.tokens
    match = re.compile(r",?[-&>/](?:m-?)?(?:Md?,?Y|dMY)").match(tokens.tags, last)
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
        sign = by_preposition(context, first) or context.direction(first, last)
        read = [(*_one_day(context, (month, day), sign, weekday), place) for day, place in days]
    if len(read) == 1:
        return (context.found(first, last, *read[0][:2]),)
    return several(context, first, last, read)


def day_of_no_month(context: Context, first: int, last: int) -> DateMatch | None:
    """Read on the 15th: that of the month told before, or the last or next one; Friday the 13th."""
    tokens = context.tokens
    number = number_of(tokens.lower(last - 1)) or 0
    if tokens.tags[first] == "W":
        return _weekday_and_day(context, first, last, number)
    after = tokens.tags[last : last + 1]
    if tokens.lower(first - 1) != "on" or not tokens.word(last - 1)[0].isdecimal():
        return None
    if after not in (",", ".", "|", "P", "&", "") or not 1 <= number <= 31:
        return None
    sign = context.direction(first, last)
    told = _in_month_told(context, number) if sign != FUTURE else None
    if told is not None:
        return context.found(first, last, values.day(told), "a day of the month told before")

    def count(when: date) -> Value:
        months = [values.months_from(when, step) for step in (-2, -1, 0, 1, 2)]
        days = [day for month in months if (day := _on(*month, number))]
        return values.day(_choose(days, when, sign or PAST, exact=False))

    return context.from_anchor(first, last, count, told_by(sign or PAST, tokens.word(last - 1)))


def _in_month_told(context: Context, number: int) -> date | None:
    """Return a day of the month told last, where the article is of a later month than the next."""
    begin = bounds(context.told[0])[0] if context.told else None
    published = bounds(context.anchor or "")[0] if context.anchor else None
    if begin is None or precision(context.told[0]) not in {"day", "month"}:
        return None
    is_long_over = published is None or published - begin > _LONG_OVER
    return _on(begin.year, begin.month, number) if is_long_over else None


def _weekday_and_day(context: Context, first: int, last: int, number: int) -> DateMatch | None:
    """Return Monday the 6th: of the month told before if that fits, else the last or next one."""
    tokens, weekday = context.tokens, WEEKDAYS[context.tokens.lower(first)]
    if not 1 <= number <= 31 or (weekday, number) == _IDIOM:
        reason = "it is a saying as often as a day" if number == 13 else "no month has such a day"
        return context.found(first, last, UNKNOWN, reason)
    for earlier in context.told:
        begin = bounds(earlier)[0]
        found = begin and _on(begin.year, begin.month, number)
        if precision(earlier) in {"day", "month"} and found and found.weekday() == weekday:
            reason = "a day of the month told before, on which the weekday fits"
            return context.found(first, last, values.day(found), reason)
    sign = context.direction(first, last)

    def count(when: date) -> Value:
        months = [values.months_from(when, step) for step in range(-14, 15)]
        days = [day for month in months if (day := _on(*month, number))]
        fitting = [day for day in days if day.weekday() == weekday]
        return values.day(_choose(fitting, when, sign or PAST, exact=False))

    name = f"{tokens.word(first)} that is {tokens.word(last - 1)}"
    return context.from_anchor(first, last, count, told_by(sign or PAST, name))


_IDIOM = (4, 13)
"""Friday the 13th."""
_FIGURES = re.compile("[0-9]+")


def figures_day(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 5월 27일, 5月27日 and 3월."""
    text = context.tokens.word(first)
    if not is_yearless(text):
        return None
    month, *days = (int(digits) for digits in _FIGURES.findall(text))
    if not 1 <= month <= 12:
        return context.found(first, last, UNKNOWN, "the calendar has no such month")
    if not days:
        told = told_by(0, MONTH_NAMES[month - 1])
        return context.from_anchor(first, last, month_counting(month, 0), told)
    day = days[0]
    return context.found(first, last, *_one_day(context, (month, day), 0, None))


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
    value = counted(context.anchor, count)
    reason = _told_beside(value, context.anchor, sign, f"{day} {MONTH_NAMES[month - 1]}")
    return value, f"{reason}, {describe_edtf(context.anchor)}"


def _told_beside(value: Value, anchor: str, sign: int, name: str) -> str:
    """Return the reason for a day; it can lie close by on the side that the verb does not tell."""
    if len(value.edtf or "") == len(anchor) and value.edtf:  # as day beside day
        if sign == PAST and value.edtf > anchor:
            return f"told as past, but it is the {name} within a month after the article’s date"
        if sign == FUTURE and value.edtf < anchor:
            return f"told as to come, but it is the {name} within a month before the article’s date"
    return told_by(sign, name)


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


def _is_named_for(tokens: Tokens, last: int) -> bool:
    """Return whether a name goes on after a holiday: Easter Island."""
    return tokens.tags[last : last + 1] == "z" and tokens.word(last)[:1].isupper()


def bare_holiday(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Christmas Day, last Christmas."""
    tokens = context.tokens
    name = name_in(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])
    at = next(k for k in range(first, last) if tokens.tags[k] == "H")
    if _is_named_for(tokens, last) and tokens.word(at) != "9/11":
        return None  # the Easter Rising
    if tokens.word(at) == "9/11":
        if tokens.lower(at - 1) in {"page", "pages", "p", "pp", "no", "nos"}:
            return None
        value = values.day(date(2001, 9, 11))
        return context.found(at, at + 1, value, "the attacks of that day in 2001 are called so")
    if name is None or not tokens.word(at)[0].isupper():
        return None
    sign = {"l": PAST, "n": FUTURE}.get(tokens.tags[first]) or context.direction(first, last)
    count = holiday_counting(name, sign)
    return context.from_anchor(first, last, count, told_by(sign, tokens.word(at)))
