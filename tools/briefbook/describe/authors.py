"""The names that the bylines print."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.byline import parse_byline
from briefbook.classify.byline_label import is_byline_label
from briefbook.classify.names import Name, seen
from briefbook.classify.publication_date import publication_dates
from briefbook.classify.words import words
from briefbook.model import Fact, Line, LineClass, Seed, Span, Status


def find_authors(seed: Seed, lines: Sequence[Line]) -> Fact[tuple[str, ...]]:
    """Return the names in the bylines without roles, in reading order, each once.

    Names in capitals are given in mixed case, and the reason says so; the evidence is the
    name as printed.
    """
    found: dict[str, Span] = {}
    changed = False
    for line in lines:
        if line.line_class is not LineClass.BYLINE:
            continue
        text = seed.lines[line.number - 1]
        found_words = words(text)
        if is_byline_label(found_words):  # the names are in the next line
            continue
        byline = parse_byline(text, publication_dates(text), frozenset(found_words), placed=True)
        for name in byline.names if byline else ():
            value = normal_case(name)
            changed = changed or value != " ".join(seen(name.text).split())
            if value.casefold() not in {known.casefold() for known in found}:
                found[value] = Span(line.number, name.start, name.end)
    if not found:
        return Fact((), Status.NOT_STATED)
    reason = "printed in capitals, given in mixed case" if changed else None
    return Fact(tuple(found), Status.STATED, tuple(found.values()), reason)


_SMALL = frozenset(
    "de da do dos das del di du van von der den ten ter zu zur af bin ibn y e".split()
)
"""Words that nearly every name has small inside."""


def normal_case(name: Name) -> str:
    """Return a name in mixed case where it is printed in capitals; acronyms keep theirs."""
    words = seen(name.text).split()
    capitals = [word for word in words if _in_capitals(word) and len(word.strip(".")) > 1]
    if len(capitals) < 2 or len(capitals) < sum(word.isalpha() for word in words):
        return " ".join(words)
    return " ".join(_word(word, inside=0 < at < len(words) - 1) for at, word in enumerate(words))


def _in_capitals(word: str) -> bool:
    return word.isupper() or (word.startswith("Mc") and word[2:].isupper())


def _word(word: str, *, inside: bool = False) -> str:
    if inside and word.lower() in _SMALL:
        return word.lower()
    if not _in_capitals(word) or (word.endswith(".") and len(word) <= 4):
        return word
    for mark in ("-", "'", "’"):
        if mark in word:
            return mark.join(_word(part) if len(part) > 1 else part for part in word.split(mark))
    if word[:2].upper() == "MC" and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()
