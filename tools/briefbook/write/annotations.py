"""Which stretches of a block become roles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.controls import controls_in
from briefbook.model import Article, Block, LineClass, Span

ANNOTATED = frozenset({LineClass.BODY, LineClass.CAPTION, LineClass.CREDIT, LineClass.NOTE})
"""Classes of block whose text carries roles; the others stand as printed."""

_UNSAFE = re.compile(r"[`<>\\]|^[!~\s]|\s$")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A role on the text of a block from ``start`` to ``end``; ``target`` is what it links to."""

    start: int
    end: int
    role: str
    target: str | None


def annotate(article: Article) -> list[tuple[Annotation, ...]]:
    """Return the roles of each block in order, none overlapping another.

    Where two claim the same text, a dateline wins over a citation, a citation over a mention
    and a mention over a term. A term is linked at its first use in the article only.
    """
    blocks = article.draft.blocks
    claims: list[list[Annotation]] = [[] for _ in blocks]
    places = _Places(blocks)
    for span, role, target in _claims(article):
        place = places.find(span)
        if place is None:
            continue
        index, start, end = place
        annotation = _trimmed(blocks[index], Annotation(start, end, role, target))
        if annotation is not None:
            claims[index].append(annotation)
    defined: set[str] = set()
    return [_chosen(claim, defined) for claim in claims]


def is_safe(text: str) -> bool:
    """Return whether text can stand in a role as it is; a line feed may, as a space."""
    return not _UNSAFE.search(text) and not set(controls_in(text)) - {"\n"}


def _claims(article: Article) -> Iterator[tuple[Span, str, str | None]]:
    for line in article.draft.lines:
        for segment in line.segments:
            if segment.line_class is LineClass.DATELINE:
                yield Span(line.number, segment.start, segment.end), "dateline", None
    for citation in article.citations:
        if citation.key is not None:
            yield citation.span, "cited", citation.key
    for mention in article.mentions:
        yield mention.span, "actor", mention.actor
    for term in sorted(article.terms, key=lambda use: use.span.line):
        yield term.span, "term", term.term


def _trimmed(block: Block, claim: Annotation) -> Annotation | None:
    """Return the claim without white space at its edges, or ``None`` where no role can stand."""
    if block.block_class not in ANNOTATED:
        return None
    text = block.text[claim.start : claim.end]
    start = claim.start + len(text) - len(text.lstrip())
    text = text.strip()
    if not text or not is_safe(text) or not is_safe(claim.target or ""):
        return None
    return Annotation(start, start + len(text), claim.role, claim.target)


def _chosen(claims: Sequence[Annotation], defined: set[str]) -> tuple[Annotation, ...]:
    """Return the claims that stand, in the order of the text; earlier claims go first."""
    taken: list[Annotation] = []
    for claim in sorted(claims, key=lambda c: (_RANK[c.role], c.start, -c.end)):
        if claim.role == "term" and claim.target in defined:
            continue
        place = bisect_left(taken, claim.start, key=lambda other: other.end - 1)
        if place < len(taken) and taken[place].start < claim.end:
            continue
        taken.insert(place, claim)
        if claim.role == "term" and claim.target is not None:
            defined.add(claim.target)
    return tuple(taken)


_RANK = {"dateline": 0, "cited": 1, "actor": 2, "term": 3}


class _Places:
    """Finds the block and the offsets in its text of a span of the seed."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._pieces: dict[int, list[tuple[int, int, int, int]]] = {}
        for index, block in enumerate(blocks):
            offset = 0
            for piece in block.pieces:
                entry = (index, offset, piece.start, piece.end)
                self._pieces.setdefault(piece.line, []).append(entry)
                offset += piece.end - piece.start + 1

    def find(self, span: Span) -> tuple[int, int, int] | None:
        """Return the block's index and two offsets, or ``None`` outside the blocks."""
        first = self._at(span.line, span.start)
        last = self._at(span.end_line or span.line, max(0, span.end - 1))
        if first is None or last is None or first[0] != last[0] or last[1] < first[1]:
            return None
        return first[0], first[1], last[1] + 1

    def _at(self, line: int, column: int) -> tuple[int, int] | None:
        for index, offset, start, end in self._pieces.get(line, ()):
            if start <= column < end:
                return index, offset + column - start
        return None
