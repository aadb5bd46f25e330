"""Where things are in an HTML book, counted from its first page's folder."""

from __future__ import annotations

from docutils import nodes
from sphinx.builders import Builder

from briefbook.sphinx.citations.exports import BUILDERS
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.records import ArticleRecord


class Addresses:
    """The addresses of pages and places, and the order in which the pages are read."""

    def __init__(self, domain: BriefbookDomain, builder: Builder) -> None:
        self._builder = builder if builder.name in BUILDERS else None
        self._order = domain.reading_order

    def of(self, docname: str, anchor: str = "") -> str:
        """Return the address of a page, or of a place on it."""
        page = f"{docname}.html"  # which a print counts by, but does not lead to
        if self._builder is not None:
            page = self._builder.get_target_uri(docname) or "index.html"
        return f"{page}#{anchor}" if anchor else page

    def of_label(self, article: ArticleRecord, label: str) -> str:
        """Return the address of a block of an article."""
        return self.of(article.docname, nodes.make_id(f"{article.citekey}-{label}"))

    def order(self, docname: str) -> tuple[int, str]:
        """Return the place of a page in the order of reading; what is in no toctree is last."""
        return self._order.get(docname, len(self._order)), docname
