"""The lines around the title, where an article says who wrote it, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefbook.classify.look import Look
from briefbook.classify.rules import Decision
from briefbook.model import LineClass

ABOVE_TITLE = 4
"""Lines above the title in which its date or byline may stand."""
_BELOW_TITLE = 12
_FURNITURE = LineClass.FURNITURE
TAKEN = frozenset(
    {LineClass.TITLE, LineClass.DATELINE, LineClass.CREDIT, LineClass.CAPTION, LineClass.NOTE}
)
"""What can be no byline."""


@dataclass(frozen=True, slots=True)
class NearTitle:
    """The visible lines of a text, what each is decided to be, and where its title is.

    ``start`` is the line of the title, or of the first paragraph where there is none;
    ``first`` is the first line of the article below it.
    """

    looks: Sequence[Look]
    decisions: list[Decision]
    title: int | None
    start: int
    first: int

    def is_class(self, index: int, line_class: LineClass) -> bool:
        """Return whether there is a line of an index, decided to be of a class."""
        return 0 <= index < len(self.decisions) and self.decisions[index][0] is line_class

    @property
    def lines(self) -> list[int]:
        """The lines near the title, of those below the first sentences what is no text."""
        stop = min(len(self.looks), below_title(self.start, self.first) + 1)
        first = opening(self.looks, self.start)
        below = (index for index in range(first, stop) if self.is_class(index, _FURNITURE))
        return [*range(max(0, self.start - ABOVE_TITLE), first), *below]


def below_title(start: int, first: int) -> int:
    """Return the last line below a title in which its date or byline may stand."""
    return max(first + 1, start + 6)


def opening(looks: Sequence[Look], start: int) -> int:
    """Return the first line of sentences below the title, or where one may stand at the latest."""
    stop = min(len(looks), start + _BELOW_TITLE)
    return next((index for index in range(start + 1, stop) if looks[index].prose), stop)
