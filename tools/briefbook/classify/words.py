"""Words of a line in the form that vocabularies are written in."""

from __future__ import annotations

import re

LONGEST = 5_000
"""Characters of a line that are looked at; a longer line is a paragraph by its length."""

_TOKEN = re.compile(r"[©@&]|[^\W_]+(?:[-'.][^\W_]+)*")
_DIGITS = re.compile(r"[0-9]+")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\xad": None})


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with ``0`` for a run of digits."""
    plain = text[:LONGEST].lower()
    if not plain.isascii():
        plain = plain.translate(_PLAIN)
    plain = _DIGITS.sub("0", plain)
    parts = plain.split()
    if plain.isascii() and "".join(parts).isalnum():  # nothing but words: a menu's usual line
        return tuple(parts)
    return tuple(_TOKEN.findall(plain))
