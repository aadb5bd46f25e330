"""Lines that name who wrote an article: ``By Ana Lee and Bo Kim, Reporters``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from briefbook.classify.byline_words import AGENCY, BESIDE_TRADE, PARTICLE, TRADE_WORD
from briefbook.classify.dateline import without_dates
from briefbook.classify.names import (
    MOST_WORDS,
    Name,
    is_body,
    is_full,
    is_person,
    read_names,
    without_places,
)
from briefbook.classify.printed_date import PrintedDate

_LONGEST = 240
_LEADING = 30
"""Characters within which a date may stand before the label of a byline."""
_TRAILING = " \t,;:.|-\xa0"
_KIND = (
    "commentary|analysis|opinion|interview|review|column|essay|feature|dispatch|editorial|comment"
    "|op-ed|perspective|memo|brief|briefing|paper|research|explainer|profile|obituary|special"
)
"""Kinds of text that somebody signs: ``Commentary by``, ``A column by``."""
_DONE = (
    "written|reported|posted|published|produced|compiled|authored|story|words|text|article|report"
    "|reporting"
)
_AUTHOR = (
    "author|authors|author of the article|writer|reporter|correspondent|autor|autorin|auteur"
    "|autore|автор|著者"
)
_LABEL = re.compile(
    r"[\s|•·/–—-]{0,60}(?P<label>"
    rf"(?:(?P<kind>(?:[^\W\d_][\w'’-]{{0,20}}\s){{0,2}}(?:{_KIND})\s{{1,3}})|(?:{_DONE})\s{{1,3}})?"
    r"(?:by|von|par|por|di|door|автор|文|作者)(?:\s?:\s{0,3}|\s{1,3})"
    rf"|(?:{_AUTHOR})\s?(?:\(s\))?\s?:\s{{0,3}}"
    r"|(?P<from>from\s)(?=[^\W\d_][^,|]{2,60}\sin\s(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"(?:(?:(?:{_KIND}|{_DONE})\s{{1,3}})?by(?:\s?:\s{{0,3}}|\s{{1,3}})|(?:{_AUTHOR})\s?:\s{{0,3}})"
    r"{1,3}",
    re.IGNORECASE,
)
"""Labels behind the first, as in ``By Story by``."""
_LABEL_CUES = frozenset(
    "by von par por di door from author authors writer reporter correspondent autor autorin auteur"
    " autore автор 文 作者 著者".split()
)
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?:]['\"”’»)]?\s{0,8}$")
_FOUR_SMALL = re.compile(r"(?:\s[a-z]{1,20}){4}")
_AGO = re.compile(r"\b[0-9]{1,2} (?:second|minute|min|hour|day|week|month|year)s? ago\b")
_LONE_LABEL = frozenset(
    tuple(label.split())
    for label in (
        "by|author|authors|author of the article|written by|about the author|story by|words by"
        "|reported by|posted by"
    ).split("|")
)
BYLINE_CUES = (
    _LABEL_CUES | TRADE_WORD | {f"{word}s" for word in TRADE_WORD} | {"and", "und", "with"}
)
"""The words that make more of a line of capitalised words than one name."""
_BESIDE_NAME = (
    BESIDE_TRADE | BYLINE_CUES | {word.lower() for word in PARTICLE} | {"et", "y", "e", "en"}
)
"""The words without a capital that a line of names and roles may have."""
_SEPARATOR = re.compile(r"[|•·–—@(\t]|\s[/-]\s")
_SEPARATOR_OR_WORD = re.compile(r"[|•·–—@(\t]|\s[/-]\s|,\s(?:in|In|IN|for|For|FOR|of|at) (?=[A-Z])")
_BAR = re.compile(r"\s{0,3}\|\s{0,3}")
_MOST_BARS = 6
_PARTING = (*"|•·–—@(", " - ", " / ")
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")


class Byline(NamedTuple):
    """The names of a byline; ``labelled`` where a word such as *by* introduces them.

    ``role`` tells that a profession follows a name, ``dated`` that the line has a date too,
    ``start`` and ``end`` where label, names and roles begin and end. A label has no names where
    nobody is named, as in ``By staff``.
    """

    names: tuple[Name, ...]
    labelled: bool
    role: bool
    dated: bool
    start: int
    end: int

    @property
    def full(self) -> bool:
        """Return whether each name has more than a word, no capitals, or is a second, agency's."""
        return bool(self.names) and all(is_full(name.text) for name in self._persons)

    @property
    def bodies(self) -> bool:
        """Return whether the names can be those of persons, outlets or other bodies."""
        return bool(self.names) and all(is_body(name.text) for name in self.names)

    @property
    def people(self) -> bool:
        """Return whether the names can be those of persons even without a label."""
        return bool(self.names) and all(is_person(name.text) for name in self._persons)

    @property
    def _persons(self) -> tuple[Name, ...]:
        """The names but for those of agencies behind the first, as in ``Ana Lee with AP``."""
        first, *others = self.names
        return first, *(name for name in others if name.text.lower() not in AGENCY)


def is_byline_label(found: tuple[str, ...]) -> bool:
    """Return whether a line of these words is a label whose names stand in the next line."""
    return found in _LONE_LABEL


def parse_byline(
    text: str, dates: tuple[PrintedDate, ...], cues: AbstractSet[str], *, placed: bool = False
) -> Byline | None:
    """Return the names that a line, with the words in ``cues``, prints as its article's authors.

    Without a label a line is a byline only when it is names, roles, an outlet and a date and
    nothing else; whether it is one also depends on where it stands. Where that is known, the
    names may be ``placed``, as in ``Ana Lee in Seoul``, which a heading may be like.
    """
    if len(text) > _LONGEST:
        return None
    label = None if cues.isdisjoint(_LABEL_CUES) else _label(text, dates)
    if label is None and (_says_more(text, dates) or _is_ordinary(text)):
        return None
    visible = without_dates(text, dates) if dates or label else text
    start = _names_start(text, label) if label else _first_letter(visible)
    visible = visible[start:]
    separator = (_SEPARATOR_OR_WORD if label else _SEPARATOR).search(visible)
    part = visible[: separator.start()] if separator else visible
    part = without_places(part) if label or placed else part
    names, role, used = read_names(part, start, text, labelled=label is not None)
    role = role or (separator is not None and separator[0].endswith("@"))
    whole = used >= len(part.rstrip(_TRAILING))
    if not (names or (label and role)) or not (whole or (label and _is_open(label))):
        return None
    if label is None and whole and separator:
        names, used = _beside_bars(visible, names, used, start, text)
    dated = bool(dates) or ("ago" in text and _AGO.search(text) is not None)
    found = Byline(
        names,
        label is not None,
        role,
        dated,
        label.start("label") if label else start,
        start + used,
    )
    return found if label is None or not label["from"] or found.people else None


def _label(text: str, dates: tuple[PrintedDate, ...]) -> re.Match[str] | None:
    """Return the label at the beginning of a line, which a date may precede."""
    if not dates or dates[0].start >= _LEADING:
        return _LABEL.match(text)
    end = dates[0].end
    head = without_dates(text[:end], dates[:1])
    return _LABEL.match(head + without_dates(text, dates, labels=False)[end:]) or _LABEL.match(text)


def _names_start(text: str, label: re.Match[str]) -> int:
    """Return where the names begin behind a label and what repeats it."""
    again = _AGAIN.match(text, label.end())
    return again.end() if again else label.end()


def _is_open(label: re.Match[str]) -> bool:
    """Return whether more than names and places may follow a label."""
    return not label["kind"] and not label["from"]


def _beside_bars(
    visible: str, names: tuple[Name, ...], used: int, start: int, text: str
) -> tuple[tuple[Name, ...], int]:
    """Return names with those behind bars, as in ``ANA LEE | BO KIM``, and where they end.

    Only in capitals is a name behind a bar told from the name of an outlet or a section.
    """
    bar = _BAR.match(visible, used)
    for _ in range(_MOST_BARS):
        if bar is None or not visible[:used].isupper():
            break
        after = _SEPARATOR.search(visible, bar.end())
        part = visible[bar.end() : after.start() if after else len(visible)]
        more, _, length = read_names(part, start + bar.end(), text, labelled=False)
        persons = part.isupper() and bool(more) and all(is_person(name.text) for name in more)
        if not persons or length < len(part.rstrip(_TRAILING)):
            break
        names, used = names + more, bar.end() + length
        bar = _BAR.match(visible, used)
    return names, used


def plain_byline(text: str, cues: AbstractSet[str]) -> Byline | None:
    """Return the byline of a line of nothing but words and spaces, as :func:`parse_byline` does.

    Most lines of a page are such: without a label or a role each is one name, or none.
    """
    name = text.strip()
    if not cues.isdisjoint(BYLINE_CUES) or "\t" in name:
        return parse_byline(text, (), cues)
    parts = name.split()
    if len(parts) > MOST_WORDS:
        return None
    if not (name.istitle() or name.isupper()):
        if not name.isascii() or _is_parted(parts):
            return parse_byline(text, (), cues)
        small = any(word[0].islower() and word not in PARTICLE for word in parts)
        if small or _is_ordinary(text):
            return None
    if name.count(" ") != len(parts) - 1 or parts[-1].lower() in PARTICLE:
        return parse_byline(text, (), cues)
    start = text.index(name)
    end = start + len(name)
    return Byline((Name(name, start, end),), False, False, False, start, end)


def _is_ordinary(text: str) -> bool:
    """Return whether a line ends as a sentence or has four words in a row without capitals."""
    return _SENTENCE_END.search(text[-15:]) is not None or _FOUR_SMALL.search(text) is not None


def _says_more(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether words of a line that is in one part and has no date are no names or roles."""
    if dates:
        return False
    parts = text.split()
    for word in parts:
        if word.islower() and word.isalpha() and word not in _BESIDE_NAME:
            return "\t" not in text and not _is_parted(parts)
    return False


def _is_parted(parts: Sequence[str]) -> bool:
    """Return whether a mark ends the names of a line, or a word may be stuck to one."""
    text = " ".join(parts)
    if any(mark in text for mark in _PARTING):
        return True
    return any(_INNER_CAPITAL.search(word) for word in parts if not word[1:].islower())


def _first_letter(text: str) -> int:
    if text[:1].isalpha():
        return 0
    return next((at for at, char in enumerate(text) if char.isalpha()), 0)
