"""Blocks and mentions -> quotations with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.link.quotations.paragraph import WORD, Named, Outside, Paragraph
from briefbook.link.quotations.subjects import TITLES
from briefbook.link.quotations.vocabulary import (
    ADDRESSING,
    OTHERS,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH,
)
from briefbook.model import Block, LineClass, Mention, Quotation

_LONGEST_SCARE_QUOTE = 3  # words: "a “triangular” problem" quotes nobody
_LONGEST_NAME = 40  # characters looked at after a verb of speech
_INVERTED = re.compile(r"[,.?!”\"]\s*$")
"""What a verb stands behind where its subject follows it."""
_LONGEST_PREPOSITION = 20  # characters looked at before a name


def find_quotations(blocks: Sequence[Block], mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """Return every text in double quotation marks in an article's paragraphs, in order.

    The speaker is the person whom the words around the quotation name with a verb of speech,
    or whom a pronoun there leads back to, or the organisation or state that stands right beside
    the verb. A sentence that is nothing but a quotation goes on with the speaker of the one
    before it in its paragraph, or of the paragraph before where its marks were left open.
    ``None`` where none of them is known, and for a word or two in marks that nobody is said to
    have said.
    """
    lines = by_line(mentions)
    found: list[Quotation] = []
    speaker: str | None = None
    going_on: str | None = None
    for block in blocks:
        if block.block_class is LineClass.BODY:
            reader = _Reader(block, paragraph_of(block, lines), speaker, going_on)
            found += reader.quotations()
            speaker = reader.speaker
            going_on = reader.going_on if reader.paragraph.is_left_open else None
    return tuple(found)


def by_line(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions by the seed line that they stand in."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.span.line, []).append(mention)
    return found


def paragraph_of(block: Block, mentions: dict[int, list[Mention]]) -> Paragraph:
    """Return a block cut into sentences and quotations, with those whom it names."""
    named = list(_named_in(block, mentions))
    people = sorted(place for place, kind in named if kind == "person")
    bodies = sorted(place for place, kind in named if kind in {"organisation", "state"})
    return Paragraph(block.text, people, bodies)


def _named_in(block: Block, mentions: dict[int, list[Mention]]) -> Iterator[tuple[Named, str]]:
    offset = 0
    for piece in block.pieces:
        for mention in mentions.get(piece.line, ()):
            start = offset + mention.span.start - piece.start
            if piece.start <= mention.span.start < piece.end:
                yield Named(start, start + len(mention.text), mention.actor), mention.kind
        offset += piece.end - piece.start + 1


@dataclass(slots=True)
class _Reader:
    """Reads one paragraph.

    ``speaker`` is who spoke last, for "he said" and for "He added"; ``going_on`` speaks in the
    next sentence if that is nothing but a quotation.
    """

    block: Block
    paragraph: Paragraph
    speaker: str | None
    going_on: str | None
    since: int = 0
    """Where the sentence of the last speaker ends; names behind it can be whom "he" means."""

    def quotations(self) -> list[Quotation]:
        text, found = self.block.text, []
        for start, end in self.paragraph.quotations:
            self.going_on = self._speaker(start, end)
            found.append(Quotation(self.block.span(start, end), text[start:end], self.going_on))
        self._note_subject()
        return found

    def _speaker(self, start: int, end: int) -> str | None:
        """Return who speaks by the words outside quotation marks in the same sentence."""
        words = self.paragraph.around(start, end)
        spoken = [word for word in words if word.text in SPEECH]
        if not spoken:
            return self._goes_on(start, end, words)
        people = self.paragraph.between(self.paragraph.people, words[0].start, words[-1].end)
        if not people and any(word.text in OTHERS for word in words):
            self.speaker = None
            return None
        verb = min(spoken, key=lambda word: min(abs(word.start - end), abs(start - word.end)))
        person = self._subject(verb, people)
        if person is None and any(word.text in PRONOUNS for word in words):
            person = None if self._after_stranger(verb.start) else self._leading_back(words[0])
        if person is None and self._after_stranger(verb.end + _LONGEST_NAME):
            self.speaker = None
        if person is not None:
            self.speaker, self.since = person, self.paragraph.sentence(end - 1)[1]
        return person or self._body(verb)

    def _leading_back(self, word: Outside) -> str | None:
        """Return whom *he* in a word's sentence means: the only one named since somebody spoke."""
        first = self.paragraph.sentence(word.start)[0]
        named = self.paragraph.between(self.paragraph.people, self.since, first)
        since = {person.slug for person in named}
        return self.speaker if not since else since.pop() if len(since) == 1 else None

    def _after_stranger(self, offset: int) -> bool:
        """Return whether somebody unknown is named before an offset, and nobody known since."""
        last = max((one.end for one in self.paragraph.people if one.end <= offset), default=0)
        return self.paragraph.has_stranger(last, offset)

    def _subject(self, verb: Outside, people: Sequence[Named]) -> str | None:
        """Return who stands right after the verb, else whom "who" leads to, else the first."""
        text = self.block.text
        behind = [p for p in people if p.start >= verb.end]
        after = [p for p in behind if TITLES.fullmatch(text, verb.end, p.start)]
        if after and verb.text not in ADDRESSING:
            return after[0].slug
        before = [person for person in people if person.end <= verb.start]
        related = [p for p in before if text[p.end : verb.start].lstrip(", ").startswith("who ")]
        return (related or before)[0].slug if before else None

    def _body(self, verb: Outside) -> str | None:
        """Return the organisation or state beside the verb: "the League said"."""
        text, bodies = self.block.text, self.paragraph.bodies
        near = self.paragraph.between(bodies, verb.start - 100, verb.end + 100)
        for body in near:
            before = text[max(0, body.start - _LONGEST_PREPOSITION) : body.start].lower().split()
            governed = not PREPOSITIONS.isdisjoint(before[-2:])
            if body.end <= verb.start and not text[body.end : verb.start].strip() and not governed:
                return body.slug
            between = (
                text[verb.end : body.start].strip().lower() if verb.end <= body.start else None
            )
            inverted = _INVERTED.search(text[: verb.start])  # else: "he said Ruritania had left"
            if between in {"", "the"} and inverted and verb.text not in ADDRESSING:
                return body.slug
        return None

    def _goes_on(self, start: int, end: int, words: Sequence[Outside]) -> str | None:
        """Return who goes on where a sentence is nothing but a quotation of some length."""
        length = len(WORD.findall(self.block.text[start:end]))
        return self.going_on if not words and length > _LONGEST_SCARE_QUOTE else None

    def _note_subject(self) -> None:
        """Remember who a paragraph of reported speech is about, for the "he" of the next."""
        paragraph = self.paragraph
        for first, last in paragraph.sentences:
            people = paragraph.between(paragraph.people, first, last)
            if not people:
                if paragraph.has_stranger(first, last):
                    self.speaker = None
                continue
            words = {m[0].lower() for m in WORD.finditer(self.block.text, first, last)}
            if not SPEECH.isdisjoint(words) and PRONOUNS.isdisjoint(words):
                self.speaker = people[0].slug
