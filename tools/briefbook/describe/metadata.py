"""The facts about an article, each with how it is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from briefbook.describe.authors import find_authors
from briefbook.describe.language import find_language
from briefbook.describe.published import find_date
from briefbook.describe.publisher import find_publisher
from briefbook.describe.title import find_title
from briefbook.findings import Finding, Problem
from briefbook.model import Block, Fact, Line, LineClass, Metadata, Seed, Status
from briefbook.read import CatalogueRecord, Entry

T = TypeVar("T")


def describe(
    seed: Seed,
    lines: Sequence[Line],
    blocks: Sequence[Block],
    record: CatalogueRecord | None = None,
) -> tuple[Metadata, tuple[Finding, ...]]:
    """Return what the text says of itself, or the editor of it, and what is missing.

    The date is the printed one; a date that follows only from what the text tells is left to
    :mod:`briefbook.across`.
    """
    record = record or CatalogueRecord()
    authors = find_authors(seed, lines)
    metadata = Metadata(
        title=_or_editor(find_title(seed, lines), record.title),
        authors=_or_editor(authors, record.authors),
        publisher=_or_editor(find_publisher(seed, lines, authors), record.publisher),
        date=_or_editor(find_date(seed, lines), record.date),
        language=_or_editor(find_language(seed, blocks), record.language),
    )
    return metadata, tuple(_missing(seed, metadata, blocks))


def _or_editor(fact: Fact[T], entry: Entry[T] | None) -> Fact[T]:
    if entry is None:
        return fact
    return Fact(entry.value, Status.EDITOR, (), entry.reason)


def _missing(seed: Seed, metadata: Metadata, blocks: Sequence[Block]) -> list[Finding]:
    findings = []
    if metadata.title.value is None:
        detail = "no line is a title; name one in the catalogue record"
        findings.append(Finding.of(Problem.NO_TITLE, seed.path, 1, detail))
    if not any(block.block_class is LineClass.BODY for block in blocks):
        detail = "no line is body text; correct the classes in the catalogue record"
        findings.append(Finding.of(Problem.NO_BODY, seed.path, 1, detail))
    return findings
