"""Which events are drawn: all on a screen, and on paper those that it has room for."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.timeline.figure import drawn_timeline, timeline


@dataclass
class Told:
    """A domain that knows events only."""

    events: list[EventRecord]

    def events_in_order(self):
        return self.events


def events(editors: int, machines: int) -> Told:
    made = [
        EventRecord(str(number), "chronology", "", "It happens", "2021", "past", (), False)
        for number in range(editors + machines)
    ]
    return Told([*made[:editors], *(replace(event, proposed=True) for event in made[editors:])])


@pytest.mark.parametrize(
    ("editors", "machines", "printed", "drawn", "said"),
    [
        (3, 27, True, 30, ""),
        (3, 28, True, 3, "Not drawn: 28 found by machine."),
        (3, 28, False, 31, ""),
        (40, 2, True, 40, "Not drawn: 2 found by machine."),
        (0, 31, True, 0, "No event but those 31 found by machine has a date to draw."),
    ],
)
def test_paper_has_many_events_only_where_an_editor_tells_them(
    editors, machines, printed, drawn, said
):
    node = placeholder(kind="timeline", docname="chronology", options={}, printed=printed)
    (made,) = timeline(events(editors, machines), node)
    bars = [bar for one in made.findall(drawn_timeline) for bar in one["bars"]]
    assert len(bars) == drawn
    assert made.astext().endswith(said)
