"""One meeting under two dates, and a plan that another source tells as past."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from briefbook.compare.telling import HEADS, Telling
from briefbook.model import Proposal

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+")


def two_dates(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield meetings that two articles call by one proper name and date otherwise."""
    by_name: dict[str, list[Telling]] = defaultdict(list)
    for one in _held(told):
        for name in _names(one.event.what):
            by_name[name].append(one)
    for name, tellings in sorted(by_name.items()):
        for first, second in _pairs(tellings):
            if first.article != second.article and not first.overlaps(second):
                yield _dated_twice(f"“{name}”", first, second)


def two_dates_of_one_place(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield meetings of the same two at one place, days apart or in the same month of two years.

    Where an article tells of both dates itself, it tells of two meetings.
    """
    by_place: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in _held(told):
        for place in sorted(one.places if one.kind else ()):
            by_place[one.kind, place].append(one)
    for (kind, place), tellings in sorted(by_place.items()):
        pairs = combinations(tellings[:MANY], 2)
        alike = [pair for pair in pairs if _is_dated_twice(*pair, tellings)]
        for first, second in alike[:MOST]:
            yield _dated_twice(f"a {kind} ({place})", first, second)


def two_dates_of_office(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield the taking of an office by one person, which two articles date otherwise."""
    by_person: dict[str, list[Telling]] = defaultdict(list)
    for one in _held(told):
        if one.kind == "office" and len(one.persons) == 1 and _TAKEN.search(one.event.what):
            by_person[min(one.persons)].append(one)
    for person, tellings in sorted(by_person.items()):
        for first, second in _pairs(tellings):
            if first.article != second.article and not first.overlaps(second):
                yield _dated_twice(f"an office taken ({person})", first, second)


_TAKEN = re.compile(r"\b(?:took|takes|taken|taking) office\b|\binaugurat|\bsworn in\b")


def _held(told: Sequence[Telling]) -> Iterator[Telling]:
    return (
        one for one in told if one.days is not None and one.event.modality in {"past", "reported"}
    )


def _dated_twice(what: str, first: Telling, second: Telling) -> Proposal:
    reason = (
        f"both tell of {what}, the one dates it {first.event.value}, the other {second.event.value}"
    )
    return Proposal("two-dates", (first.passage, second.passage), reason)


def _is_dated_twice(first: Telling, second: Telling, all_there: Sequence[Telling]) -> bool:
    if first.article == second.article or first.overlaps(second) or not _are_near(first, second):
        return False
    if not first.shares_actors(second):
        return False
    articles = {first.article: second, second.article: first}
    return not any(
        one.overlaps(articles[one.article]) for one in all_there if one.article in articles
    )


def _are_near(first: Telling, second: Telling) -> bool:
    if first.days is None or second.days is None:
        return False
    begin, end = sorted((first.days, second.days))
    if (end[0] - begin[1]).days <= _NEAR:
        return True
    years = abs(first.days[0].year - second.days[0].year)
    return years <= _YEARS and first.days[0].month == second.days[0].month


_NEAR = 7
"""Days between two dates of what may be one meeting."""
_YEARS = 2
"""Years between them where the month is the same."""
MANY = 50
"""Meetings of one kind at one place that are compared."""


def _names(text: str) -> set[str]:
    """Return the proper names of happenings in a text: "Camp David Summit"."""
    names = (one[0] for one in _NAME.finditer(text))
    return {name for name in names if name.rpartition(" ")[2].lower() in HEADS}


def planned_and_past(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield plans of one article that another article tells as past."""
    plans = [one for one in told if one.event.modality == "planned" and one.days and one.kind]
    by_kind: dict[tuple[str, int, int] | None, list[Telling]] = defaultdict(list)
    for one in told:
        if one.event.modality == "past" and one.days and one.kind:
            by_kind[one.kind, one.days[0].year, one.days[0].month].append(one)
    for plan in plans:
        month = (plan.kind, plan.days[0].year, plan.days[0].month) if plan.days else None
        fulfilled = (past for past in by_kind.get(month, ()) if _is_fulfilled(plan, past))
        for past in islice(fulfilled, MOST):
            reason = "what is planned in one source is told as past in the other"
            yield Proposal("planned-and-past", (plan.passage, past.passage), reason)


MOST = 5
"""Passages set against one plan; more would say no more."""


def _is_fulfilled(plan: Telling, past: Telling) -> bool:
    if past.article == plan.article or not plan.overlaps(past):
        return False
    return plan.shares_actors(past) or plan.is_of_same_parties(past)


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    first = tellings[0]
    for second in tellings[1:]:
        yield first, second
