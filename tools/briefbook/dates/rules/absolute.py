"""Dates that say their year: days, months, seasons, quarters; and the rules for all that do."""

from __future__ import annotations

from datetime import date

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.decades import century, decade
from briefbook.dates.rules.figures import figures
from briefbook.dates.rules.fiscal import fiscal_year
from briefbook.dates.rules.holidays import holiday_in, name_in
from briefbook.dates.rules.parts import (
    DIRECT,
    day_value,
    days_of,
    month_of,
    part_reason,
    year_of,
)
from briefbook.dates.rules.plausible import day_counts, is_month, is_year
from briefbook.dates.rules.quarters import full_quarter
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.rules.years import (
    about_year,
    numbered_year,
    plain_year,
    season_years,
    short_year,
    with_era,
    years_joined,
)
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import SEASONS, WEEKDAYS


def full_day(context: Context, first: int, last: int) -> tuple[DateMatch, ...] | None:
    """Read May 27, 2021; 27 May 2021; May 3-5, 2021; May 3 and 5, 2021; Friday, May 21, 2021."""
    year, (month, at) = year_of(context, first, last), month_of(context, first, last)
    if year is None or not is_month(context.tokens, at, sure=True):
        return None
    if year == 0:
        return (context.found(first, last, UNKNOWN, "the calendar has no year 0"),)
    read = [
        (*day_value(year, month, number), place) for number, place in days_of(context, first, last)
    ]
    if len(read) == 1:
        value, reason, _ = read[0]
        return (context.found(first, last, value, _checked(context, first, last, value, reason)),)
    return several(context, first, last, read)


def _checked(context: Context, first: int, last: int, value: Value, reason: str) -> str:
    weekday = next(
        (
            WEEKDAYS[context.tokens.lower(at)]
            for at in range(first, last)
            if context.tokens.tags[at] == "W"
        ),
        None,
    )
    if weekday is None or value.edtf is None or date.fromisoformat(value.edtf).weekday() == weekday:
        return reason
    return f"{reason}, though it was not that day of the week"


def several(
    context: Context,
    first: int,
    last: int,
    read: list[tuple[Value, str, int]],
) -> tuple[DateMatch, ...]:
    """Return one match a day of a list, or one for a range of two days: 3-5 May, May 3 to 5."""
    tags = context.tokens.tags
    is_range = bool({"-", ">"} & set(tags[first:last])) or tags[max(0, first - 1)] == "B"
    places = [place for _, _, place in read]
    starts = [first, *places[1:]]
    ends = [*(place + 1 for place in places[:-1]), last]
    parts = tuple(
        context.found(begin, max(end, begin + 1), value, reason)
        for (value, reason, _), begin, end in zip(read, starts, ends, strict=True)
    )
    if not is_range or len(parts) != 2 or not (parts[0].value and parts[1].value):
        return parts
    edges = (parts[0].value.partition("/")[0], parts[1].value.rpartition("/")[2])
    if edges[0] > edges[1]:
        return parts
    value = Value("/".join(edges), day_counts(*edges), "interval")
    found = context.found(first, last, value, "from the one day to the other")
    return (DateMatch(found.start, found.end, found.text, *value, found.reason, parts),)


def full_month(context: Context, first: int, last: int) -> DateMatch | None:
    """Read May 2021, early May 2021, May of 2021."""
    year, (month, at) = year_of(context, first, last), month_of(context, first, last)
    if not year or not is_month(context.tokens, at, sure=True):
        return None
    if not is_year(context.tokens, last - 1, sure=True):
        return None
    reason = DIRECT + part_reason(context, first, at)
    return context.found(first, last, values.month(year, month), reason)


def full_season(context: Context, first: int, last: int) -> DateMatch | None:
    """Read summer 2021, fall of 2008."""
    year = year_of(context, first, last)
    if not year:
        return None
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "S")
    return context.found(first, last, values.season(year, SEASONS[tokens.lower(at)]), DIRECT)


def holiday(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Christmas Eve 2009; without a year it is counted from the article's date."""
    tokens, year = context.tokens, year_of(context, first, last)
    text = context.tokens.text[tokens.starts[first] : tokens.ends[last - 2]]
    name = name_in(text.rstrip(", ").removesuffix(" of"))
    if name is None or not tokens.word(first)[0].isupper() or not year:
        return None
    return context.found(first, last, values.day(holiday_in(name, year)), DIRECT)


ABSOLUTE: tuple[Rule, ...] = (
    rule("figures", "D", figures),
    rule("fiscal-year", r"t?Xu?(?:Y(?:[-/][YdN])?|'?[dN])|t?YXu", fiscal_year),
    rule("month-day-year", r"(?:[iln]?W,?)?t?Mt?[do](?:(?:,d){0,9},?[-&>]t?[do])?,?Y", full_day),
    rule("day-month-year", r"(?:[iln]?W,?)?t?(?:[do](?:,d){0,9},?[-&>])?t?[do]f?M,?Y", full_day),
    rule("month-year", r"(?:t?m-?f?)?M(?:,|f)?Y", full_month),
    rule("season-year", r"(?:t?m-?f?)?t?Sf?t?Y", full_season),
    rule("quarter-year", r"t?o-?[qw]ft?Y|qd,?f?Y|t?o-?[qw]Y|Y,?-?qd", full_quarter),
    rule("holiday", r"H(?:z|u|'zz|'zu)?,?f?Y", holiday),
    rule("era", r"[dNY]E|E[dNY]", with_era),
    rule("year-number", r"t?u[NYd]", numbered_year),
    rule("years", r"Y-[YdN]", years_joined),
    rule("season-years", r"Y/[YdN]", season_years),
    rule("about-year", r"~\.?Y", about_year),
    rule("decade", r"(?:t?m-?)?t?'?x", decade),
    rule("short-year", r"(?:[do]f?M|M(?:t?[do],?)?)?'[dN]", short_year),
    rule("century", r"(?:t?m-?)?t?(?:w-)?o-?uE?", century),
)
"""Most specific first; a plain year is read after everything else has been tried."""
YEAR = rule("year", r"(?:t?m-?f?)?Y", plain_year)
