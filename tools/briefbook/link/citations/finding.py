"""Blocks and references -> citations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefbook.findings import Finding, Problem
from briefbook.link.citations.numbered import numbered_citations, numbers_of
from briefbook.link.citations.pages import paged_citations, with_pages
from briefbook.link.citations.printed import IBID, Printed, abbreviations, printed_citations
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
    known = _Known(listed(references), numbers_of(references))
    citing = [block for block in blocks if block.block_class in _CITING]
    short = abbreviations(block.text for block in citing)
    printed = [
        (block, _in_full(cite, short))
        for block in citing
        for cite in with_pages(printed_citations(block.text), known.works)
        if known.works or cite.sure
    ]
    named = [resolve_named(cite, known.works).key for _, cite in printed if cite.names]
    by_name = frozenset(key for key in named if key)
    found = [
        *(_resolved(block, cite, known.works, by_name) for block, cite in printed),
        *(cited for block in citing for cited in _numbered(block, known.numbers)),
    ]
    order = {id(block): index for index, block in enumerate(citing)}
    sure = [one for one in found if one]
    if any(one.by_number for one in sure):  # a bare year is only a date there
        sure = [one for one in sure if not one.by_year]
    if not sure:  # as in MLA, which prints no year
        sure += [cited for block in citing for cited in _paged(block, known.works)]
    sure += _repeated(citing, sure, order) if sure else []
    sure.sort(key=lambda one: (order[id(one.block)], one.start))
    citations = tuple(one.citation for one in sure)
    return citations, (*_doubts(sure, path), *_uncited(citations, references, path))


@dataclass(frozen=True, slots=True)
class _Known:
    works: Sequence[Listed]
    numbers: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Found:
    """A citation at its place; ``by_year`` and ``by_number`` say what alone it was known by."""

    block: Block
    start: int
    end: int
    resolution: Resolution
    by_year: bool = False
    by_number: bool = False
    between: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        """The citation as the article has it."""
        return Citation(
            self.block.span(self.start, self.end),
            self.block.text[self.start : self.end],
            self.resolution.key,
            self.resolution.alternatives,
            self.resolution.reason,
            self.between,
        )


def _in_full(cite: Printed, short: Mapping[str, str]) -> Printed:
    """Return a citation with an abbreviation that the text explains replaced by the name."""
    if len(cite.names) == 1 and cite.names[0] in short:
        return replace(cite, names=(short[cite.names[0]],))
    return cite


def _resolved(
    block: Block, cite: Printed, works: Sequence[Listed], by_name: frozenset[str]
) -> _Found | None:
    if cite.names:
        return _Found(block, cite.start, cite.end, resolve_named(cite, works))
    resolution = resolve_bare(cite, block.text, works, by_name)
    if resolution is None:
        return None
    start = cite.start if resolution.start is None else resolution.start
    return _Found(block, start, cite.end, resolution, by_year=resolution.start is None)


def _numbered(block: Block, numbers: Mapping[int, str]) -> Iterator[_Found]:
    for cite in numbered_citations(block.text, numbers):
        key = numbers.get(cite.number)
        reason = "the number of this reference" if key else "the list has no such number"
        between = tuple(numbers[number] for number in cite.between if number in numbers)
        resolution = Resolution(key, reason)
        yield _Found(block, cite.start, cite.end, resolution, by_number=True, between=between)


def _paged(block: Block, works: Sequence[Listed]) -> Iterator[_Found]:
    for cite in paged_citations(block.text, works):
        yield _Found(block, cite.start, cite.end, cite.resolution)


def _repeated(
    citing: Iterable[Block], found: Sequence[_Found], order: Mapping[int, int]
) -> Iterator[_Found]:
    """Yield each ``ibid.``, for the work that is cited right before it."""
    places = sorted((order[id(one.block)], one.start, one.resolution.key or "") for one in found)
    for block in citing:
        for match in IBID.finditer(block.text):
            before = places[: bisect_left(places, (order[id(block)], match.start(), ""))]
            key = before[-1][2] or None if before else None
            reason = "the work cited right before it" if key else "no work is cited before it"
            yield _Found(block, match.start(), match.end(), Resolution(key, reason))


def _doubts(found: Iterable[_Found], path: str) -> Iterator[Finding]:
    for one in found:
        citation = one.citation
        line = citation.span.line
        if citation.key is None:
            detail = f"{citation.text} fits no reference: {citation.reason}"
            yield Finding.of(Problem.UNRESOLVED_CITATION, path, line, detail)
        elif one.resolution.doubt:
            others = ", ".join(citation.alternatives)
            instead = f"; it could be {others}" if others else ""
            detail = f"{citation.text} is taken for {citation.key}: {citation.reason}{instead}"
            yield Finding.of(Problem.AMBIGUOUS_CITATION, path, line, detail)


def _uncited(
    citations: Iterable[Citation], references: Iterable[Reference], path: str
) -> Iterator[Finding]:
    keys = {key for citation in citations for key in (citation.key, *citation.between)}
    for reference in references:
        if reference.key not in keys:
            detail = f"{reference.key} is listed, but the article never cites it"
            yield Finding.of(Problem.UNCITED_REFERENCE, path, reference.line, detail)
