"""What can be seen of a line by itself, before its neighbours are looked at."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from briefbook.classify.byline import (
    BYLINE_CUES,
    Byline,
    parse_byline,
    plain_byline,
)
from briefbook.classify.byline_label import is_byline_label
from briefbook.classify.caption import PICTURE_CUES, credit_start, is_caption
from briefbook.classify.dateline import (
    Dateline,
    is_age,
    is_reading_time,
    parse_dateline,
    place_end,
)
from briefbook.classify.notes import NOTE_CUES, is_article_note, is_author_note
from briefbook.classify.printed_date import printed_dates
from briefbook.classify.reference_list import (
    REFERENCE_CUES,
    is_reference,
    is_reference_heading,
)
from briefbook.classify.vocabulary import furniture
from briefbook.classify.words import LONGEST, cut

_LIST_MARK = re.compile(r"\s{0,40}(?:[-*•◦▪■●○–—·»›]|[0-9]{1,3}[.)]|\([0-9a-z]{1,3}\))\s")
_DENSE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")
_THREAD = re.compile(
    r"^.{1,60}\b(?:says|said|wrote|commented|schrieb|dit|dice|diz)\s?:\s{0,8}$"
    r"|^\s{0,8}(?:reply|report abuse|flag|upvote|downvote|permalink|antworten|répondre|responder"
    r"|ответить|返信)\s{0,8}$"
    r"|^\s{0,8}(?:top rated comments|[0-9,]{1,7} (?:comments?|responses?|replies|thoughts?)\b)"
    r"|\b(?:votes?|points?|likes?)\s?[:·|]\s?[0-9]|\b[0-9]{1,6} (?:votes|points|upvotes)\b"
    r"|\b(?:says|said|wrote|commented) [0-9]{1,3} \w{3,7} ago|\bago at [0-9]{1,2}:",
    re.IGNORECASE,
)
_THREAD_CUES = frozenset(
    "says said wrote commented schrieb dit dice diz reply report flag upvote downvote permalink"
    " antworten répondre responder ответить 返信 top comment comments response responses replies"
    " thought thoughts vote votes point points like likes upvotes ago".split()
)
_CUES = BYLINE_CUES | PICTURE_CUES | NOTE_CUES | REFERENCE_CUES | _THREAD_CUES | {"ago"}
"""The words that the looks below ask for; most lines have few of them or none."""
_STOP = re.compile(r"[.,;:。、]")
_SENTENCE_END = re.compile(
    r"[.!?…。！？]['\"”’»)\]]{0,3}\s{0,8}$"
    # the number of a footnote behind the full stop
    r"|[^\W\d_]{2}[.!?…]['\"”’»)]{0,3}(?:\[[0-9]{1,3}\]|[0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3})\s{0,8}$"
)
_COUNTED = re.compile("[0-9]\\s?[:/]|[:/]\\s?[0-9]")
"""What a player's hour or the number of its picture has, and no number of a table."""
_INVISIBLE = re.compile(r"[\s\ufeff\u200b-\u200f\u2028-\u202e\u2060-\u2069\xad]*")
_LONGEST_BYLINE = 240
_OPENING = "\"'“‘«„([¿¡*"


def is_blank(text: str) -> bool:
    """Return whether a line has no visible character."""
    if not text or text.isspace():
        return True
    return not text[0].isalnum() and _INVISIBLE.fullmatch(text) is not None


# Not frozen, which would take six times as long for each line; one object for one text, as in
# look_at, so that two of them are the same only if they are one.
@dataclass(slots=True, eq=False)
class Look:
    """One line that is not blank, seen by itself.

    ``rule`` is the furniture vocabulary that its words are in, ``size`` the number of words,
    ``lower`` the part of them without a capital; ``prose`` says that it reads as sentences,
    ``credit`` and ``place`` where the credit of a picture begins and a dateline ends.
    """

    text: str
    words: tuple[str, ...]
    size: int
    lower: float
    rule: str | None
    reference_heading: bool
    table: bool
    byline: Byline | None
    credit: int | None
    age: bool
    caption: bool = False
    article_note: bool = False
    author_note: bool = False
    reference: bool = False
    thread: bool = False
    sentence: bool = False
    prose: bool = False
    numbers: bool = False
    listed: bool = False
    dateline: Dateline | None = None
    place: int = 0

    @property
    def byline_label(self) -> bool:
        """Return whether the line is a label whose names stand in the next line."""
        return is_byline_label(self.words)

    @property
    def short(self) -> bool:
        """Return whether the line has fewer words than a sentence usually has."""
        return self.size < 12

    @property
    def counted(self) -> bool:
        """Return whether the line is a label with a count, as in ``January (15)``."""
        return self.size <= 5 and self.words[-1:] == ("0",) and self.text.rstrip().endswith(")")


CACHED = 120
"""Characters of a line that is looked at once: menus and buttons are the same on many pages."""
_ENDS = frozenset(".!?…。！？'\"”’»)]0123456789⁰¹²³⁴⁵⁶⁷⁸⁹")


def look_at(text: str) -> Look:
    """Return what can be seen of a line by itself."""
    return _look_again(text) if len(text) <= CACHED else _look(text)


def _look(text: str) -> Look:
    head = text[:LONGEST]
    found, plain = cut(head)
    cues = _CUES.intersection(found)
    size = _size(head, found)
    lower = _lower_share(head)
    rule = furniture().rule(found)
    heads = is_reference_heading(found)
    table = head.count("\t") >= 2
    if plain:  # no marks, no numbers
        about = _about(text, found[0], size, cues, sentence=False) if cues else _NOTHING
        byline, age = plain_byline(text, cues), "ago" in cues and is_age(text)
        credit = credit_start(text, cues, sentence=False) if cues else None
        return Look(text, found, size, lower, rule, heads, table, byline, credit, age, *about)
    sentence = text.rstrip()[-1:] in _ENDS and _SENTENCE_END.search(text[-12:]) is not None
    prose = _is_prose(head, size, lower, sentence)
    listed = _LIST_MARK.match(head) is not None
    says = sentence or prose or listed
    about = _about(text, found[0], size, cues, sentence=says) if cues else _NOTHING
    numbers = not any(map(str.isalpha, head))
    if numbers and rule is not None and _COUNTED.search(head) is None:
        rule = None  # 165,000 has the words of 0:00
    dates = printed_dates(text) if len(text) <= _LONGEST_BYLINE else ()
    byline = parse_byline(text, dates, cues) if not numbers else None
    age = is_age(text) or is_reading_time(text)
    credit = credit_start(text, cues, sentence=says)
    return Look(
        *(text, found, size, lower, rule, heads, table, byline, credit, age, *about),
        sentence,
        prose,
        numbers,
        listed,
        parse_dateline(text, dates) if dates else None,
        place_end(head[:300]),
    )


_NOTHING = (False, False, False, False, False)


def _about(
    text: str, first: str, size: int, cues: AbstractSet[str], *, sentence: bool
) -> tuple[bool, bool, bool, bool, bool]:
    """Return what only a line with certain words can be, in the order of the fields."""
    return (
        is_caption(text, cues, sentence=sentence),
        is_article_note(text, first, cues),
        is_author_note(text, cues),
        is_reference(text, cues),
        _is_thread(text, size, cues),
    )


_look_again = lru_cache(maxsize=20_000)(_look)


def _is_thread(head: str, size: int, cues: AbstractSet[str]) -> bool:
    """Return whether a line heads or ends a reader's comment: who said it when, *reply*."""
    if size > 20 or cues.isdisjoint(_THREAD_CUES):
        return False
    return _THREAD.search(head[:160]) is not None


def _is_prose(head: str, size: int, lower: float, sentence: bool) -> bool:
    """Return whether a line reads as sentences: it ends as one, or is long enough."""
    if sentence:
        return (size >= 8 and lower > 0.3) or (size >= 30 and lower > 0.5)
    return size >= 30 and lower > 0.5 and _STOP.search(head) is not None


def _size(head: str, found: tuple[str, ...]) -> int:
    """Return the number of words; scripts without spaces count two characters as one."""
    if head.isascii() or "".join(found).isascii():
        return len(found)
    return len(found) + len(_DENSE.findall(head)) // 2


def _lower_share(head: str) -> float:
    """Return the part of the words that begin with a letter that is not a capital."""
    found = head.split()
    starts = "".join([w[0] if w[0].isalpha() else w.lstrip(_OPENING)[:1] for w in found])
    if not starts.isalpha():
        starts = "".join(filter(str.isalpha, starts))
    return 1 - sum(map(str.isupper, starts)) / len(starts) if starts else 0.0
