"""What can be seen of a line by itself, before its neighbours are looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefbook.classify.byline import Byline, is_byline_label, parse_byline
from briefbook.classify.caption import credit_start, is_caption
from briefbook.classify.dateline import (
    Dateline,
    is_age,
    is_reading_time,
    parse_dateline,
    place_end,
)
from briefbook.classify.notes import is_article_note, is_author_note
from briefbook.classify.reference_list import is_reference, is_reference_heading
from briefbook.classify.vocabulary import furniture
from briefbook.classify.words import LONGEST, words

_LIST_MARK = re.compile(r"\s{0,40}(?:[-*•◦▪■●○–—·»›]|[0-9]{1,3}[.)]|\([0-9a-z]{1,3}\))\s")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]]{0,3}\s{0,8}$")
_INVISIBLE = re.compile(r"[\s\ufeff\u200b-\u200f\u2028-\u202e\u2060-\u2069\xad]*")


@dataclass(frozen=True, slots=True)
class Look:
    """One line seen by itself; ``rule`` is the furniture vocabulary that its words are in."""

    number: int
    text: str
    blank: bool
    words: tuple[str, ...]
    rule: str | None
    sentence: bool
    listed: bool
    table: bool
    caption: bool
    credit: int | None
    dateline: Dateline | None
    byline: Byline | None
    byline_label: bool
    age: bool
    place: int
    article_note: bool
    author_note: bool
    reference_heading: bool
    reference: bool

    @property
    def short(self) -> bool:
        """Return whether the line has fewer words than a sentence usually has."""
        return len(self.words) < 12

    @property
    def numbers(self) -> bool:
        """Return whether the line has marks and digits only."""
        return not self.blank and not any(char.isalpha() for char in self.text[:LONGEST])


def look_at(number: int, text: str) -> Look:
    """Return what can be seen of a line by itself."""
    head = text[:LONGEST]
    tail = text[-400:]
    found = words(text)
    return Look(
        number=number,
        text=text,
        blank=_INVISIBLE.fullmatch(head) is not None and not text[LONGEST:].strip(),
        words=found,
        rule=furniture().rule(found),
        sentence=_SENTENCE_END.search(tail) is not None,
        listed=_LIST_MARK.match(head) is not None,
        table=head.count("\t") >= 2,
        caption=is_caption(text),
        credit=credit_start(text),
        dateline=parse_dateline(text),
        byline=parse_byline(text),
        byline_label=is_byline_label(head[:60]),
        age=is_age(text) or is_reading_time(text),
        place=place_end(head[:300]),
        article_note=is_article_note(text),
        author_note=is_author_note(text),
        reference_heading=is_reference_heading(text),
        reference=is_reference(text),
    )
