"""The sentences of an article's body with the actors named in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.model import Article, Block, LineClass, Mention, Passage

_END = re.compile(r"[.!?][”’\")\]]*\s+(?=[“‘\"(\[]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its block, and its offsets in the block's text."""

    article: str
    block: Block
    start: int
    end: int
    mentions: tuple[tuple[int, int, Mention], ...]

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.block.text[self.start : self.end]

    @property
    def passage(self) -> Passage:
        """The sentence as a passage of a proposal."""
        span = self.block.span(self.start, self.end)
        return Passage(self.article, self.block.label, span, self.text)


def sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of the body; mentions have offsets in the sentence's text."""
    by_line: dict[int, list[Mention]] = {}
    for mention in article.mentions:
        by_line.setdefault(mention.span.line, []).append(mention)
    for block in article.draft.blocks:
        if block.block_class is LineClass.BODY:
            placed = _placed(block, by_line)
            for start, end in _cut(block.text):
                inside = tuple(
                    (begin - start, stop - start, mention)
                    for begin, stop, mention in placed
                    if start <= begin < end
                )
                yield Sentence(article.citekey, block, start, end, inside)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        yield start, end.start() + len(end[0].rstrip())
        start = end.end()
    if start < len(text):
        yield start, len(text)


def _placed(block: Block, by_line: dict[int, list[Mention]]) -> list[tuple[int, int, Mention]]:
    found = []
    offset = 0
    for piece in block.pieces:
        for mention in by_line.get(piece.line, ()):
            if piece.start <= mention.span.start < piece.end:
                begin = offset + mention.span.start - piece.start
                found.append((begin, begin + len(mention.text), mention))
        offset += piece.end - piece.start + 1
    return sorted(found, key=lambda one: one[:2])
