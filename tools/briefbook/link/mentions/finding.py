"""Blocks -> mentions: the longest match first, then who is meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefbook.authority import Authority, Kind
from briefbook.findings import Finding, Problem
from briefbook.link.mentions.acronyms import is_shouted_word, meant_otherwise
from briefbook.link.mentions.another import is_part_of_another
from briefbook.link.mentions.forms import Meaning, lexicon_of
from briefbook.link.mentions.metonyms import Sense, is_listed, is_paired, sense_of
from briefbook.link.mentions.places import Place, find_places
from briefbook.link.mentions.surnames import Cast, bearers, is_word
from briefbook.link.names import Lexicon
from briefbook.model import Block, Mention, MentionForm, Settlement


@dataclass(frozen=True, slots=True)
class Names:
    """The forms of a book's authority records, made ready once for all its articles."""

    lexicon: Lexicon[Meaning]

    @classmethod
    def of(cls, authority: Authority) -> Names:
        """Return the forms of all records."""
        return cls(lexicon_of(authority))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article before: where datelines end, and what its editor settled.

    ``dateline_ends`` gives, by line, the column where a dateline ends: a city in it is a place.
    """

    dateline_ends: Mapping[int, int] = field(default_factory=dict)
    settled: tuple[Settlement, ...] = ()


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a place can mean: records, and someone whom no record names."""

    meanings: tuple[Meaning, ...] = ()
    stranger: str | None = None
    sense: Sense = Sense.OPEN


def find_mentions(
    blocks: Iterable[Block],
    names: Names,
    path: str,
    known: Known = Known(),  # frozen
) -> tuple[tuple[Mention, ...], tuple[Finding, ...]]:
    """Return the mentions in an article's blocks, in their order, and the forms left open.

    A form that can mean several actors is linked to none and told of once.
    """
    places = list(find_places(blocks, names.lexicon))
    reader = _Reader(places, Cast.of(p.context for p in places), known)
    mentions: list[Mention] = []
    findings: dict[tuple[str, str], Finding] = {}
    for place in places:
        meant = reader.read(place)
        actors = {meaning.actor.slug for meaning in meant.meanings}
        if len(actors) == 1 and meant.stranger is None:
            mentions.append(_mention(place, meant.meanings))
        elif actors:
            finding = _open(place, meant, path)
            findings.setdefault((place.context.printed, finding.detail), finding)
    return tuple(mentions), tuple(sorted((*findings.values(), *reader.unused(path))))


@dataclass(slots=True)
class _Reader:
    """Tells what each place means, with what the article says elsewhere."""

    places: Sequence[Place]
    cast: Cast
    known: Known
    otherwise: Collection[str] = ()
    senses: dict[int, Sense] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note which acronyms the article expands to something else."""
        contexts = (place.context for place in self.places)
        self.otherwise = frozenset(c.printed for c in contexts if meant_otherwise(c))

    def read(self, place: Place) -> _Meant:
        """Return what a place can mean: what the editor says, else what its context allows."""
        for settled in self.known.settled:
            if (settled.line, settled.text) == (place.span.line, place.context.printed):
                meanings = place.context.hit.meanings
                return _Meant(tuple(m for m in meanings if m.actor.slug == settled.actor))
        return self._read(place)

    def unused(self, path: str) -> Iterator[Finding]:
        """Yield a finding for each settlement that fits no form in its line."""
        settled_lines = {settled.line for settled in self.known.settled}
        forms = {
            (place.span.line, place.context.printed, meaning.actor.slug)
            for place in (self.places if settled_lines else ())
            if place.span.line in settled_lines
            for meaning in place.context.hit.meanings
        }
        forms |= {(line, text, "") for line, text, _ in forms}
        for settled in self.known.settled:
            if (settled.line, settled.text, settled.actor) not in forms:
                whom = settled.actor or "anybody"
                detail = f"“{settled.text}” in line {settled.line} is no form of {whom}; correct it"
                record = f"{path.removesuffix('.txt')}.toml"
                yield Finding.of(Problem.BAD_RECORD, record, 1, detail)

    def _read(self, place: Place) -> _Meant:
        context, meanings = place.context, place.context.hit.meanings
        if any(m.is_other for m in meanings) or is_part_of_another(context, meanings):
            return _Meant()
        if any(m.form is MentionForm.METONYM for m in meanings):
            return self._capital(place)
        certain = tuple(m for m in meanings if m.form is not MentionForm.SURNAME)
        if certain:
            return _Meant(self._certain(place, certain))
        found = bearers(context, meanings, place.number, self.cast)
        meant = tuple(m for m in meanings if m.actor in found.actors)
        return _Meant(meant, found.stranger)

    def _certain(self, place: Place, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
        """Return what a form that is no surname can mean; of several, those named in full."""
        context = place.context
        if is_shouted_word(context) or context.printed in self.otherwise:
            return ()
        people = all(m.actor.kind is Kind.PERSON for m in meanings)
        if people and context.is_one_word and is_word(context, meanings, self.cast):
            return ()
        known = {*self.cast.people, *self.cast.others}
        return tuple(m for m in meanings if m.actor.slug in known) or meanings

    def _capital(self, place: Place) -> _Meant:
        """Return the place or the government that a capital means, both where it is open."""
        meanings = place.context.hit.meanings
        governments = tuple(m for m in meanings if m.form is MentionForm.METONYM)
        others = tuple(m for m in meanings if m.form is not MentionForm.METONYM)
        if any(m.actor.kind is not Kind.PLACE for m in others):
            return _Meant(others)
        sense = self._sense(place)
        self.senses[place.number] = sense
        if sense is Sense.PLACE:
            return _Meant(others)
        return _Meant(governments if sense is Sense.GOVERNMENT else meanings)

    def _sense(self, place: Place) -> Sense:
        before, after = self._neighbour(place, -1), self._neighbour(place, 1)
        between = before.text_to(place) if before is not None else None
        follows = before is not None and between is not None and is_listed(between)
        paired = follows and between is not None and is_paired(between)
        if after is not None:
            paired = paired or is_paired(place.text_to(after) or "")
        earlier = self.senses.get(before.number) if follows and before is not None else None
        ends = self.known.dateline_ends
        in_dateline = bool(ends) and place.span.end <= ends.get(place.span.line, 0)
        return sense_of(
            place.context, in_dateline=in_dateline, paired=paired, before=earlier or Sense.OPEN
        )

    def _neighbour(self, place: Place, step: int) -> Place | None:
        """Return the place beside, where it may be a government."""
        index = place.number + step
        if not 0 <= index < len(self.places):
            return None
        other = self.places[index]
        meanings = other.context.hit.meanings
        if other.block is place.block and any(
            m.form is MentionForm.METONYM or m.actor.kind is Kind.STATE for m in meanings
        ):
            return other
        return None


def _mention(place: Place, meanings: Sequence[Meaning]) -> Mention:
    printed = place.context.printed
    meaning = next((m for m in meanings if m.text == printed), meanings[0])
    return Mention(
        place.span,
        printed,
        meaning.actor.slug,
        meaning.actor.kind.value,
        meaning.form,
        "proposed" if meaning.actor.proposed else "record",
    )


def _open(place: Place, meant: _Meant, path: str) -> Finding:
    who = sorted({meaning.actor.slug for meaning in meant.meanings})
    who += [meant.stranger] if meant.stranger is not None else []
    detail = f"`{place.context.printed}` can mean {' or '.join(who)}; it is linked to neither"
    return Finding.of(Problem.AMBIGUOUS_MENTION, path, place.span.line, detail)
