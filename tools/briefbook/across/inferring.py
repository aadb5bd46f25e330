"""All drafts -> all drafts, with a date inferred for those that state none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefbook.across.bound import Interval, narrowed
from briefbook.across.linked import Told, by_shared_events
from briefbook.across.listed import consulted, published
from briefbook.across.offices import Offices, by_offices
from briefbook.across.own import told_as_past, told_as_planned, without_year
from briefbook.across.passages import Dated, dated
from briefbook.across.series import by_series
from briefbook.dates.edtf import last_day
from briefbook.model import Draft, Fact, Metadata, Status


def across(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts in their order, those without a stated date with an inferred interval.

    Only what texts say themselves and the dates that they state are evidence, never another
    inference, so the order of the drafts does not matter.
    """
    if all(draft.metadata.date.value is not None for draft in drafts):
        return tuple(drafts)
    dates = {draft.seed.path: dated(draft) for draft in drafts}
    offices = Offices.of(sorted(drafts, key=lambda draft: draft.seed.path), dates)
    told = Told.of(one for found in dates.values() for one in found)
    return tuple(_described(draft, dates[draft.seed.path], offices, told) for draft in drafts)


def _described(draft: Draft, own: Sequence[Dated], offices: Offices, told: Told) -> Draft:
    if draft.metadata.date.status is not Status.NOT_STATED:
        return draft
    sure = [told_as_past(own), told_as_planned(own), consulted(draft), published(draft)]
    bounds = [
        *(bound for bound in sure if bound is not None),
        *by_offices(draft, offices),
        *by_series(own),
        *by_shared_events(own, told),
    ]
    interval = narrowed(bounds, without_year(own))
    return draft if interval is None else _with_date(draft, interval)


def _with_date(draft: Draft, interval: Interval) -> Draft:
    value = _edtf(interval.first, interval.last)
    if value is None:
        return draft
    reason = "; ".join(dict.fromkeys(interval.reasons))
    evidence = tuple(sorted(set(interval.evidence)))
    fact: Fact[str | None] = Fact(value, Status.INFERRED, evidence, reason)
    metadata: Metadata = replace(draft.metadata, date=fact)
    return replace(draft, metadata=metadata)


def _edtf(first: date | None, last: date | None) -> str | None:
    """Return an interval as briefly as its ends allow: whole months and years as such."""
    if first is None and last is None:
        return None
    if first and last and first == last:
        return first.isoformat()
    begins = [first.isoformat()] if first else [".."]
    ends = [last.isoformat()] if last else [".."]
    if first and first.day == 1:
        begins.append(begins[0][:7])
        begins += [begins[0][:4]] if first.month == 1 else []
    if last and last.day == last_day(last.year, last.month):
        ends.append(ends[0][:7])
        ends += [ends[0][:4]] if last.month == 12 else []
    alike = [begin for begin in begins if begin in ends and begin != ".."]
    if alike:
        return alike[-1]
    size = len(ends) - 1
    if first and last:
        size = min(len(begins), len(ends)) - 1
    # The end keeps its day where the beginning has one: 2021-01-29/2021-12-31.
    return f"{begins[min(len(begins) - 1, max(size, 1))]}/{ends[min(len(ends) - 1, size)]}"
