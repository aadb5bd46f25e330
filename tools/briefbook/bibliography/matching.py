"""Finding the entry of a work again, so that converting twice adds nothing.

A work is found by its address or DOI, or else by its title and year with the first author.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.keys import Work, fold
from briefbook.bibliography.names import Name

_SIMILAR = 0.9  # of the folded titles' characters: a subtitle's punctuation, a slip of the pen
_SHARED = 0.5  # of the words: a cheap test before the dear one
_SCHEME = re.compile(r"(?:https?://)?(?:www\.|dx\.)?(?:doi\.org/)?")
_DIGITS = re.compile(r"\d+")
_PART = re.compile(r"\W*(?:part|vol|volume|no|number|issue|[ivx]+\b|\d)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


class _Title(NamedTuple):
    """A title as it is compared: the whole, and what stands before a subtitle."""

    whole: str
    main: str

    @classmethod
    def of(cls, title: str) -> _Title:
        """Return a title in small letters, without its marks."""
        main, _, subtitle = title.partition(":")
        is_part = _PART.match(subtitle) is not None  # "Part 2" tells it from the first one
        return cls(_folded(title), _folded(title if is_part else main))

    def shortens(self, other: _Title) -> bool:
        """Return whether one of two titles is the other without its subtitle."""
        return (
            bool(self.main) and self.main == other.main and self.main in {self.whole, other.whole}
        )


class Finder:
    """An index of entries by address, DOI, and year with title; it grows as entries are added."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._by_address: dict[str, Entry] = {}
        self._by_year: dict[str | None, list[tuple[_Title, Entry]]] = defaultdict(list)
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Let an entry be found; of two with one address the first is."""
        for name in ("url", "doi"):
            if name in entry.fields:
                self._by_address.setdefault(address(entry.fields[name]), entry)
        title = _Title.of(entry.fields.get("title", ""))
        if title.whole:
            self._by_year[entry.year].append((title, entry))

    def find(self, work: Work, url: str | None = None, doi: str | None = None) -> Entry | None:
        """Return the entry of a work, ``None`` where there is none."""
        for value in (doi, url):
            if value and (found := self._by_address.get(address(value))):
                return found
        title = _Title.of(work.title)
        for candidate, entry in self._by_year.get(work.year, ()):
            elsewhere = url and "url" in entry.fields and "seed" not in entry.fields
            if elsewhere:
                alike = title == candidate
            else:
                signed = bool(work.names and entry.authors)
                alike = _alike(title.whole, candidate.whole)
                alike = alike or (signed and title.shortens(candidate))
            if alike and _same_author(work.names, entry.authors, strictly=bool(elsewhere)):
                return entry
        return None


def address(url: str) -> str:
    """Return a URL or DOI without scheme, ``www``, fragment and closing slash, for comparison."""
    return _SCHEME.sub("", url.strip().lower(), count=1).partition("#")[0].rstrip("/.,;")


def _folded(title: str) -> str:
    return " ".join(map(str.lower, _WORD.findall(title)))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return bool(one)
    words, others = set(one.split()), set(other.split())
    if len(words & others) < _SHARED * max(len(words), len(others)):
        return False
    if _DIGITS.findall(one) != _DIGITS.findall(other):  # part 1 is not part 2
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _SIMILAR and matcher.ratio() >= _SIMILAR


def _same_author(one: tuple[Name, ...], other: tuple[Name, ...], *, strictly: bool) -> bool:
    """Whether first authors agree; a missing one agrees too, unless the addresses differ."""
    if not one or not other:
        return not strictly
    return fold(one[0].key) == fold(other[0].key)
