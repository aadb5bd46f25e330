"""A print of many pages, bound in volumes: where each begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sphinx_typst.estimate import PAGE, Extent
from sphinx_typst.translator.sections import Cut


@dataclass(frozen=True, slots=True)
class Volume:
    """A part of the code from one cut to another, by positions in the translator's body.

    ``chapters`` began before it; ``chapter`` goes on in it, empty where one begins.
    ``first`` and ``last`` number the chapters that it has a part of.
    """

    start: int
    end: int
    chapters: int
    chapter: str

    @property
    def first(self) -> int:
        """The place of its first chapter among all, from 0."""
        return self.chapters - bool(self.chapter)


def volumes(body: Sequence[str], cuts: Sequence[Cut], pages: int) -> list[Volume]:
    """Return the volumes of a print that are to have about as many pages at most.

    A chapter that fits into a volume is not parted; a longer one is where a document begins.
    """
    pieces = list(_pieces(body, cuts))
    limit, used = pages * PAGE, 0
    starts: list[_Piece] = [pieces[0]]
    for _number, group in groupby(pieces, lambda piece: piece.of):
        chapter = list(group)
        whole = sum(piece.size for piece in chapter)
        parts = [chapter] if whole <= limit else [[piece] for piece in chapter]
        for part in parts:
            size = sum(piece.size for piece in part)
            if used and used + size > limit:
                starts.append(part[0])
                used = 0
            used += size
    ends = [*(piece.cut.position for piece in starts[1:]), len(body)]
    return [
        Volume(piece.cut.position, end, piece.cut.chapters, piece.cut.chapter)
        for piece, end in zip(starts, ends, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Piece:
    """The size of the text from one cut to the next; ``of`` is the number of its chapter."""

    cut: Cut
    size: int

    @property
    def of(self) -> int:
        return self.cut.chapters - bool(self.cut.chapter)


def _pieces(body: Sequence[str], cuts: Sequence[Cut]) -> Iterator[_Piece]:
    # what comes before the first chapter stays with it
    extent, cuts = Extent(body), [Cut(0, 0, ""), *cuts[1:]]
    ends = [*(cut.position for cut in cuts[1:]), len(body)]
    for cut, end in zip(cuts, ends, strict=True):
        yield _Piece(cut, extent.between(cut.position, end))
