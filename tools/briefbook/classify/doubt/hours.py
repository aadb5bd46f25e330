"""Entries by the hour, as in a live report: the hours, and what stands below each."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.byline_words import is_role
from briefbook.classify.doubt.doubtful import (
    HEADING,
    PARAGRAPH,
    SHORT,
    heads,
)
from briefbook.classify.entry_hour import entry_hour
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_FEWEST_TIMES = 3
"""Hours above paragraphs that make a text one of entries by the hour."""
_LONGEST_HEAD = 5
"""Lines above the first sentence of an entry: its hour, what heads it, and who signs it."""
_LONGEST_PROFESSION = 4
_LONGEST_ENTRY = 7
"""Lines of the last entry, with its hour."""


def keep_entries(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Keep the hours of a text of entries by the hour, and what stands below each."""
    hours = _hours(looks, start)
    if len(hours) < _FEWEST_TIMES:
        return
    known = frozenset(hours)
    end = _end(looks, hours[-1])
    for index in range(hours[0], end):
        aside = decisions[index][0] is LineClass.FURNITURE
        if index in known or (decisions[index] == HEADING and _signs(looks, index, end)):
            decisions[index] = SHORT
        elif (
            aside and _may_be_told(looks[index]) and decisions[index][1] is not Rule.REPEATED_TITLE
        ):
            told = PARAGRAPH if looks[index].byline is None else SHORT
            decisions[index] = HEADING if heads(looks, index, end) else told


def _end(looks: Sequence[Look], hour: int) -> int:
    """Return the index after the last sentence that is told at the last hour."""
    end = hour + 1
    for index in range(end, min(len(looks), hour + _LONGEST_ENTRY)):
        if not _may_be_told(looks[index]) or looks[index].rule == "site-legal":
            break
        end = index + 1 if looks[index].sentence or looks[index].prose else end
    return end


def _hours(looks: Sequence[Look], start: int) -> list[int]:
    """Return the lines that are the hours of entries: each has a sentence below, all in order."""
    found: list[int] = []
    values: list[int] = []
    for index in range(start + 1, len(looks) - 1):
        minute = entry_hour(looks[index])
        below = looks[index + 1 : index + _LONGEST_HEAD]
        if minute is not None and any(look.sentence for look in below):
            found.append(index)
            values.append(minute)
    ordered = values in (sorted(values), sorted(values, reverse=True))
    return found if ordered else []


def _signs(looks: Sequence[Look], index: int, end: int) -> bool:
    """Return whether a line is the name of who reports, above a profession, or that profession."""
    look, below = looks[index], looks[min(index + 1, end - 1)]
    named = look.byline is not None and look.byline.people and _is_profession(below)
    return named or (_is_profession(look) and looks[index - 1].byline is not None)


def _is_profession(look: Look) -> bool:
    """Return whether a line is a profession and the place of it: ``Northland correspondent``."""
    return 0 < look.size <= _LONGEST_PROFESSION and is_role(look.words[-1]) and not look.sentence


def _may_be_told(look: Look) -> bool:
    """Return whether a line can be what happened at an hour: words in no vocabulary."""
    return not look.numbers and (look.rule is None or (look.sentence and look.size >= 6))
