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
from sphinx_typst.collation import collation_key

_PLURALS = {
    "person": "Persons",
    "organisation": "Organisations",
    "state": "States",
    "place": "Places",
}
_HEAD = ["Name", "Mentions", "Sources", "First seen", "Last seen"]


def actor_directory(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the tables, in the order person, organisation, state, place."""
    chosen = node["options"].get("kind")
    by_kind: dict[str, list[ActorRecord]] = defaultdict(list)
    for actor in domain.actors.values():
        by_kind[actor.kind].append(actor)
    content: list[nodes.Node] = []
    for kind in KINDS if chosen is None else (chosen,):
        actors = sorted(by_kind[kind], key=lambda a: (collation_key(a.sort), a.slug))
        if actors:
            content.append(heading(f"{_PLURALS[kind]} ({len(actors)})", "band"))
            rows = [_row(domain, actor, node["docname"]) for actor in actors]
            widths = [40, 12, 12, 18, 18]
            content.append(table(_HEAD, rows, widths, "actor-table", "sortable"))
    return [nodes.container("", *content, classes=["actor-directory"])]


def _row(domain: BriefbookDomain, actor: ActorRecord, docname: str) -> nodes.row:
    mentions = domain.mentions_of(actor.slug)
    first_in: dict[str, str] = {}
    for mention in mentions:
        first_in.setdefault(mention.docname, mention.label)
    articles = in_order_of_date(domain.pages("articles")[page] for page in first_in)
    dated = [article for article in articles if article.date]
    seen = [_seen(one, first_in[one.docname], docname) for one in dated[:1] + dated[-1:]]
    link = reference_to("actor", actor.slug, actor.name, docname)
    name: list[nodes.Node] = [_sorted_by("-".join(_words(actor.sort)), link)]
    if actor.proposed:
        name += [nodes.Text(" "), nodes.inline("", "proposed", classes=["flag"])]
    return row(name, str(len(mentions)), str(len(first_in)), *(seen or [[nodes.Text("–")]] * 2))


def _words(text: str) -> list[str]:
    return [word or str(number) for _, number, word in collation_key(text)[0]]


def _seen(article: ArticleRecord, label: str, docname: str) -> list[nodes.Node]:
    """Return an article's date, linked to the block of it that names the actor first."""
    date = article.date or ""
    place = f"{article.citekey}-{label}"
    link = reference_to("place", place, describe_edtf(date), docname)
    return [_sorted_by("".join(c if c.isalnum() else "-" for c in date), link)]


def _sorted_by(key: str, *content: nodes.Node) -> nodes.inline:
    """Return content that a script sorts by a key instead of its text."""
    return nodes.inline("", "", *content, classes=[f"sort-{key}"])
