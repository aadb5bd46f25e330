"""How to cite an article: set in APA 7, for a paragraph, and as files; on its page, in HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.entry import entry_nodes
from briefbook.sphinx.citations.exports import BUILDERS, downloads
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import closed_block

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from briefbook.sphinx.citations.works import Work
    from briefbook.sphinx.domain import BriefbookDomain
    from briefbook.sphinx.records import ArticleRecord

_SUPPLIED = {"authors": "author", "date": "date", "publisher": "publisher"}
"""Facts that a citation shows, as they are called."""


def supplied(article: ArticleRecord | None) -> frozenset[str]:
    """Return which facts of an article are not stated in it but inferred, or an editor's."""
    status = article.status if article else {}
    return frozenset(name for name in _SUPPLIED if status.get(name) in ("inferred", "editor's"))


def add_cite_this(app: Sphinx, tree: nodes.document, docname: str) -> None:
    """Put the block below the head of an article's page (``doctree-resolved``)."""
    domain = briefbook_domain(app.env)
    article = domain.pages("articles").get(docname)
    if article is None or app.builder.name not in BUILDERS:
        return
    work = citation_domain(app.env).works.get(article.citekey)
    head = next((n for n in tree.findall(nodes.container) if "article-head" in n["classes"]), None)
    if work is None or head is None:
        return
    page = app.builder.get_target_uri(docname)
    content = [*_content(work, article), *_of_paragraphs(domain, work, article)]
    files = nodes.paragraph("", "For Zotero, Mendeley or EndNote: ", *downloads(page, work.key))
    files += nodes.Text(".")
    block = closed_block("", *content, files, summary="Cite this", classes=["cite-this"])
    head.parent.insert(head.parent.index(head) + 1, block)


def _content(work: Work, article: ArticleRecord) -> Iterator[nodes.Node]:
    not_stated = supplied(article)
    yield nodes.paragraph("", "", *entry_nodes(work, not_stated), classes=["copyable"])
    if not_stated:
        named = ", ".join(
            f"{word} ({describe_edtf(article.date)})" if name == "date" and article.date else word
            for name, word in _SUPPLIED.items()
            if name in not_stated
        )
        text = f"In square brackets, since the article does not state it: {named}."
        yield nodes.paragraph("", text, classes=["hint"])


def _of_paragraphs(
    domain: BriefbookDomain, work: Work, article: ArticleRecord
) -> Iterator[nodes.Node]:
    """Yield the citation in the text, for the first paragraph as a pattern for the others."""
    blocks = domain.pages("blocks").get(article.docname, ())
    if "p1" not in blocks:
        return
    place = "¶\N{NO-BREAK SPACE}1"
    yield nodes.paragraph("", "In a text, with the number of the paragraph:")
    cited = f"({work.authors('&')}, {work.dated}, {place})"
    yield nodes.paragraph("", cited, classes=["copyable", "cite-paragraph"])
    role = f"{{cite:p}}`{work.key}{{¶ 1}}`"
    start = nodes.paragraph("", "In a page of this book: ", nodes.literal("", role))
    start += nodes.Text(". The address of the paragraph ends in ")
    start += [nodes.literal("", f"#{nodes.make_id(work.key)}-p1"), nodes.Text(".")]
    start["classes"].append("hint")
    yield start
