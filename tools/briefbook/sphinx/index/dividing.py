"""Long entries -> sub-entries: what a passage is about, else which source it is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.index.themes import Passage, Theme
from briefbook.sphinx.places import in_order_of_date, short_name

FEW = 6
"""Passages that an entry can have without more being said of them."""

_SOURCES = 12
"""Sources that an entry can name below it; those of more are put together by year."""

STATEMENTS = "statements"
EVENTS = "meetings and other events"


def divided(
    domain: BriefbookDomain, name: str, passages: Sequence[Passage], slug: str, of: Sequence[Theme]
) -> dict[str, list[Passage]]:
    """Return the passages of an entry by sub-entry, those under ``""`` being its own.

    Only an entry of more than :data:`FEW` passages is divided: what an actor says, the events
    that it takes part in, the themes, and by source what is left, if that is still many. A
    passage may be in several of them.
    """
    if len(passages) <= FEW:
        return {"": list(passages)}
    found: dict[str, list[Passage]] = {}
    for sub, meant in _subjects(domain, name, slug, of):
        within = [passage for passage in passages if passage in meant]
        if within:
            found[sub] = within
    placed = {passage for within in found.values() for passage in within}
    rest = [passage for passage in passages if passage not in placed]
    if len(rest) > FEW:
        found.update(_by_source(domain, rest))
    elif rest:
        found[""] = rest
    return found


def _subjects(
    domain: BriefbookDomain, name: str, slug: str, of: Iterable[Theme]
) -> Iterator[tuple[str, set[Passage] | frozenset[Passage]]]:
    pages = {key: article.docname for key, article in domain.articles.items()}
    told = domain.told_where("statements", "speaker", slug) if slug else ()
    yield STATEMENTS, {(pages[t["article"]], t["label"]) for t in told if t["article"] in pages}
    known = {
        f"{key}-{label}".lower(): (docname, label)
        for key, docname in pages.items()
        for label in domain.pages("blocks").get(docname, ())
    }
    events = [event for event in domain.events_with(slug) if not event.proposed] if slug else []
    yield EVENTS, {known[p] for event in events for p in event.passages if p in known}
    for theme in of:
        if theme.title != name:
            yield theme.title, theme.passages


def _by_source(
    domain: BriefbookDomain, passages: Iterable[Passage]
) -> Iterator[tuple[str, list[Passage]]]:
    by_page: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_page[passage[0]].append(passage)
    articles = in_order_of_date(domain.pages("articles")[page] for page in by_page)
    if len(articles) <= _SOURCES:
        for article in articles:
            yield short_name(domain, article), by_page[article.docname]
        return
    by_year: dict[str, list[Passage]] = defaultdict(list)
    for article in articles:
        year = (article.date or "")[:4]
        by_year[year if year.isdecimal() else "undated"] += by_page[article.docname]
    yield from by_year.items()
