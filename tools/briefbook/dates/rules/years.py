"""Years alone: joined, about, of two figures, with their era; decades and centuries."""

from __future__ import annotations

from datetime import date

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.parts import DIRECT, day_value, days_of, month_of, part_reason
from briefbook.dates.rules.plausible import is_year
from briefbook.dates.values import UNKNOWN, Value


def with_era(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 500 BC and AD 79."""
    tokens = context.tokens
    number = next(tokens.word(at) for at in range(first, last) if tokens.tags[at] in "dNY")
    if not number.isdecimal() or len(number) > 4:
        return None
    if int(number) == 0:
        return context.found(first, last, UNKNOWN, "the calendar has no year 0")
    era = next(tokens.lower(at) for at in range(first, last) if tokens.tags[at] == "E")
    if era.startswith("b"):
        value = Value(f"-{int(number) - 1:04d}" if int(number) > 1 else "0000", None, "year")
    else:
        value = values.year(int(number))
    return context.found(first, last, value, DIRECT)


def plain_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 2021, early 2009, the end of 2010."""
    at = last - 1
    text = context.tokens.word(at)
    if not is_year(context.tokens, at, sure=first < at):
        return None
    if int(text) == 0:
        return context.found(first, last, UNKNOWN, "the calendar has no year 0")
    reason = DIRECT + part_reason(context, first, at)
    return context.found(first, last, values.year(int(text)), reason)


_CIRCA = frozenset("circa c ca".split())
_ABOUT = _CIRCA | frozenset("about around roughly approximately".split())


def about_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read circa 1850, c. 1850, in about 2017."""
    low = context.tokens.lower(first)
    if low not in _ABOUT or not is_year(context.tokens, last - 1, sure=low in _CIRCA):
        return None
    value = values.year(int(context.tokens.word(last - 1)))
    reason = f"{DIRECT}, as about that year"
    return context.found(first, last, value._replace(edtf=f"{value.edtf}~"), reason)


def numbered_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the year 476; the year 0 is in no calendar."""
    tokens = context.tokens
    word = tokens.word(last - 1)
    if tokens.lower(last - 2) != "year" or not word.isdecimal() or 0 < int(word) < 32:
        return None
    if len(word) == 4 and tokens.tags[last : last + 1] in ("-", "/") and tokens.joined(last):
        return None  # the school year 2020-21
    if int(word) == 0:
        return context.found(first, last, UNKNOWN, "the calendar has no year 0")
    if int(word) > 9999:
        return None
    return context.found(first, last, values.year(int(word)), DIRECT)


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


def season_years(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 2023/24 and 1999/2000: a season or a year of accounts that begins in the one."""
    tokens = context.tokens
    begin, end = tokens.word(first), tokens.word(last - 1)
    joined = tokens.word(first + 1) == "/" and tokens.joined(first + 1) and tokens.joined(last - 1)
    following = int(begin) + 1
    if not joined or end not in {str(following), f"{following % 100:02d}"} or int(begin) < 1000:
        return None
    value = Value(f"{begin}/{following}", "P1Y", "interval")
    return _pair(context, first, last, value, (begin, str(following)))


def _pair(
    context: Context, first: int, last: int, value: Value, years: tuple[str, str]
) -> DateMatch:
    parts = (
        context.found(first, first + 1, values.year(int(years[0])), DIRECT),
        context.found(last - 1, last, values.year(int(years[1])), DIRECT),
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
        return context.found(first, last, values.month(begin, end), DIRECT)
    return None


def short_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read Feb. '09, 5 May '97, the summer of '69: the last such year up to the article's date."""
    tokens = context.tokens
    mark, word = last - 2, tokens.word(last - 1)
    led = mark > 0 and tokens.tags[mark - 1] in "PfSMdo," and not tokens.joined(mark)
    if len(word) != 2 or not led or not tokens.joined(last - 1):
        return None
    if tokens.has(last) and tokens.tags[last] not in ",.|P&>-":
        return None
    month = month_of(context, first, last)[0] if first < mark else None
    day = next((number for number, at in days_of(context, first, last) if at < mark), None)

    def count(when: date) -> Value:
        year = when.year - (when.year - int(word)) % 100
        if month and day:
            return day_value(year, month, day)[0]
        return values.month(year, month) if month else values.year(year)

    told = "the last year of this number up to the article’s date"
    return context.from_anchor(first, last, count, told)
