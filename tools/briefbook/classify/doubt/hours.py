"""Entries by the hour, as in a live report: the hours, and what stands below each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    HEADING,
    PARAGRAPH,
    SHORT,
    heads,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_TIME = re.compile(
    r"\s{0,8}([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])(?:\s?([aApP])\.?[mM]\.?)?(?:\s[A-Z]{2,4})?\s{0,8}"
)
_FEWEST_TIMES = 3
"""Hours above paragraphs that make a text one of entries by the hour."""
_LONGEST_ENTRY = 7
"""Lines of the last entry, with its hour."""


def keep_entries(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Keep the hours of a text of entries by the hour, and what stands below each."""
    hours = _hours(looks, start)
    if len(hours) < _FEWEST_TIMES:
        return
    known = frozenset(hours)
    end = hours[-1] + 1
    while end < min(len(looks), hours[-1] + _LONGEST_ENTRY) and _may_be_told(looks[end]):
        end += 1
    for index in range(hours[0], end):
        aside = decisions[index][0] is LineClass.FURNITURE
        if index in known:
            decisions[index] = SHORT
        elif (
            aside and _may_be_told(looks[index]) and decisions[index][1] is not Rule.REPEATED_TITLE
        ):
            decisions[index] = HEADING if heads(looks, index, end) else PARAGRAPH


def _hours(looks: Sequence[Look], start: int) -> list[int]:
    """Return the lines that are the hours of entries: each has a sentence below, all in order."""
    found: list[int] = []
    values: list[int] = []
    for index in range(start + 1, len(looks) - 1):
        match = _TIME.fullmatch(looks[index].text) if looks[index].size < 6 else None
        if match and any(look.sentence for look in looks[index + 1 : index + 4]):
            found.append(index)
            afternoon = match[3] in {"p", "P"} and match[1] != "12"
            values.append(60 * int(match[1]) + int(match[2]) + 720 * afternoon)
    ordered = values in (sorted(values), sorted(values, reverse=True))
    return found if ordered else []


def _may_be_told(look: Look) -> bool:
    """Return whether a line can be what happened at an hour: words in no vocabulary."""
    return not look.numbers and (look.rule is None or (look.sentence and look.size >= 6))
