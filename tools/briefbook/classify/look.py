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
_DENSE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")
_STARTS = re.compile(r"(?<![\w'’])[^\W\d_]")
_THREAD = re.compile(
    r"^.{1,60}\b(?:says|said|wrote|commented|schrieb|dit|dice|diz)\s?:\s*$"
    r"|^\s{0,8}(?:reply|report abuse|flag|upvote|downvote|permalink|antworten|répondre|responder"
    r"|ответить|返信)\s*$"
    r"|^\s{0,8}(?:top rated comments|[0-9,]{1,7} (?:comments?|responses?|replies|thoughts?)\b)"
    r"|\b(?:votes?|points?|likes?)\s?[:·|]\s?[0-9]|\b[0-9]{1,6} (?:votes|points|upvotes)\b"
    r"|\b(?:says|said|wrote|commented) [0-9]{1,3} \w{3,7} ago|\bago at [0-9]{1,2}:",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.,;:。、]")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]]{0,3}\s{0,8}$")
_INVISIBLE = re.compile(r"[\s\ufeff\u200b-\u200f\u2028-\u202e\u2060-\u2069\xad]*")


@dataclass(frozen=True, slots=True)
class Look:
    """One line seen by itself; ``rule`` is the furniture vocabulary that its words are in."""

    number: int
    text: str
    blank: bool
    words: tuple[str, ...]
    size: int
    lower: float
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
    thread: bool

    @property
    def short(self) -> bool:
        """Return whether the line has fewer words than a sentence usually has."""
        return self.size < 12

    @property
    def counted(self) -> bool:
        """Return whether the line is a label with a count, as in ``January (15)``."""
        return self.size <= 5 and self.words[-1:] == ("0",) and self.text.rstrip().endswith(")")

    @property
    def prose(self) -> bool:
        """Return whether the line reads as sentences: it ends as one, or is long enough."""
        return (self.sentence and self.size >= 8 and self.lower > 0.3) or (
            self.size >= 30 and self.lower > 0.5 and _STOP.search(self.text[:LONGEST]) is not None
        )

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
        size=_size(head, found),
        lower=_lower_share(head),
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
        thread=_is_thread(head[:160], found),
    )


def _is_thread(head: str, found: tuple[str, ...]) -> bool:
    """Return whether a line heads or ends a reader's comment: who said it when, *reply*."""
    return len(found) <= 20 and _THREAD.search(head) is not None


def _size(head: str, found: tuple[str, ...]) -> int:
    """Return the number of words; scripts without spaces count two characters as one."""
    dense = len(_DENSE.findall(head))
    return len(found) + dense // 2 if dense else len(found)


def _lower_share(head: str) -> float:
    """Return the part of the words that begin with a small letter or have no capitals."""
    starts = _STARTS.findall(head)
    if not starts:
        return 0.0
    return sum(not start.isupper() for start in starts) / len(starts)
