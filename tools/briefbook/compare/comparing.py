"""All articles -> the same articles, with groups of events and proposals of disputes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefbook.compare.against import against_references
from briefbook.compare.counts import wrong_counts
from briefbook.compare.firsts import not_the_first
from briefbook.compare.happenings import same_happenings
from briefbook.compare.meetings import (
    planned_and_past,
    two_dates,
    two_dates_of_office,
    two_dates_of_one_place,
)
from briefbook.compare.parties import other_parties
from briefbook.compare.speakers import no_speaker
from briefbook.compare.spellings import two_spellings
from briefbook.compare.telling import tellings
from briefbook.model import Article, Proposal

RULES = (
    two_dates,
    two_dates_of_one_place,
    two_dates_of_office,
    planned_and_past,
    not_the_first,
)
"""Rules that look at the events of all articles."""


def compare(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles in their order, each event with its group.

    A proposal stands in the article of its first passage. The result does not depend on the
    order of the articles; no article is changed but by its groups and proposals.
    """
    told = tellings(articles)
    proposals = [found for rule in RULES for found in rule(told)]
    proposals += two_spellings(articles)
    for article in articles:
        proposals += no_speaker(article)
        proposals += other_parties(article)
        proposals += against_references(article, told)
        proposals += wrong_counts(article, told)
    groups = same_happenings(told)
    return tuple(_with(article, groups, proposals) for article in articles)


def _with(article: Article, groups: dict[str, str], proposals: Sequence[Proposal]) -> Article:
    key = article.citekey
    events = tuple(
        replace(event, group=groups.get(f"{key}-{event.label}", f"{key}-{event.label}"))
        for event in article.events
    )
    own = {found for found in proposals if found.passages[0].article == key}
    return replace(article, events=events, proposals=tuple(sorted(own, key=_order)))


def _order(found: Proposal) -> tuple[object, ...]:
    places = [(one.article, one.span.line, one.span.start, one.span.end) for one in found.passages]
    return places, found.kind, found.reason
