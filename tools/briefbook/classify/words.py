"""Words of a line in the form that vocabularies are written in."""

from __future__ import annotations

import re

LONGEST = 5_000
"""Characters of a line that are looked at; a longer line is a paragraph by its length."""

_TOKEN = re.compile(r"[©@&]|[^\W_]+(?:[-'.][^\W_]+)*")
_ZEROS = re.compile(r"00+")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\xad": None}
    | dict.fromkeys("123456789", "0")
)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with ``0`` for a run of digits."""
    plain = text[:LONGEST].translate(_PLAIN).lower()
    return tuple(_TOKEN.findall(_ZEROS.sub("0", plain) if "00" in plain else plain))
