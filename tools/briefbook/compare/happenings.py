"""Events of several articles that are the same happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefbook.compare.telling import Telling


def same_happenings(told: Sequence[Telling]) -> dict[str, str]:
    """Return each event's full label with the label of the first event of its group.

    Two events are one happening if they are of one kind, can be of one day, are both told as
    planned or both as not, and share two persons or states, or are of the same parties. Events
    that cannot be dated to a month stand alone. A group is of what its first event is; it has no
    two events of one paragraph.
    """
    groups: dict[str, str] = {}
    places: dict[str, set[tuple[str, str]]] = {}
    by_month: dict[tuple[str, int, int], list[Telling]] = defaultdict(list)
    for one in told:
        place = (one.article, one.event.paragraph)
        months = _months(one)
        leaders = (leader for month in months for leader in by_month[month])
        first = next((x for x in leaders if place not in places[x.label] and is_same(x, one)), one)
        groups[one.label] = first.label
        places.setdefault(first.label, set()).add(place)
        for month in months if first is one else ():
            by_month[month].append(one)
    return groups


def is_same(one: Telling, other: Telling) -> bool:
    """Return whether two events are one happening."""
    if not one.kind or one.kind != other.kind or not one.overlaps(other):
        return False
    if (one.event.modality == "planned") != (other.event.modality == "planned"):
        return False
    if "hypothetical" in (one.event.modality, other.event.modality):
        return False
    return one.shares_actors(other) or one.is_of_same_parties(other)


def _months(one: Telling) -> list[tuple[str, int, int]]:
    """Return the kind with each month in which an event can lie."""
    if one.days is None:
        return []
    months = {(day.year, day.month) for day in one.days}
    return [(one.kind, *month) for month in sorted(months)]
