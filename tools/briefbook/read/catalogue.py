"""What an editor can say of an article, as values."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefbook.model import Correction, Settlement

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """A value that the editor gives, with the reason for it."""

    value: T_co
    reason: str


@dataclass(frozen=True, slots=True)
class CatalogueRecord:
    """What the editor says of one seed; ``None`` where the editor says nothing.

    ``date`` is EDTF and ``language`` BCP 47. ``reliability`` (A to F) grades the source and
    ``credibility`` (1 to 6) the information, as in the Admiralty code. ``lines`` are in order.
    """

    title: Entry[str] | None = None
    authors: Entry[tuple[str, ...]] | None = None
    publisher: Entry[str] | None = None
    date: Entry[str] | None = None
    language: Entry[tuple[str, ...]] | None = None
    genre: Entry[str] | None = None
    completeness: Entry[str] | None = None
    url: Entry[str] | None = None
    rights: Entry[str] | None = None
    reliability: Entry[str] | None = None
    credibility: Entry[int] | None = None
    lines: tuple[Correction, ...] = ()
    mentions: tuple[Settlement, ...] = ()

    def correction(self, line: int) -> Correction | None:
        """Return the editor's class for a line, if there is one."""
        at = bisect_left(self.lines, line, key=lambda found: found.line)
        return self.lines[at] if at < len(self.lines) and self.lines[at].line == line else None
