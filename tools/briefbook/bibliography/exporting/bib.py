"""Entries as BibTeX with biblatex's fields for dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefbook.bibliography.appending import bibtex
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting.record import Record, dashed, record_of

_INTERNAL = frozenset({"seed", "crossref"})
"""Fields that mean something in the folder of the book only; crossrefs are followed by now."""

_FIRST = ("author", "editor", "title")


def bib(entries: Sequence[Entry]) -> str:
    """Return entries as a BibTeX file, in their order, a blank line between two."""
    return "\n".join(bibtex(_exported(record_of(entry))) for entry in entries)


def _exported(record: Record) -> Entry:
    fields = {
        name: value
        for name, value in record.entry.fields.items()
        if name not in _INTERNAL and value
    }
    for name in ("date", "year", "note"):
        fields.pop(name, None)
    fields = {name: fields[name] for name in sorted(fields, key=_place)}
    if record.issued:
        fields["year"] = dashed(record.issued[:1])
    elif record.words:
        fields["year"] = record.words
    if len(record.issued) > 1:
        fields["date"] = dashed(record.issued)
    if record.note:
        fields["note"] = record.note
    return replace(record.entry, fields=fields)


def _place(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)
