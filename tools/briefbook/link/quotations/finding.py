"""Blocks and mentions -> quotations with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.link.quotations.marks import quoted
from briefbook.link.quotations.vocabulary import ADDRESSING, OTHERS, PREPOSITIONS, PRONOUNS, SPEECH
from briefbook.model import Block, LineClass, Mention, Quotation, Span

_SENTENCE_END = re.compile(r"[.!?]+[”\"')\]]*\s+(?=[“\"'(\[]?[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_SCARE_QUOTE = 3  # words: "a “triangular” problem" quotes nobody

_LONGEST_PREPOSITION = 20  # characters looked at before a name

Named = tuple[int, int, str]
"""Where a person is named in a block's text, and the person's slug."""


def find_quotations(blocks: Sequence[Block], mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """Return every text in double quotation marks in an article's paragraphs, in order.

    The speaker is the person whom the words around the quotation name with a verb of speech,
    or whom a pronoun there leads back to, or the organisation or state that stands right beside
    the verb; ``None`` where none of them is known, and for a word or two in marks that nobody is
    said to have said.
    """
    people = [mention for mention in mentions if mention.kind == "person"]
    bodies = [mention for mention in mentions if mention.kind in {"organisation", "state"}]
    found: list[Quotation] = []
    speaker: str | None = None
    for block in blocks:
        if block.block_class is LineClass.BODY:
            named = _named_in(block, people), _named_in(block, bodies)
            reader = _Reader(block, *named, speaker)
            found += reader.quotations()
            speaker = reader.speaker
    return tuple(found)


def _named_in(block: Block, people: Sequence[Mention]) -> list[Named]:
    starts: dict[int, tuple[int, int]] = {}
    offset = 0
    for piece in block.pieces:
        starts[piece.line] = offset, piece.start
        offset += piece.end - piece.start + 1
    named = []
    for mention in people:
        if mention.span.line in starts:
            base, first = starts[mention.span.line]
            start = base + mention.span.start - first
            if start >= 0 and block.text.startswith(mention.text, start):
                named.append((start, start + len(mention.text), mention.actor))
    return sorted(named)


@dataclass(slots=True)
class _Reader:
    """Reads one paragraph; ``speaker`` is who spoke last, for "he said" and for "He added"."""

    block: Block
    named: list[Named]
    bodies: list[Named]
    speaker: str | None

    def quotations(self) -> list[Quotation]:
        spans = list(quoted(self.block.text))
        sentences = list(_sentences(self.block.text, spans))
        found = []
        for start, end in spans:
            first, last = next((s for s in sentences if s[0] <= start < s[1]), (0, end))
            who = self._speaker(start, end, first, last, spans)
            found.append(Quotation(self._span(start, end), self.block.text[start:end], who))
        self._note_subject(sentences)
        return found

    def _span(self, start: int, end: int) -> Span:
        return self.block.span(start, end)

    def _speaker(
        self, start: int, end: int, first: int, last: int, spans: list[tuple[int, int]]
    ) -> str | None:
        """Return who speaks by the words outside quotation marks in the same sentence."""
        outside = _outside(self.block.text, first, last, spans)
        spoken = [word for word in outside if word[2] in SPEECH]
        if not spoken:
            return self._goes_on(start, end, first, last, spans)
        if any(word in OTHERS for _, _, word in outside) and not self._people(first, last, spans):
            self.speaker = None
            return None
        verb = min(spoken, key=lambda word: min(abs(word[0] - end), abs(start - word[1])))
        person = self._subject(verb[:2], self._people(first, last, spans))
        if person is None and any(word in PRONOUNS for _, _, word in outside):
            person = self.speaker
        self.speaker = person or self.speaker
        return person or self._body(verb[:2], spans)

    def _body(self, verb: tuple[int, int], spans: list[tuple[int, int]]) -> str | None:
        """Return the organisation or state beside the verb: "the League said"."""
        text = self.block.text
        for start, end, slug in self.bodies:
            if any(first <= start < last for first, last in spans):
                continue
            before = text[max(0, start - _LONGEST_PREPOSITION) : start].lower().split()
            governed = bool({word for word in before[-2:] if word in PREPOSITIONS})
            if end <= verb[0] and not text[end : verb[0]].strip() and not governed:
                return slug
            between = text[verb[1] : start].strip().lower() if verb[1] <= start else None
            if between in {"", "the"} and text[slice(*verb)].lower() not in ADDRESSING:
                return slug
        return None

    def _people(self, first: int, last: int, spans: list[tuple[int, int]]) -> list[Named]:
        return [
            person
            for person in self.named
            if first <= person[0] < last and not any(s <= person[0] < e for s, e in spans)
        ]

    def _subject(self, verb: tuple[int, int], people: list[Named]) -> str | None:
        """Return who is nearest before the verb in its sentence, else who stands right after."""
        before = [person for person in people if person[1] <= verb[0]]
        text = self.block.text
        after = [p for p in people if p[0] >= verb[1] and not text[verb[1] : p[0]].strip()]
        if after and text[slice(*verb)].lower() not in ADDRESSING:
            return after[0][2]
        return before[0][2] if before else None

    def _goes_on(
        self, start: int, end: int, first: int, last: int, spans: list[tuple[int, int]]
    ) -> str | None:
        """Return the last speaker where a sentence is nothing but a quotation of some length."""
        whole = not _outside(self.block.text, first, last, spans)
        length = len(_WORD.findall(self.block.text[start:end]))
        return self.speaker if whole and length > _LONGEST_SCARE_QUOTE else None

    def _note_subject(self, sentences: list[tuple[int, int]]) -> None:
        """Remember who a paragraph of reported speech is about, for the "he" of the next."""
        for first, last in sentences:
            words = {m[0].lower() for m in _WORD.finditer(self.block.text, first, last)}
            people = [person for person in self.named if first <= person[0] < last]
            if people and words & SPEECH and not words & PRONOUNS:
                before = people[0][2]
                self.speaker = before


def _sentences(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of sentences; a full stop inside a quotation ends none."""
    first = 0
    for match in _SENTENCE_END.finditer(text):
        inside = any(start <= match.start() and match.end() <= end for start, end in spans)
        if not inside and not _is_initial(text, match.start()):
            yield first, match.end()
            first = match.end()
    yield first, len(text)


def _is_initial(text: str, stop: int) -> bool:
    """Return whether a full stop ends an initial or a title rather than a sentence."""
    word = re.search(r"[^\W\d_]+$", text[max(0, stop - 5) : stop])
    return word is not None and (len(word[0]) == 1 or word[0] in {"Mr", "Mrs", "Ms", "Dr", "St"})


def _outside(
    text: str, first: int, last: int, spans: list[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Return the words of a stretch that stand in no quotation marks."""
    return [
        (match.start(), match.end(), match[0].lower())
        for match in _WORD.finditer(text, first, last)
        if not any(start <= match.start() < end for start, end in spans)
    ]
