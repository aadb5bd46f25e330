"""Silence: which sources say nothing of an event, and which were written before it."""

from __future__ import annotations

from docutils import nodes

from briefbook.dates.edtf import bounds
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.places import in_order_of_date, short_name
from briefbook.sphinx.records import ArticleRecord, EventRecord
from briefbook.sphinx.roles import reference_to

_MANY = 12
"""Sources; where more are silent, their number says enough."""


def event_silence(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a line that names the sources which an event does not cite, none where all are."""
    event = domain.events.get(node["options"]["event"])
    if event is None:
        return []
    silent, older = silent_on(domain, event), written_before(domain, event)
    paragraph = nodes.paragraph("", "", classes=["silence"])
    for words, articles in (("Silent on it: ", silent), ("Written before it: ", older)):
        if articles:
            paragraph += nodes.Text((". " if len(paragraph) else "") + words)
            paragraph += _named(domain, articles, node["docname"])
    return [paragraph] if len(paragraph) else []


def silent_on(domain: BriefbookDomain, event: EventRecord) -> list[ArticleRecord]:
    """Return the articles that an event does not cite and that may have told of it."""
    return [a for a in _others(domain, event) if not _is_older(a, event)]


def written_before(domain: BriefbookDomain, event: EventRecord) -> list[ArticleRecord]:
    """Return the articles that could not tell of an event."""
    return [a for a in _others(domain, event) if _is_older(a, event)]


def _others(domain: BriefbookDomain, event: EventRecord) -> list[ArticleRecord]:
    told = {key.lower() for key in event.sources}
    return [a for a in domain.articles.values() if a.citekey.lower() not in told]


def _is_older(article: ArticleRecord, event: EventRecord) -> bool:
    """Whether an article was surely written before an event began."""
    written = bounds(article.date)[1] if article.date else None
    begun = bounds(event.date)[0] if event.date else None
    return written is not None and begun is not None and written < begun


def _named(
    domain: BriefbookDomain, articles: list[ArticleRecord], docname: str
) -> list[nodes.Node]:
    if len(articles) > _MANY:
        return [nodes.Text(f"{len(articles)} of {len(domain.articles)} sources")]
    result: list[nodes.Node] = []
    for article in in_order_of_date(articles):
        result += [nodes.Text("; ")] if result else []
        result.append(
            reference_to("article", article.citekey, short_name(domain, article), docname)
        )
    return result
