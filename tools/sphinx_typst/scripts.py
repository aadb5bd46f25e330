"""Runs of one writing system in a text, and the language to set them in."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby

# First code point of each block, its last one and its script; sorted, for bisection.
_BLOCKS = (
    (0x1100, 0x11FF, "hangul"),
    (0x2E80, 0x2FDF, "han"),
    (0x3005, 0x3007, "han"),
    (0x3040, 0x30FF, "kana"),
    (0x3130, 0x318F, "hangul"),
    (0x31F0, 0x31FF, "kana"),
    (0x3400, 0x4DBF, "han"),
    (0x4E00, 0x9FFF, "han"),
    (0xA960, 0xA97F, "hangul"),
    (0xAC00, 0xD7FF, "hangul"),
    (0xF900, 0xFAFF, "han"),
    (0xFF66, 0xFF9F, "kana"),
    (0x20000, 0x3FFFF, "han"),
)
_STARTS = tuple(block[0] for block in _BLOCKS)
_FIRST_EAST_ASIAN = _STARTS[0]
_EAST_ASIAN = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b, _name in _BLOCKS) + "]")


def script(character: str) -> str:
    """Return ``hangul``, ``kana``, ``han``, ``common`` (fits any run), or ``other``."""
    point = ord(character)
    if point < _FIRST_EAST_ASIAN:
        return "common" if character == " " else "other"
    start, end, name = _BLOCKS[bisect_right(_STARTS, point) - 1]
    if start <= point <= end:
        return name
    return "common" if 0x3000 <= point <= 0x303F or 0xFF00 <= point <= 0xFFEF else "other"


def runs(text: str, language: str) -> list[tuple[str | None, str]]:
    """Return the text cut into (language, run); ``None`` is the language about it.

    Hangul is Korean and Kana is Japanese. Han is of the language about it where that is one of
    the three; else of the script that it stands beside, else of the one other script of the
    same text; else it is Chinese.
    """
    if _EAST_ASIAN.search(text) is None:
        return [(None, text)]
    marked: list[tuple[str | None, str]] = []
    for outside, characters in groupby(text, key=lambda each: script(each) == "other"):
        stretch = "".join(characters)
        han = None if outside else _language_of_han(stretch, text, language)
        languages = {"hangul": "ko", "kana": "ja", "han": han, "common": "", "other": None}
        marked.extend((languages[script(character)], character) for character in stretch)
    return _joined(_common_resolved(marked))


def _language_of_han(stretch: str, text: str, language: str) -> str:
    if language in {"ko", "ja", "zh"}:
        return language
    for part in (stretch, text):
        scripts = {script(character) for character in part} & {"kana", "hangul"}
        if len(scripts) == 1:
            return "ja" if "kana" in scripts else "ko"
    return "zh"


def _common_resolved(marked: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Spaces and fullwidth marks go with the run before them, at the end with the text."""
    resolved: list[tuple[str | None, str]] = []
    for language, character in marked:
        before = resolved[-1][0] if resolved else None
        resolved.append((before if language == "" else language, character))
    for position in range(len(resolved) - 1, -1, -1):
        language, character = resolved[position]
        if character != " " or language is None:
            break
        resolved[position] = (None, character)
    return resolved


def _joined(marked: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    return [
        (language, "".join(character for _, character in run))
        for language, run in groupby(marked, key=lambda pair: pair[0])
    ]
