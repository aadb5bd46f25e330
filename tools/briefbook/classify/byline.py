"""Lines that name who wrote an article: ``By Ana Lee and Bo Kim, Reporters``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from briefbook.classify.byline_label import LABEL_CUES, find_label, is_open, names_start
from briefbook.classify.byline_words import (
    AGENCY,
    BESIDE_TRADE,
    PARTICLE,
    TRADE_WORD,
    is_list_key,
)
from briefbook.classify.dateline import without_dates
from briefbook.classify.korean import CUES as KOREAN_CUES
from briefbook.classify.korean import korean_names
from briefbook.classify.names import (
    MOST_WORDS,
    TITLES,
    Name,
    is_body,
    is_full,
    is_person,
    read_names,
    without_places,
)
from briefbook.classify.printed_date import PrintedDate

_LONGEST = 240
_TRAILING = " \t,;:.|-\xa0"
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,60}")
_RETIRED = re.compile(r"\((?:ret|retd|retired|res)\.?\)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?:]['\"”’»)]?\s{0,8}$")
_FOUR_SMALL = re.compile(r"(?:\s[a-z]{1,20}){4}")
_AGO = re.compile(r"\b[0-9]{1,2} (?:second|minute|min|hour|day|week|month|year)s? ago\b")
BYLINE_CUES = LABEL_CUES | TRADE_WORD | {f"{word}s" for word in TRADE_WORD} | {"and", "und", "with"}
"""The words that make more of a line of capitalised words than one name."""
_BESIDE_NAME = (
    BESIDE_TRADE | BYLINE_CUES | {word.lower() for word in PARTICLE} | {"et", "y", "e", "en"}
)
"""The words without a capital that a line of names and roles may have."""
_SEPARATOR = re.compile(r"[|•·–—@(\t]|\s[/-]\s")
_SEPARATOR_OR_WORD = re.compile(r"[|•·–—@(\t]|\s[/-]\s|,\s(?:in|In|IN|for|For|FOR|of|at) (?=[A-Z])")
_BAR = re.compile(r"\s{0,3}\|\s{0,3}")
_MOST_BARS = 6
_MOST_AFTER_KIND = 4
"""Words of a name behind a label such as ``Paper by``, with which a title may begin too."""
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
    if not cues.isdisjoint(KOREAN_CUES):
        return _korean(text, dates)
    label = None if cues.isdisjoint(LABEL_CUES) else find_label(text, dates)
    if label is None and (_says_more(text, dates) or _is_ordinary(text)):
        return None
    visible = without_dates(text, dates) if dates or label else text
    start = names_start(text, label) if label else _first_letter(visible)
    part = _listed(visible[start:], start, text, labelled=label is not None, placed=placed)
    free = label is not None and is_open(label)
    if not (part.names or (label and part.role)) or not (part.whole or free):
        return None
    dated = bool(dates) or ("ago" in text and _AGO.search(text) is not None)
    begin = label.start("label") if label else start
    if label is not None and part.names and is_list_key(part.names[0].text):
        return None
    found = Byline(part.names, label is not None, part.role, dated, begin, start + part.used)
    return found if label is None or free or _is_signature(found) else None


class _Part(NamedTuple):
    """Names, whether a role follows, where both end, and whether they are all of their part."""

    names: tuple[Name, ...]
    role: bool
    used: int
    whole: bool


def _listed(visible: str, start: int, text: str, *, labelled: bool, placed: bool) -> _Part:
    """Return the names in the first part of a line, from ``start`` on without its dates."""
    visible, addressed = _without_addresses(visible)
    visible = (
        _RETIRED.sub(lambda match: " " * len(match[0]), visible) if "(" in visible else visible
    )
    visible = without_places(visible) if labelled or placed else visible
    separator = (_SEPARATOR_OR_WORD if labelled else _SEPARATOR).search(visible)
    part = visible[: separator.start()] if separator else visible
    names, role, used = read_names(part, start, text, labelled=labelled)
    role = role or addressed or (separator is not None and separator[0].endswith("@"))
    whole = used >= len(part.rstrip(_TRAILING))
    if whole and separator and not labelled and names:
        names, used = _beside_bars(visible, names, used, start, text)
    return _Part(names, role, used, whole)


def _korean(text: str, dates: tuple[PrintedDate, ...]) -> Byline | None:
    """Return the byline of a line in Korean that has nothing else but dates and addresses."""
    plain, _ = _without_addresses(without_dates(text, dates))
    names, end = korean_names(plain)
    if not names or any(map(str.isalnum, plain[end:])):
        return None
    return Byline(names, False, True, bool(dates), names[0].start, end)


def _without_addresses(text: str) -> tuple[str, bool]:
    """Return a text with its addresses of mail blanked out, and whether there are any."""
    if "@" not in text:
        return text, False
    plain = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    return plain, plain != text


def _is_signature(found: Byline) -> bool:
    """Return whether names are not words of a heading, as in ``Analysis by Region``."""
    short = all(len(name.text.split()) <= _MOST_AFTER_KIND for name in found.names)
    return not found.names or (short and found.full and found.bodies)


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
    parts = name.split()
    if not cues.isdisjoint(BYLINE_CUES) or "\t" in name or parts[0].lower() in TITLES:
        return parse_byline(text, (), cues)
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
