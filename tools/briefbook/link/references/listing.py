"""Reference blocks -> References with keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.keys import Work, assign_keys
from briefbook.link.references.parsed import ParsedReference
from briefbook.link.references.parsing import parse_list
from briefbook.model import Block, Citation, LineClass, Reference


def read_references(
    blocks: Iterable[Block], bibliography: Bibliography | None = None
) -> tuple[Reference, ...]:
    """Return the references among an article's blocks, as printed and parsed, in their order.

    A reference that the bibliography has takes the key of its entry, another one a key of its own.
    """
    bibliography = bibliography or Bibliography()
    listed = [block for block in blocks if block.block_class is LineClass.REFERENCE]
    parsed = parse_list([block.text for block in listed])
    keys = reference_keys(parsed, bibliography)
    return tuple(
        Reference(key, block.pieces[0].line, block.text, reference.fields)
        for key, block, reference in zip(keys, listed, parsed, strict=True)
    )


def reference_keys(
    references: Sequence[ParsedReference], bibliography: Bibliography
) -> tuple[str, ...]:
    """Return a key for each reference: that of its entry in the bibliography, or a new one."""
    finder = bibliography.finder
    works = [work_of(reference) for reference in references]
    entries = [
        finder.find(work, url=reference.get("url"), doi=reference.get("doi"))
        for work, reference in zip(works, references, strict=True)
    ]
    missing = [work for work, entry in zip(works, entries, strict=True) if entry is None]
    unique = sorted(set(missing))
    taken = [entry.key for entry in bibliography.entries]
    new = dict(zip(unique, assign_keys(unique, taken), strict=True))
    pairs = zip(works, entries, strict=True)
    return tuple(entry.key if entry else new[work] for work, entry in pairs)


def work_of(reference: ParsedReference) -> Work:
    """Return what a reference's key is made of."""
    title = reference.get("title") or reference.raw
    origin = reference.get("url") or reference.get("doi") or ""
    return Work(title, reference.get("year"), reference.authors or reference.editors, origin)


def mark_cited(
    references: Sequence[Reference], citations: Iterable[Citation]
) -> tuple[Reference, ...]:
    """Return the references with those marked that a citation resolves to."""
    keys = {key for citation in citations for key in (citation.key, *citation.between)}
    return tuple(replace(reference, cited=reference.key in keys) for reference in references)
