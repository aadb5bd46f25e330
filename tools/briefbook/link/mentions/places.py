"""Blocks -> the places where a form stands, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefbook.link.mentions.context import Context
from briefbook.link.mentions.forms import Meaning
from briefbook.link.names import Hit, Lexicon, words
from briefbook.model import Block, LineClass, MentionForm, Span

READ = frozenset(
    {
        LineClass.TITLE,
        LineClass.HEADING,
        LineClass.BODY,
        LineClass.CAPTION,
        LineClass.CREDIT,
        LineClass.NOTE,
    }
)
"""Classes of block in which a name is a mention; page furniture is no block at all."""

_HEADLINES = frozenset({LineClass.TITLE, LineClass.HEADING})


@dataclass(frozen=True, slots=True)
class Place:
    """A hit in its block; ``number`` counts the hits of an article."""

    number: int
    block: Block
    context: Context

    @property
    def span(self) -> Span:
        """Where it stands in the seed."""
        return self.block.span(self.context.hit.start, self.context.hit.end)

    def text_to(self, other: Place) -> str | None:
        """Return what stands between this place and a later one in the same block."""
        if other.block is not self.block:
            return None
        return self.block.text[self.context.hit.end : other.context.hit.start]


def find_places(blocks: Iterable[Block], lexicon: Lexicon[Meaning]) -> Iterator[Place]:
    """Yield every place in an article where a form of the lexicon stands."""
    number = 0
    for block in blocks:
        if block.block_class not in READ:
            continue
        parts = words(block.text)
        hits = list(lexicon.hits(block.text, parts))
        taken, complete = _numbers(hits), _numbers(hit for hit in hits if not _is_surname(hit))
        headline = block.block_class in _HEADLINES
        for hit in hits:
            context = Context(block.text, parts, hit, taken, complete, headline)
            yield Place(number, block, context)
            number += 1


def _numbers(hits: Iterable[Hit[Meaning]]) -> frozenset[int]:
    return frozenset(index for hit in hits for index in range(hit.first, hit.last + 1))


def _is_surname(hit: Hit[Meaning]) -> bool:
    return all(meaning.form is MentionForm.SURNAME for meaning in hit.meanings)
