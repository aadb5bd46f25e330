"""What falls if sources are withdrawn: all that rests on them alone, and what they only support.

A sentence falls where every source held that it cites is withdrawn; cites it others too, it is
weakened. An office falls with its one citation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefbook.checking.locators import split_citation
from briefbook.checking.page import Kind, Page, Passage
from briefbook.checking.source import Sources, place_name
from briefbook.checking.told import Told

_CALLED = {
    "event": "event",
    "glossary": "definition",
    "dispute": "dispute",
}


@dataclass(frozen=True, slots=True, order=True)
class Rest:
    """Something that rests on a withdrawn source: what, where, which words and which places.

    ``others`` are the keys on which it rests besides; where there is none, it falls.
    """

    path: str
    line: int
    what: str
    text: str
    places: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def falls(self) -> bool:
        """Whether nothing else holds it."""
        return not self.others


@dataclass(frozen=True, slots=True)
class DateChange:
    """An article whose inferred date would be another; ``after`` is ``None`` for none."""

    key: str
    path: str
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What falls and what is weakened without some sources, and the pages left without any."""

    keys: tuple[str, ...]
    rests: tuple[Rest, ...]
    dates: tuple[DateChange, ...]
    bare_pages: tuple[str, ...]

    @property
    def falling(self) -> tuple[Rest, ...]:
        """What rests on the withdrawn sources alone."""
        return tuple(rest for rest in self.rests if rest.falls)

    @property
    def weakened(self) -> tuple[Rest, ...]:
        """What rests on other sources too."""
        return tuple(rest for rest in self.rests if not rest.falls)


def withdraw(
    keys: Collection[str],
    pages: Iterable[Page],
    sources: Sources,
    dates: Iterable[DateChange] = (),
) -> Withdrawal:
    """Return what rests on the sources with these keys, by page and line."""
    gone = {key.lower() for key in keys}
    rests: list[Rest] = []
    bare: list[str] = []
    for page in pages:
        rests += _on_page(page, gone, sources)
        used = set(_used(page, sources))
        if used and used <= gone:
            bare.append(page.path)
    return Withdrawal(tuple(sorted(keys)), tuple(sorted(rests)), tuple(dates), tuple(sorted(bare)))


def _on_page(page: Page, gone: set[str], sources: Sources) -> Iterator[Rest]:
    for passage in page.passages:
        yield from _in_passage(passage, page.path, gone, sources)
    for office in page.offices:
        key, locator = split_citation(office.cite)
        if key.lower() in gone:
            places = (_place(key, locator),)
            yield Rest(page.path, office.line, "office", f"{page.title}: {office.role}", places)


def _in_passage(passage: Passage, path: str, gone: set[str], sources: Sources) -> Iterator[Rest]:
    """Yield the sentences of a passage, or the whole of a row or block quotation, that rest."""
    told = Told.of(passage)
    support: dict[int, list[tuple[str, str]]] = {}
    for number, citations in enumerate(told.citations):
        for cited in citations:
            place = _place(cited.key, cited.locator)
            support.setdefault(number, []).append((cited.key, place))
    for label, at in passage.links:
        found = sources.labelled(label)
        if found:
            place = f"{found[0].key} {place_name(found[1])}"
            support.setdefault(told.at(at), []).append((found[0].key, place))
    for number, named in sorted(support.items()):
        if any(key.lower() in gone for key, _ in named):
            begin, end = told.bounds[number]
            others = dict.fromkeys(key for key, _ in named if key.lower() not in gone)
            places = dict.fromkeys(place for key, place in named if key.lower() in gone)
            text = _shown(passage, begin, end)
            line = passage.line_at(begin)
            yield Rest(path, line, _called(passage), text, tuple(places), tuple(others))


def _called(passage: Passage) -> str:
    within = next((_CALLED[name] for name in reversed(passage.within) if name in _CALLED), "")
    if within:
        return within
    return passage.kind.value if passage.kind in {Kind.ROW, Kind.QUOTE} else "sentence"


def _shown(passage: Passage, begin: int, end: int) -> str:
    """Return the words of a sentence, an event's after its title, closed up around citations."""
    words = " ".join(passage.text[begin:end].split())
    for mark in ".,;:)":
        words = words.replace(f" {mark}", mark)
    return f"{passage.title}: {words}" if passage.title else words


def _place(key: str, locator: str) -> str:
    return f"{key} {locator}" if locator else f"{key} as a whole"


def _used(page: Page, sources: Sources) -> Iterator[str]:
    """Yield the keys of the sources held that a page cites."""
    cited = [one.key for passage in page.passages for one in passage.citations]
    cited += [split_citation(office.cite)[0] for office in page.offices]
    yield from (key.lower() for key in cited if sources.get(key) is not None)
    for passage in page.passages:
        for label, _ in passage.links:
            found = sources.labelled(label)
            if found:
                yield found[0].key.lower()
