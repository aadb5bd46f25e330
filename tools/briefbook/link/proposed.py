"""An article with mentions of actors that no record names: all that follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefbook.link.dates import dateline_ends, find_in_blocks
from briefbook.link.events import find_events
from briefbook.link.mentions.vocabulary import CITY_NOUNS, LOCATIVES
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.proposing import NamedOne, find_named
from briefbook.link.quotations import find_quotations, find_statements
from briefbook.model import Article, LineClass, Mention, Span


def find_unrecorded(article: Article, gazetteer: Gazetteer) -> tuple[NamedOne, ...]:
    """Return what an article names beside what it cites and what records and terms have.

    So is what the editor settled to be nobody's, and a capital that may stand for a government.
    """
    known = [mention.span for mention in article.mentions]
    known += [citation.span for citation in article.citations]
    known += [use.span for use in article.terms]
    known += [
        Span(line.number, segment.start, segment.end)
        for line in article.draft.lines
        for segment in line.segments
        if segment.line_class is LineClass.DATELINE
    ]
    found = find_named(article.draft.blocks, gazetteer, known)
    nobody = {(one.line, one.text) for one in article.draft.settled}
    return tuple(
        replace(one, places=tuple(places))
        for one in found
        if not any((span.line, text) in nobody for span, text in one.places)
        if (places := [p for p in one.places if not _may_be_government(article, *p, gazetteer)])
    )


def _may_be_government(article: Article, span: Span, form: str, gazetteer: Gazetteer) -> bool:
    """Return whether nothing beside a capital tells that it is the place."""
    if form not in gazetteer.capitals:
        return False
    lines = article.draft.seed.lines
    before = lines[span.line - 1][: span.start].split()[-1:]
    after = lines[(span.end_line or span.line) - 1][span.end :]
    words = after.split()[:1] if after.startswith(" ") else []
    in_it = bool(before) and before[0].lower() in LOCATIVES
    return not (in_it or (words and words[0].strip(".,;:").lower() in CITY_NOUNS))


def with_proposed(article: Article, mentions: Sequence[Mention]) -> Article:
    """Return the article with more mentions, and the events and statements of all of them."""
    every = tuple(sorted((*article.mentions, *mentions), key=lambda one: one.span))
    blocks, published = article.draft.blocks, article.draft.metadata.date.value
    dates = find_in_blocks(blocks, published, article.citations, dateline_ends(article.draft))
    return replace(
        article,
        mentions=every,
        events=find_events(dates, every, published),
        quotations=find_quotations(blocks, every),
        statements=find_statements(blocks, every),
    )
