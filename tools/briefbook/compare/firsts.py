"""A "first" that is not the first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from briefbook.compare.telling import HEADS, Telling
from briefbook.dates.words import NUMBERS
from briefbook.model import Proposal

_FIRST = re.compile(r"\b(?:the|its|their|a) first (?:[\w-]+ ){0,4}?(?P<head>[\w-]+)\b")
_IN_YEARS = re.compile(r"\bin (?:about |nearly |almost |over |more than )?(?P<number>\w+) years\b")


def not_the_first(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield events called the first of their kind, with earlier ones that another source tells.

    Both must be of one kind and of the same parties, or share three persons or states. "The first
    in five years" looks back that far only; a first standalone summit has none beside another.
    """
    by_kind: dict[str, list[Telling]] = defaultdict(list)
    for one in told:
        if one.days and one.event.modality in {"past", "reported"}:
            by_kind[one.kind].append(one)
    for claim in told:
        words = _claim(claim) if claim.days and claim.event.modality == "past" else None
        if words is not None:
            earlier = (other for other in by_kind[claim.kind] if _is_earlier(claim, other))
            for other in islice(earlier, MOST):
                reason = _reason(words, claim, other)
                yield Proposal("not-first", (claim.passage, other.passage), reason)


MOST = 5
"""Passages set against one claim; more would say no more."""


def _is_earlier(claim: Telling, other: Telling) -> bool:
    if other.article == claim.article or other.days is None or claim.days is None:
        return False
    if not (other.days[1] < claim.days[0] and other.days[0] >= _reach(claim)):
        return False
    return _alike(claim, other)


def _reason(words: str, claim: Telling, other: Telling) -> str:
    reason = (
        f"“{words}” is dated {claim.event.value}, "
        f"but the other source tells of one in {other.event.value}"
    )
    if claim.days and other.days and claim.days[0].month == other.days[0].month:
        return f"{reason}; the month is the same, so that one of the years may be wrong"
    return reason


def _claim(one: Telling) -> str | None:
    """Return the words that call an event the first, if they name its kind."""
    if not one.kind:
        return None
    for found in _FIRST.finditer(one.event.what):
        tail = one.event.what[found.start() :].split()
        for length, word in enumerate(tail[:6], 1):
            if HEADS.get(word.strip(".,;").lower()) == one.kind:
                return " ".join(tail[:length]).strip(".,;")
    return None


def _alike(claim: Telling, other: Telling) -> bool:
    if "standalone" in claim.event.what and other.is_beside:
        return False
    return claim.is_of_same_parties(other) or claim.shares_actors(other, 3)


def _reach(claim: Telling) -> date:
    """Return the day up to which a "first in five years" looks back."""
    found = _IN_YEARS.search(claim.event.what)
    number = found["number"].lower() if found else ""
    years = int(number) if number.isdecimal() else NUMBERS.get(number, 0)
    if not years or claim.days is None or years >= claim.days[0].year:
        return date.min
    return date(claim.days[0].year - years, 1, 1)
