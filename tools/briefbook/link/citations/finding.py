"""Blocks and references -> citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefbook.findings import Finding, Problem
from briefbook.link.citations.printed import Printed, printed_citations
from briefbook.link.citations.resolving import (
    Listed,
    Resolution,
    listed,
    resolve_bare,
    resolve_named,
)
from briefbook.model import Block, Citation, LineClass, Reference

_CITING = frozenset({LineClass.BODY, LineClass.CAPTION, LineClass.NOTE})


def find_citations(
    blocks: Iterable[Block], references: Sequence[Reference], path: str
) -> tuple[tuple[Citation, ...], tuple[Finding, ...]]:
    """Return the citations in an article's text, and what is doubtful about them.

    ``path`` is the seed's, for the findings. Where the article lists no references, only a form
    that can be nothing else counts as a citation.
    """
    works = listed(references)
    printed = [
        (block, cite)
        for block in blocks
        if block.block_class in _CITING
        for cite in printed_citations(block.text)
        if works or cite.sure
    ]
    named = [resolve_named(cite, works).key for _, cite in printed if cite.names]
    by_name = frozenset(key for key in named if key)
    resolved = [
        (block, cite, resolution)
        for block, cite in printed
        if (resolution := _resolve(cite, block.text, works, by_name))
    ]
    citations = tuple(_citation(*found) for found in resolved)
    findings = (*_doubts(citations, resolved, path), *_uncited(citations, references, path))
    return citations, findings


def _resolve(
    cite: Printed, text: str, works: Sequence[Listed], by_name: frozenset[str]
) -> Resolution | None:
    if not cite.names:
        return resolve_bare(cite, text, works, by_name)
    return resolve_named(cite, works)


def _citation(block: Block, cite: Printed, resolution: Resolution) -> Citation:
    start = cite.start if resolution.start is None else resolution.start
    return Citation(
        block.span(start, cite.end),
        block.text[start : cite.end],
        resolution.key,
        resolution.alternatives,
        resolution.reason,
    )


def _doubts(
    citations: Iterable[Citation],
    resolved: Iterable[tuple[Block, Printed, Resolution]],
    path: str,
) -> Iterator[Finding]:
    for citation, (_, _, resolution) in zip(citations, resolved, strict=True):
        line = citation.span.line
        if citation.key is None:
            detail = f"{citation.text} fits no reference: {citation.reason}"
            yield Finding.of(Problem.UNRESOLVED_CITATION, path, line, detail)
        elif resolution.doubt:
            others = ", ".join(citation.alternatives)
            instead = f"; it could be {others}" if others else ""
            detail = f"{citation.text} is taken for {citation.key}: {citation.reason}{instead}"
            yield Finding.of(Problem.AMBIGUOUS_CITATION, path, line, detail)


def _uncited(
    citations: Iterable[Citation], references: Iterable[Reference], path: str
) -> Iterator[Finding]:
    keys = {citation.key for citation in citations}
    for reference in references:
        if reference.key not in keys:
            detail = f"{reference.key} is listed, but the article never cites it"
            yield Finding.of(Problem.UNCITED_REFERENCE, path, reference.line, detail)
