"""The ``bibliography`` directive with lasting identifiers, and its entries on the page."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinxcontrib.bibtex.directives import BibliographyDirective, BibliographyKey
from sphinxcontrib.bibtex.domain import Citation, _FilterVisitor
from sphinxcontrib.bibtex.nodes import bibliography as bibliography_node

from briefbook.bibliography.exporting import bib
from briefbook.controls import visible
from briefbook.sphinx.citations.cite_this import supplied
from briefbook.sphinx.citations.domain import CitationDomain, citation_domain
from briefbook.sphinx.citations.entry import entry_nodes
from briefbook.sphinx.collected.uses import cited_in
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import closed_block, may_hold
from briefbook.sphinx.roles import reference_to

_BY_USE = frozenset({"cited", "docname", "docnames"})


class Bibliography(BibliographyDirective):
    """``bibliography``: an entry's identifier is ``ref-KEY`` wherever its list stands.

    Where the filter asks for fields of the entry only, which entries it passes is known at once,
    and the others need no identifier. A list chosen by use (``:cited:``) has numbered ones.
    """

    def run(self) -> Sequence[nodes.Node]:
        """Return the node that :class:`BibliographyEntries` replaces."""
        result = super().run()
        domain = citation_domain(self.env)
        node = next(node for node in result if isinstance(node, bibliography_node))
        value = domain.bibliographies[BibliographyKey(self.env.docname, node["ids"][0])]
        names = {n.id for n in ast.walk(value.filter_) if isinstance(n, ast.Name)}
        if names & _BY_USE:
            return result
        document = self.state.document
        for entry in domain.get_entries(value.bibfiles):
            key = value.keyprefix + entry.key
            item = value.citation_nodes[key]
            document.ids.pop(item["ids"][0], None)
            passes = _FilterVisitor(  # type: ignore[no-untyped-call] # has no types
                entry, self.env.docname, frozenset()
            ).visit(value.filter_)
            if not (passes or entry.key in value.keys):
                del value.citation_nodes[key]
                continue
            lasting = nodes.make_id(f"ref-{key}")
            item["ids"] = [lasting if lasting not in document.ids else item["ids"][0]]
            document.ids[item["ids"][0]] = item
        return result


class BibliographyEntries(SphinxPostTransform):
    """Replaces a bibliography by its entries, before the base extension does, for HTML."""

    formats = ("html",)
    default_priority = 4
    every_place = True

    def run(self, **_: object) -> None:
        """Set every entry as a paragraph with its identifier."""
        domain = citation_domain(self.env)
        if not may_hold(self.env, {key.docname for key in domain.bibliographies}):
            return
        for node in list(self.document.findall(bibliography_node)):
            key = BibliographyKey(node["docname"], node["ids"][0])
            if domain.bibliographies[key].list_ != "citation":
                continue
            citations = [c for c in domain.citations if c.bibliography_key == key]
            entries = [self._entry(domain, citation) for citation in citations]
            entries = entries or [nodes.paragraph("", "None.")]  # below its heading
            node.replace_self(nodes.container("", *entries, classes=["bibliography"]))

    def _entry(self, domain: CitationDomain, citation: Citation) -> nodes.Node:
        docname = citation.bibliography_key.docname
        work = domain.works[citation.entry.key]
        own = briefbook_domain(self.env)
        content = entry_nodes(work, supplied(own.articles.get(work.key)))
        text = nodes.paragraph("", "", *content, classes=["bibliography-entry"])
        box = nodes.container("", text, ids=[citation.citation_id])
        box["classes"] = ["bibliography-item"]
        if note := work.fields.get("note"):
            box += nodes.paragraph("", note, classes=["bibliography-note"])
        if work.key in own.articles:
            link = reference_to("article", work.key, "Read it in this book", docname, paged=True)
            box += nodes.paragraph("", "", link, nodes.Text("."), classes=["bibliography-note"])
        box += cited_in(own, work.key, docname, every_place=self.every_place)
        box += self._source(domain, work.key)
        return box

    def _source(self, domain: CitationDomain, key: str) -> list[nodes.Node]:
        """Return the entry as BibTeX, closed; unlike in the files, what is invisible is shown."""
        text = "\n".join(map(visible, bib([domain.exported[key]]).split("\n")))
        code = nodes.literal_block(text, text, language="none", classes=["copyable"])
        return [closed_block("", code, summary="BibTeX", classes=["bibtex"])]


class PrintedBibliographyEntries(BibliographyEntries):
    """Replaces a bibliography elsewhere than in HTML: with pages that cite, not each place."""

    every_place = False

    def is_supported(self) -> bool:
        """Return whether this is another builder than one of HTML."""
        return not super().is_supported()

    def _source(self, domain: CitationDomain, key: str) -> list[nodes.Node]:
        """Return nothing: paper is not copied from."""
        return []
