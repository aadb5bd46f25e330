"""About where all will stand, by a count of code, before a print has been set once.

A draft that is told these pages has its lines end about where they will: a number of as many
digits takes as much room. So the pages of the second setting are nearly always the last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

PAGE = 9_000
"""About as many characters of code make a page of a book with tables, links and notes."""
NEAR = PAGE // 2
"""Characters of code within which a place needs no page: it is seen from where it is named."""


class Extent:
    """How much code stands before each position of a translator's body."""

    def __init__(self, body: Sequence[str]) -> None:
        """Count the code."""
        self._before = list(accumulate(map(len, body), initial=0))

    def between(self, start: int, end: int) -> int:
        """Return how many characters there are from one position to another, in any order."""
        return abs(self._before[end] - self._before[start])

    def pages(self, places: Mapping[str, int], start: int, end: int) -> dict[str, int]:
        """Return about the page of each place from ``start`` before ``end``, counted from there."""
        return {
            name: 1 + self.between(start, position) // PAGE
            for name, position in places.items()
            if start <= position < end
        }
