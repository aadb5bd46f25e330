"""Names and order of the sources and of the places in them, as collected pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from briefbook.dates.edtf import sort_key
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

if TYPE_CHECKING:
    from briefbook.sphinx.domain import BriefbookDomain

_LETTERS = {"p": "¶", "h": "heading", "c": "caption", "n": "note", "r": "reference", "k": "credit"}


def place_name(label: str) -> str:
    """Return a block's label as a locator: ``p4`` is ``¶ 4``."""
    return f"{_LETTERS.get(label[:1], label[:1])}\N{NO-BREAK SPACE}{label[1:]}"


def short_name(domain: BriefbookDomain, article: ArticleRecord) -> str:
    """Return how an article is called in text: ``Bernal, 2021``."""
    work = citation_domain(domain.env).work(article.citekey)
    return f"{work.authors('&')}, {work.dated}" if work else article.citekey


def in_order_of_date(articles: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """Return articles by their first possible day, the undated last."""
    return sorted(articles, key=lambda article: (sort_key(article.date), article.citekey))


def place_links(article: ArticleRecord, labels: Iterable[str], docname: str) -> list[nodes.Node]:
    """Return links to blocks of an article, each once, with commas: ``¶ 4, ¶ 7``.

    A print says the page of the last one.
    """
    result: list[nodes.Node] = []
    once = list(dict.fromkeys(labels))
    for label in once:
        if result:
            result.append(nodes.Text(", "))
        result.append(place_link(article, label, docname, paged=label == once[-1]))
    return result


def place_link(
    article: ArticleRecord, label: str, docname: str, *, paged: bool
) -> addnodes.pending_xref:
    """Return a link to a block of an article: ``¶ 4``."""
    target, name = f"{article.citekey}-{label}", place_name(label)
    return reference_to("place", target, name, docname, css="locator", paged=paged)
