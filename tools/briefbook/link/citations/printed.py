"""The printed forms: ``(Storey, 2021)``, ``(see Kim, 2020a, p. 4; Lee & Ahn, 2021)``, ``(2021)``.

A form is found by its year: what stands before the year in the parentheses is read as names,
what follows as a place in the work. Whether it is a citation is for the reference list to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_PARENTHESES = re.compile(r"\(([^()]{2,300})\)")
_YEAR = r"(?:(?:1[5-9]|20)\d\d|n\.\s?d\.|in press|forthcoming)"
_DATED = re.compile(
    rf"(?P<before>[^0-9]*?)(?P<year>{_YEAR})(?P<letter>[a-z]?)(?P<after>(?:[,:].*)?)", re.DOTALL
)
IBID = re.compile(r"\b[Ii]bid(?:em)?\b\.?(?:,? (?:pp?\. ?)?\d+(?:[-–]\d+)?\b)?")
"""The work cited right before, and a page of it."""
_SHORT = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?:\s(?:(?:of|the|for|and|on|in|to|&)\s){0,2}[A-Z][\w’'.-]*){1,9})"
    r"\s[\[(](?P<short>[A-Z][A-Za-z&-]{1,9})[\])]"
)
_EXPLAINED = re.compile(r"\s*\[[^\]]*\]$")  # Ministry of Foreign Affairs [MOFA]
_FURTHER = re.compile(rf",\s*(?P<year>{_YEAR})(?P<letter>[a-z]?)\b")
_SIGNAL = re.compile(
    r"(?:(?:see|as|also|e\.g\.|cf\.|compare|cited in|quoted in),?\s+){1,4}", re.IGNORECASE
)
_PLACE = re.compile(
    r"[,:]\s*(?:(?:pp?|paras?|chaps?|ch|secs?|figs?|tables?|nn?)\.?\s*|[¶§]+\s*"
    r"|(?:chapter|section|figure|page|paragraph)s?\s+)?[\dxvi]+(?:\s*[-–—,]\s*\d+)*(?:ff?\.?)?\s*"
    r"|",
    re.IGNORECASE,
)
_OTHERS = re.compile(r",?\s*\b(?:et al\.?|and others)$")
_JOINT = re.compile(r",?\s+(?:and|&)\s+|,\s+")
_NOT_NAMES = frozenset(
    """january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday spring summer autumn fall winter early mid late since until in from by before after circa
    about born died founded est established released published updated as""".split()
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A citation as printed, offsets in its text.

    ``names`` are empty for a bare year; ``year`` has its letter apart and is ``n.d.`` for an
    undated work. ``sure`` says that the form can be nothing but a citation, ``further`` that the
    names stand with a year before it: ``Kim 2019, 2020``, where 2020 may be a page.
    """

    start: int
    end: int
    names: tuple[str, ...]
    year: str
    letter: str = ""
    others: bool = False
    sure: bool = False
    further: bool = False


def printed_citations(text: str) -> Iterator[Printed]:
    """Yield what has the form of a citation in a text, in order.

    One citation takes its parentheses in; of several in a pair, each stands for itself.
    """
    for match in _PARENTHESES.finditer(text):
        parts = [_read(part, start) for part, start in _parts(match)]
        volume = match.start() > 0 and text[match.start() - 1].isdigit()  # as in 3(2021)
        if volume or not all(parts):
            continue
        cites = [cite for part in parts for cite in part]
        if len(cites) == 1:
            yield replace(cites[0], start=match.start(), end=match.end())
        else:
            named = any(cite.names for cite in cites)
            yield from (replace(cite, sure=named) for cite in cites)


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Return the names behind the abbreviations that texts explain: ``Ministry … [MOFA]``."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _SHORT.finditer(text):
            initials = "".join(word[0] for word in match["name"].split() if word[0].isupper())
            if match["short"][0] == initials[0] and match["short"][-1].upper() in initials:
                found.setdefault(match["short"], match["name"])
    return found


def _parts(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    start = match.start(1)
    for part in match[1].split(";"):
        yield part.rstrip(), start
        start += len(part) + 1


def _read(part: str, offset: int) -> list[Printed]:
    """Return the citations between two semicolons: one, or one for each year of the same author."""
    lead = len(part) - len(part.lstrip())
    signal = _SIGNAL.match(part, lead)
    dated = _DATED.fullmatch(part, signal.end() if signal else lead)
    if not dated:
        return []
    before = dated["before"].strip(" ,\n\t")
    names, others = names_in(before) if before else ((), False)
    if before and not names:
        return []
    end = dated.end("letter")
    first = Printed(offset + lead, offset + end, names, _plain(dated["year"]), dated["letter"])
    cites = [first]
    while further := _FURTHER.match(part, end):
        start = offset + further.start("year")
        end = further.end()
        year, letter = _plain(further["year"]), further["letter"]
        cites.append(Printed(start, offset + end, names, year, letter, further=True))
    place = part[end:]
    if not _PLACE.fullmatch(place):
        return []
    cites[-1] = replace(cites[-1], end=offset + len(part))
    sure = bool(names) and bool(others or len(names) > 1 or first.letter or place or signal)
    return [replace(cite, others=others, sure=sure) for cite in cites]


def _plain(year: str) -> str:
    return year.replace(" ", "")


def names_in(before: str) -> tuple[tuple[str, ...], bool]:
    """Return printed names and whether ``et al.`` follows; none where it is no list of names."""
    listed = _OTHERS.sub("", _EXPLAINED.sub("", before))
    names = tuple(_EXPLAINED.sub("", name.strip()) for name in _JOINT.split(listed))
    if not all(map(_may_be_name, names)):
        return (), False
    return names, _OTHERS.search(before) is not None


def _may_be_name(name: str) -> bool:
    words = name.split()
    if not words or len(words) > 12:
        return False
    ends = {words[0].lower().strip("."), words[-1].lower().strip(".")}
    return not ends & _NOT_NAMES and any(word.strip("\"'“‘")[:1].isupper() for word in words)
