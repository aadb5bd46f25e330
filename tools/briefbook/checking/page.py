"""A page as the checks see it: its passages with what each cites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is on its page."""

    PARAGRAPH = "paragraph"
    ITEM = "list item"
    ROW = "table row"
    DEFINITION = "definition"
    QUOTE = "block quotation"
    HEADING = "heading"
    FOOTNOTE = "footnote"


COVERED = (Kind.PARAGRAPH, Kind.ITEM, Kind.ROW, Kind.DEFINITION, Kind.QUOTE)
"""The kinds of passage that need a source where a page's coverage is required."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a passage: of which work, with which locator, at which place of its text.

    A citation has no text of its own, but for a ``textual`` one (``{cite:t}``), which has its key.
    """

    key: str
    locator: str
    at: int
    textual: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item, table row, definition, heading or block quotation.

    Each line feed in ``text`` is one in the page, so that ``line`` and an offset give a line.
    ``links`` are the labels that it links to with the offset of each, ``editors`` the words that
    mark it as the editor's own, ``within`` the directives around it, ``title`` that which the
    innermost of them has as an option.
    """

    kind: Kind
    line: int
    text: str
    citations: tuple[Cited, ...] = ()
    links: tuple[tuple[str, int], ...] = ()
    editors: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    title: str = ""

    def line_at(self, offset: int) -> int:
        """Return the line of the page on which an offset stands."""
        return self.line + self.text.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Office:
    """An office in an actor's record with the citation that says so, and its line in the page."""

    role: str
    cite: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the book: its path below the book's folder, title, passages and fields."""

    path: str
    title: str
    passages: tuple[Passage, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    offices: tuple[Office, ...] = ()

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.path.rpartition("/")[2].removesuffix(".md")
