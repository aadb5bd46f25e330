"""The directory of actors: a table a kind, with how often and from when to when they are named."""

from __future__ import annotations

from collections import defaultdict

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date
from briefbook.sphinx.records import KINDS, ActorRecord, ArticleRecord
from briefbook.sphinx.roles import reference_to

_PLURALS = {
    "person": "Persons",
    "organisation": "Organisations",
    "state": "States",
    "place": "Places",
}


def actor_directory(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the tables, in the order person, organisation, state, place."""
    chosen = node["options"].get("kind")
    by_kind: dict[str, list[ActorRecord]] = defaultdict(list)
    for actor in domain.actors.values():
        by_kind[actor.kind].append(actor)
    content: list[nodes.Node] = []
    for kind in KINDS if chosen is None else (chosen,):
        actors = sorted(by_kind[kind], key=lambda a: (a.sort.lower(), a.slug))
        if actors:
            content.append(heading(f"{_PLURALS[kind]} ({len(actors)})", "band"))
            rows = [_row(domain, actor, node["docname"]) for actor in actors]
            head = ["Name", "Mentions", "Articles", "First", "Last"]
            content.append(table(head, rows, [40, 12, 12, 18, 18], "actor-table"))
    return [nodes.container("", *content, classes=["actor-directory"])]


def _row(domain: BriefbookDomain, actor: ActorRecord, docname: str) -> nodes.row:
    mentions = domain.mentions_of(actor.slug)
    pages = {mention.docname for mention in mentions}
    articles = in_order_of_date(domain.pages("articles")[page] for page in pages)
    dated = [article for article in articles if article.date]
    first, last = ("–", "–") if not dated else (_seen(a, docname) for a in (dated[0], dated[-1]))
    name: list[nodes.Node] = [reference_to("actor", actor.slug, actor.name, docname)]
    if actor.proposed:
        name += [nodes.Text(" "), nodes.inline("", "proposed", classes=["flag"])]
    return row(name, str(len(mentions)), str(len(pages)), first, last)


def _seen(article: ArticleRecord, docname: str) -> list[nodes.Node]:
    date = describe_edtf(article.date or "")
    return [reference_to("article", article.citekey, date, docname)]
