"""Long lists: HTML folds what is beyond a sensible number, and a print says how much it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import closed_block
from briefbook.sphinx.places import place_name, short_name
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

FIRST_SOURCES = 10
"""Sources that a list shows at once."""


@dataclass(frozen=True, slots=True)
class Passage:
    """An item of a list: what stands in it, and the label of the block that it leads to."""

    label: str
    content: Sequence[nodes.Node]


@dataclass(frozen=True, slots=True)
class OfSource:
    """The items of one source, and how many there are in words: ``3 mentions``."""

    article: ArticleRecord
    items: Sequence[Passage]
    count: str


def folded(content: list[nodes.Node], summary: str, printed: str) -> closed_block:
    """Return a block that a reader opens; a print has the words ``printed`` in its place."""
    return closed_block("", *content, summary=summary, printed=printed, classes=["more"])


def by_source(
    domain: BriefbookDomain, sources: Sequence[OfSource], docname: str, first: int, what: str
) -> list[nodes.Node]:
    """Return lists under the name and date of their source, ``first`` items of each at once.

    ``sources`` are in the order to show; ``what`` names the items: ``sentences``.
    """
    content = [
        node for one in sources[:FIRST_SOURCES] for node in _list(domain, one, docname, first, what)
    ]
    more = sources[FIRST_SOURCES:]
    if more:
        rest = [node for one in more for node in _list(domain, one, docname, first, what)]
        summary = f"{len(more)} more source{'s' if len(more) > 1 else ''}"
        content.append(folded(rest, summary, f"{summary}: see the HTML edition."))
    return content


def _list(
    domain: BriefbookDomain, one: OfSource, docname: str, first: int, what: str
) -> list[nodes.Node]:
    head = source_line(domain, one.article, docname)
    head += nodes.inline("", f" · {one.count}", classes=["count"])
    shown = first if len(one.items) > first + 1 else len(one.items)
    result: list[nodes.Node] = [head, _bullets(one, one.items[:shown], docname)]
    rest = one.items[shown:]
    if rest:
        labels = ", ".join(dict.fromkeys(place_name(item.label) for item in rest))
        summary = f"{len(rest)} more {what}"
        result.append(folded([_bullets(one, rest, docname)], summary, f"{summary}: {labels}."))
    return result


def source_line(domain: BriefbookDomain, article: ArticleRecord, docname: str) -> nodes.paragraph:
    """Return a source's name, linked, with its date and how that is known."""
    name = short_name(domain, article)
    line = nodes.paragraph("", "", classes=["mention-source"])
    line += reference_to("article", article.citekey, name, docname, css="source-name", paged=True)
    status = article.status.get("date", "not stated")
    date = f"{describe_edtf(article.date)}, {status}" if article.date else "date not stated"
    line += nodes.inline("", f" · {date}", classes=["count"])
    return line


def _bullets(one: OfSource, items: Sequence[Passage], docname: str) -> nodes.bullet_list:
    made = []
    for item in items:
        target = f"{one.article.citekey}-{item.label}"
        link = reference_to("place", target, place_name(item.label), docname)
        made.append(
            nodes.list_item("", nodes.paragraph("", "", link, nodes.Text(" "), *item.content))
        )
    return nodes.bullet_list("", *made, classes=["mentions"])
