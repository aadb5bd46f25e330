"""Blocks and mentions -> statements: the sentences in which an actor surely speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.link.quotations.dialogue import answers, speakers_of
from briefbook.link.quotations.finding import by_line, paragraph_of
from briefbook.link.quotations.paragraph import WORD, Named, Outside, Paragraph
from briefbook.link.quotations.subjects import according_to, subject_of
from briefbook.link.quotations.vocabulary import DOING, REPORTING, SPEECH
from briefbook.model import Block, LineClass, Mention, Statement

_SINGULAR = frozenset({"he", "she"})
_LONGEST_SCARE_QUOTE = 3


def find_statements(blocks: Sequence[Block], mentions: Sequence[Mention]) -> tuple[Statement, ...]:
    """Return the sentences that an actor says, in quotation marks or reported, in order.

    The speaker stands beside a verb of speech, or *he* or *she* does where nobody else can be
    meant: the last speaker is a person, spoke in this paragraph or the one before, and no other
    person, known or not, was named since. In an interview whoever a paragraph begins with says
    all of it. Where it is not sure who speaks there is no statement.
    """
    lines = by_line(mentions)
    body = [block for block in blocks if block.block_class is LineClass.BODY]
    paragraphs = [paragraph_of(block, lines) for block in body]
    answering = speakers_of(paragraphs)
    found: list[Statement] = []
    reader = _Reader({mention.actor for mention in mentions if mention.kind == "person"})
    for block, paragraph in zip(body, paragraphs, strict=True):
        spoken = list(answers(block, paragraph, answering))
        found += spoken or reader.read(block, paragraph)
    return tuple(found)


@dataclass(slots=True)
class _Reader:
    """Reads one paragraph after the other; ``last`` is the one person whom *he* can mean."""

    persons: set[str]
    last: str | None = None
    age: int = 0
    """Paragraphs since the last one spoke."""

    def read(self, block: Block, paragraph: Paragraph) -> Iterator[Statement]:
        """Yield the statements of a paragraph."""
        self.age += 1
        going_on: tuple[tuple[str, ...], str] = ((), "")
        for first, last in paragraph.sentences:
            named = sorted(
                (
                    *paragraph.between(paragraph.people, first, last),
                    *paragraph.between(paragraph.bodies, first, last),
                )
            )
            words = paragraph.words_between(first, last)
            quoted = any(first <= start < last for start, _ in paragraph.quotations)
            speakers, by = self._speakers(paragraph, words, named, first, quoted)
            if not speakers and _is_all_quoted(paragraph, first, last, words):
                speakers, by = going_on
            if paragraph.has_stranger(first, last) and not speakers:
                self.last = None
            self._note(speakers, [one.slug for one in named if one.slug in self.persons])
            going_on = (speakers, by) if quoted else ((), "")
            end = first + len(block.text[first:last].rstrip())
            for speaker in speakers:
                yield Statement(
                    block.span(first, end),
                    block.label,
                    block.text[first:end],
                    speaker,
                    "quotation" if quoted else "reported",
                    by,
                )

    def _speakers(
        self,
        paragraph: Paragraph,
        words: Sequence[Outside],
        named: Sequence[Named],
        first: int,
        quoted: bool,
    ) -> tuple[tuple[str, ...], str]:
        """Return who speaks in a sentence, and whether by ``name`` or by ``pronoun``."""
        text = paragraph.text
        inside = [(one.start, one.end) for one in named]
        verbs = [
            (index, word)
            for index, word in enumerate(words)
            if word.text in (SPEECH if quoted else REPORTING)
            and (quoted or word.text not in DOING or text[word.end :].split()[:1] == ["that"])
            and not any(start <= word.start < end for start, end in inside)
        ]
        for _, verb in verbs:
            subject = subject_of(text, verb, named, first)
            if subject:
                return tuple(dict.fromkeys(one.slug for one in subject)), "name"
        source = according_to(text, first, named)
        if source is not None:
            return (source.slug,), "name"
        for index, verb in verbs:
            is_he = self.age <= 1 and self._is_he(words, index, verb, named)
            if self.last is not None and is_he and not paragraph.has_stranger(first, verb.start):
                return (self.last,), "pronoun"
        return (), ""

    def _is_he(
        self, words: Sequence[Outside], index: int, verb: Outside, named: Sequence[Named]
    ) -> bool:
        """Return whether a pronoun stands beside a verb, and nobody is named before it."""
        beside = [word for word in words[max(0, index - 2) : index] if word.text in _SINGULAR]
        others = [one for one in named if one.slug in self.persons and one.start < verb.start]
        return bool(beside) and all(one.slug == self.last for one in others)

    def _note(self, speakers: tuple[str, ...], people: list[str]) -> None:
        """Keep the one whom *he* can mean in the next sentence, or that it can be nobody."""
        speaking = [slug for slug in speakers if slug in self.persons]
        if len(speaking) == 1 and set(people) <= set(speaking):
            self.last, self.age = speaking[0], 0
        elif people:
            self.last = None


def _is_all_quoted(paragraph: Paragraph, first: int, last: int, words: Sequence[Outside]) -> bool:
    return not words and len(WORD.findall(paragraph.text[first:last])) > _LONGEST_SCARE_QUOTE
