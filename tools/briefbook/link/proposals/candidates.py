"""Tokens -> runs of capitalised words, cut where one name ends and another begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.link.names.vocabulary import FUNCTION_WORDS, MONTHS, WEEKDAYS
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.portfolios import after_portfolios
from briefbook.link.proposals.tokens import Token
from briefbook.link.proposals.vocabulary import (
    BODIES,
    BODY_STARTS,
    LANDMARKS,
    LINKED,
    OWNERS,
    SUFFIXES,
    THINGS,
    TITLES,
)

_PARTICLES = frozenset("al bin da de del della den der di do dos du el la le van von".split())
_ARTICLES = frozenset("das dem den der des die".split())
_LONGEST_LINK = 2  # small words inside a name, as in "Bank of the West"
_CALENDAR = MONTHS | WEEKDAYS


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name: the numbers of the first and last token, and the form.

    ``after_title`` is so for "Ruiz" in "President Ruiz"; ``opens`` where the capital of the
    first word says nothing.
    """

    first: int
    last: int
    text: str
    after_title: bool
    opens: bool


def find_candidates(
    text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield the candidates of a text, in order."""
    index = 0
    while index < len(tokens):
        if not tokens[index].is_capital:
            index += 1
            continue
        end = _run_end(tokens, index)
        yield from _cut(text, tokens, index, end, gazetteer)
        index = end


def _run_end(tokens: Sequence[Token], first: int) -> int:
    """Return where a run of capitalised words ends, small links inside it allowed."""
    end = first + 1
    while end < len(tokens):
        if tokens[end].is_capital and (tokens[end].joined or _is_owned(tokens, end)):
            end += 1
            continue
        after = (
            _after_link(tokens, first, end)
            or _after_and(tokens, end)
            or after_portfolios(tokens, first, end)
        )
        if after is None:
            break
        end = after + 1
    return end


def _after_link(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Return the capitalised word after "of the", "for" or "van der", where a link may stand."""
    link = tokens[end]
    if link.gap.strip() == "&" and link.is_capital:
        return end
    if not link.joined:
        return None
    if link.key in {"of", "for"}:
        allowed = any(token.key in LINKED or token.key in TITLES for token in tokens[first:end])
        following = end + 1
        if following < len(tokens) and tokens[following].key == "the":
            following += 1
    elif link.key in _PARTICLES:
        # "der" alone is a German article, and what stands before it any noun
        is_article = link.key in _ARTICLES and tokens[end - 1].key not in _PARTICLES
        allowed, following = not is_article, end + 1
        if following < len(tokens) and tokens[following].key in _PARTICLES:
            following += 1
    else:
        return None
    whole = tokens[end : following + 1]
    if not allowed or following >= len(tokens) or len(whole) > _LONGEST_LINK + 1:
        return None
    return following if tokens[following].is_capital and all(t.joined for t in whole) else None


def _is_owned(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a possessive before a word is a part of its name: "King's College"."""
    owner = tokens[index - 1]
    return owner.is_possessive and owner.key in OWNERS and owner.is_capital


def _after_and(tokens: Sequence[Token], end: int) -> int | None:
    """Return the word after "and" in one body's name: "the Food and Drug Administration"."""
    if tokens[end].key != "and" or end < 2 or end + 1 >= len(tokens):
        return None
    if tokens[end - 2].key != "the" and not tokens[end - 2].is_possessive:
        return None
    last = end + 1
    while last + 1 < len(tokens) and tokens[last + 1].joined and tokens[last + 1].is_capital:
        last += 1
    whole = tokens[end + 1 : last + 1]
    is_body = len(whole) > 1 and whole[-1].key in BODIES | THINGS
    return end + 1 if is_body and whole[0].is_capital and whole[0].joined else None


def _cut(
    text: str, tokens: Sequence[Token], first: int, end: int, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield the names in a run: nationality, organisation, title, person."""
    while first < end and _is_no_start(text, tokens, first, end, gazetteer):
        first += 1
    while end > first and (tokens[end - 1].key in _CALENDAR):
        end -= 1
    if first >= end:
        return
    titles = [at for at in range(first, end) if _is_title(tokens[at])]
    if not titles:
        yield from _plain(text, tokens, first, end, gazetteer)
        return
    start = titles[-1] + 1
    is_office = start < end and tokens[start].key in {"of", "for"}
    is_body = tokens[end - 1].key in BODIES | SUFFIXES
    if is_body and not is_office and not _is_person_of(tokens, start, end):
        yield from _plain(text, tokens, first, end, gazetteer)
        return
    yield from _plain(text, tokens, first, titles[0], gazetteer)
    if is_office:
        yield from _office(text, tokens, start + 1, end, gazetteer)
    elif start < end:
        last = next((at for at in range(start, end) if tokens[at].key in {"of", "for"}), end)
        yield _candidate(text, tokens, start, last, after_title=True)
        if last < end:  # "Professor Ada Marsh of the University of Ruritania"
            yield from _office(text, tokens, last + 1, end, gazetteer)


def _is_person_of(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a name after a title goes on with whose it is: "Varn of Krell College"."""
    of = next((at for at in range(start, end) if tokens[at].key in {"of", "for"}), start)
    return of > start and tokens[of - 1].key not in BODIES | BODY_STARTS


def _is_title(token: Token) -> bool:
    return token.key in TITLES and not token.is_possessive


def _office(
    text: str, tokens: Sequence[Token], first: int, end: int, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield whom or what an office is followed by: "of State Ada Marsh", "of the Bank"."""
    given = [at for at in range(first, end) if tokens[at].key in gazetteer.given_names]
    if given:
        yield _candidate(text, tokens, given[0], end, after_title=True)
        return
    first += tokens[first].key == "the"
    known = text[tokens[first].start : tokens[end - 1].end] in gazetteer.entries
    if known or tokens[end - 1].key in BODIES | SUFFIXES:
        yield _candidate(text, tokens, first, end)


def _plain(
    text: str, tokens: Sequence[Token], first: int, end: int, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield a run without titles; a nationality before a name is one of its own."""
    if first >= end:
        return
    first = _without_opening_word(tokens, first, end, gazetteer)
    whole = text[tokens[first].start : tokens[end - 1].end]
    if whole in gazetteer.entries or tokens[end - 1].key in BODIES | SUFFIXES:
        yield _candidate(text, tokens, first, end)
        return
    for cut in range(min(end - 1, first + 4), first, -1):
        part = text[tokens[first].start : tokens[cut - 1].end]
        if part in gazetteer.entries and _may_precede(part, gazetteer):
            yield _candidate(text, tokens, first, cut)
            yield from _plain(text, tokens, cut, end, gazetteer)
            return
    yield _candidate(text, tokens, first, end)


def _without_opening_word(
    tokens: Sequence[Token], first: int, end: int, gazetteer: Gazetteer
) -> int:
    """Return where a person's name begins after a sentence's first word: "Striker Ada Marsh"."""
    three = first + 3 <= end
    given = [tokens[at].key in gazetteer.given_names for at in (first, first + 1)] if three else []
    is_name = tokens[end - 1].key in BODIES | SUFFIXES | LANDMARKS | THINGS
    return first + 1 if tokens[first].opens and given == [False, True] and not is_name else first


def _may_precede(part: str, gazetteer: Gazetteer) -> bool:
    entry = gazetteer.entries[part]
    return part != entry.name


def _is_no_start(
    text: str, tokens: Sequence[Token], first: int, end: int, gazetteer: Gazetteer
) -> bool:
    """Return whether a run's first word is no part of a name, unlike "New" in "New York"."""
    token = tokens[first]
    if token.key in _CALENDAR:
        return True
    if token.key not in FUNCTION_WORDS:
        return False
    known = (text[token.start : tokens[last].end] for last in range(first, min(end, first + 3)))
    return not any(form in gazetteer.entries for form in known)


def _candidate(
    text: str, tokens: Sequence[Token], first: int, end: int, after_title: bool = False
) -> Candidate:
    form = text[tokens[first].start : tokens[end - 1].end]
    return Candidate(first, end - 1, " ".join(form.split()), after_title, tokens[first].opens)
