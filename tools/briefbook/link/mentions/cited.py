"""Surnames in citations: ``(Kim, 2020)`` names the author of a work, not any Kim of the records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefbook.authority import Authority
from briefbook.bibliography.names import split_names
from briefbook.link.names import fold
from briefbook.model import Citation, Mention, MentionForm, Reference

Givens = Mapping[str, frozenset[str]]
"""The first letters of a person's names other than the surname, by record."""


def givens_of(authority: Authority) -> Givens:
    """Return them for every person that has a surname."""
    return {
        actor.slug: frozenset(
            fold(word)[:1] for word in actor.name.split() if fold(word) != fold(actor.surname or "")
        )
        for actor in authority.actors
        if actor.surname
    }


def without_other_authors(
    mentions: Iterable[Mention],
    citations: Iterable[Citation],
    references: Iterable[Reference],
    givens: Givens,
) -> tuple[Mention, ...]:
    """Return the mentions but for surnames in citations of works by somebody else.

    A record's person stays where the work's author has the surname and one of the initials.
    """
    by_line: dict[int, list[Citation]] = defaultdict(list)
    for citation in citations:
        by_line[citation.span.line].append(citation)
    authors = {one.key: split_names(dict(one.fields).get("author", "")) for one in references}

    def stays(mention: Mention) -> bool:
        if mention.form is not MentionForm.SURNAME:
            return True
        around = [c for c in by_line.get(mention.span.line, ()) if _holds(c, mention)]
        named = [name for citation in around for name in authors.get(citation.key or "", ())]
        initials = givens.get(mention.actor, frozenset())
        return not around or any(
            fold(name.family) == fold(mention.text) and fold(name.given)[:1] in initials
            for name in named
        )

    return tuple(mention for mention in mentions if stays(mention))


def _holds(citation: Citation, mention: Mention) -> bool:
    return citation.span.start <= mention.span.start and mention.span.end <= citation.span.end
