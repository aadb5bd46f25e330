"""Words of a line in the form that vocabularies are written in."""

from __future__ import annotations

import re

LONGEST = 5_000
"""Characters of a line that are looked at; a longer line is a paragraph by its length."""

_MENU = 100
"""Characters of a line that may be nothing but words; a longer one has marks, or is no name."""
_DIGITS = re.compile(r"[0-9]+")
_RUN = re.compile(r"[\w'.-]+|[©@&]")
_READ_AS = (
    *(("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("\xad", "")),
    *((mark, " ") for mark in "“”—–…"),
)
"""Characters outside ASCII that nearly every text has, and what they are read as."""
_INSIDE = "-'."
"""Marks that belong to a word inside it, alone, and to none at its ends."""
_APART = (
    *((first + second, " ") for first in _INSIDE for second in _INSIDE),
    *(("@", " @ "), ("&", " & "), ("_", " ")),
)
_ASCII = "".join(
    "0" if char.isdigit() else char if char.isalpha() or char in f"{_INSIDE}@&" else " "
    for char in map(chr, range(128))
)
"""What each character of ASCII is read as, for ``str.translate``."""

UNFINISHED = frozenset(
    "a an the of in on at for from to with and or as after before over under into between against"
    " about without der die das des dem den ein eine einen von und mit für im zu über unter nach"
    " bei le la les un une du et en de pour avec sur el los las una y con para il di e da do"
    " dos".split()
)
"""Words with which no title and no sentence ends."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with ``0`` for a run of digits."""
    return cut(text)[0]


def cut(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the words of a text, and whether it is nothing but words and white space."""
    lower = text[:LONGEST].lower()
    parts = lower.split() if len(lower) < _MENU else []
    if "".join(parts).isalpha():  # nothing but words: a menu's usual line
        return tuple(parts), True
    for character, same in () if lower.isascii() else _READ_AS:
        lower = lower.replace(character, same)
    for marks, apart in _APART:
        lower = lower.replace(marks, apart)
    if lower.isascii():
        lower = lower.translate(_ASCII)
        while "00" in lower:
            lower = lower.replace("00", "0")
        parts = lower.split()
    else:
        parts = _RUN.findall(_DIGITS.sub("0", lower))
    return tuple([word for part in parts if (word := part.strip(_INSIDE))]), False
