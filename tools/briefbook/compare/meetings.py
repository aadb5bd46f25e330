"""One meeting under two dates, and a plan that another source tells as past."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from briefbook.compare.telling import HEADS, Telling
from briefbook.model import Proposal

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+")


def two_dates(told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield meetings that two articles call by one proper name and date otherwise."""
    by_name: dict[str, list[Telling]] = defaultdict(list)
    for one in told:
        if one.days is not None and one.event.modality in {"past", "reported"}:
            for name in _names(one.event.what):
                by_name[name].append(one)
    for name, tellings in sorted(by_name.items()):
        for first, second in _pairs(tellings):
            if first.article != second.article and not first.overlaps(second):
                reason = (
                    f"both tell of “{name}”, the one dates it {first.event.value}, "
                    f"the other {second.event.value}"
                )
                yield Proposal("two-dates", (first.passage, second.passage), reason)


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
