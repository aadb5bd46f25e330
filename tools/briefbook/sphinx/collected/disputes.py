"""The disputes at a glance: each with the sources that take part in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from docutils import nodes

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date, place_links, short_name
from briefbook.sphinx.records import SIGNS, DisputeRecord
from briefbook.sphinx.roles import reference_to


def dispute_list(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a table of the disputes, the dismissed last, then what the machine proposes."""
    disputes = sorted(domain.disputes.values(), key=lambda dispute: not dispute.holds)
    waiting = list(open_proposals(domain))
    if not disputes and not waiting:
        return [nodes.paragraph("", "No dispute is recorded.", classes=["hint"])]
    rows = [_row(domain, dispute, node["docname"]) for dispute in disputes]
    content = [table(["Question", "Between"], rows, [45, 55], "dispute-table")] if rows else []
    return [*content, *_proposed(domain, waiting, node["docname"])]


def open_proposals(domain: BriefbookDomain) -> Iterator[dict[str, Any]]:
    """Yield the proposals that no dispute covers and that are not dismissed.

    A dispute covers a proposal when its positions cite every passage of it.
    """
    settled = [set(dispute.passages) for dispute in domain.disputes.values()]
    for proposal in domain.told("proposals"):
        passages = {f"{span['article']}-{span['label']}".lower() for span in proposal["spans"]}
        if proposal["id"] not in domain.dismissed and not any(passages <= one for one in settled):
            yield proposal


def _proposed(
    domain: BriefbookDomain, waiting: list[dict[str, Any]], docname: str
) -> list[nodes.Node]:
    """Return the proposals with their passages side by side."""
    if not waiting:
        return []
    rows = [
        row(
            [nodes.Text(f"{one['reason']} "), nodes.literal("", one["id"])],
            _side(domain, one["spans"][:1], docname),
            _side(domain, one["spans"][1:], docname),
        )
        for one in waiting
    ]
    head = ["Why", "One passage", "The other"]
    made = table(head, rows, [30, 35, 35], "dispute-proposals")
    return [heading("Found by machine, not yet looked at by an editor", "band"), made]


def _side(domain: BriefbookDomain, spans: list[dict[str, Any]], docname: str) -> list[nodes.Node]:
    content: list[nodes.Node] = []
    for span in spans:
        article = domain.articles.get(span["article"])
        content.append(nodes.Text(f"{' · ' if content else ''}“{span['text']}” "))
        if article is not None:
            content.append(nodes.Text(f"{short_name(domain, article)}, "))
            content += place_links(article, [span["label"]], docname)
    return content


def _row(domain: BriefbookDomain, dispute: DisputeRecord, docname: str) -> nodes.row:
    link = reference_to("dispute", dispute.id, dispute.title, docname, paged=True)
    question: list[nodes.Node] = [link]
    if dispute.kind != "contradiction":
        question += [nodes.Text(" "), nodes.inline("", SIGNS[dispute.kind], classes=["flag"])]
    if dispute.status != "confirmed":
        question += [nodes.Text(" "), nodes.inline("", dispute.status, classes=["flag"])]
    return row(question, _between(domain, dispute, docname))


def _between(domain: BriefbookDomain, dispute: DisputeRecord, docname: str) -> list[nodes.Node]:
    by_key = {article.citekey.lower(): article for article in domain.articles.values()}
    places: dict[str, list[str]] = defaultdict(list)
    for passage in dispute.passages:
        key, _, label = passage.rpartition("-")
        if key in by_key:
            places[key].append(label)
    content: list[nodes.Node] = []
    for index, article in enumerate(in_order_of_date(by_key[key] for key in places)):
        content.append(nodes.Text(("; " if index else "") + f"{short_name(domain, article)}: "))
        content += place_links(article, places[article.citekey.lower()], docname)
    return content
