"""The disputes at a glance: each with the sources that take part in it."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder, row, table
from briefbook.sphinx.places import in_order_of_date, place_links, short_name
from briefbook.sphinx.records import SIGNS, DisputeRecord
from briefbook.sphinx.roles import reference_to


def dispute_list(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a table of the disputes in the order of their pages; the dismissed come last."""
    disputes = sorted(domain.disputes.values(), key=lambda dispute: not dispute.holds)
    if not disputes:
        return [nodes.paragraph("", "No dispute is recorded.", classes=["hint"])]
    rows = [_row(domain, dispute, node["docname"]) for dispute in disputes]
    return [table(["Question", "Between"], rows, [45, 55], "dispute-table")]


def _row(domain: BriefbookDomain, dispute: DisputeRecord, docname: str) -> nodes.row:
    question: list[nodes.Node] = [reference_to("dispute", dispute.id, dispute.title, docname)]
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
