"""Pages where a year could stand: ``(Kim 2019, 2020)`` of one work, and MLA's ``(Kim 33)``.

MLA prints no year: the name in the text or in the brackets leads to the list, the number to a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefbook.link.citations.printed import Printed, names_in
from briefbook.link.citations.resolving import (
    Listed,
    Resolution,
    fits_names,
    fits_year,
    is_named_in,
    last_sentence,
)

_PARENTHESES = re.compile(r"\(([^()]{1,200})\)")
_PART = re.compile(r"\s*(?P<names>[^\d;]*?)(?:[\s,]*(?P<page>\d{1,4}(?:[-–]\d{1,4})?))?\s*")
_LOOKBACK = 300
_REASON = "the author fits this reference, and the number is a page"


@dataclass(frozen=True, slots=True)
class Paged:
    """A citation without a year, offsets in its text, and the work that it leads to."""

    start: int
    end: int
    resolution: Resolution


def with_pages(cites: Iterable[Printed], works: Sequence[Listed]) -> list[Printed]:
    """Return citations, those that are a page of the one before joined to it."""
    kept: list[Printed] = []
    for cite in cites:
        if kept and cite.further and not _is_listed(cite, works) and _is_listed(kept[-1], works):
            kept[-1] = replace(kept[-1], end=cite.end)
        else:
            kept.append(cite)
    return kept


def paged_citations(text: str, works: Sequence[Listed]) -> Iterator[Paged]:
    """Yield the brackets of a text that lead to works by names and pages alone."""
    for match in _PARENTHESES.finditer(text):
        parts = list(re.finditer(r"[^;]+", match[1]))
        read = [_PART.fullmatch(part[0]) for part in parts]
        if not any(one and one["page"] for one in read):
            continue
        before = last_sentence(text[max(0, match.start() - _LOOKBACK) : match.start()])
        found = [
            _work(one, before if len(read) == 1 else "", works) if one else None for one in read
        ]
        for part, work in zip(parts, found, strict=True):
            if work is None or None in found:
                break
            start = match.start(1) + part.start() + len(part[0]) - len(part[0].lstrip())
            place = (start, match.start(1) + part.end()) if len(parts) > 1 else match.span()
            yield Paged(*place, Resolution(work.key, _REASON))


def _is_listed(cite: Printed, works: Sequence[Listed]) -> bool:
    return any(fits_names(cite, work) and fits_year(cite, work) for work in works)


def _work(part: re.Match[str], sentence: str, works: Sequence[Listed]) -> Listed | None:
    """Return the only work of the names in a part, else of whom its sentence names."""
    printed = part["names"].strip(" ,")
    if printed:
        names, others = names_in(printed)
        cite = Printed(part.start(), part.end(), names, "", others=others)
        fitting = [work for work in works if names and fits_names(cite, work)]
    else:
        fitting = [work for work in works if is_named_in(sentence, work)]
    return fitting[0] if len(fitting) == 1 else None
