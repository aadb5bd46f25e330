"""Articles and the works they list -> the entries that refs.bib lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.keys import Work, assign_keys
from briefbook.bibliography.matching import Finder
from briefbook.bibliography.names import join_names, printed_name
from briefbook.findings import Finding, Problem
from briefbook.link.citations import find_citations
from briefbook.link.references import (
    ParsedReference,
    mark_cited,
    parse_list,
    read_references,
    work_of,
)
from briefbook.model import Draft, Fact, Metadata, Reference, Status

MARK = "Proposed by briefbook, not checked by an editor."
_AT_DOI = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(10\.[0-9]{4,9}/\S+)$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class ProposedEntry:
    """An entry to append, and where its work stands: a seed, or a line of one that lists it."""

    entry: Entry
    path: str
    line: int = 1
    work: Work = field(default=Work("", None), repr=False)


def propose(drafts: Iterable[Draft], bibliography: Bibliography) -> tuple[ProposedEntry, ...]:
    """Return entries for the articles and listed works that the bibliography lacks.

    The result does not depend on the order of the drafts: articles by path come first, then
    works by the article and line that first lists them.
    """
    ordered = sorted(drafts, key=lambda draft: draft.seed.path)
    held = [entry_of(draft) for draft in ordered if not bibliography.of_seed(draft.seed.path)]
    finder = Finder([*bibliography.entries, *(found.entry for found in held)])
    new = [*held, *_listed(ordered, finder)]
    taken = [entry.key for entry in bibliography.entries]
    keys = assign_keys([found.work for found in new], taken)
    return tuple(
        replace(found, entry=replace(found.entry, key=key))
        for key, found in zip(keys, new, strict=True)
    )


def missing(proposed: Iterable[ProposedEntry], path: str) -> tuple[Finding, ...]:
    """Return a finding for each proposed entry that the bibliography at ``path`` lacks."""
    return tuple(
        Finding.of(
            Problem.MISSING_ENTRY,
            found.path,
            found.line,
            f"{path} has no entry for this work: `briefbook convert` adds {found.entry.key}",
        )
        for found in proposed
    )


def entry_of(draft: Draft) -> ProposedEntry:
    """Return the entry of an article from its metadata, each inferred fact with its reason."""
    metadata = draft.metadata
    names = tuple(map(printed_name, metadata.authors.value))
    title = metadata.title.value or draft.seed.stem
    year = year_of(metadata.date.value)
    fields = {
        "seed": draft.seed.path,
        "title": title,
        "author": join_names(names),
        "organization": metadata.publisher.value or "",
        "year": year or "",
        "date": metadata.date.value or "",
        "keywords": "held",
        "annotation": " ".join([MARK, *_reasons(metadata)]),
    }
    entry = Entry("", "online", _filled(fields), names)
    return ProposedEntry(entry, draft.seed.path, 1, Work(title, year, names, draft.seed.path))


def _reasons(metadata: Metadata) -> Iterator[str]:
    facts: dict[str, Fact[str | None] | Fact[tuple[str, ...]]] = {
        "Title": metadata.title,
        "Author": metadata.authors,
        "Publisher": metadata.publisher,
        "Date": metadata.date,
    }
    for name, fact in facts.items():
        if fact.status is Status.NOT_STATED:
            yield f"{name} not stated."
        elif fact.status is Status.INFERRED:
            yield f"{name} inferred: {(fact.reason or 'no reason given').rstrip('.')}."


def year_of(date: str | None) -> str | None:
    """Return the first year in an EDTF date, as four digits."""
    found = _YEAR.search(date or "")
    return found[0] if found else None


def _filled(fields: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _listed(drafts: Iterable[Draft], finder: Finder) -> list[ProposedEntry]:
    """Return entries for listed works that cannot be found, each once however often listed."""
    new: dict[int, ProposedEntry] = {}
    for draft in drafts:
        references = _references(draft)
        parsed = parse_list([reference.raw for reference in references])
        for reference, one in zip(references, parsed, strict=True):
            proposed = _of_reference(reference, one, draft.seed.path)
            fields = proposed.entry.fields
            known = finder.find(proposed.work, fields.get("url"), fields.get("doi"))
            if known is None:
                finder.add(proposed.entry)
                new[id(proposed.entry)] = proposed
            elif id(known) in new and reference.cited:
                new[id(known)] = _as_cited(new[id(known)])
    return list(new.values())


def _references(draft: Draft) -> tuple[Reference, ...]:
    references = read_references(draft.blocks)
    citations, _ = find_citations(draft.blocks, references, draft.seed.path)
    return mark_cited(references, citations)


def _of_reference(reference: Reference, parsed: ParsedReference, path: str) -> ProposedEntry:
    work = work_of(parsed)
    fields = {
        **_identified(dict(parsed.fields)),
        "title": work.title,
        "keywords": "cited" if reference.cited else "listed",
        "annotation": " ".join([MARK, *(doubt.detail for doubt in parsed.doubts)]),
    }
    entry = Entry("", parsed.kind, _filled(fields), parsed.authors)
    return ProposedEntry(entry, path, reference.line, work)


def _identified(fields: dict[str, str]) -> dict[str, str]:
    """Return the fields with the DOI that an address at doi.org is, as importers look for it."""
    found = _AT_DOI.match(fields.get("url", ""))
    if not found or fields.get("doi", found[1]).lower() != found[1].lower():
        return fields
    return {name: value for name, value in fields.items() if name != "url"} | {"doi": found[1]}


def _as_cited(proposed: ProposedEntry) -> ProposedEntry:
    fields = {**proposed.entry.fields, "keywords": "cited"}
    return replace(proposed, entry=replace(proposed.entry, fields=fields))
