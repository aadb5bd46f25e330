"""Blocks -> mentions: the longest match first, then who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefbook.authority import Authority, Kind
from briefbook.findings import Finding, Problem
from briefbook.link.mentions.context import Context
from briefbook.link.mentions.forms import Meaning, lexicon_of
from briefbook.link.mentions.metonyms import Sense, is_paired, sense_of
from briefbook.link.mentions.surnames import bearers, full_names
from briefbook.link.names import Lexicon, words
from briefbook.model import Block, LineClass, Mention, MentionForm

READ = frozenset({LineClass.BODY, LineClass.HEADING, LineClass.CAPTION, LineClass.NOTE})
"""Classes of block in which a name is a mention; page furniture is no block at all."""


@dataclass(frozen=True, slots=True)
class Names:
    """The forms of a book's authority records, made ready once for all its articles."""

    lexicon: Lexicon[Meaning]

    @classmethod
    def of(cls, authority: Authority) -> Names:
        """Return the forms of all records."""
        return cls(lexicon_of(authority))


@dataclass(frozen=True, slots=True)
class _Place:
    block: Block
    context: Context


def find_mentions(
    blocks: Iterable[Block], names: Names, path: str, dateline_ends: dict[int, int] | None = None
) -> tuple[tuple[Mention, ...], tuple[Finding, ...]]:
    """Return the mentions in an article's blocks, in their order, and the forms left open.

    ``dateline_ends`` gives, by line, the column where a dateline ends: a city in it is a place.
    A form that can mean several actors is linked to none and told of once.
    """
    places = list(_places(blocks, names.lexicon))
    named = {
        slug
        for place in places
        for slug in full_names(place.context.hit.meanings, place.context.printed)
    }
    mentions: list[Mention] = []
    findings: dict[tuple[str, tuple[str, ...]], Finding] = {}
    for before, place, after in _neighbours(places):
        paired = _in_pair(before, place) or _in_pair(place, after)
        in_dateline = _in_dateline(place, dateline_ends or {})
        meanings = _meant(place.context, named, in_dateline=in_dateline, paired=paired)
        actors = {meaning.actor.slug for meaning in meanings}
        if len(actors) == 1:
            mentions.append(_mention(place, meanings[0]))
        elif meanings:
            finding = _open(place, meanings, path)
            slugs = tuple(sorted(actors))
            findings.setdefault((place.context.printed, slugs), finding)
    return tuple(mentions), tuple(sorted(findings.values()))


def _places(blocks: Iterable[Block], lexicon: Lexicon[Meaning]) -> Iterator[_Place]:
    for block in blocks:
        if block.block_class in READ:
            parts = words(block.text)
            for hit in lexicon.hits(block.text, parts):
                yield _Place(block, Context(block.text, parts, hit))


def _neighbours(
    places: Sequence[_Place],
) -> Iterator[tuple[_Place | None, _Place, _Place | None]]:
    for index, place in enumerate(places):
        before = places[index - 1] if index else None
        yield before, place, places[index + 1] if index + 1 < len(places) else None


def _meant(
    context: Context, named: set[str], *, in_dateline: bool, paired: bool
) -> tuple[Meaning, ...]:
    """Return what a hit can mean, as few as the context allows."""
    meanings = context.hit.meanings
    if any(meaning.is_other for meaning in meanings):
        return ()
    if any(m.form is MentionForm.METONYM for m in meanings):
        return _capital(context, in_dateline=in_dateline, paired=paired)
    certain = tuple(m for m in meanings if m.form is not MentionForm.SURNAME)
    if certain:
        return certain
    people = bearers(context, meanings, named)
    return tuple(m for m in meanings if m.actor in people)


def _capital(context: Context, *, in_dateline: bool, paired: bool) -> tuple[Meaning, ...]:
    """Return the place or the government that a capital's name means, both where it is open."""
    meanings = context.hit.meanings
    sense = sense_of(context, in_dateline=in_dateline, paired=paired)
    governments = tuple(m for m in meanings if m.form is MentionForm.METONYM)
    others = tuple(m for m in meanings if m.form is not MentionForm.METONYM)
    if not _is_city(others):
        return others or governments
    if sense is Sense.PLACE:
        return others
    return governments if sense is Sense.GOVERNMENT else meanings


def _is_city(others: Sequence[Meaning]) -> bool:
    return all(m.actor.kind is Kind.PLACE for m in others)


def _in_dateline(place: _Place, ends: dict[int, int]) -> bool:
    span = place.block.span(place.context.hit.start, place.context.hit.end)
    return span.end <= ends.get(span.line, 0)


def _in_pair(left: _Place | None, right: _Place | None) -> bool:
    if left is None or right is None or left.block is not right.block:
        return False
    if not all(_may_be_government(place) for place in (left, right)):
        return False
    return is_paired(left.block.text[left.context.hit.end : right.context.hit.start])


def _may_be_government(place: _Place) -> bool:
    meanings = place.context.hit.meanings
    return any(m.form is MentionForm.METONYM or m.actor.kind is Kind.STATE for m in meanings)


def _mention(place: _Place, meaning: Meaning) -> Mention:
    hit = place.context.hit
    return Mention(
        place.block.span(hit.start, hit.end),
        place.context.printed,
        meaning.actor.slug,
        meaning.actor.kind.value,
        meaning.form,
        "proposed" if meaning.actor.proposed else "record",
    )


def _open(place: _Place, meanings: Sequence[Meaning], path: str) -> Finding:
    line = place.block.span(place.context.hit.start, place.context.hit.end).line
    slugs = " or ".join(sorted(m.actor.slug for m in meanings))
    detail = f"`{place.context.printed}` can mean {slugs}; it is linked to neither"
    return Finding.of(Problem.AMBIGUOUS_MENTION, path, line, detail)
