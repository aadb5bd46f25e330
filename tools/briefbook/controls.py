"""Which characters are invisible controls, and how they are named."""

from __future__ import annotations

import unicodedata

CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Unicode general categories of characters that are shown as what they are."""


def is_control(character: str) -> bool:
    """Return whether a character is an invisible control, tab and line feed included."""
    return unicodedata.category(character) in CATEGORIES


def controls_in(text: str) -> list[str]:
    """Return the different controls of a text, sorted."""
    if text.isprintable():  # which no control is, and most texts are: a quick way out
        return []
    return sorted(character for character in set(text) if is_control(character))


def code_point(character: str) -> str:
    """Return a character's code point in hexadecimal digits, four or more: ``202E``."""
    return f"{ord(character):04X}"


def visible(text: str) -> str:
    """Return a text on one line: white space controls as spaces, the others as ``U+202E``.

    This is for values that are names, not evidence: front matter, terminal output.
    """
    names = {ord(c): " " if c.isspace() else f"U+{code_point(c)}" for c in controls_in(text)}
    return text.translate(names) if names else text
