"""Dates that say their year: days, months, seasons, quarters, and years with their era."""

from __future__ import annotations

import re
from datetime import date

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.edtf import parse_point
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.plausible import day_counts, is_month, is_year
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.values import UNKNOWN, Value
from briefbook.dates.words import DECADES, HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS

_NUMBERS = re.compile("[0-9]+")
_DIRECT = "the expression says it in full"


def day_value(year: int, month: int, day: int) -> tuple[Value, str]:
    """Return a day with the reason, or nothing where the calendar has no such day."""
    try:
        return values.day(date(year, month, day)), _DIRECT
    except ValueError:
        return UNKNOWN, "the calendar has no such day"


def figures(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 2021-05-27, 27.05.2021, 5/27/21, 2021년 5월 27일."""
    text = context.tokens.word(first)
    before = context.tokens.word(first - 1) if context.tokens.joined(first) else ""
    if before and (before in "$€£#" or before[-1].isalnum() or before in "-–/.,"):
        return None
    numbers = [int(digits) for digits in _NUMBERS.findall(text)]
    mark = next((sign for sign in "-/." if sign in text), "")
    reading = _figures(numbers, mark, text, context)
    return context.found(first, last, *reading) if reading else None


def _figures(
    numbers: list[int], mark: str, text: str, context: Context
) -> tuple[Value, str] | None:
    if not mark or len(_NUMBERS.findall(text)[0]) == 4:
        return _year_first(numbers)
    first, second, year = numbers
    digits = len(_NUMBERS.findall(text)[2])
    if digits in (1, 3) or not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    doubt = ""
    if digits == 2:
        if mark != "/" or context.anchor is None:
            # 1.2.10 is a section or a version as often as a day
            return (UNKNOWN, "the year has two figures only") if mark == "/" else None
        year, doubt = _full_year(year, context.anchor), "; the century is that of the article"
    if first > 12 and second > 12:
        return UNKNOWN, "neither number can be a month"
    if first == second or first > 12 or second > 12 or mark == ".":
        day, month = (second, first) if second > 12 else (first, second)
        value, reason = day_value(year, month, day)
        return value, reason + doubt
    return _either(year, first, second, doubt)


def _either(year: int, first: int, second: int, doubt: str) -> tuple[Value, str]:
    low, high = sorted((first, second))
    value = Value(f"{year:04d}-{low:02d}-{high:02d}/{year:04d}-{high:02d}-{low:02d}", None, "day")
    if parse_point(value.edtf.partition("/")[0] if value.edtf else "") is None:
        return UNKNOWN, "the calendar has no such day"
    value = value._replace(precision="interval")
    return value, f"either number can be the month, so it is the one or the other day{doubt}"


def _full_year(short: int, anchor: str) -> int:
    near = int(anchor.lstrip("./")[:4].replace("X", "5")) if anchor.lstrip("./")[:4] else 2000
    return min(
        (century + short for century in (1800, 1900, 2000, 2100)), key=lambda y: abs(y - near)
    )


def _year_first(numbers: list[int]) -> tuple[Value, str] | None:
    year = numbers[0]
    if year == 0:
        return UNKNOWN, "the calendar has no year 0"
    if len(numbers) == 1:
        return values.year(year), _DIRECT
    if not 1 <= numbers[1] <= 12:
        return UNKNOWN, "the calendar has no such month"
    if len(numbers) == 2:
        return values.month(year, numbers[1]), _DIRECT
    return day_value(year, numbers[1], numbers[2])


def year_of(context: Context, first: int, last: int) -> int | None:
    """Return the year printed last among some tokens."""
    tokens = context.tokens
    years = [tokens.word(at) for at in range(first, last) if tokens.tags[at] == "Y"]
    return int(years[-1]) if years else None


def month_of(context: Context, first: int, last: int) -> tuple[int, int]:
    """Return the month printed first among some tokens, and where."""
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "M")
    return MONTHS[tokens.lower(at)], at


def days_of(context: Context, first: int, last: int) -> list[tuple[int, int]]:
    """Return the days printed among some tokens, each with its token."""
    tokens = context.tokens
    return [
        (number, at)
        for at in range(first, last)
        if tokens.tags[at] in "do" and (number := number_of(tokens.lower(at))) is not None
    ]


def number_of(word: str) -> int | None:
    """Return the number of figures, 21st or twenty-first."""
    digits = word.rstrip("stndrh") if word[:1].isdigit() else ""
    return int(digits) if digits.isdecimal() else ORDINALS.get(word)


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
    reason = _DIRECT + part_reason(context, first, at)
    return context.found(first, last, values.month(year, month), reason)


def part_reason(context: Context, first: int, at: int) -> str:
    """Return a note where tokens before a date narrow it down (early, the end of)."""
    tokens = context.tokens
    word = next((tokens.lower(k) for k in range(first, at) if tokens.tags[k] == "m"), None)
    return f"; “{word}” is no part of the value" if word else ""


def full_season(context: Context, first: int, last: int) -> DateMatch | None:
    """Read summer 2021, fall of 2008."""
    year = year_of(context, first, last)
    if not year:
        return None
    tokens = context.tokens
    at = next(at for at in range(first, last) if tokens.tags[at] == "S")
    return context.found(first, last, values.season(year, SEASONS[tokens.lower(at)]), _DIRECT)


def full_quarter(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the third quarter of 2009, Q3 2009, the first half of 2009."""
    tokens, year = context.tokens, year_of(context, first, last)
    number = next(
        (
            n
            for at in range(first, last)
            if tokens.tags[at] in "od" and (n := number_of(tokens.lower(at)))
        ),
        0,
    )
    is_half = any(tokens.lower(at) == "half" for at in range(first, last))
    words = {tokens.lower(at) for at in range(first, last)}
    if not year or "period" in words or not 1 <= number <= (2 if is_half else 4):
        return None
    value = values.half(year, number) if is_half else values.quarter(year, number)
    return context.found(first, last, value, _DIRECT)


def holiday(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Christmas Eve 2009; without a year it is counted from the article's date."""
    tokens, year = context.tokens, year_of(context, first, last)
    text = context.tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    name = next(
        (name for name in HOLIDAYS if text.lower().replace("’", "'").startswith(name)), None
    )
    if name is None or not tokens.word(first)[0].isupper() or not year:
        return None
    value, reason = day_value(year, *HOLIDAYS[name])
    return context.found(first, last, value, reason)


def with_era(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 500 BC and AD 79."""
    tokens = context.tokens
    number = next(tokens.word(at) for at in range(first, last) if tokens.tags[at] in "dNY")
    if not number.isdecimal() or int(number) == 0 or len(number) > 4:
        return None
    era = next(tokens.lower(at) for at in range(first, last) if tokens.tags[at] == "E")
    if era.startswith("b"):
        value = Value(f"-{int(number) - 1:04d}" if int(number) > 1 else "0000", None, "year")
    else:
        value = values.year(int(number))
    return context.found(first, last, value, _DIRECT)


def plain_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 2021, early 2009, the end of 2010."""
    at = last - 1
    text = context.tokens.word(at)
    if not is_year(context.tokens, at, sure=first < at):
        return None
    if int(text) == 0:
        return context.found(first, last, UNKNOWN, "the calendar has no year 0")
    reason = _DIRECT + part_reason(context, first, at)
    return context.found(first, last, values.year(int(text)), reason)


_CIRCA = frozenset("circa c ca".split())
_ABOUT = _CIRCA | frozenset("about around roughly approximately".split())


def about_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read circa 1850, c. 1850, in about 2017."""
    low = context.tokens.lower(first)
    if low not in _ABOUT or not is_year(context.tokens, last - 1, sure=low in _CIRCA):
        return None
    value = values.year(int(context.tokens.word(last - 1)))
    reason = f"{_DIRECT}, as about that year"
    return context.found(first, last, value._replace(edtf=f"{value.edtf}~"), reason)


def numbered_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the year 476; the year 0 is in no calendar."""
    tokens = context.tokens
    word = tokens.word(last - 1)
    if tokens.lower(last - 2) != "year" or not word.isdecimal() or 0 < int(word) < 32:
        return None
    if int(word) == 0:
        return context.found(first, last, UNKNOWN, "the calendar has no year 0")
    if int(word) > 9999:
        return None
    return context.found(first, last, values.year(int(word)), _DIRECT)


def years_joined(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 1910-1945, 1914-18; leave 2009-10 open, which is two years or a month."""
    tokens = context.tokens
    begin, end = tokens.word(first), tokens.word(last - 1)
    if tokens.joined(first + 1) != tokens.joined(first + 2) or not is_year(
        tokens, first, sure=True
    ):
        return None
    if len(end) == 2:
        if not tokens.joined(first + 1) or tokens.word(first + 1) not in "-–":
            return None
        return _short_end(context, first, last, int(begin), int(end))
    if len(end) != 4 or not is_year(tokens, last - 1, sure=True) or int(end) < int(begin):
        return None
    value = Value(f"{begin}/{end}", f"P{int(end) - int(begin)}Y", "interval")
    return _pair(context, first, last, value, (begin, end))


def _pair(
    context: Context, first: int, last: int, value: Value, years: tuple[str, str]
) -> DateMatch:
    parts = (
        context.found(first, first + 1, values.year(int(years[0])), _DIRECT),
        context.found(last - 1, last, values.year(int(years[1])), _DIRECT),
    )
    found = context.found(first, last, value, "from the one year to the other")
    return DateMatch(found.start, found.end, found.text, *value, found.reason, parts)


def _short_end(context: Context, first: int, last: int, begin: int, end: int) -> DateMatch | None:
    after = end > begin % 100
    if after and end <= 12:
        reason = "it is a month or the second of two years"
        return context.found(first, last, UNKNOWN, reason)
    if after:
        full = f"{begin // 100:02d}{end:02d}"
        value = Value(f"{begin:04d}/{full}", f"P{int(full) - begin}Y", "interval")
        return _pair(context, first, last, value, (f"{begin:04d}", full))
    if 1 <= end <= 12:
        return context.found(first, last, values.month(begin, end), _DIRECT)
    return None


def decade(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the 1990s, the '90s, the nineties; the '20s could be of two centuries."""
    tokens = context.tokens
    word = tokens.lower(last - 1).rstrip("s").rstrip("'’")
    if tokens.lower(last - 1) in DECADES:
        named = tokens.tags[last - 2 : last - 1] in ("t", "m", "-")
        word = str(DECADES[tokens.lower(last - 1)]) if named else ""
    if not word.isdecimal() or word[-1] != "0":
        return None
    reason = _DIRECT + part_reason(context, first, last - 1)
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


def short_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Feb. '09, the summer of '69, in '99: the last such year up to the article's date."""
    tokens = context.tokens
    mark, word = last - 2, tokens.word(last - 1)
    led = mark > 0 and tokens.tags[mark - 1] in "PfSM" and not tokens.joined(mark)
    if len(word) != 2 or not led or not tokens.joined(last - 1):
        return None
    if tokens.has(last) and tokens.tags[last] not in ",.|P&>-":
        return None
    month = month_of(context, first, last)[0] if first < mark else None

    def count(when: date) -> Value:
        year = when.year - (when.year - int(word)) % 100
        return values.month(year, month) if month else values.year(year)

    told = "the last year of this number up to the article’s date"
    return context.from_anchor(first, last, count, told)


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
    reason = _DIRECT + part_reason(context, first, unit)
    return context.found(first, last, values.century(100 * (number - 1)), reason)


ABSOLUTE: tuple[Rule, ...] = (
    rule("figures", "D", figures),
    rule("month-day-year", r"(?:[iln]?W,?)?Mt?[do](?:(?:,d){0,9},?[-&>]t?[do])?,?Y", full_day),
    rule("day-month-year", r"(?:[iln]?W,?)?t?(?:[do](?:,d){0,9},?[-&>])?t?[do]f?M,?Y", full_day),
    rule("month-year", r"(?:t?m-?f?)?M(?:,|f)?Y", full_month),
    rule("season-year", r"(?:t?m-?f?)?t?Sf?t?Y", full_season),
    rule("quarter-year", r"t?o-?[qw]ft?Y|qd,?f?Y|t?o-?qY", full_quarter),
    rule("holiday", r"H(?:z|u|'zz|'zu)?,?f?Y", holiday),
    rule("era", r"[dNY]E|E[dNY]", with_era),
    rule("year-number", r"t?u[NYd]", numbered_year),
    rule("years", r"Y-[YdN]", years_joined),
    rule("about-year", r"~\.?Y", about_year),
    rule("decade", r"(?:t?m-?)?t?'?x", decade),
    rule("short-year", r"M?'[dN]", short_year),
    rule("century", r"(?:t?m-?)?t?(?:w-)?o-?uE?", century),
)
"""Most specific first; a plain year is read after everything else has been tried."""

YEAR = rule("year", r"(?:t?m-?f?)?Y", plain_year)
