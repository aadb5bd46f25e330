"""Amounts of time: two years ago, in three weeks, the past decade, a 27-year contract, annual."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefbook.dates import values
from briefbook.dates.clause import FUTURE
from briefbook.dates.context import Context
from briefbook.dates.edtf import bounds
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.tokens import Tokens
from briefbook.dates.values import Value
from briefbook.dates.words import CLOCK_UNITS, NUMBERS, PERIODS, UNITS, VAGUE, WEEKDAYS

_SINGULAR = {"centuries": "century"}
_NO_DATE = "a length of time, not a date"


def unit_of(word: str) -> str:
    """Return the letter of a unit in the singular or the plural."""
    word = _SINGULAR.get(word, word.removesuffix("s") if word not in UNITS else word)
    return UNITS.get(word, "")


def amount(context: Context, first: int, last: int) -> float | None:
    """Return the number that some tokens name, ``None`` where it is a vague one."""
    tokens = context.tokens
    total: float | None = None
    for at in range(first, last):
        low, tag = tokens.lower(at), tokens.tags[at]
        number: float | None = None
        if low == "some" and at + 1 < last:
            continue  # some 30 years
        if low in VAGUE:
            if low != "couple" or "dozen" in low:
                return None
            return 2
        if tag in "dNY":
            number = _figure(low)
        elif low == "half":
            number = 0.5
        elif low in NUMBERS:
            number = NUMBERS[low]
        elif tag == "a" and total is None and tokens.tags[at + 1 : at + 2] in ("u", "-", "h"):
            number = 1
        if number is not None:
            total = number if total is None or tag == "d" else total + number
    return total


def _figure(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def duration_code(number: float | None, unit: str) -> str:
    """Return a duration as TIMEX3 has it: P2Y, PXM where the number is vague."""
    letter = {"WE": "WE", "F": "W", "DE": "DE", "CE": "CE"}.get(unit, unit)
    if number is None:
        return f"PX{letter}"
    if unit == "F":
        number *= 2
    return f"P{number:g}{letter}"


def ago(context: Context, first: int, last: int) -> DateMatch | None:
    """Read two years ago, a month ago, decades ago."""
    tokens = context.tokens
    at = next(k for k in range(last - 1, first - 1, -1) if tokens.tags[k] in "uU")
    unit, number = unit_of(tokens.lower(at)), amount(context, first, last)
    return _counted(context, (first, last), unit, number, -1)


def _counted(
    context: Context, place: tuple[int, int], unit: str, number: float | None, sign: int
) -> DateMatch:
    few = next((k for k in range(*place) if context.tokens.lower(k) in {"few", "several"}), None)
    if number is None and few is not None and unit in _FEW:
        return _a_few(context, place, unit, sign)
    if number is None or not unit or number > 9999:
        reason = "it does not say how many"
        value = Value(None, "PAST_REF" if sign < 0 else "FUTURE_REF", "unknown")
        return context.found(*place, value, reason)
    word, tag = context.tokens.lower(place[0]), context.tokens.tags[place[0]]
    about = word == "some" or (tag == "~" and word not in {"just", "barely"})

    def count(when: date) -> Value:
        value = away_from(when, unit, sign * number)
        if about and value.edtf and "/" not in value.edtf and value.precision != "century":
            return value._replace(edtf=f"{value.edtf}~")
        return value

    return context.from_anchor(*place, count, "counted from the article’s date")


_FEW = {"D": (2, 7), "W": (2, 5), "M": (2, 8), "Y": (2, 7)}
"""Between how many units "a few" and "several" lie; the value is marked as about."""


def _a_few(context: Context, place: tuple[int, int], unit: str, sign: int) -> DateMatch:
    """Return "a few days ago" as an interval whose ends are about right."""

    def count(when: date) -> Value:
        near, far = (away_from(when, unit, sign * number) for number in _FEW[unit])
        first, last = (far, near) if sign < 0 else (near, far)
        begin = (first.edtf or "").partition("/")[0]
        end = (last.edtf or "").rpartition("/")[2]
        return Value(f"{begin}~/{end}~", "PAST_REF" if sign < 0 else "FUTURE_REF", "interval")

    return context.from_anchor(
        *place, count, "a few is taken as two to seven or so, counted from the article’s date"
    )


def away_from(when: date, unit: str, number: float) -> Value:
    """Return the unit some units from a day's own; half a year counts in months."""
    if number != int(number):
        if unit in ("CE", "DE"):
            return values.year(when.year + round((100 if unit == "CE" else 10) * number))
        if unit == "Y":
            return values.month(*values.months_from(when, round(12 * number)))
        number = round(number)
    return values.shifted(when, unit, int(number))


def from_now(context: Context, first: int, last: int) -> DateMatch | None:
    """Read two weeks from now."""
    tokens = context.tokens
    if tokens.lower(last - 1) not in {"now", "today"}:
        return None
    unit, number = unit_of(tokens.lower(last - 3)), amount(context, first, last - 3)
    return _counted(context, (first, last), unit, number, 1)


def ahead(context: Context, first: int, last: int) -> DateMatch | None:
    """Read "in two weeks" where the clause tells of what is to come; else it is a length."""
    tokens = context.tokens
    if tokens.lower(first - 1) != "in" or tokens.tags[first] == "v":
        return None
    if tokens.tags[last : last + 2] in ("au", "vu"):
        return None  # in five days a week
    if context.direction(first - 1, last) != FUTURE:
        return None
    unit, number = unit_of(tokens.lower(last - 1)), amount(context, first, last - 1)
    if not unit or number is None:
        return None
    found = _counted(context, (first, last), unit, number, 1)
    return found.moved(tokens.starts[first - 1], found.end, tokens.text)


def stretch(context: Context, first: int, last: int) -> DateMatch | None:
    """Read the past five years, the last decade, the next four years."""
    tokens = context.tokens
    at = next(k for k in range(first, last) if tokens.tags[k] in "ln")
    if tokens.lower(at) in {"recent", "subsequent", "following", "preceding"}:
        return None
    if first == at and tokens.lower(at) == "last" and is_verb(tokens, at):
        return None
    unit = unit_of(tokens.lower(last - 1))
    if not unit:  # hours
        return context.found(first, last, Value(None, "PTXH", "duration"), _NO_DATE)
    number = amount(context, at + 1, last - 1) if last - 1 > at + 1 else None
    if number is None and tokens.tags[last - 1] == "u":
        number = 1
    code = duration_code(number, unit)
    if number is None or number > 9999:
        reason = "it does not say how many"
        return context.found(first, last, Value(None, code, "duration"), reason)
    sign = -1 if tokens.tags[at] == "l" else 1

    def count(when: date) -> Value:
        far = _far_end(when, unit, sign * number)
        size = {"D": 10, "W": 10, "WE": 10, "F": 10, "M": 7}.get(unit, 4)
        near = when.isoformat()[:size]
        return Value(f"{far}/{near}" if sign < 0 else f"{near}/{far}", code, "interval")

    found = context.from_anchor(first, last, count, "counted from the article’s date")
    return replace(found, timex=code, precision="duration")


def is_verb(tokens: Tokens, at: int) -> bool:
    """Return whether a word follows "to" or a modal, as in "expected to last three weeks"."""
    return tokens.lower(at - 1) in {"to", "will", "would", "may", "might", "could", "can", "not"}


def _far_end(when: date, unit: str, number: float) -> str:
    """Return the far end of a stretch of time that begins or ends on a day."""
    if unit in ("DE", "CE"):
        return str(values.year(when.year + int(number * (10 if unit == "DE" else 100))).edtf)
    far = away_from(when, unit, number)
    if unit == "D" or (unit in ("M", "Y") and far.edtf):
        return str(far.edtf)[: 7 if unit == "M" else 10 if unit == "D" else 4]
    edge = bounds(far.edtf or "")[0 if number < 0 else 1]
    return (edge or when).isoformat()


def duration(context: Context, first: int, last: int) -> DateMatch | None:
    """Read two and a half years, a 27-year contract, decades-long."""
    tokens = context.tokens
    word = tokens.lower(last - 1)
    if tokens.tags[last : last + 2] == "-z" and tokens.lower(last + 1) == "old":
        return None
    if tokens.tags[first] == "a" and tokens.tags[first + 1] in "dN":
        return None  # the article of "a 27-year contract" is the contract's
    if tokens.lower(last) in {"old", "-old"} or tokens.lower(last - 1) == "second":
        return None
    unit = unit_of(word)
    number = amount(context, first, last - 1)
    if not unit:
        letter = CLOCK_UNITS.get(word.removesuffix("s"), "")
        code = f"PT{'X' if number is None else f'{number:g}'}{letter}"
        return (
            context.found(first, last, Value(None, code, "duration"), _NO_DATE) if letter else None
        )
    if number is not None and number > 100_000:
        number = None
    code = duration_code(number, unit)
    return context.found(first, last, Value(None, code, "duration"), _NO_DATE)


def bare_units(context: Context, first: int, last: int) -> DateMatch | None:
    """Read "in years", "over the years", "decades of war", "recent years"."""
    tokens = context.tokens
    at = last - 1
    unit = unit_of(tokens.lower(at))
    recent = any(tokens.tags[k] in "ln" for k in range(first, last))
    if recent:
        past = tokens.lower(at - 1) not in {"next", "coming", "following", "upcoming"}
        value = Value(None, "PAST_REF" if past else "FUTURE_REF", "unknown")
        return context.found(first, last, value, "it does not say how many")
    if (
        tokens.tags[first - 1 : first] not in ("P", "f", "~")
        and tokens.tags[last : last + 1] != "-"
    ):
        return None
    if tokens.lower(at + 1) in {"old", "ago"}:
        return None
    letter = (
        f"PX{unit}" if unit else f"PTX{CLOCK_UNITS.get(tokens.lower(at).removesuffix('s'), 'M')}"
    )
    return context.found(first, last, Value(None, letter, "duration"), _NO_DATE)


def recurring(context: Context, first: int, last: int) -> DateMatch | None:
    """Read annual, every year, each week, every two years."""
    tokens = context.tokens
    reason = "it recurs, so it is no one date"
    if tokens.tags[first] == "R":
        value = Value(None, PERIODS[tokens.lower(first)], "set")
        if tokens.lower(first) == "daily" and tokens.word(first)[0].isupper():
            return None
        return context.found(first, last, value, reason)
    kind = tokens.tags[last - 1]
    if kind == "W":
        code = f"XXXX-WXX-{_weekday(context, last - 1)}"
    elif kind in "uU":
        if tokens.lower(first) == "per":
            return None
        code = duration_code(
            amount(context, first + 1, last - 1) or 1, unit_of(tokens.lower(last - 1))
        )
    else:
        return None
    return context.found(first, last, Value(None, code, "set"), reason)


def _weekday(context: Context, at: int) -> int:
    return WEEKDAYS[context.tokens.lower(at)] + 1


QUANTITY = r"[adNw](?:[-&]?[adNw]){0,4}"
COUNTED: tuple[Rule, ...] = (
    rule("ago", rf"(?:~z?)?{QUANTITY}-?[uU](?:&aw)?g|[uU]g", ago),
    rule("from-now", rf"(?:~z?)?{QUANTITY}-?[uU]F[zK]", from_now),
    rule("ahead", rf"(?:~z?)?{QUANTITY}-?[uU]", ahead),
    rule("stretch", rf"t?[ln](?:{QUANTITY})?[UhG]|t?[ln]{QUANTITY}-?[uU]|t[ln]u", stretch),
    rule("recent", r"t?[ln]U", bare_units),
    rule("recurring", rf"R|v[uW]|v{QUANTITY}U", recurring),
    rule("duration", rf"~?{QUANTITY}-?(?:[uUh])", duration),
    rule("units", r"t?U|h", bare_units),
)
