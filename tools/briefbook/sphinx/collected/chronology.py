"""The chronology: events by date with the precision that the sources give."""

from __future__ import annotations

from docutils import nodes

from briefbook.dates.edtf import describe_edtf, precision
from briefbook.sphinx.directives.event import flags
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.roles import reference_to

_AHEAD = frozenset({"planned", "hypothetical"})


def chronology(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the events in up to three bands: dated, undated, planned."""
    actor = node["options"].get("actor")
    events = [e for e in domain.events_in_order() if actor is None or actor in e.actors]
    if not events:
        return [nodes.paragraph("", "No event is recorded.", classes=["hint"])]
    past = [event for event in events if event.modality not in _AHEAD]
    bands = [
        ("", [event for event in past if event.date]),
        ("Undated", [event for event in past if not event.date]),
        (
            "Planned when the source was written",
            [event for event in events if event.modality in _AHEAD],
        ),
    ]
    content: list[nodes.Node] = []
    for title, band in bands:
        if band and title:
            content.append(heading(title, "band"))
        if band:
            css = "chronology-planned" if title.startswith("Planned") else "chronology-past"
            content.append(_table(domain, band, node["docname"], css))
    return [nodes.container("", *content, classes=["chronology"])]


def _table(
    domain: BriefbookDomain, events: list[EventRecord], docname: str, css: str
) -> nodes.table:
    rows = [_row(domain, event, docname) for event in events]
    made = table(
        ["Date", "Precision", "Event", "Actors"], rows, [20, 14, 40, 26], "chronology-table"
    )
    made["classes"].append(css)
    return made


def _row(domain: BriefbookDomain, event: EventRecord, docname: str) -> nodes.row:
    date = describe_edtf(event.date) if event.date else "undated"
    known = precision(event.date) if event.date else "not known"
    what = [reference_to("event", event.id, event.title, docname), *flags(event)]
    actors: list[nodes.Node] = []
    for slug in event.actors:
        actors += [nodes.Text(", ")] if actors else []
        known_actor = slug in domain.actors  # the event itself tells of one that is not
        actors.append(
            reference_to("actor", slug, None, docname) if known_actor else nodes.Text(slug)
        )
    css = f"event-{event.modality}" + (" event-disputed" if event.disputed else "")
    made = row(
        [nodes.inline("", date, classes=["event-date"])],
        [nodes.inline("", known, classes=["precision"])],
        what,
        actors,
    )
    made["classes"] += css.split()
    return made
