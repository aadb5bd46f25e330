"""Words in lines of a width, for drawings: a Han or Hangul sign is as wide as two letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_WIDE = frozenset("WF")


def wrapped(text: str, most: int) -> list[str]:
    """Return a text in lines of at most so many letters; a word that is longer is cut."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, most):
            longer = f"{lines[-1]} {piece}".strip()
            lines = [*lines[:-1], longer] if width(longer) <= most else [*lines, piece]
    return [line for line in lines if line]


def width(text: str) -> int:
    """Return how many letters wide a text is."""
    return sum(2 if unicodedata.east_asian_width(sign) in _WIDE else 1 for sign in text)


def _pieces(word: str, most: int) -> Iterator[str]:
    """Yield a word in pieces that fit into a line."""
    piece = ""
    for sign in word:
        if piece and width(piece + sign) > most:
            yield piece
            piece = ""
        piece += sign
    yield piece
