"""Where a long word, such as an address, a hash or a name of code, may be cut at a line's end."""

from __future__ import annotations

import re

LONGEST = 22
"""A word of no more characters is never cut, and a column of a table has room for it."""
EVERY = 14
"""What has no better place to be cut is cut after so many characters."""
CUT = "cut"
"""The template's place to cut at, which sets nothing, so that it is in no text that is copied."""
LONG_IN_CODE = 40
"""A word of more characters in a line of code may not fit into the line."""

_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")
_JOINT = re.compile(r"(?:(?<=\w[._/(,:;=&?@#-])|(?<=::))(?=\w)")


def has_long_word(code: str) -> bool:
    """Whether lines of code have a word that may not fit into a line of a page."""
    return any(len(word) > LONG_IN_CODE for word in code.split())


def pieces(text: str) -> list[str]:
    """Return the text in pieces between which it may be cut; together they are the text."""
    found, end = [""], 0
    for word in _LONG.finditer(text):
        first, *others = _pieces_of_word(word[0])
        found[-1] += text[end : word.start()] + first
        found += others
        end = word.end()
    found[-1] += text[end:]
    return found


def _pieces_of_word(word: str) -> list[str]:
    return [
        part[start : start + EVERY] if len(part) > LONGEST else part
        for part in _JOINT.split(word)
        for start in range(0, len(part) if len(part) > LONGEST else 1, EVERY)
    ]
