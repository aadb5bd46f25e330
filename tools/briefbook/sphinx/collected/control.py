"""The control block on the cover: as of, what is held, and what it was built from."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.places import in_order_of_date


def book_control(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return as-of date, edition, sources, and the hash of the seeds, none from a clock."""
    articles = list(domain.articles.values())
    config = domain.env.config
    paragraphs = sum(
        label.startswith("p") for labels in domain.pages("blocks").values() for label in labels
    )
    statuses = Counter(article.status.get("date", "not stated") for article in articles)
    dates = ", ".join(f"{statuses[s]} {s}" for s in sorted(statuses, reverse=True))
    dated = [article for article in in_order_of_date(articles) if article.date]
    facts = {
        "As of": describe_edtf(config.briefbook_as_of) if config.briefbook_as_of else "",
        "Newest source": describe_edtf(dated[-1].date or "") if dated else "",
        "Edition": config.release or config.version,
        "Sources": f"{len(articles)} articles, {paragraphs} paragraphs; dates: {dates}",
        "Actors": _counted(actor.proposed for actor in domain.actors.values()),
        "Events": _counted(event.proposed for event in domain.events.values()),
        "Corpus": f"SHA-256 {corpus_hash(domain)[:16]}…",
    }
    fields = [
        nodes.field("", nodes.field_name("", name), nodes.field_body("", nodes.paragraph("", text)))
        for name, text in facts.items()
        if text
    ]
    return [nodes.field_list("", *fields, classes=["descriptor", "book-control"])]


def corpus_hash(domain: BriefbookDomain) -> str:
    """Return the SHA-256 of the seeds' own, in the order of their paths."""
    lines = sorted(f"{article.seed} {article.sha256}\n" for article in domain.articles.values())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _counted(proposed: Iterable[bool]) -> str:
    """Return how many there are, those that are proposed apart."""
    counts = Counter(proposed)
    return f"{counts[False]}{f', {counts[True]} more proposed' if counts[True] else ''}"
