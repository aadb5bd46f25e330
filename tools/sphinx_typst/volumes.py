"""A print of many pages, bound in volumes: where each begins, and all set together.

Every volume is set in a process of its own, so that no more memory is taken than one of them
needs. The places of all are told to each, as those of one print are told to its next setting.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby
from multiprocessing import get_context

from sphinx_typst.compiler import Print, Setting, set_once
from sphinx_typst.places import SETTINGS, Places
from sphinx_typst.translator.sections import Cut

PAGE = 9_000
"""About as many characters of code make a page of a book with tables, links and notes."""


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
    """The code from one cut to the next; ``of`` is the number of its chapter."""

    cut: Cut
    size: int

    @property
    def of(self) -> int:
        return self.cut.chapters - bool(self.cut.chapter)


def _pieces(body: Sequence[str], cuts: Sequence[Cut]) -> Iterator[_Piece]:
    # what comes before the first chapter stays with it
    cuts = [Cut(0, 0, ""), *cuts[1:]]
    ends = [*(cut.position for cut in cuts[1:]), len(body)]
    for cut, end in zip(cuts, ends, strict=True):
        yield _Piece(cut, sum(map(len, body[cut.position : end])))


def compile_volumes(settings: Sequence[Setting]) -> list[Print]:
    """Return the PDFs of a print's volumes, set again until no page of any changes."""
    known = [Places()] * len(settings)
    for number in range(SETTINGS):
        last = number == SETTINGS - 1
        given = [
            replace(setting, known=_seen_from(index, known), number=number, last=last)
            for index, setting in enumerate(settings)
        ]
        found = list(_set_all(given))
        known = [places for places, _moved, _printed in found]
        if last or not any(moved for _places, moved, _printed in found):
            return [printed for _places, _moved, printed in found if printed is not None]
    raise AssertionError("the last setting returns")


def _seen_from(index: int, known: Sequence[Places]) -> Places:
    """Return the places of a volume with those in the others, each with its volume's number."""
    elsewhere = {
        name: (place[0], number)
        for number, places in enumerate(known, 1)
        if number != index + 1
        for name, place in places.labels.items()
    }
    return replace(known[index], elsewhere=elsewhere)


def _set_all(settings: Sequence[Setting]) -> Iterator[tuple[Places, int, Print | None]]:
    workers = min(len(settings), os.cpu_count() or 1, 2)
    # spawned, since a compiler that has run has threads, which a fork would not have
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, max_tasks_per_child=1) as pool:
        yield from pool.map(set_once, settings)
