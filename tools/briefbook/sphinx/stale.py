"""Which pages must be written again because of what other pages now say.

Sphinx writes a page again when its own file changed. A page here also shows what was collected
from others and names what others define, so a digest of that is kept for each page and compared
after every reading.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinxcontrib.bibtex.citation_target import parse_citation_targets

from briefbook.sphinx.citations.domain import CitationDomain, citation_domain
from briefbook.sphinx.citations.locators import parse_locator
from briefbook.sphinx.collected import CONTENTS
from briefbook.sphinx.disputes import disputed
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.navigation import surroundings_of
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.previews.page import preview_at

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

Reference = tuple[str, str, str]
"""Domain, type and target of a reference."""


def references_in(tree: nodes.Element) -> Iterator[Reference]:
    """Yield every reference in a tree once."""
    yield from dict.fromkeys(map(_reference, tree.findall(addnodes.pending_xref)))


def _reference(node: addnodes.pending_xref) -> Reference:
    return node.get("refdomain", ""), node.get("reftype", ""), node["reftarget"]


def stale_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Return the pages that show something else than this builder last wrote."""
    domain = briefbook_domain(env)
    by_builder: dict[str, dict[str, str]] = domain.data.setdefault("digests", {})
    before = by_builder.get(app.builder.name, {})
    now = {page: _digest(parts) for page, parts in _shown(domain).items()}
    by_builder[app.builder.name] = now
    return [page for page in sorted(now) if before.get(page) != now[page] and page in env.all_docs]


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _shown(domain: BriefbookDomain) -> dict[str, list[str]]:
    """Return, by page, all that it shows of other pages, as texts."""
    shown: dict[str, list[str]] = defaultdict(list)
    meanings = _Meanings(domain)
    for page, references in domain.pages("references").items():
        shown[page] += map(meanings.of, references)
    for page, places in domain.pages("placeholders").items():
        for kind, options in places:
            node = placeholder(kind=kind, docname=page, options=dict(options))
            shown[page] += _read(CONTENTS[kind](domain, node), meanings)
    for page, surroundings in surroundings_of(domain.env).items():
        shown[page].append(surroundings)
    for page, marks in disputed(domain).items():
        shown[page].append(repr(marks))
    for page, article in domain.pages("articles").items():
        shown[page].append(repr(meanings.citations.work(article.citekey)))
    for key in meanings.citations.bibliographies:
        works = meanings.citations.works.values()
        shown[key.docname] += [repr(works), repr(list(domain.uses))]
        shown[key.docname].append(repr([one.status for one in domain.articles.values()]))
    return shown


def _read(content: list[nodes.Node], meanings: _Meanings) -> Iterator[str]:
    """Yield the words of collected content, what its figures say and its references lead to."""
    for part in content:
        for node in part.findall():
            if isinstance(node, nodes.Text):
                yield str(node)
            elif isinstance(node, addnodes.pending_xref):
                yield meanings.of(_reference(node))
            elif isinstance(node, nodes.Element) and "alt" in node:
                yield node["alt"]


class _Meanings:
    """What references lead to, each looked up once."""

    def __init__(self, domain: BriefbookDomain) -> None:
        self.domain = domain
        self.citations: CitationDomain = citation_domain(domain.env)
        self._labels = domain.env.domains.standard_domain.anonlabels
        self._objects = domain.env.domains.standard_domain.objects
        self._known: dict[Reference, str] = {}

    def of(self, reference: Reference) -> str:
        """Return all that the text of a link depends on, or that there is nothing."""
        if reference not in self._known:
            self._known[reference] = repr((reference, self._look_up(*reference)))
        return self._known[reference]

    def _look_up(self, domain: str, typ: str, target: str) -> object:
        if domain == "bb":
            found = self.domain.find(typ, target)
            return found, found and preview_at(self.domain, *found[:2])
        if domain == "cite":
            return self._citation(target)
        if typ == "term":
            term = self._objects.get(("term", target)) or self._objects.get(
                ("term", target.lower())
            )
            return term, term and preview_at(self.domain, *term)
        return self._labels.get(target)

    def _citation(self, target: str) -> object:
        try:
            targets = list(parse_citation_targets(target))
        except ValueError:
            return None
        return [self._cited(t.key, t.post) for t in targets]

    def _cited(self, key: str, locator: str) -> object:
        work = self.citations.work(key)
        if work is None:
            return None
        places = parse_locator(locator) or ()
        labels = [label for place in places for label in place.labels(work.key)]
        found = [self._labels.get(label) for label in labels]
        shown = [place and preview_at(self.domain, *place[:2]) for place in found]
        text = work.authors("&", full=True), work.dated, repr(work)
        return text, self.citations.entry_place(work.key), found, shown
