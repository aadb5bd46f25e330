"""What an actor says in the sources: the sentences in which it is sure who speaks."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from docutils import nodes

from briefbook.sphinx.collected.folding import OfSource, Passage, by_source
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading
from briefbook.sphinx.places import in_order_of_date, place_links, short_name
from briefbook.sphinx.records import ActorRecord, ArticleRecord

_FIRST = 5
"""Statements of a source that are shown at once."""
_FOUND = "Sentences in which a verb of speech has this actor as its subject, found by machine"
_KINDS = {"quotation": "quoted", "reported": "reported"}


def statements(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return an actor's statements, quoted and reported, by source in the order of dates."""
    found = _by_article(domain, actor)
    if not found:
        return []
    sources = [OfSource(one, list(map(_passage, told)), _count(told)) for one, told in found]
    hint = nodes.paragraph("", f"{_FOUND}.", classes=["hint"])
    return [_heading(), hint, *by_source(domain, sources, actor.docname, _FIRST, "statements")]


def statements_line(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return where the statements are, for a print, which quotes these sentences already."""
    found = _by_article(domain, actor)
    if not found:
        return []
    line = nodes.paragraph("", f"{_FOUND}: ", classes=["statements"])
    for index, (article, told) in enumerate(found):
        line += nodes.Text(f"{'; ' if index else ''}{short_name(domain, article)}, ")
        line += place_links(article, [one["label"] for one in told], actor.docname)
    line += nodes.Text(".")
    return [_heading(), line]


def _heading() -> nodes.Node:
    return heading("Statements", "collected", "statements")


def _by_article(
    domain: BriefbookDomain, actor: ActorRecord
) -> list[tuple[ArticleRecord, list[dict[str, Any]]]]:
    """Return an actor's statements with their articles, in the order of dates."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for told in domain.told_where("statements", "speaker", actor.slug):
        found[told["article"]].append(told)
    articles = in_order_of_date(domain.articles[key] for key in found if key in domain.articles)
    return [(article, found[article.citekey]) for article in articles]


def _passage(told: dict[str, Any]) -> Passage:
    words = _KINDS.get(told["kind"], told["kind"])
    if told["by"] == "pronoun":
        words += ", the speaker by the sentence before"
    flag = nodes.inline("", words, classes=["flag"])
    return Passage(told["label"], [nodes.Text(f"{told['text']} "), flag])


def _count(told: list[dict[str, Any]]) -> str:
    return f"{len(told)} statement{'s' if len(told) > 1 else ''}"
