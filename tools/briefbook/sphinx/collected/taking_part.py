"""The events in which an actor takes part, by date."""

from __future__ import annotations

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.collected.folding import folded
from briefbook.sphinx.directives.event import flags
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading
from briefbook.sphinx.records import ActorRecord, EventRecord
from briefbook.sphinx.roles import reference_to

_FIRST = 15
"""Events that are shown at once."""


def events_of(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the events that name an actor, by date, those that a machine proposed marked."""
    items = [_event(event, actor.docname) for event in domain.events_with(actor.slug)]
    if not items:
        return []
    shown = len(items) if len(items) <= _FIRST + 1 else _FIRST
    content: list[nodes.Node] = [heading("Events", "collected", "events")]
    content.append(nodes.bullet_list("", *items[:shown], classes=["events"]))
    if items[shown:]:
        summary = f"{len(items) - shown} more events"
        rest = nodes.bullet_list("", *items[shown:], classes=["events"])
        content.append(folded([rest], summary, f"{summary}: see the chronology."))
    return content


def _event(event: EventRecord, docname: str) -> nodes.list_item:
    date = describe_edtf(event.date) if event.date else "undated"
    link = reference_to("event", event.id, event.title, docname, paged=True)
    text = nodes.paragraph("", "", nodes.inline("", date, classes=["event-date"]))
    text += [nodes.Text(" "), link, *flags(event)]
    return nodes.list_item("", text)
