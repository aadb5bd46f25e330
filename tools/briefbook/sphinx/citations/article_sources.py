"""The works that a page cites, listed at its end where it is printed alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from briefbook.sphinx.citations.cite_this import supplied
from briefbook.sphinx.citations.domain import CitationDomain, citation_domain
from briefbook.sphinx.citations.entry import entry_nodes, sort_key
from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from briefbook.sphinx.citations.works import Work
    from sphinx_typst.entry import Entry

_SIGNS = (
    "¶ counts the paragraphs of an article, as they are numbered in the briefing book. What stands "
    "in square brackets is inferred; the book says how."
)


def list_sources(app: Sphinx) -> None:
    """Let a print of its own list the sources; only its builder has the event."""
    if app.builder.name == "typst":
        app.connect("typst-document-assembled", add_sources)


def add_sources(app: Sphinx, entry: Entry, tree: nodes.document) -> None:
    """Give a print of kind ``article`` the section *Sources* (``typst-document-assembled``).

    A print of kind ``book`` has its bibliography. The citations lead to the section's entries.
    """
    if entry.kind != "article":
        return
    domain = citation_domain(app.env)
    links = [link for link in tree.findall(nodes.reference) if "work" in link]
    cited = {str(link["work"]): domain.works[link["work"]] for link in links}
    if not cited:
        return
    for link in links:
        link.attributes.pop("refuri", None)
        link["refid"] = _identifier(link["work"])
    works = sorted(cited.values(), key=sort_key)
    section = nodes.section("", nodes.title("", "Sources"), ids=["sources-cited"])
    section += [_entry(domain, work) for work in works]
    section += nodes.paragraph("", _SIGNS, classes=["hint"])
    top: nodes.Element = next(iter(tree.findall(nodes.section)), tree)
    top.append(section)


def _identifier(key: str) -> str:
    return f"source-{key}"


def _entry(domain: CitationDomain, work: Work) -> nodes.container:
    own = briefbook_domain(domain.env)
    content = entry_nodes(work, supplied(own.articles.get(work.key)))
    text = nodes.paragraph("", "", *content)
    return nodes.container("", text, ids=[_identifier(work.key)], classes=["source-reference"])
