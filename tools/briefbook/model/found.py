"""What ``link`` finds in an article: works, actors, terms, dates, events, quotations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefbook.model.seed import Span


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
