"""Interviews: each paragraph begins with who speaks, as ``Marsh: I doubt it``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.link.quotations.paragraph import WORD, Named, Paragraph
from briefbook.model import Block, Statement

_FEWEST = 2
"""Paragraphs of one speaker that make a dialogue; one alone may be a heading or a figure."""
_WORDS = 2
"""Words behind a name and its colon in the least of what somebody says."""


def speakers_of(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """Return the persons who answer in a dialogue, none where the article is no dialogue."""
    found = [spoken for paragraph in paragraphs if (spoken := _label(paragraph)) is not None]
    counted = [one.slug for one in found]
    return frozenset(slug for slug in counted if counted.count(slug) >= _FEWEST)


def answers(block: Block, paragraph: Paragraph, speakers: frozenset[str]) -> Iterator[Statement]:
    """Yield the sentences of a paragraph that begins with one of the speakers, all of them."""
    label = _label(paragraph)
    if label is None or label.slug not in speakers:
        return
    for first, last in paragraph.sentences:
        end = first + len(block.text[first:last].rstrip())
        by = "name" if first <= label.start else "pronoun"
        text = block.text[first:end]
        yield Statement(block.span(first, end), block.label, text, label.slug, "quotation", by)


def _label(paragraph: Paragraph) -> Named | None:
    """Return the person who is named before the colon with which a paragraph begins."""
    first = next(iter(paragraph.people), None)
    if first is None or first.start or paragraph.text[first.end : first.end + 2] != ": ":
        return None
    return first if len(WORD.findall(paragraph.text[first.end :])) >= _WORDS else None
