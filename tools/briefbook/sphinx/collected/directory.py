"""The directory of actors: a table a kind, with how often and from when to when they are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.collected.together import passages
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date
from briefbook.sphinx.proposed import UNREAD, anchor_of
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
_PROPOSED_HEAD = ["Name", "Other forms", "Where named"]
_PROPOSED = (
    " The articles name these too. The machine found them by rules and can be wrong; an editor"
    " accepts or rejects each."
)


def actor_directory(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the tables, in the order person, organisation, state, place.

    Those that the machine proposes follow in tables of their own.
    """
    docname, chosen = node["docname"], node["options"].get("kind")
    kinds = KINDS if chosen is None else (chosen,)
    actors = sorted(domain.actors.values(), key=lambda a: (collation_key(a.sort), a.slug))
    content: list[nodes.Node] = []
    for kind, same in _by_kind(kinds, [one for one in actors if not one.proposed]):
        content.append(heading(f"{_PLURALS[kind]} ({len(same)})", "band"))
        rows = [_row(domain, actor, docname) for actor in same]
        content.append(table(_HEAD, rows, [40, 12, 12, 18, 18], "actor-table", "sortable"))
    proposed = list(_by_kind(kinds, [one for one in actors if one.proposed]))
    if proposed:
        content.append(nodes.paragraph("", "", nodes.strong("", UNREAD), nodes.Text(_PROPOSED)))
    for kind, same in proposed:
        content.append(heading(f"{_PLURALS[kind]}, proposed ({len(same)})", "band"))
        rows = [_proposed_row(domain, actor, docname) for actor in same]
        content.append(table(_PROPOSED_HEAD, rows, [34, 26, 40], "proposed-table", "sortable"))
    return [nodes.container("", *content, classes=["actor-directory"])]


def _by_kind(
    kinds: Iterable[str], actors: Iterable[ActorRecord]
) -> Iterator[tuple[str, list[ActorRecord]]]:
    """Yield each kind that has actors, with these."""
    found: dict[str, list[ActorRecord]] = defaultdict(list)
    for actor in actors:
        found[actor.kind].append(actor)
    return ((kind, found[kind]) for kind in kinds if found[kind])


def _row(domain: BriefbookDomain, actor: ActorRecord, docname: str) -> nodes.row:
    mentions = domain.mentions_of(actor.slug)
    first_in: dict[str, str] = {}
    for mention in mentions:
        first_in.setdefault(mention.docname, mention.label)
    articles = in_order_of_date(domain.pages("articles")[page] for page in first_in)
    dated = [article for article in articles if article.date]
    seen = [_seen(one, first_in[one.docname], docname) for one in dated[:1] + dated[-1:]]
    link = reference_to("actor", actor.slug, actor.name, docname, paged=True)
    name = _sorted_by("-".join(_words(actor.sort)), link)
    return row(name, str(len(mentions)), str(len(first_in)), *(seen or [[nodes.Text("–")]] * 2))


def _proposed_row(domain: BriefbookDomain, actor: ActorRecord, docname: str) -> nodes.row:
    """Return name, other forms and places of a proposed actor: all that a print has of it."""
    link = reference_to("actor", actor.slug, actor.name, docname)
    name = _sorted_by("-".join(_words(actor.sort)), link)
    name["ids"] = [anchor_of(actor)]
    seen = {" ".join(mention.form.split()) for mention in domain.mentions_of(actor.slug)}
    forms = sorted({*actor.variants, *actor.acronyms, *seen} - {actor.name})
    blocks = dict.fromkeys((m.docname, m.label) for m in domain.mentions_of(actor.slug))
    where = passages(domain, blocks, docname)
    return row(name, ", ".join(forms) or "–", where)


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
