"""A printed citation and a reference list -> the reference that is meant, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefbook.bibliography.keys import fold
from briefbook.bibliography.names import split_names
from briefbook.link.citations.printed import Printed
from briefbook.model import Reference

_WORD = re.compile(r"[^\W\d_]{4,}")
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘]{4,150})[.,…]{0,3}[”\"’]\s*$")
_COMING = re.compile(r"[(.,]\s?(in press|forthcoming)\b", re.IGNORECASE)
_YEARS_BEFORE = re.compile(r"\((?:[0-9]{4}[a-z]?\s?[,;]\s?){0,9}$")
"""What stands before a year in brackets that hold several: ``Kim (2020a, 2020b)``."""
_BRACKETS = re.compile(r"\([^()]*\)")
_LOOKBACK = 200
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Listed:
    """A reference with what citations are compared with: folded names, title, year, letter."""

    key: str
    position: int
    authors: tuple[str, ...]
    printed: tuple[str, ...]
    title: str
    words: frozenset[str]
    year: str
    letter: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a citation resolves to; ``doubt`` says that an editor should look."""

    key: str | None
    reason: str
    alternatives: tuple[str, ...] = ()
    doubt: bool = False
    start: int | None = None


def listed(references: Iterable[Reference]) -> tuple[Listed, ...]:
    """Return the references in the form that citations are compared with."""
    return tuple(_listed(reference, index) for index, reference in enumerate(references))


def _listed(reference: Reference, position: int) -> Listed:
    fields = dict(reference.fields)
    names = split_names(fields.get("author") or fields.get("editor") or "")
    coming = _COMING.search(reference.raw)
    year = fields.get("year", "")[:4] or (coming[1].replace(" ", "").lower() if coming else "n.d.")
    lettered = re.search(rf"\b{re.escape(year)}([a-z])\b", reference.raw)
    title = fields.get("title", "")
    return Listed(
        reference.key,
        position,
        tuple(fold(name.key) for name in names),
        tuple(name.key for name in names),
        fold(title),
        frozenset(_words(title)),
        year,
        lettered[1] if lettered else "",
    )


def _words(text: str) -> Iterable[str]:
    return map(str.lower, _WORD.findall(text))


def resolve_named(cite: Printed, works: Sequence[Listed]) -> Resolution:
    """Return what a citation with names resolves to."""
    named = [work for work in works if fits_names(cite, work)]
    dated = [work for work in named if fits_year(cite, work)]
    exact = [work for work in dated if len(work.authors) == len(cite.names) or cite.others]
    fitting = exact or dated
    if len(fitting) == 1:
        return Resolution(fitting[0].key, "the author and year fit this reference")
    if fitting:
        others = tuple(work.key for work in fitting[1:])
        reason = "the author and year fit several references; the first listed is taken"
        return Resolution(fitting[0].key, reason, others, doubt=True)
    return _misprinted(cite, works, named)


def _misprinted(cite: Printed, works: Sequence[Listed], named: Sequence[Listed]) -> Resolution:
    near = [work for work in works if fits_year(cite, work) and _nearly(cite, work)]
    if len(near) == 1:
        reason = (
            f"no reference is by {cite.names[0]}, but one of this year is by {_author(near[0])}"
        )
        return Resolution(near[0].key, reason, doubt=True)
    if named:
        years = ", ".join(sorted({work.year for work in named}))
        reason = f"{cite.names[0]} is listed with {years}, not with {cite.year}"
        return Resolution(None, reason, tuple(work.key for work in named))
    return Resolution(None, f"no reference is by {cite.names[0]}")


def _author(work: Listed) -> str:
    return work.printed[0]


def fits_year(cite: Printed, work: Listed) -> bool:
    """Return whether a work is of a citation's year and of its letter, if both have one."""
    same_letter = not cite.letter or not work.letter or cite.letter == work.letter
    return cite.year == work.year and same_letter


def fits_names(cite: Printed, work: Listed) -> bool:
    """Return whether a citation's names are a work's first authors, or begin its title."""
    names = [fold(name) for name in cite.names]
    if not work.authors:
        title = fold("".join(cite.names))
        return len(title) > 3 and work.title.startswith(title)
    firsts = [fold(name.split()[-1]) for name in cite.names]  # "Henry Storey, 2021"
    count = len(names)
    return (
        tuple(names) == work.authors[:count]
        or tuple(firsts) == work.authors[:count]
        or fold("".join(cite.names)) == work.authors[0]  # a body's name with a comma or an and
        or (count == 1 and names[0] == _acronym(work.printed[0]))
    )


def _acronym(name: str) -> str:
    capitals = _capitals(name)
    return fold(capitals) if len(capitals) > 2 else ""


def _capitals(name: str) -> str:
    return "".join(word[0] for word in name.split() if "A" <= word[:1] <= "Z")


def _nearly(cite: Printed, work: Listed) -> bool:
    if not work.authors:
        return False
    name = fold(cite.names[0])
    return SequenceMatcher(None, name, work.authors[0], autojunk=False).ratio() >= _ALIKE


def resolve_bare(
    cite: Printed, text: str, works: Sequence[Listed], cited_by_name: frozenset[str]
) -> Resolution | None:
    """Return what a bare year in a text resolves to, ``None`` where it is only a date."""
    fitting = [work for work in works if fits_year(cite, work)]
    before = text[max(0, cite.start - _LOOKBACK) : cite.start]
    years = _YEARS_BEFORE.search(before)
    for work in fitting:
        length = _named_before(before[: years.start()] if years else before, work)
        if length:
            named = _author(work) if work.printed else "the title"
            reason = f"{named} is named before the year"
            start = None if years else cite.start - length
            return Resolution(work.key, reason, start=start)
    if not fitting:
        return None
    if len(fitting) == 1:
        return Resolution(fitting[0].key, f"the only reference of {cite.year}")
    return _chosen(cite, last_sentence(before), fitting, cited_by_name)


def _named_before(before: str, work: Listed) -> int:
    """Return the length of ``Storey``, ``Storey and Kim`` or ``Storey et al.`` ending a text."""
    if not work.printed:
        return _titled_before(before, work)
    short = _capitals(work.printed[0])
    first = re.escape(work.printed[0]) + (f"|{short}" if len(short) > 2 else "")
    first = f"(?:{first})"
    others = "".join(rf",?\s+(?:and\s+|&\s+)?{re.escape(name)}" for name in work.printed[1:])
    further = rf"(?:{others}|\s+et\s+al\.?|\s+and\s+(?:colleagues|others))?" if others else ""
    found = re.search(rf"\b{first}{further}(?:['’]s?)?\s*$", before)
    return len(before) - found.start() if found else 0


def _titled_before(before: str, work: Listed) -> int:
    """Return the length of the quoted start of a work's title that ends a text."""
    found = _QUOTED.search(before)
    title = fold(found[1]) if found else ""
    fits = len(title) > 3 and work.title.startswith(title)
    return len(before) - found.start() if found and fits else 0


def last_sentence(before: str) -> str:
    """Return what stands of the last sentence at the end of a text."""
    return re.split(r"[.!?]\s+(?=[A-Z])", before)[-1]


def is_named_in(sentence: str, work: Listed) -> bool:
    """Return whether a sentence names a work's first author outside brackets."""
    names = _BRACKETS.sub(" ", sentence)
    return bool(work.printed) and re.search(rf"\b{re.escape(work.printed[0])}\b", names) is not None


def _chosen(
    cite: Printed, sentence: str, fitting: Sequence[Listed], cited_by_name: frozenset[str]
) -> Resolution:
    """One of several works of a year: not cited by name, without author, on the same matter."""
    words = frozenset(_words(sentence))

    def rank(work: Listed) -> tuple[bool, bool, int, int]:
        shared = len(words & work.words)
        return work.key in cited_by_name, bool(work.authors), -shared, work.position

    told = [work for work in fitting if is_named_in(sentence, work)]
    if len(told) == 1:
        reason = f"{len(fitting)} references are of {cite.year}; {_author(told[0])} is named before"
        rest = tuple(work.key for work in fitting if work not in told)
        return Resolution(told[0].key, reason, rest, doubt=True)
    first, *others = sorted(fitting, key=rank)
    reasons = [f"{len(fitting)} references are of {cite.year}"]
    named = [_author(work) for work in others if work.key in cited_by_name and work.authors]
    reasons += [f"{name} is cited by name elsewhere" for name in named]
    if not first.authors and any(work.authors for work in others):
        reasons.append("this one has no author to name")
    elif words & first.words:
        reasons.append("its title shares words with the sentence")
    alternatives = tuple(work.key for work in others)
    return Resolution(first.key, "; ".join(reasons), alternatives, doubt=True)
