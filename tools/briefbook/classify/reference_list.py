"""Lists of references at the end of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from briefbook.classify.words import words

_HEADINGS = frozenset(
    words(phrase)
    for phrase in (
        "references|reference|reference list|list of references|works cited|work cited|bibliography"
        "|select bibliography|selected bibliography|sources|sources cited|literature"
        "|literature cited|citations|cited works|notes and references|references and notes"
        "|footnotes|endnotes"
        "|literatur|literaturverzeichnis|quellen|références|bibliographie|sources et références"
        "|referencias|bibliografía|referências|bibliografia|riferimenti|literatuur|bronnen"
        "|литература|список литературы|источники|参考文献|参考资料|참고문헌"
    ).split("|")
)
_NOTES = frozenset(
    words(phrase)
    for phrase in "notes|note|anmerkungen|fußnoten|notas|noten|примечания|注|注释|각주".split("|")
)
"""Headings over notes of any kind, which are references where each has its number."""
_NOTE_NUMBER = re.compile(r"\s{0,8}[\[(]?([0-9]{1,3})[\]).]{0,2}\s{1,8}\S")
_YEAR = re.compile(r"(?:1[5-9]|20)(?<!\w\d\d)[0-9]{2}[a-z]?\b|\(n\.?\s?d\.?\)")
_ADDRESS = re.compile(r"https?://|www\.|\bdoi\b|\bretrieved\b|\baccessed\b|\bisbn\b", re.IGNORECASE)
_ADDRESS_PARTS = ("http", "www.", "doi", "retrieved", "accessed", "isbn")
_NUMBERED = re.compile(r"\s{0,8}(?:\[[0-9]{1,3}\]|[0-9]{1,3}[.)]\s)")


REFERENCE_CUES = frozenset("0 0a 0b 0c n.d http https www doi retrieved accessed isbn".split())
_LONGEST = 2_000


class _Seen(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def reference(self) -> bool: ...
    @property
    def rule(self) -> str | None: ...
    @property
    def size(self) -> int: ...


def references_end(lines: Sequence[_Seen], start: int) -> int:
    """Return the index after the last reference of a list that begins at ``start``.

    A line without the marks of a reference belongs to the list where more entries follow
    within two lines; a list begins with an entry, or there is none.
    """
    end = start
    for index in range(start, len(lines)):
        line = lines[index]
        if line.reference and line.rule is None and line.size >= 4:
            end = index + 1
        elif line.rule is not None or index - end >= 2 or end == start:
            break
    return end


def notes_end(lines: Sequence[_Seen], start: int) -> int:
    """Return the index after the last of numbered notes that begin at ``start``, one by one.

    A single number is no list, so that ``start`` is returned.
    """
    end = start
    while end < len(lines):
        match = _NOTE_NUMBER.match(lines[end].text)
        if match is None or int(match[1]) != end - start + 1:
            break
        end += 1
    return end if end > start + 1 else start


def is_notes_heading(found: tuple[str, ...]) -> bool:
    """Return whether a line of these words heads references where numbers follow it."""
    return found in _NOTES


def is_reference_heading(found: tuple[str, ...]) -> bool:
    """Return whether a line of these words is a heading over references and nothing else."""
    return found in _HEADINGS


def is_reference(text: str, cues: AbstractSet[str]) -> bool:
    """Return whether a line has the marks of a reference: a year or an address, and words."""
    if cues.isdisjoint(REFERENCE_CUES):
        return False
    head = text[:_LONGEST]
    marked = _YEAR.search(head) or _NUMBERED.match(head) or _has_address(head)
    return bool(marked) and sum(map(str.isalpha, head[:80])) >= 8


def _has_address(head: str) -> bool:
    lower = head.lower()
    return any(part in lower for part in _ADDRESS_PARTS) and _ADDRESS.search(head) is not None


def begins_reference(text: str) -> bool:
    """Return whether a line can be the first of an entry in a wrapped list."""
    head = text.strip()[:300]
    if not head:
        return False
    if _NUMBERED.match(head):
        return True
    return head[0].isupper() and _YEAR.search(head[:200]) is not None


def continued(texts: Sequence[str], gaps: Sequence[int]) -> list[bool]:
    """Return for each line of a list whether it goes on with the entry above it.

    ``gaps`` are the blank lines above each; one ends an entry. In a numbered list each number
    begins an entry; elsewhere a line goes on that starts small or with an address, or whose line
    above has no end.
    """
    numbered = sum(_ENTRY_NUMBER.match(text) is not None for text in texts) > 1
    starts = _ENTRY_NUMBER if numbered else _ENTRY_START
    found = [False]
    for above, text, gap in zip(texts, texts[1:], gaps[1:], strict=False):
        goes_on = numbered or _goes_on(above, text)
        found.append(not gap and not starts.match(text) and goes_on)
    return found


def _goes_on(above: str, text: str) -> bool:
    if _ADDRESS_START.match(text):
        return "://" not in above or above.endswith(("/", "-"))
    last = above.rsplit(maxsplit=1)[-1]
    ended = above[-1] in '.!?)]>”"' or ("/" in last and not last.endswith(("/", "-")))
    return text[0].islower() or not ended


_ENTRY_NUMBER = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)\s|\d{1,3}[.)]\s")
_PARTICLES = (
    r"(?:(?:[Vv]an|[Vv]on|de[nr]?|d[aiou]|d[ao]s|della?|l[ae]|te[nr]|zur?|bin|ibn|abu|al|el|a[fv])"
    r"[ -]|d[’'])"
)
_ENTRY_START = re.compile(
    rf"{_PARTICLES}{{1,3}}[A-Z][\w’'-]+, [A-Z]"
    r"|[A-Z“\"'‘\d][^()]{0,150}\((?:n\.d\.|in press|(?:19|20)\d\d)"
    r"|[A-Z][\w’'-]+, [A-Z][^.]{0,80}\.|[A-Z][^.]{2,80}\. (?:19|20)\d\d[a-z]?\."
)
_ADDRESS_START = re.compile(r"(?:<?https?://|www\.|doi:)", re.IGNORECASE)
