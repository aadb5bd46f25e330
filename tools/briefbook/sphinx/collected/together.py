"""Who is named in the same paragraphs as an actor, with the paragraphs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from docutils import nodes

from briefbook.sphinx.collected.folding import folded
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, row, table
from briefbook.sphinx.places import in_order_of_date, place_links, short_name
from briefbook.sphinx.records import ActorRecord
from briefbook.sphinx.roles import reference_to
from sphinx_typst.collation import collation_key

_FIRST = 10
"""Actors that are shown at once."""
_PRINTED = 30
"""Actors that a print names."""
MOST_PLACES = 12
"""Paragraphs that a cell leads to; more are counted."""

Block = tuple[str, str]
"""Page and label of a block."""


def together(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return a table of the actors named in the same paragraphs, those with most first."""
    company = _company(domain, actor)
    if not company:
        return []
    rows = [_row(domain, slug, blocks, actor.docname) for slug, blocks in company]
    head, widths = ["Actor", "Paragraphs", "Where"], [30, 12, 58]
    shown = len(rows) if len(rows) <= _FIRST + 1 else _FIRST
    content = [_heading()]
    content.append(table(head, rows[:shown], widths, "together", "sortable"))
    if rows[shown:]:
        summary = f"{len(rows) - shown} more actors"
        rest = table(head, rows[shown:], widths, "together", "sortable")
        names = ", ".join(domain.actors[slug].name for slug, _ in company[shown : 5 * _FIRST])
        content.append(folded([rest], summary, f"{summary}, among them: {names}."))
    return content


def together_line(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the same for a print: the actors by the number of paragraphs, in one paragraph.

    The paragraphs themselves are quoted above, and the page of the network has those of the pairs.
    """
    company = _company(domain, actor)
    if not company:
        return []
    line = nodes.paragraph("", "", classes=["together"])
    for number, some in groupby(company[:_PRINTED], key=lambda one: len(one[1])):
        said = f"; in {number}: " if len(line) else f"In {number} paragraph{'s'[: number - 1]}: "
        line += nodes.Text(said.replace("in ", "in\N{NO-BREAK SPACE}"))
        for index, (slug, _) in enumerate(some):
            line += nodes.Text(", " if index else "")
            line += reference_to("actor", slug, domain.actors[slug].name, actor.docname)
    more = len(company) - _PRINTED
    line += nodes.Text(f"; and {more} more." if more > 0 else ".")
    return [_heading(), line]


def _heading() -> nodes.Node:
    return heading("Named together with", "collected", "together")


def _company(domain: BriefbookDomain, actor: ActorRecord) -> list[tuple[str, list[Block]]]:
    """Return who is named in an actor's paragraphs, with these, those with most first."""
    shared: dict[str, list[Block]] = defaultdict(list)
    for block, slugs in domain.blocks_that_name(actor.slug):
        for slug in slugs:
            shared[slug].append(block)
    known = [slug for slug in shared if slug in domain.actors and slug != actor.slug]
    order = sorted(known, key=lambda s: (-len(shared[s]), collation_key(domain.actors[s].sort), s))
    return [(slug, shared[slug]) for slug in order]


def _row(domain: BriefbookDomain, slug: str, blocks: list[Block], docname: str) -> nodes.row:
    name = reference_to("actor", slug, domain.actors[slug].name, docname)
    return row(name, str(len(blocks)), passages(domain, blocks, docname))


def passages(domain: BriefbookDomain, blocks: Iterable[Block], docname: str) -> list[nodes.Node]:
    """Return links to blocks by source in the order of dates, and how many more there are."""
    labels: dict[str, list[str]] = defaultdict(list)
    for page, label in blocks:
        labels[page].append(label)
    content: list[nodes.Node] = []
    left = MOST_PLACES
    for article in in_order_of_date(domain.pages("articles")[page] for page in labels):
        if left <= 0:
            break
        content.append(nodes.Text(f"{'; ' if content else ''}{short_name(domain, article)}: "))
        content += place_links(article, labels[article.docname][:left], docname)
        left -= len(labels[article.docname])
    more = sum(map(len, labels.values())) - MOST_PLACES
    return [*content, nodes.Text(f"; and {more} more")] if more > 0 else content
