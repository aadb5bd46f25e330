"""Gaps: what the sources do not tell, as far as it can be counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.collected.silence import silent_on, written_before
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date, short_name
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.roles import reference_to

_AHEAD = frozenset({"planned", "hypothetical"})


def silence(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return, for each source, how much of the editor's chronology it tells and leaves out."""
    events = [event for event in domain.events_in_order() if not event.proposed]
    if not events or not domain.articles:
        return [nodes.paragraph("", "No event is recorded.", classes=["hint"])]
    told = {event.id: {key.lower() for key in event.sources} for event in events}
    silent = {event.id: {a.citekey for a in silent_on(domain, event)} for event in events}
    older = {event.id: {a.citekey for a in written_before(domain, event)} for event in events}
    rows = []
    for article in in_order_of_date(domain.articles.values()):
        key = article.citekey
        own = [event for event in events if key.lower() in told[event.id]]
        rows.append(
            row(
                [
                    reference_to(
                        "article", key, short_name(domain, article), node["docname"], paged=True
                    )
                ],
                str(len(own)),
                str(sum(len(told[event.id]) == 1 for event in own)),
                str(sum(key in silent[event.id] for event in events)),
                str(sum(key in older[event.id] for event in events)),
            )
        )
    head = ["Source", "Tells", "Alone", "Silent on", "Written before"]
    return [table(head, rows, [40, 15, 15, 15, 15], "silence-table", "sortable")]


def gaps(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return what is undated, only planned or told by one source, and who has no office."""
    events = [event for event in domain.events_in_order() if not event.proposed]
    docname = node["docname"]
    groups = (
        ("Not dated by any source", [e for e in events if not e.date]),
        ("Planned, and no source tells the outcome", [e for e in events if e.modality in _AHEAD]),
        (
            "Told by one source alone",
            [e for e in events if len(e.sources) == 1 and e.modality not in _AHEAD],
        ),
    )
    content: list[nodes.Node] = []
    for title, group in groups:
        content += _events(domain, title, group, docname)
    return [*content, *_without_office(domain, docname), *_doubts(domain, docname)]


def _events(
    domain: BriefbookDomain, title: str, events: Sequence[EventRecord], docname: str
) -> Iterator[nodes.Node]:
    yield heading(f"{title} ({len(events)})", "band")
    if not events:
        yield nodes.paragraph("", "None.")
        return
    yield nodes.bullet_list("", *(_item(domain, event, docname) for event in events))


def _item(domain: BriefbookDomain, event: EventRecord, docname: str) -> nodes.list_item:
    when = f", {describe_edtf(event.date)}" if event.date else ""
    paragraph = nodes.paragraph(
        "", "", reference_to("event", event.id, event.title, docname, paged=True)
    )
    named = {key.lower() for key in event.sources}
    articles = [a for a in domain.articles.values() if a.citekey.lower() in named]
    sources = "; ".join(short_name(domain, one) for one in in_order_of_date(articles))
    paragraph += nodes.Text(f"{when} ({sources})" if sources else when)
    return nodes.list_item("", paragraph)


def _without_office(domain: BriefbookDomain, docname: str) -> Iterator[nodes.Node]:
    """Yield the persons of whom no source says what they are or were."""
    persons = sorted(
        (
            one
            for one in domain.actors.values()
            if one.kind == "person" and not (one.roles or one.proposed)
        ),
        key=lambda one: one.sort.lower(),
    )
    yield heading(f"Persons named without an office ({len(persons)})", "band")
    paragraph = nodes.paragraph("", "" if persons else "None.")
    for number, one in enumerate(persons):
        paragraph += nodes.Text("; " if number else "")
        paragraph += reference_to("actor", one.slug, one.name, docname)
    yield paragraph


def _doubts(domain: BriefbookDomain, docname: str) -> Iterator[nodes.Node]:
    """Yield what the conversion could not settle in the articles, each with its line."""
    rows = [row for row in domain.told("findings") if row["article"] in domain.articles]
    yield heading(f"In doubt within an article ({len(rows)})", "band")
    if not rows:
        yield nodes.paragraph("", "None.")
        return
    items = []
    for found in rows:
        seed = domain.articles[found["article"]].seed
        line = reference_to("seed-line", f"{seed}#{found['line']}", None, docname)
        items.append(
            nodes.list_item("", nodes.paragraph("", f"{found['detail']} (", line, nodes.Text(")")))
        )
    yield nodes.bullet_list("", *items)
