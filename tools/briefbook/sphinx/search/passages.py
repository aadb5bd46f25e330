"""The places of a book that can be found, each with what it is sorted and narrowed by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.dates.edtf import bounds

KINDS = {
    "text": "Article text",
    "source": "Source",
    "page": "Brief, theme or other page",
    "actor": "Actor",
    "event": "Event",
    "dispute": "Dispute",
    "term": "Term",
    "reference": "Reference",
    "about": "About the tool",
}
"""The kinds of place, and what a reader calls them."""

_LONGEST = 10
"""Years; of a longer time only the first and the last are listed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A place: a paragraph, or a thing that the book has a place for.

    ``name`` is what it is called and ``place`` where in this it is (``¶ 4``); ``keys`` are other
    words that find it, ``sources`` are
    citation keys, ``actors`` slugs.
    """

    kind: str
    page: str
    anchor: str
    name: str
    text: str
    place: str = ""
    date: str = ""
    keys: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


def years_of(dates: Iterable[str | None]) -> tuple[int, ...]:
    """Return the years, from 1 on, into which dates in EDTF fall, in order."""
    found: set[int] = set()
    for edtf in dates:
        if edtf is not None:
            found.update(_years(edtf))
    return tuple(sorted(found))


def _years(edtf: str) -> Iterable[int]:
    known = [edge.year for edge in bounds(edtf) if edge is not None]
    if not known:
        return ()
    first, last = known[0], known[-1]
    return range(first, last + 1) if last - first < _LONGEST else (first, last)
