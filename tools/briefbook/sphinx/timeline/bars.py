"""What is drawn for each event: where its bar lies, and in which manner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefbook.dates.edtf import bounds, describe_edtf
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.timeline.scale import Span, months

_AHEAD = frozenset({"planned", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the scale, in months; an end that is not known is open and bears an arrow."""

    event: EventRecord
    date: str
    span: Span
    opens: bool
    ends_open: bool
    about: bool

    @property
    def ahead(self) -> bool:
        """Whether it was still to come when the source was written."""
        return self.event.modality in _AHEAD

    @property
    def words(self) -> str:
        """What the bar's manner says, in words: planned, recurring, disputed."""
        words = [] if self.event.modality == "past" else [self.event.modality]
        words += ["≠ disputed"] if self.event.disputed else []
        return ", ".join([*words, *(["proposed"] if self.event.proposed else [])])


def make_bars(events: Sequence[EventRecord]) -> list[Bar]:
    """Return a bar for each event that a calendar can place, in the order given."""
    known = [(event, *bounds(event.date)) for event in events if event.date]
    days = [day for _, first, last in known for day in (first, last) if day is not None]
    if not days:
        return []
    earliest, latest = months(min(days)), months(max(days), after=True)
    return [
        Bar(
            event,
            describe_edtf(event.date or ""),
            (
                months(first) if first else earliest,
                months(last, after=True) if last else max(latest, months(first or max(days)) + 6),
            ),
            first is None,
            last is None,
            "~" in (event.date or ""),
        )
        for event, first, last in known
        if first or last
    ]
