"""The chronology: events by date with the precision that the sources give."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes

from briefbook.dates.edtf import describe_edtf, precision, sort_key
from briefbook.sphinx.directives.event import flags
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date, place_links, short_name
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.roles import reference_to

_AHEAD = frozenset({"planned", "hypothetical"})


def chronology(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the events in up to five bands: past, disputed, undated, planned, proposed."""
    actor = node["options"].get("actor")
    events = [e for e in domain.events_in_order() if actor is None or actor in e.actors]
    if not events:
        return [nodes.paragraph("", "No event is recorded.", classes=["hint"])]
    by_band: dict[str, list[EventRecord]] = {name: [] for name in _BANDS}
    for event in events:
        by_band[_band(event)].append(event)
    content = [
        _shown(domain, name, band, node["docname"]) for name, band in by_band.items() if band
    ]
    return [nodes.container("", *content, classes=["chronology"])]


_BANDS = ("past", "disputed", "undated", "ahead", "proposed")
_TITLES = {
    "proposed": "Found by machine, not yet looked at by an editor",
    "disputed": "Disputed",
    "undated": "Undated",
    "ahead": "Planned when the source was written",
}


def _band(event: EventRecord) -> str:
    if event.proposed:
        return "proposed"
    if event.modality in _AHEAD:
        return "ahead"
    if event.disputed:
        return "disputed"
    return "past" if event.date else "undated"


def _shown(
    domain: BriefbookDomain, name: str, events: list[EventRecord], docname: str
) -> nodes.container:
    rows = [_row(domain, event, docname) for event in events]
    head = ["Date", "Event", "Actors", "Sources"]
    made = table(head, rows, [20, 33, 22, 25], "chronology-table")
    made["classes"] += ["sortable", f"chronology-{'planned' if name == 'ahead' else name}"]
    title = [heading(_TITLES[name], "band")] if name in _TITLES else []
    return nodes.container("", *title, made, classes=["band-of-events"])


def _row(domain: BriefbookDomain, event: EventRecord, docname: str) -> nodes.row:
    date = describe_edtf(event.date) if event.date else "undated"
    known = precision(event.date) if event.date else "not known"
    link = reference_to("event", event.id, event.title, docname, paged=True)
    what: list[nodes.Node] = [link, *flags(event)]
    if event.proposed:  # the label by which an editor dismisses it
        what += [nodes.Text(" "), nodes.literal("", event.id)]
    order = f"sort-{'-'.join(sort_key(event.date))}"
    made = row(
        [
            nodes.inline("", date, classes=["event-date", order]),
            nodes.Text(" "),
            nodes.inline("", f"({known})", classes=["precision"]),
        ],
        what,
        _actors(domain, event, docname),
        _sources(domain, event, docname),
    )
    made["classes"] += [f"event-{event.modality}"]
    made["classes"] += ["event-disputed"] if event.disputed else []
    made["classes"] += ["event-proposed"] if event.proposed else []
    return made


def _actors(domain: BriefbookDomain, event: EventRecord, docname: str) -> list[nodes.Node]:
    result: list[nodes.Node] = []
    for slug in event.actors:
        result += [nodes.Text(", ")] if result else []
        known = slug in domain.actors  # the event itself tells of one that is not
        result.append(reference_to("actor", slug, None, docname) if known else nodes.Text(slug))
    return result


def _sources(domain: BriefbookDomain, event: EventRecord, docname: str) -> list[nodes.Node]:
    """Return links to the sources that tell an event and to their paragraphs, by date."""
    told = {key.lower() for key in event.sources}
    articles = [a for a in domain.articles.values() if a.citekey.lower() in told]
    places: dict[str, list[str]] = defaultdict(list)
    for passage in sorted(event.passages, key=_in_order):
        key, _, label = passage.rpartition("-")
        places[key].append(label)
    result: list[nodes.Node] = []
    for article in in_order_of_date(articles):
        result += [nodes.Text("; ")] if result else []
        name = short_name(domain, article)
        result.append(reference_to("article", article.citekey, name, docname))
        links = place_links(article, places[article.citekey.lower()], docname)
        result += [nodes.Text(", "), *links] if links else []
    return result


def _in_order(passage: str) -> tuple[str, int]:
    """Return what orders places of one kind by their number: p4 before p13."""
    start = passage.rstrip("0123456789")
    return start, int(passage[len(start) :] or 0)
