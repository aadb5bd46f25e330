"""Index entries from the articles: every paragraph that names an actor or uses a term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.index.dividing import divided
from briefbook.sphinx.index.see import (
    Entry,
    plain,
    related_actors,
    related_terms,
    see_entries,
    see_term,
)
from briefbook.sphinx.index.themes import Passage, themes
from briefbook.sphinx.nodes import documents_in

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def add_entries(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Put the entries of all articles, actors, terms and themes into Sphinx's index.

    They are kept apart as well, so that those of an earlier build can be taken out
    (``env-get-updated``).
    """
    domain = briefbook_domain(env)
    index = env.domains.index_domain.entries
    added: dict[str, list[Entry]] = domain.data.setdefault("indexed", {})
    for docname, entries in added.items():
        if docname in index:
            index[docname] = [entry for entry in index[docname] if entry not in entries]
    added.clear()
    for docname, entry in all_entries(domain):
        added.setdefault(docname, []).append(entry)
    for docname, terms in _words_of_terms(domain):
        others = {word for words in terms for word in words[1:]}
        index[docname] = [e for e in index.get(docname, []) if e[1] not in others]
    for docname, entries in sorted(added.items()):
        index.setdefault(docname, []).extend(dict.fromkeys(entries))
    return []


def all_entries(domain: BriefbookDomain) -> Iterator[tuple[str, Entry]]:
    """Yield every entry of the book with the page that it stands on."""
    of = themes(domain)
    for name, slug, passages in _heads(domain):
        for sub, within in divided(domain, name, passages, slug, of).items():
            text = f"{name}; {plain(sub)}" if sub else name
            for docname, label in within:
                yield docname, ("single", text, _target(domain, docname, label), "", None)
    entered = {plain(actor.sort): plain(actor.entry) for actor in domain.actors.values()}
    for docname, actor in sorted(domain.pages("actors").items()):
        yield docname, ("single", plain(actor.entry), "", "main", None)
        yield from ((docname, entry) for entry in see_entries(actor, entered))
    yield from related_actors(domain.actors.values())
    for theme in of:
        yield theme.docname, ("single", plain(theme.name), "", "main", None)
    terms = list(_words_of_terms(domain))
    for docname, words_of_page in terms:
        yield from ((docname, entry) for words in words_of_page for entry in see_term(words))
    every = [words for _, words_of_page in terms for words in words_of_page]
    yield from related_terms(domain, every, of)


def _heads(domain: BriefbookDomain) -> Iterator[tuple[str, str, list[Passage]]]:
    """Yield each actor and term with the passages that name it, in the order of pages."""
    actors: dict[str, dict[Passage, None]] = defaultdict(dict)
    for mention in domain.mentions:
        actors[mention.actor][mention.docname, mention.label] = None
    for slug in sorted(actors.keys() & domain.actors.keys()):
        yield plain(domain.actors[slug].entry), slug, list(actors[slug])
    terms: dict[str, dict[Passage, None]] = defaultdict(dict)
    for use in domain.terms:
        terms[use.term][use.docname, use.label] = None
    for term, passages in sorted(terms.items()):
        yield plain(term), "", list(passages)


def _words_of_terms(domain: BriefbookDomain) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Yield each glossary's page with the words above each of its definitions."""
    for docname, places in sorted(domain.pages("placeholders").items()):
        words = [
            tuple(dict(options)["terms"].split("\n"))
            for kind, options in places
            if kind == "term-uses"
        ]
        if words:
            yield docname, words


def _target(domain: BriefbookDomain, docname: str, label: str) -> str:
    return f"{nodes.make_id(domain.pages('articles')[docname].citekey)}-{label}"


class IndexMentions(SphinxPostTransform):
    """Puts the entries into the tree for LaTeX, which makes its index from there."""

    default_priority = 699
    formats = ("latex",)

    def run(self, **_: object) -> None:
        """Add an index node before each block that has entries."""
        added = briefbook_domain(self.env).data.get("indexed", {})
        for docname, tree in documents_in(self.document, self.env.docname):
            blocks = {i: n for n in tree.findall(nodes.Element) for i in n["ids"]}
            for entry in added.get(docname, ()):
                block = blocks.get(entry[2])
                if block is not None and block.parent is not None:
                    block.parent.insert(block.parent.index(block), addnodes.index(entries=[entry]))
