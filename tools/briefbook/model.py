"""The values that the stages pass to each other.

Every one is frozen. Lines count from 1, columns from 0 in Unicode code points, ends are
exclusive; text is always the seed's own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from briefbook.findings import Finding

T = TypeVar("T")


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


class Status(StrEnum):
    """How a fact about a source is known (promise 5)."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITOR = "editor's"
    NOT_STATED = "not stated"


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
class Fact(Generic[T]):
    """Something said about a source, with how it is known, where it stands and why."""

    value: T
    status: Status
    evidence: tuple[Span, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; a date is EDTF (ISO 8601-2), a language BCP 47."""

    title: Fact[str | None]
    authors: Fact[tuple[str, ...]]
    publisher: Fact[str | None]
    date: Fact[str | None]
    language: Fact[tuple[str, ...]]


class Genre(StrEnum):
    """What kind of text an article is; an editor may name any of them, the text shows few."""

    NEWS_REPORT = "news report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    EDITORIAL = "editorial"
    INTERVIEW = "interview"
    ESSAY = "essay"
    FEATURE = "feature"
    REVIEW = "review"
    BRIEFING = "briefing"
    EXPLAINER = "explainer"
    FACT_CHECK = "fact check"
    PRESS_RELEASE = "press release"
    SPEECH = "speech"
    LETTER = "letter"
    OBITUARY = "obituary"
    BLOG_POST = "blog post"
    ACADEMIC_ARTICLE = "academic article"


class Completeness(StrEnum):
    """Whether a seed has all of its article; no sign that it lacks some is no proof."""

    WHOLE = "whole"
    GAP = "with a gap"
    CUT_OFF = "cut off"


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a reader weighs a source by; words and paragraphs are those of the body.

    ``named`` are the records of those who speak in it, ``unnamed`` the words it has for those
    whom it does not name (``a diplomatic source``), each once and in the order of the text.
    """

    genre: Fact[Genre | None]
    completeness: Fact[Completeness | None]
    named: Fact[tuple[str, ...]]
    unnamed: Fact[tuple[str, ...]]
    words: int
    paragraphs: int


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


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of an article's own reference list: as printed, and what was read from it.

    ``fields`` has BibTeX's names (author, title, year, date, url, urldate, ...). ``key`` is
    the citation key in refs.bib or the one proposed for it.
    """

    key: str
    line: int
    raw: str
    fields: tuple[tuple[str, str], ...]
    cited: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """An in-text citation: its printed form and what it resolves to.

    ``key`` is ``None`` where nothing fits; ``alternatives`` are the other keys that fit.
    ``between`` has the works that a range such as ``[2–5]`` cites without their numbers.
    """

    span: Span
    text: str
    key: str | None
    alternatives: tuple[str, ...] = ()
    reason: str = ""
    between: tuple[str, ...] = ()


class MentionForm(StrEnum):
    """In which form a name was used."""

    NAME = "name"
    VARIANT = "variant"
    SURNAME = "surname"
    ACRONYM = "acronym"
    METONYM = "metonym"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an actor is named; ``status`` is ``record`` or ``proposed``."""

    span: Span
    text: str
    actor: str
    kind: str
    form: MentionForm
    status: str = "record"


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place where a glossary term is used; ``term`` is its entry's head word."""

    span: Span
    text: str
    term: str


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date expression and its EDTF value, ``None`` where nothing can be known."""

    span: Span
    text: str
    value: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text in quotation marks with the speaker, ``None`` where the source names nobody."""

    span: Span
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in which an actor surely speaks; ``label`` is its block's.

    ``kind`` is ``quotation`` or ``reported``; ``by`` tells whether the sentence has the speaker
    by ``name`` or by ``pronoun``.
    """

    span: Span
    label: str
    text: str
    speaker: str
    kind: str
    by: str


@dataclass(frozen=True, slots=True)
class Event:
    """The sentence that a date governs; ``modality`` as in the inspection record.

    ``label`` names it in its article by paragraph and order there (``p4e1``), ``date`` is the
    expression as printed, ``group`` the full label of the first event that tells the same.
    """

    span: Span
    value: str | None
    what: str
    actors: tuple[str, ...]
    modality: str
    label: str = ""
    date: str = ""
    reason: str = ""
    group: str = ""

    @property
    def paragraph(self) -> str:
        """The label of the block in which it stands: ``p4``."""
        return self.label.rpartition("e")[0]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A place in an article that a proposal sets beside another; ``label`` is the block's."""

    article: str
    label: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Proposal:
    """Where sources may disagree: what kind it is, the passages side by side, and why."""

    kind: str
    passages: tuple[Passage, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """Whom a form in a line means, by its catalogue record; ``actor`` is empty for nobody."""

    line: int
    text: str
    actor: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """The class that the editor gives a line, with the reason for it."""

    line: int
    line_class: LineClass
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article after ``describe``: what it is, before it is linked to anything."""

    seed: Seed
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    metadata: Metadata
    findings: tuple[Finding, ...] = ()
    catalogued: tuple[tuple[str, Fact[str]], ...] = ()
    """What only its catalogue record says of it: url, rights, grades, genre, completeness."""
    settled: tuple[Settlement, ...] = ()
    corrected: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article after ``link``: all that its page and its inspection record say."""

    draft: Draft
    citekey: str
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    terms: tuple[TermUse, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    events: tuple[Event, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
