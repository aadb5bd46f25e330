"""A claim whose own reference says otherwise: an event of one year, cited from one of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefbook.compare.telling import HEADS, Telling, parties_in
from briefbook.model import Article, LineClass, Passage, Proposal, Reference, Span

_WORD = re.compile(r"[^\W\d_]+")


def against_references(article: Article, told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield events whose paragraph cites a work about such an event, but of another year.

    The work's title must name the kind of event (a summit) and its number of parties, so that a
    study or a report of later years is not taken for the event itself.
    """
    listed = {reference.key: reference for reference in article.references}
    for one in told:
        if one.article != article.citekey or not one.days or one.event.modality != "past":
            continue
        for reference in _cited(article, one, listed):
            fields = dict(reference.fields)
            title, year = fields.get("title", ""), fields.get("year", fields.get("date", ""))[:4]
            if not year.isdecimal() or int(year) <= one.days[1].year or not _is_of(one, title):
                continue
            reason = (
                f"the event is dated {one.event.value}, the work cited for it, "
                f"on such an event, is of {year}"
            )
            passages = (one.passage, _passage(article, reference))
            yield Proposal("against-reference", passages, reason)


def _cited(article: Article, one: Telling, listed: dict[str, Reference]) -> list[Reference]:
    line = one.event.span.line
    keys = {cited.key for cited in article.citations if cited.span.line == line}
    return [listed[key] for key in sorted(key for key in keys if key in listed)]


def _is_of(one: Telling, title: str) -> bool:
    kinds = {HEADS.get(word.lower()) for word in _WORD.findall(title)}
    return one.kind in kinds and one.kind != "" and parties_in(title) == one.parties > 0


def _passage(article: Article, reference: Reference) -> Passage:
    for block in article.draft.blocks:
        lines = [piece.line for piece in block.pieces]
        if block.block_class is LineClass.REFERENCE and reference.line in lines:
            return Passage(article.citekey, block.label, block.span(0, len(block.text)), block.text)
    span = Span(reference.line, 0, len(reference.raw))
    return Passage(article.citekey, "", span, reference.raw)
