"""What ``read`` and ``classify`` make of a file: its lines, their classes, the blocks of text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LineClass(StrEnum):
    """What a line, a segment of a line or a block of an article is."""

    __hash__ = str.__hash__  # the enumeration's own is far slower, and asked for every line

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    REFERENCE_HEADING = "reference-heading"
    REFERENCE = "reference"
    FURNITURE = "furniture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a seed: from ``start`` in ``line`` to ``end`` in ``end_line`` (or ``line``)."""

    line: int
    start: int
    end: int
    end_line: int | None = None


@dataclass(frozen=True, slots=True)
class Seed:
    """An article as received.

    ``path`` is relative to the book's root with forward slashes; ``lines`` are decoded and
    without their terminators; ``sha256`` is of the bytes in the file.
    """

    path: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The file's name without folder and ending, which names its page."""
        return self.path.rpartition("/")[2].removesuffix(".txt")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a mixed line with a class of its own."""

    start: int
    end: int
    line_class: LineClass
    rule: str


@dataclass(frozen=True, slots=True)
class Line:
    """A numbered line with its class and the name of the rule that decided.

    ``segments`` is empty, or covers the parts of a mixed line in order without overlap.
    """

    number: int
    line_class: LineClass
    rule: str
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one seed line inside a block; a block of wrapped lines has several."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A kept unit of an article: a paragraph, a heading, a caption, a byline, a reference.

    ``number`` counts from 1 within the blocks of one class, so body block 4 is ¶ 4. ``text``
    joins the pieces with line feeds, so an offset in it leads back to line and column.
    ``level`` is the depth of a heading (2 below the title).
    """

    block_class: LineClass
    number: int
    pieces: tuple[Piece, ...]
    text: str
    level: int = 2

    @property
    def label(self) -> str:
        """The locator's tail in labels: ``p4``, ``h1``, ``c1``, ``n1``, ``r1`` or ``b1``."""
        return f"{_LABELS.get(self.block_class, self.block_class.value)}{self.number}"

    def span(self, start: int, end: int) -> Span:
        """Return where the text between two offsets stands in the seed."""
        first, column = self._position(start)
        last, end_column = self._position(max(start, end - 1))
        return Span(first, column, end_column + 1, None if last == first else last)

    def _position(self, offset: int) -> tuple[int, int]:
        for piece in self.pieces:
            length = piece.end - piece.start
            if offset <= length:
                return piece.line, piece.start + offset
            offset -= length + 1
        last = self.pieces[-1]
        return last.line, last.end


_LABELS = {
    LineClass.BODY: "p",
    LineClass.HEADING: "h",
    LineClass.CAPTION: "c",
    LineClass.CREDIT: "k",
    LineClass.NOTE: "n",
    LineClass.REFERENCE: "r",
    LineClass.BYLINE: "b",
    LineClass.DATELINE: "d",
}
