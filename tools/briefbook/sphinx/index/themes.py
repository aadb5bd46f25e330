"""The book's themes: what the pages in ``themes/`` are about, and what they cite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.sphinx.collected.uses import cited_labels, title_of
from briefbook.sphinx.domain import BriefbookDomain

FOLDER = "themes/"
"""Where the pages of themes are; its ``index`` is about all of them."""

Passage = tuple[str, str]
"""The page of an article, and the label of a block in it."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme's page and title, the name it is indexed under, what it cites and in which words."""

    docname: str
    title: str
    name: str
    passages: frozenset[Passage]
    text: str


def themes(domain: BriefbookDomain) -> list[Theme]:
    """Return the book's themes in the order in which it is read.

    One that has the name of an actor is told from it by a word in brackets.
    """
    own = (page for page in domain.env.found_docs if page.startswith(FOLDER))
    pages = [page for page in own if page != f"{FOLDER}index"]
    order = domain.reading_order
    pages.sort(key=lambda page: (order.get(page, len(order)), page))
    actors = {actor.sort for actor in domain.actors.values()}
    return [_theme(domain, page, actors) for page in pages]


def _theme(domain: BriefbookDomain, docname: str, actors: set[str]) -> Theme:
    title = title_of(domain, docname)
    name = f"{title} (theme)" if title in actors else title
    sentences = (use.sentence for use in domain.pages("uses").get(docname, ()))
    text = "\n".join(dict.fromkeys(sentences))
    return Theme(docname, title, name, frozenset(_cited(domain, docname)), text)


def _cited(domain: BriefbookDomain, docname: str) -> Iterator[Passage]:
    blocks, articles = domain.pages("blocks"), domain.articles
    for use in domain.pages("uses").get(docname, ()):
        article = articles.get(use.key)
        if article is not None:
            for label in cited_labels(use.locator, blocks.get(article.docname, ())):
                yield article.docname, label
