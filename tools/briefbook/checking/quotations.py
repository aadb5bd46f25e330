"""A page and the sources -> what is wrong with its quotations.

A quotation belongs to the sentences that it touches; it must stand in a paragraph that one of
their citations names. A citation after a sentence's full stop belongs to that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.checking.marks import Quoted, quotations
from briefbook.checking.matching import folded, pieces, stands_in
from briefbook.checking.nearest import cut, difference, nearest
from briefbook.checking.page import Cited, Kind, Page, Passage
from briefbook.checking.source import Source, Sources, place_name
from briefbook.checking.told import Told
from briefbook.findings import Finding, Problem

TERM = 2
"""Words; a quotation no longer than this in a sentence without citation is taken for a term."""

_SHOWN = 100  # characters of a quotation in a message
_ATTRIBUTION = re.compile(r"\n[ \t]{0,9}(?:--|—|―|–)")


@dataclass(frozen=True, slots=True)
class Place:
    """A run of blocks of a source that follow each other and are cited together."""

    source: Source
    labels: tuple[str, ...]

    @property
    def text(self) -> str:
        """The blocks' text, folded."""
        return folded(" ".join(self.source.blocks[label] for label in self.labels))


def check_quotations(page: Page, sources: Sources) -> tuple[Finding, ...]:
    """Return a finding for each quotation that does not stand where it is said to."""
    found = [finding for p in page.passages for finding in _check_passage(p, page.path, sources)]
    return tuple(found)


def count_quotations(page: Page, sources: Sources) -> int:
    """Return how many quotations of a page stand beside a citation of an article held."""
    return sum(
        any(sources.get(one.key) for one in cited)
        for passage in page.passages
        for _, cited, _ in _quoted(passage)
    )


def _check_passage(passage: Passage, path: str, sources: Sources) -> Iterator[Finding]:
    for quoted, cited, line in _quoted(passage):
        yield from _check(quoted, cited, sources, (path, line))
    if passage.kind is Kind.QUOTE:
        return
    for offset in quotations(passage.text).single[:1]:
        mark = passage.text[offset]
        detail = f"the quotation mark {mark} has no partner in its paragraph; add it or remove this"
        yield Finding.of(Problem.QUOTATION, path, passage.line_at(offset), detail)


def _quoted(passage: Passage) -> Iterator[tuple[Quoted, tuple[Cited, ...], int]]:
    """Yield each quotation of a passage with the citations beside it and its line."""
    if passage.kind is Kind.QUOTE:
        quoted = _block(passage.text)
        yield quoted, passage.citations, passage.line_at(quoted.start)
        return
    found = quotations(passage.text).quoted
    told = Told.of(passage) if found else None
    for quoted in found:
        if told and pieces(folded(quoted.text)):
            yield quoted, told.cited(quoted.start, quoted.end), passage.line_at(quoted.start)


def _block(text: str) -> Quoted:
    """Return a block quotation without its attribution, and without marks around all of it."""
    attribution = list(_ATTRIBUTION.finditer(text))
    end = attribution[-1].start() if attribution else len(text)
    start = len(text) - len(text.lstrip())
    said = text[start:end].strip()
    inner = quotations(said).quoted
    if len(inner) == 1 and len(inner[0].text) == len(said) - 2:
        said = inner[0].text
    return Quoted(start, end, said)


def _check(
    quoted: Quoted, cited: Sequence[Cited], sources: Sources, at: tuple[str, int]
) -> Iterator[Finding]:
    wanted = folded(quoted.text)
    if not pieces(wanted):
        return
    shown = f"“{cut(' '.join(quoted.text.split()), _SHOWN)}”"
    places = located(cited, sources)
    if not places:
        if not cited and len(wanted.split()) > TERM:
            yield _finding(Problem.UNCITED_QUOTATION, at, _uncited(shown))
        elif whole := _wholes(cited, sources):
            yield from _check_whole(wanted, shown, whole, at)
        return
    if any(stands_in(wanted, place.text) for place in places):
        return
    if any(sources.get(one.key) is None for one in cited):
        return  # it may stand in the work that the book does not hold
    yield _finding(Problem.QUOTATION, at, _elsewhere(wanted, shown, places, sources))


def _check_whole(
    wanted: str, shown: str, whole: Sequence[Source], at: tuple[str, int]
) -> Iterator[Finding]:
    """Check a quotation against the whole of the articles that are cited without a locator."""
    for source in whole:
        texts = (*source.beside, *source.blocks.values())
        if any(stands_in(wanted, folded(text)) for text in texts):
            return
    keys = " or ".join(source.key for source in whole)
    blocks = [(s.key, label, folded(text)) for s in whole for label, text in s.blocks.items()]
    detail = f"{shown} is nowhere in {keys}; {_nearest(wanted, blocks)}"
    yield _finding(Problem.QUOTATION, at, detail)


def located(cited: Sequence[Cited], sources: Sources) -> list[Place]:
    """Return the runs of blocks that citations name."""
    places: dict[tuple[str, tuple[str, ...]], Place] = {}
    for one in cited:
        source = sources.get(one.key)
        for labels in _runs(source.labels(one.locator)) if source else ():
            assert source is not None
            places[source.key, labels] = Place(source, labels)
    return list(places.values())


def _runs(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Return labels in groups of those that follow each other."""
    groups: list[list[str]] = []
    for label in labels:
        before = groups[-1][-1] if groups else ""
        if before and before[0] == label[0] and int(before[1:]) + 1 == int(label[1:]):
            groups[-1].append(label)
        else:
            groups.append([label])
    return [tuple(group) for group in groups]


def _wholes(cited: Sequence[Cited], sources: Sources) -> list[Source]:
    """Return the articles cited as a whole, none where a work is cited that is not held."""
    found = [sources.get(one.key) for one in cited]
    if any(source is None for source in found) or any(one.locator for one in cited):
        return []
    return list({source.key: source for source in found if source is not None}.values())


def _elsewhere(wanted: str, shown: str, places: Sequence[Place], sources: Sources) -> str:
    """Return what is wrong: the words are in another place, or nowhere."""
    named = " or ".join(dict.fromkeys(_named(place) for place in places))
    own = {place.source.key: place.source for place in places}
    others = [s for s in sources.by_key.values() if s.key not in own]
    for source in (*own.values(), *others):
        for label, text in source.blocks.items():
            if stands_in(wanted, folded(text)):
                there = f"{place_name(label)} of {source.key}"
                return f"{shown} is not in {named}, it is in {there}; correct the locator"
    blocks = [
        (source.key, label, folded(text))
        for source in own.values()
        for label, text in source.blocks.items()
    ]
    return f"{shown} is not in {named}; {_nearest(wanted, blocks)}"


def _named(place: Place) -> str:
    first, last = place.labels[0], place.labels[-1]
    numbers = place_name(first) + (f"–{last[1:]}" if last != first else "")
    return f"{place.source.key} {numbers}"


def _nearest(wanted: str, blocks: Sequence[tuple[str, str, str]]) -> str:
    found = nearest(wanted, blocks)
    if found is None:
        return "no passage comes near; quote the source word for word"
    passage = cut(" ".join(found.words), _SHOWN * 2)
    where = f"nearest is {place_name(found.label)} of {found.key}, “{passage}”"
    return f"{where}; correct the words: {difference(wanted, found.words)}"


def _uncited(shown: str) -> str:
    return (
        f"{shown} stands in a sentence without a citation; "
        "cite the paragraph, or write words that are no quotation without the marks"
    )


def _finding(problem: Problem, at: tuple[str, int], detail: str) -> Finding:
    return Finding.of(problem, at[0], at[1], " ".join(detail.split()))
