"""Times of the day, of the day told before or else of the article's."""

from __future__ import annotations

from dataclasses import replace

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.anaphoric import fitting
from briefbook.dates.rules.rule import Rule, rule
from briefbook.dates.words import PARTS_OF_DAY

_ZONES = frozenset("UTC GMT EST EDT PST PDT CET CEST BST".split())
_BEFORE_PART = frozenset("in at during early late by".split())


def clock(context: Context, first: int, last: int) -> DateMatch | None:
    """Read 18:00 UTC, 6:40 p.m., 0800 GMT."""
    tokens = context.tokens
    word = tokens.word(first)
    last = _end(context, first)
    if tokens.tags[first] != ":" and last == first + 1:
        return None
    hour = word.partition(":")[0] if tokens.tags[first] != "Y" else word[:2]
    if tokens.tags[first] == "N" or int(hour) > 24:
        return None
    return _time(context, first, last, f"T{word}")


def _end(context: Context, first: int) -> int:
    """Return where a time of the day ends: after a.m. or p.m. and the name of its zone."""
    tokens = context.tokens
    last = first + 1
    if tokens.lower(last) in {"a", "p"} and tokens.lower(last + 2) == "m":
        last += 4 if tokens.tags[last + 3 : last + 4] == "." else 3
    elif tokens.lower(last) in {"am", "pm", "hrs"}:
        last += 1
    return last + 1 if tokens.word(last) in _ZONES else last


def part_of_day(context: Context, first: int, last: int) -> DateMatch | None:
    """Read in the morning, morning trading."""
    part = PARTS_OF_DAY[context.tokens.lower(last - 1)]
    if context.tokens.lower(first - 1) not in _BEFORE_PART or part[1].isdigit():
        return None
    return _time(context, first, last, part)


def _time(context: Context, first: int, last: int, time: str) -> DateMatch:
    told = fitting(context, "D")
    if told is None:
        reason = "a time of the article’s day"
        found = context.from_anchor(first, last, values.day, reason)
    else:
        found = context.from_told((first, last), told, values.day, "a time of the day told before")
    timex = found.timex + time if found.timex and len(found.timex) == 10 else None
    return replace(found, timex=timex, precision="time")


CLOCK: tuple[Rule, ...] = (rule("clock", r":|[YNd][az]", clock),)
PART_OF_DAY = rule("part-of-day", r"t?C", part_of_day)
"""Read after all that a part of the day can belong to (last night, Friday morning)."""
