"""What no reference has, put right after the model: pages without a figure, a place as publisher.

Each rule takes words and their fields and returns the fields; the order of the rules matters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from briefbook.link.references.model import OTHER
from briefbook.link.references.words import Word

_NEVER_FIRST = frozenset({"publisher", "container", "location"})
_UNTOLD = frozenset({"year", OTHER})
_ACCESS = 6  # words after "Retrieved" in which its date stands
_ACCESSED = frozenset(
    "retrieved accessed visited viewed consulted acesso acessado consulté zugriff abgerufen".split()
)
_EDITION_WORDS = frozenset({"ed", "edn", "edition", "aufl", "auflage", "éd", "édition"})
_EDITION = re.compile(r"\(?(?:\d{1,2}(?:st|nd|rd|th)|rev|revised|second|third|fourth)")
_PAGE = re.compile(r"\(?pp?\.?\d")
_ROMAN = re.compile(r"[ivxlc]+|np")
_EDITORS = 12  # words that may name the editors of a book
_PLACE = 4  # words that a place before a colon may have


def mended(words: Sequence[Word], fields: Sequence[str]) -> list[str]:
    """Return the fields after all rules."""
    result = list(fields)
    for rule in _RULES:
        result = rule(words, result)
    return result


def runs(fields: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each unbroken run of one field starts and ends."""
    starts = [i for i, field in enumerate(fields) if i == 0 or fields[i - 1] != field]
    return list(pairwise([*starts, len(fields)])) if starts else []


def _runs_of(fields: Sequence[str], name: str) -> list[tuple[int, int]]:
    if name not in fields:
        return []
    return [(start, end) for start, end in runs(fields) if fields[start] == name]


def _addresses(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Take from an address what does not look like one, at its end or as a whole."""
    for start, end in _runs_of(fields, "url"):
        shaped = [i for i in range(start, end) if words[i].shape == "url"]
        torn = bool(shaped) and words[shaped[-1]].text[-1] in "/-_.:="
        keep = end if torn else shaped[-1] + 1 if shaped else start
        fields[keep:end] = [OTHER] * (end - keep)
    return fields


def _first_words(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Make the first words authors or title, where the model has them as something else."""
    if not fields:
        return fields
    end = runs(fields)[0][1]
    field, follower = fields[0], fields[end : end + 1]
    if field in {OTHER, *_NEVER_FIRST} and follower == ["title"] and not words[end - 1].after:
        fields[:end] = ["title"] * end
    elif follower == ["year"] and (field in _NEVER_FIRST or (field == OTHER and _titled(fields))):
        fields[:end] = ["author"] * end
    elif field == "title" and follower == ["year"]:
        return _author_for_title(words, fields, end)
    return fields


def _titled(fields: Sequence[str]) -> bool:
    return "title" in fields and "author" not in fields


def _author_for_title(words: Sequence[Word], fields: list[str], end: int) -> list[str]:
    """Start ``A Task Group. (2012). “A report`` and ``Ann Lee. (2013). A page.`` with authors."""
    after = next((i for i in range(end, len(words)) if fields[i] not in _UNTOLD), len(words))
    rest = runs(fields[after:])
    if not rest or "author" in fields:
        return fields
    named = end <= _PLACE and all(word.shape in {"Xx", "X.", "xX"} for word in words[:end])
    quoted = any(mark in '“"‘«' for mark in words[after].before)
    if quoted or (named and fields[after] == "container" and "pages" not in fields):
        fields[:end] = ["author"] * end
        fields[after : after + rest[0][1]] = ["title"] * rest[0][1]
    return fields


def _editors(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Part editors from authors and from the book that they edited."""
    for start, end in _runs_of(fields, "author"):
        if _marks_editors(words[end - 1]):
            fields[start:end] = ["editor"] * (end - start)
    for start, end in _runs_of(fields, "container"):
        marks = [i for i in range(start, end) if _marks_editors(words[i])]
        if not marks or "editor" in fields:
            continue
        at = marks[0]
        opened = start > 0 and words[start - 1].core == "in"
        if opened and at - start < _EDITORS and at + 1 < end:
            fields[start : at + 1] = ["editor"] * (at + 1 - start)
        elif at > start and end - at < _EDITORS and words[at - 1].after:
            fields[at:end] = ["editor"] * (end - at)
    return fields


def _marks_editors(word: Word) -> bool:
    return "editor" in word.classes and bool(word.before or word.after)


def _container(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Take ``In`` and ``Vol. 3`` and pages from a journal or book, and reports as a whole."""
    for start, end in _runs_of(fields, "container"):
        kinds = {name for word in words[start:end] for name in word.classes}
        cores = {word.core for word in words[start:end]}
        if "report" in kinds and {"technical", "tech"} & cores:
            fields[start:end] = [OTHER] * (end - start)
            continue
        if end - start > 1 and words[start].core in {"in", "in:"}:
            fields[start] = OTHER
        for i in range(start + 1, end):
            if _PAGE.match(words[i].text):
                fields[i:end] = ["pages"] * (end - i)
                break
            numbered = i + 1 < end and words[i + 1].shape in {"9", "9(9)"}
            if "volume" in words[i].classes and numbered and "volume" not in fields:
                fields[i:end] = ["volume"] * (end - i)
                break
    return fields


def _title(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Take an edition from a title's end: ``6th edn.``."""
    for start, end in _runs_of(fields, "title"):
        numbered = end - start > 2 and _EDITION.match(words[end - 2].text)
        if numbered and words[end - 1].core in _EDITION_WORDS:
            fields[end - 2 : end] = [OTHER] * 2
    return fields


def _numbers(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Keep volume and pages to what has a number; an issue in brackets belongs to the volume."""
    for start, end in runs(fields):
        if fields[start] not in {"pages", "volume"}:
            continue
        if not any(map(_is_number, words[start:end])):
            fields[start:end] = [OTHER] * (end - start)
        elif start and fields[start - 1 : start + 1] == ["volume", "pages"]:
            issue = words[start].before == "(" and words[start].after[:1] == ")"
            fields[start] = "volume" if issue else "pages"
    return fields


def _is_number(word: Word) -> bool:
    return any(map(str.isdigit, word.core)) or _ROMAN.fullmatch(word.core) is not None


def _places(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Part place and publisher: by a colon, or by the place that stands last."""
    if "location" not in fields:
        for start, end in _runs_of(fields, "publisher"):
            fields[start:end] = _parted(words[start:end])
    elif "publisher" not in fields:
        for start, end in _runs_of(fields, "location"):
            at = _last_clause(words[start:end]) + start
            known = "place" in words[start].classes
            if at > start and known and not any(map(_is_place, words[at:end])):
                fields[at:end] = ["publisher"] * (end - at)
    return _exchanged(words, fields)


def _parted(words: Sequence[Word]) -> list[str]:
    count = len(words)
    colon = next((i for i, word in enumerate(words[:_PLACE]) if ":" in word.after), count)
    if colon + 1 < count:
        return ["location"] * (colon + 1) + ["publisher"] * (count - colon - 1)
    at = _last_clause(words)
    if at and all(map(_is_place, words[at:])):
        while (before := _last_clause(words[:at])) and all(map(_is_place, words[before:at])):
            at = before
        return ["publisher"] * at + ["location"] * (count - at)
    return ["publisher"] * count


def _exchanged(words: Sequence[Word], fields: list[str]) -> list[str]:
    """``Hamish Hamilton: London``: what is a place is the place."""
    places, publishers = (_runs_of(fields, name) for name in ("location", "publisher"))
    if len(places) == len(publishers) == 1:
        (start, end), (first, last) = places[0], publishers[0]
        known = all(map(_is_place, words[first:last]))
        if known and not any(map(_is_place, words[start:end])):
            fields[start:end] = ["publisher"] * (end - start)
            fields[first:last] = ["location"] * (last - first)
    return fields


def _last_clause(words: Sequence[Word]) -> int:
    """Return where the last clause starts, 0 where there is only one."""
    ends = (i + 1 for i in range(len(words) - 2, -1, -1) if "," in words[i].after)
    return next(ends, 0)


def _is_place(word: Word) -> bool:
    return "place" in word.classes or "state" in word.classes or word.core == "new"


def _year(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Find the year that the model missed; that of the access is none."""
    for i, field in enumerate(fields):
        if field == "year" and _is_access(words, i):
            fields[i] = OTHER
    if "year" in fields:
        return fields
    for i in range(len(words) - 1, -1, -1):
        if words[i].shape == "year" and not _is_access(words, i) and _is_last(fields, i):
            fields[i] = "year"
            return fields
    return fields


def _is_access(words: Sequence[Word], i: int) -> bool:
    before = words[max(0, i - _ACCESS) : i]
    return any(word.core in _ACCESSED or _is_cited(word) for word in [*before, words[i]])


def _is_cited(word: Word) -> bool:
    """Return whether a day of access follows: ``[cited 2025 May 9]``."""
    return word.core == "cited" and word.before == "["


def _is_last(fields: Sequence[str], i: int) -> bool:
    """Return whether a year stands where one may: apart, or after the publisher."""
    if fields[i] in {"publisher", "location"}:
        return i + 1 == len(fields) or fields[i + 1] != fields[i]
    return fields[i] == OTHER


_RULES: tuple[Callable[[Sequence[Word], list[str]], list[str]], ...] = (
    _addresses,
    _first_words,
    _editors,
    _container,
    _title,
    _numbers,
    _year,
    _places,
)
