"""An article before and after it is linked, with what its catalogue record settles."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefbook.findings import Finding
from briefbook.model.facts import Fact, Metadata
from briefbook.model.found import (
    Citation,
    DateExpression,
    Event,
    Mention,
    Proposal,
    Quotation,
    Reference,
    Statement,
    TermUse,
)
from briefbook.model.seed import Block, Line, LineClass, Seed


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
