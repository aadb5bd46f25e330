"""Index entries from the articles: every paragraph that names an actor or uses a term.

Sphinx keeps index entries by page; those of an article need the names of actors, which other
pages give, so they are made when all pages are read.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.nodes import documents_in
from briefbook.sphinx.places import in_order_of_date, place_name, short_name
from briefbook.sphinx.records import ActorRecord

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

Entry = tuple[str, str, str, str, str | None]


def entries_of(domain: BriefbookDomain, docname: str) -> list[Entry]:
    """Return the index entries of an article: an actor or term once a block."""
    article = domain.pages("articles").get(docname)
    if article is None:
        return []
    found: dict[tuple[str, str], None] = {}
    for mention in domain.pages("mentions").get(docname, ()):
        if mention.actor in domain.actors:
            found[_plain(domain.actors[mention.actor].sort), mention.label] = None
    for use in domain.pages("terms").get(docname, ()):
        found[_plain(use.term), use.label] = None
    key = nodes.make_id(article.citekey)
    return [("single", name, f"{key}-{label}", "", None) for name, label in found]


def add_entries(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Put the entries of all articles and actors into Sphinx's index (``env-get-updated``)."""
    domain = briefbook_domain(env)
    index = env.domains.index_domain.entries
    added: dict[str, list[Entry]] = domain.data.setdefault("indexed", {})
    for docname, entries in added.items():
        if docname in index:
            index[docname] = [entry for entry in index[docname] if entry not in entries]
    added.clear()
    for docname in sorted(domain.pages("articles")):
        added[docname] = entries_of(domain, docname)
    entered = {_plain(actor.sort) for actor in domain.actors.values()}
    for docname, actor in sorted(domain.pages("actors").items()):
        main = ("single", _plain(actor.sort), "", "main", None)
        added[docname] = [main, *see_entries(actor, entered)]
    for docname, entries in added.items():
        index.setdefault(docname, []).extend(entries)
    return []


def see_entries(actor: ActorRecord, entered: Collection[str] = ()) -> list[Entry]:
    """Return *see* entries from an actor's other names, where they would be looked for elsewhere.

    A name that has an entry of its own gets *see also*. A title before a family name and an
    adjective of the same word lead nowhere new and get none.
    """
    name = _plain(actor.sort)
    others = {_plain(other) for other in (*actor.acronyms, *actor.variants, *actor.metonyms)}
    words = {other.removeprefix("the ").removeprefix("The ") for other in others}
    return [
        ("seealso" if other in entered else "see", f"{other}; {name}", "", "", None)
        for other in sorted(words)
        if not _files_alike(other, name, actor.kind)
    ]


def _files_alike(other: str, name: str, kind: str) -> bool:
    first, own = other.split(maxsplit=1)[0].lower(), re.split(r"[\s,]", name)[0].lower()
    return first[:4] == own[:4] or (kind == "person" and own in other.lower().split())


class IndexMentions(SphinxPostTransform):
    """Puts the entries into the tree for LaTeX, which makes its index from there."""

    default_priority = 699
    formats = ("latex",)

    def run(self, **_: object) -> None:
        """Add an index node before each block that has entries."""
        domain = briefbook_domain(self.env)
        for docname, tree in documents_in(self.document, self.env.docname):
            entries = entries_of(domain, docname)
            blocks = {i: n for n in tree.findall(nodes.Element) for i in n["ids"]}
            for entry in entries:
                block = blocks.get(entry[2])
                if block is not None and block.parent is not None:
                    block.parent.insert(block.parent.index(block), addnodes.index(entries=[entry]))


def group_by_source(
    app: Sphinx, page: str, template: str, context: dict[str, Any], tree: nodes.Node
) -> None:
    """Let the index name the paragraphs that it leads to (``html-page-context``)."""
    if page == "genindex":
        context["by_source"] = _Grouper(briefbook_domain(app.env)).group


class _Grouper:
    """Turns the links of an index entry into sources with their paragraphs."""

    def __init__(self, domain: BriefbookDomain) -> None:
        articles = in_order_of_date(domain.articles.values())
        self._names = {nodes.make_id(a.citekey): short_name(domain, a) for a in articles}

    def group(
        self, links: list[tuple[str, str]]
    ) -> tuple[list[str], list[tuple[str, list[tuple[str, str]]]]]:
        """Return the addresses outside articles, and by source the places with theirs."""
        elsewhere: list[str] = []
        places: dict[str, list[tuple[str, str]]] = {key: [] for key in self._names}
        for _, uri in links:
            key, _, label = uri.rpartition("#")[2].rpartition("-")
            if key in places:
                places[key].append((label, uri))
            else:
                elsewhere.append(uri)
        return elsewhere, [
            (
                self._names[key],
                [(place_name(label), uri) for label, uri in sorted(found, key=_order)],
            )
            for key, found in places.items()
            if found
        ]


def _order(place: tuple[str, str]) -> tuple[str, int]:
    label = place[0]
    return ("" if label[:1] == "p" else label[:1]), int(label[1:]) if label[1:].isdecimal() else 0


def _plain(text: str) -> str:
    """Return a text that an index entry can hold: a semicolon would end it."""
    return text.replace(";", ",")
