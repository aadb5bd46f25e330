"""What an actor says in the sources: the sentences in which it is sure who speaks."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from docutils import nodes

from briefbook.sphinx.collected.folding import OfSource, Passage, by_source
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading
from briefbook.sphinx.places import in_order_of_date
from briefbook.sphinx.records import ActorRecord

_FIRST = 5
"""Statements of a source that are shown at once."""
_KINDS = {"quotation": "quoted", "reported": "reported"}


def statements(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return an actor's statements, quoted and reported, by source in the order of dates."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for told in domain.told_where("statements", "speaker", actor.slug):
        found[told["article"]].append(told)
    articles = in_order_of_date(domain.articles[key] for key in found if key in domain.articles)
    if not articles:
        return []
    sources = [
        OfSource(one, [_passage(told) for told in found[one.citekey]], _count(found[one.citekey]))
        for one in articles
    ]
    head = heading("Statements", "collected", "statements")
    text = "Sentences in which a verb of speech has this actor as its subject, found by machine."
    hint = nodes.paragraph("", text, classes=["hint"])
    return [head, hint, *by_source(domain, sources, actor.docname, _FIRST, "statements")]


def _passage(told: dict[str, Any]) -> Passage:
    words = _KINDS.get(told["kind"], told["kind"])
    if told["by"] == "pronoun":
        words += ", the speaker by the sentence before"
    flag = nodes.inline("", words, classes=["flag"])
    return Passage(told["label"], [nodes.Text(f"{told['text']} "), flag])


def _count(told: list[dict[str, Any]]) -> str:
    return f"{len(told)} statement{'s' if len(told) > 1 else ''}"
