"""About where all will stand, by the length of the text, before a print has been set once.

A draft that is told these pages has its lines end about where they will: a number of as many
digits takes as much room. So the pages of the second setting are nearly always the last.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

PAGE = 3_000
"""About as many characters make a page of a book with tables, links and notes."""
NEAR = 2_500
"""Characters within which a place needs no page: it is seen from where it is named."""
MARK = 2
"""About as many characters take the room of any other piece of code: blocks, rows, items."""
_TEXT = ('"', "in-script(", "code-block(")
"""What a piece of code begins with that is text."""


class Extent:
    """How much text stands before each position of a translator's body, in characters."""

    def __init__(self, body: Sequence[str]) -> None:
        """Measure the code."""
        self._before = list(accumulate(map(_size, body), initial=0))

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


def _size(code: str) -> int:
    """Return about how much room a piece of code takes; a table of contents has a page."""
    if code.startswith(_TEXT):
        return len(code)
    return PAGE if code.startswith("contents(") else MARK
