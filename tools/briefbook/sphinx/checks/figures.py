"""Figures of the sources that sentences may name, so that no sentence goes stale.

``{count}`` sets how many sources, or other things, a name stands for; ``{which}`` sets the
sources themselves, each linked.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx.util.docutils import SphinxRole

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.places import short_name
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

FACTS = ("title", "authors", "publisher", "date", "language", "genre", "completeness")
STATUSES = ("stated", "inferred", "editors", "not-stated")
NUMBERS: dict[str, Callable[[BriefbookDomain], int]] = {
    "actors": lambda domain: sum(not actor.proposed for actor in domain.actors.values()),
    "events": lambda domain: sum(not event.proposed for event in domain.events.values()),
    "paragraphs": lambda domain: sum(article.paragraphs for article in _all(domain)),
    "quotations": lambda domain: int(domain.data.get("quotations", 0)),
    "words": lambda domain: sum(article.words for article in _all(domain)),
}
"""What is counted, but is no source."""

_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


INCOMPLETE = ("cut off", "with a gap")
"""The values of ``completeness`` that say that something is missing."""


def _all(domain: BriefbookDomain) -> list[ArticleRecord]:
    return sorted(domain.articles.values(), key=lambda article: article.seed)


def status_of(article: ArticleRecord, fact: str) -> str:
    """Return how a fact about an article is known, in the words of :data:`STATUSES`."""
    status = article.status.get(fact, "stated" if getattr(article, fact) else "not stated")
    return status.replace("'", "").replace(" ", "-")


GROUPS: dict[str, Callable[[ArticleRecord], bool]] = {
    "sources": lambda article: True,
    "incomplete": lambda article: article.completeness in INCOMPLETE,
    "cut-off": lambda article: article.completeness == "cut off",
    "with-a-gap": lambda article: article.completeness == "with a gap",
    "no-author": lambda article: not article.authors,
    "no-author-or-publisher": lambda article: not (article.authors or article.publisher),
    "with-unnamed": lambda article: bool(article.unnamed),
    "one-unnamed": lambda article: len(article.unnamed) == 1 and not article.named,
    **{
        f"{fact}-{status}": lambda article, fact=fact, status=status: (  # type: ignore[misc]
            status_of(article, fact) == status
        )
        for fact, status in product(FACTS, STATUSES)
    },
}
"""The sources of which something is so, by the name that the roles have for it.

``one-unnamed`` rests on one who has no name and quotes nobody else.
"""


def chosen(domain: BriefbookDomain, name: str) -> list[ArticleRecord]:
    """Return the sources that a name stands for, in the order of their seeds."""
    return [article for article in _all(domain) if GROUPS[name](article)]


class Figure(SphinxRole):
    """``count`` and ``which``: filled when a page is written; a capital gives a capital."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Return the place of the figure, or a warning where nothing has that name."""
        name = self.text.lower()
        if name in GROUPS or (self.name == "count" and name in NUMBERS):
            options = {"of": name, "capital": self.text[:1].isupper()}
            made = placeholder(kind=self.name, docname=self.env.docname, options=options)
            self.set_source_info(made)
            return [made], []
        message = self.inliner.reporter.warning(
            f"nothing is called {self.text!r}; see what {self.name} may name", line=self.lineno
        )
        return [nodes.Text(self.text)], [message]


def count(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a number, in words up to ten."""
    name = node["options"]["of"]
    number = NUMBERS[name](domain) if name in NUMBERS else len(chosen(domain, name))
    text = _SPELLED[number] if number < len(_SPELLED) else f"{number:,}"
    return [nodes.Text(text.capitalize() if node["options"]["capital"] else text)]


def which(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the sources that a name stands for, each linked, or *none*."""
    content: list[nodes.Node] = []
    for article in chosen(domain, node["options"]["of"]):
        content += [nodes.Text("; ")] if content else []
        name = short_name(domain, article)
        content.append(reference_to("article", article.citekey, name, node["docname"]))
    none = "None" if node["options"]["capital"] else "none"
    return content or [nodes.Text(none)]
