"""Entries that take fields from others by ``crossref`` and ``xdata``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefbook.bibliography.biblatex import NO_WORKS
from briefbook.bibliography.entry import Entry
from briefbook.findings import Finding, Problem

_OWN = frozenset({"seed", "keywords", "crossref", "xdata", "note", "annotation"})
"""Fields that say something of one entry only."""
_LONGEST = 16


def with_crossrefs(entries: Sequence[Entry], path: str) -> tuple[list[Entry], tuple[Finding, ...]]:
    """Return the entries with the fields that they take over, and the references that fail.

    Entries that describe no work, such as ``xdata``, are left out. As in BibTeX, an entry takes
    every field that it lacks, and the title of a book as the ``booktitle`` of its part. A circle
    of references is broken where it closes.
    """
    by_key = {entry.key.lower(): entry for entry in entries}
    findings = []
    complete = []
    for entry in entries:
        chain, problem = _chain(entry, by_key)
        fields: dict[str, str] = {}
        for parent in reversed(chain):
            fields |= _shared(parent, by_key)
            taken = {name: value for name, value in parent.fields.items() if name not in _OWN}
            if "title" in taken:
                taken["booktitle"] = taken.pop("title")
            fields |= taken
        fields |= _shared(entry, by_key)
        complete.append(replace(entry, fields={**entry.fields, **_lacking(fields, entry)}))
        if problem:
            findings.append(Finding.of(Problem.BAD_BIBLIOGRAPHY, path, entry.line, problem))
    works = [entry for entry in complete if entry.kind not in NO_WORKS]
    return works, tuple(findings)


def _shared(entry: Entry, by_key: Mapping[str, Entry]) -> dict[str, str]:
    """Return the fields of the ``xdata`` entries that one names; theirs are not followed."""
    fields: dict[str, str] = {}
    for key in reversed(entry.fields.get("xdata", "").lower().split(",")):
        if found := by_key.get(key.strip()):
            fields |= {name: value for name, value in found.fields.items() if name not in _OWN}
    return fields


def _lacking(fields: Mapping[str, str], entry: Entry) -> dict[str, str]:
    return {name: value for name, value in fields.items() if name not in entry.fields}


def _chain(entry: Entry, by_key: Mapping[str, Entry]) -> tuple[list[Entry], str]:
    """Return the entries that one refers to, nearest first, and why there are no more."""
    chain: list[Entry] = []
    seen = {entry.key.lower()}
    key = entry.fields.get("crossref", "").lower()
    while key:
        if key in seen:
            return chain, f"{entry.key} refers to itself by crossref: remove one of the fields"
        if key not in by_key:
            return chain, f"{entry.key} refers to {key!a}, which is not there: correct its crossref"
        if len(chain) == _LONGEST:
            return chain, f"{entry.key} refers on and on by crossref: shorten the chain"
        seen.add(key)
        chain.append(by_key[key])
        key = by_key[key].fields.get("crossref", "").lower()
    return chain, ""
