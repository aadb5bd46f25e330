"""A word of a printed reference: its core, the marks around it, its shape and classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefbook.link.references.vocabulary import CLASSES

_TAG = re.compile(r"</?[a-z]{1,10}>")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?(?:[/–-](?:1[5-9]|20)?\d\d[a-z]?)?")
_DATED_VOLUME = re.compile(r"\b((?:1[5-9]|20)\d\d;)(?=\d{1,4}(?:\(\w{1,9}\))?:\w?\d)")
_RANGE = re.compile(r"[A-Za-z]{0,3}\d+[A-Za-z]?[-–—‐−][A-Za-z]?\d+[a-z]?")
_ISSUE = re.compile(r"\d+[:(][^()]{0,15}\)?(?:[:,].*)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[^\W\d_]\.?-[^\W\d_]\.?")
_ADDRESS = re.compile(
    r"<?(?:https?:?/*|ftp:|www\.|[\w.-]{1,60}\.(?:org|com|net|edu|gov|html?)\b/)", re.IGNORECASE
)
_OPENERS = "([{<«“‘\"'„`*"
_CLOSERS = ")]}>»”’\"'.,;:!?…*"
_SHORT_NUMBER = 4  # digits of a year


@dataclass(frozen=True, slots=True)
class Word:
    """A word between white space.

    ``core`` is in lower case, ``before`` and ``after`` are the marks around it. ``shape`` is
    ``Xx``, ``X.``, ``year``, ``9-9``, ``url`` and the like; ``classes`` are the vocabulary's.
    """

    text: str
    core: str
    before: str
    after: str
    shape: str
    classes: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """Return the words of a text; ``2019;159:152-168`` is a year and what follows it."""
    return [word_of(part) for part in _DATED_VOLUME.sub(r"\1 ", text).split()]


@lru_cache(maxsize=8192)  # names of months, places and journals come again and again
def word_of(text: str) -> Word:
    """Return what can be said of a word alone."""
    bare = _TAG.sub("", text)
    start, end = 0, len(bare)
    while start < end and bare[start] in _OPENERS:
        start += 1
    while end > start and bare[end - 1] in _CLOSERS:
        end -= 1
    core = bare[start:end]
    shape = _shape(core, bare[end:])
    lower = core.lower()
    return Word(text, lower, bare[:start], bare[end:], shape, _classes(lower))


def _classes(lower: str) -> tuple[str, ...]:
    found = CLASSES.get(lower)
    if found is None and "-" in lower:
        parts = [name for part in lower.split("-") for name in CLASSES.get(part, ())]
        found = tuple(dict.fromkeys(parts))
    return found or ()


def _shape(core: str, after: str) -> str:  # noqa: PLR0911 # a table of kinds, first that fits
    """Return the kind of a word's core: a number's kind, or how its letters are cased."""
    if not core:
        return "mark"
    if core.lower() == "n.d":
        return "nd"
    if _ADDRESS.match(core):
        return "url"
    if any(map(str.isdigit, core)):
        return _number_shape(core)
    if not any(map(str.isalpha, core)):
        return "sign"
    if len(core) == 1:
        return ("X." if "." in after else "X") if core.isupper() else "x"
    if core[0].isupper() and _INITIALS.fullmatch(core):
        return "X."
    if core.isupper():
        return "XX" if len(core) < _SHORT_NUMBER else "XXXX"
    if core.islower():
        return "xx"
    return "Xx" if core[0].isupper() and core[1:].islower() else "xX"


def _number_shape(core: str) -> str:
    if core.lower().startswith(("10.", "doi:")) and "/" in core:
        return "doi"
    if _YEAR.fullmatch(core):
        return "year"
    if core.isdigit():
        return "9" if len(core) < _SHORT_NUMBER else "9999"
    if _RANGE.fullmatch(core):
        return "9-9"
    if _ISSUE.fullmatch(core):
        return "9(9)"
    return "9x" if core[0].isdigit() else "x9"
