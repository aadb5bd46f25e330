"""A file of works -> the entries that the bibliography lacks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.importing.csl import csl_entry
from briefbook.bibliography.importing.ris import ris_entry, ris_records
from briefbook.bibliography.keys import Work, assign_keys
from briefbook.bibliography.matching import Finder
from briefbook.bibliography.proposing import ProposedEntry
from briefbook.bibliography.reading import read_bibliography
from briefbook.findings import Finding, Problem

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_.+:-]{1,80}")
_USES = frozenset({"held", "cited", "listed"})
_NOT_TAKEN = frozenset({"seed", "file", "crossref", "xdata", "owner", "timestamp", "groups"})
_LARGEST = 64_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Imported:
    """The entries to append, and how many works of the file the bibliography has already."""

    entries: tuple[ProposedEntry, ...] = ()
    known: int = 0


def read_works(path: Path, bibliography: Bibliography) -> tuple[Imported, tuple[Finding, ...]]:
    """Return the works of a file that the bibliography lacks, and why it cannot be read.

    BibTeX, CSL-JSON and RIS are told by the file's ending: ``.bib``, ``.json``, ``.ris``. A key
    stays if it is free, otherwise and where there is none a key is made.
    """
    entries, findings = _entries(path)
    finder = Finder(bibliography.entries)
    new: list[ProposedEntry] = []
    for entry in entries:
        work = _work(entry)
        if finder.find(work, entry.fields.get("url"), entry.fields.get("doi")) is None:
            finder.add(entry)
            new.append(ProposedEntry(_prepared(entry), path.name, entry.line, work))
    taken = {entry.key.lower() for entry in bibliography.entries}
    return Imported(_with_keys(new, taken), len(entries) - len(new)), findings


def _entries(path: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    suffix = path.suffix.lower()
    if suffix == ".bib":
        bibliography, findings = read_bibliography(path, path.parent)
        wrong = tuple(one for one in findings if one.problem is not Problem.UNKNOWN_SEED)
        return (() if wrong else bibliography.entries), wrong
    if suffix not in {".json", ".ris"}:
        return (), (_bad(path, 1, "its ending is none of .bib, .json and .ris"),)
    try:
        if path.stat().st_size > _LARGEST:
            return (), (_bad(path, 1, "it is larger than any bibliography"),)
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        return (), (_bad(path, 1, (error.strerror or "it cannot be opened").lower()),)
    except UnicodeDecodeError:
        return (), (_bad(path, 1, "it is not in UTF-8"),)
    return _from_json(path, text) if suffix == ".json" else _from_ris(path, text)


def _from_json(path: Path, text: str) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        return (), (_bad(path, error.lineno, f"it is not JSON: {error.msg.lower()}"),)
    except RecursionError:
        return (), (_bad(path, 1, "its lists are nested too deeply"),)
    if isinstance(items, dict):
        items = items.get("items", [items])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return (), (_bad(path, 1, "it is not a list of works, as CSL-JSON is"),)
    return tuple(csl_entry(item) for item in items), ()


def _from_ris(path: Path, text: str) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    entries = tuple(ris_entry(record, line) for line, record in ris_records(text))
    if not entries:
        return (), (_bad(path, 1, "it has no line “TY  - ”, with which a work begins in RIS"),)
    return entries, ()


def _bad(path: Path, line: int, why: str) -> Finding:
    detail = f"nothing is imported from it, since {why}; export it again as BibTeX, CSL-JSON or RIS"
    return Finding.of(Problem.UNREADABLE_IMPORT, path.name, line, detail)


def _work(entry: Entry) -> Work:
    origin = entry.fields.get("url") or entry.fields.get("doi") or entry.key
    return Work(entry.fields.get("title", ""), entry.year, entry.authors, origin)


def _prepared(entry: Entry) -> Entry:
    """Return an entry with what a book's bibliography needs and without what it cannot use."""
    fields = {name: value for name, value in entry.fields.items() if name not in _NOT_TAKEN}
    if not _USES & set(entry.keywords) or "held" in entry.keywords:
        words = [word for word in entry.keywords if word not in _USES]
        fields["keywords"] = ", ".join(["listed", *words])
    return replace(entry, fields=fields)


def _with_keys(new: Iterable[ProposedEntry], taken: set[str]) -> tuple[ProposedEntry, ...]:
    kept: list[ProposedEntry] = []
    keyless: list[int] = []
    for found in new:
        key = found.entry.key
        if _KEY.fullmatch(key) and key.lower() not in taken:
            taken.add(key.lower())
        else:
            keyless.append(len(kept))
        kept.append(found)
    keys = assign_keys([kept[index].work for index in keyless], taken)
    for index, key in zip(keyless, keys, strict=True):
        kept[index] = replace(kept[index], entry=replace(kept[index].entry, key=key))
    return tuple(kept)
