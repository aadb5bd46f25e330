"""What a reader weighs a source by: genre, completeness, who speaks in it, its length."""

from __future__ import annotations

from typing import TypeVar

from briefbook.describe.completeness import find_completeness
from briefbook.describe.genre import find_genre
from briefbook.describe.sourcing import find_named, find_unnamed
from briefbook.model import Article, Completeness, Descriptor, Fact, Genre, LineClass

E = TypeVar("E", Genre, Completeness)


def describe_source(article: Article) -> Descriptor:
    """Return the descriptor of a linked article; what its catalogue record says comes first."""
    body = [block for block in article.draft.blocks if block.block_class is LineClass.BODY]
    said = dict(article.draft.catalogued)
    return Descriptor(
        genre=_or_editor(find_genre(article), said.get("genre"), Genre),
        completeness=_or_editor(find_completeness(article), said.get("completeness"), Completeness),
        named=find_named(article),
        unnamed=find_unnamed(article),
        words=sum(len(block.text.split()) for block in body),
        paragraphs=len(body),
    )


def _or_editor(fact: Fact[E | None], entry: Fact[str] | None, kind: type[E]) -> Fact[E | None]:
    if entry is None:
        return fact
    return Fact(kind(entry.value), entry.status, entry.evidence, entry.reason)
