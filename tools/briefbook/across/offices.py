"""Who holds an office in one article, and when another says that a successor took it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from briefbook.across.bound import Bound
from briefbook.across.passages import Dated
from briefbook.dates import bounds
from briefbook.model import Block, Draft, LineClass, Span, Status

_OFFICES = "President|Prime Minister|Chancellor|Premier|Taoiseach|King|Queen|Emperor|Pope"
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"
_HELD = re.compile(
    rf"(?<![\w.-])(?P<before>[\w-]+\s)?(?P<realm>[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,2}})\s"
    rf"(?P<office>{_OFFICES})\s(?P<name>{_NAME})"
)
_TOOK = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]*)\s(?:took\soffice|took\sover|was\ssworn\sin|was\sinaugurated|"
    r"came\sto\spower|assumed\soffice)\b"
)
_LAST_YEAR = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]*)\s(?:is|enters|has\sentered|begins)\s(?:in\s|on\s)?"
    r"(?:his|her|their|the)\s(?:last|final)\s(?:full\s)?year\s(?:in\soffice|as\s\w+|in\spower)"
)
_NOT_NOW = frozenset("former then ex late predecessor next incoming then- past future".split())


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom an article calls the holder of an office."""

    path: str
    office: str
    names: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Accession:
    """A statement that somebody took office at a date, with the office if the article names it."""

    holder: Holder
    name: str
    when: Dated
    first: date
    last: date


def holders(draft: Draft) -> tuple[Holder, ...]:
    """Return whom an article's body calls the holder of an office now."""
    found: dict[tuple[str, frozenset[str]], Holder] = {}
    for block in _body(draft):
        for match in _HELD.finditer(block.text):
            before = (match["before"] or "").strip().lower()
            if before.rstrip("-") in _NOT_NOW or before.startswith(("then", "ex-")):
                continue
            names = frozenset(match["name"].removesuffix("’s").removesuffix("'s").split())
            span = block.span(match.start("realm"), match.end("name"))
            held = Holder(draft.seed.path, f"{match['realm']} {match['office']}", names, span)
            found.setdefault((held.office, names), held)
    return tuple(found.values())


def _accessions(known: Iterable[Holder], dates: Iterable[Dated]) -> Iterator[Accession]:
    """Yield the statements of an article that a holder took office at a date with its year."""
    known = tuple(known)
    for one in dates:
        first, last = bounds(one.match.value) if one.match.value else (None, None)
        if first is None or last is None or (last - first).days > 31:
            continue
        begin = one.sentence[0]
        for match in _TOOK.finditer(one.block.text, begin, one.match.start):
            if one.match.start - match.end() > 12:
                continue
            fitting = [held for held in known if match["name"] in held.names]
            if len({held.office for held in fitting}) == 1:
                yield Accession(fitting[0], match["name"], one, first, last)


@dataclass(frozen=True, slots=True)
class Offices:
    """Who holds which office in which article, and who is said to have taken one when."""

    drafts: tuple[Draft, ...]
    holders: dict[str, tuple[Holder, ...]]
    accessions: tuple[Accession, ...]

    @classmethod
    def of(cls, drafts: Sequence[Draft], dates: Mapping[str, Iterable[Dated]]) -> Offices:
        """Return the offices of all articles; ``dates`` are those of each seed's path."""
        held = {draft.seed.path: holders(draft) for draft in drafts}
        took = [
            found
            for draft in drafts
            for found in _accessions(held[draft.seed.path], dates[draft.seed.path])
        ]
        return cls(tuple(drafts), held, tuple(took))


def by_offices(draft: Draft, offices: Offices) -> Iterator[Bound]:
    """Yield what the offices held in an article say of its day.

    Who holds an office writes after taking it. Who holds it before a successor is shown to be
    the predecessor by an article that states its date, earlier than the succession.
    """
    for held in offices.holders[draft.seed.path]:
        observed = _Observed(draft, held, offices)
        for took in offices.accessions:
            if took.holder.office != held.office:
                continue
            if took.name in held.names and took.holder.path != held.path:
                place = f"{took.name} took office in {took.when.placed}"
                reason = f"the {held.office} (line {held.span.line}) is in office, and {place}"
                yield Bound(took.first, None, reason, (held.span,))
            elif not held.names & took.holder.names:
                yield from observed.before(took)


class _Observed:
    """A holder as an article and those before it name them, looked up once for all successors."""

    def __init__(self, draft: Draft, held: Holder, offices: Offices) -> None:
        self._draft, self._held, self._offices = draft, held, offices

    @cached_property
    def _final(self) -> tuple[Span, str, bool] | None:
        return _final_year(self._draft, self._held)

    @cached_property
    def _alone(self) -> frozenset[str]:
        return _alone(self._draft, self._held)

    def before(self, took: Accession) -> Iterator[Bound]:
        """Yield the bound that a successor is, where the holder is shown to come before."""
        held, alone = self._held, self._alone
        known = None if self._final else self._offices.holders
        earlier = (one for one in self._offices.drafts if _is_before(one, took.first))
        others = (one for one in earlier if one.seed.path != held.path)
        seen = next((told for one in others if (told := _named_in(one, held, alone, known))), None)
        if seen is not None and took.first > date.min + timedelta(days=366):
            yield _until(took, held, self._final, seen)


def _until(took: Accession, held: Holder, final: tuple[Span, str, bool] | None, seen: str) -> Bound:
    """Return the bound that a successor is of an article in which the predecessor is in office."""
    place = f"{took.name} took office in {took.when.placed}"
    if final is None:
        reason = f"the {held.office} (line {held.span.line}) is in office, and {place}; {seen}"
        return Bound(None, took.last, reason, (held.span,))
    span, text, full = final
    if full:
        year = took.first.year - 1
        first, last = date(year, 1, 1), date(year, 12, 31)
        told = f"so the last full year before is {year}"
    else:
        first, last = took.first - timedelta(days=366), took.last
        told = "so it is the year before that"
    reason = f"“{text}” (line {span.line}), and {place}, {told}; {seen}"
    return Bound(first, last, reason, (span,))


def _is_before(draft: Draft, first: date) -> bool:
    """Return whether an article states a date before a day."""
    fact = draft.metadata.date
    if fact.value is None or fact.status is not Status.STATED:
        return False
    last = bounds(fact.value)[1]
    return last is not None and last < first


def _named_in(
    draft: Draft,
    held: Holder,
    alone: frozenset[str],
    known: Mapping[str, tuple[Holder, ...]] | None,
) -> str | None:
    """Return what shows that an earlier article names a holder.

    It must call the person the holder, as ``known`` has it; where that is ``None``, the name is
    enough.
    """
    if known is None:
        names = {word for block in _body(draft) for word in _words(block.text)}
    else:
        same = [one for one in known[draft.seed.path] if one.office == held.office]
        names = {name for one in same for name in one.names}
    name = min(names & alone, default=None)
    return name and f"{draft.seed.path}, of {draft.metadata.date.value}, names {name} before that"


def _alone(draft: Draft, held: Holder) -> frozenset[str]:
    """Return the names by which an article calls a holder without the others: the surname."""
    found = set()
    for block in _body(draft):
        words = ["", *_words(block.text), ""]
        found |= {
            word
            for before, word, after in zip(words, words[1:], words[2:], strict=False)
            if word in held.names and not {before, after} & (held.names - {word})
        }
    return frozenset(found)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:-\w+)*", text)


def _final_year(draft: Draft, held: Holder) -> tuple[Span, str, bool] | None:
    for block in _body(draft):
        for match in _LAST_YEAR.finditer(block.text):
            if match["name"] in held.names:
                span = block.span(match.start(), match.end())
                return span, match[0], " full " in match[0]
    return None


def _body(draft: Draft) -> list[Block]:
    return [block for block in draft.blocks if block.block_class is LineClass.BODY]
