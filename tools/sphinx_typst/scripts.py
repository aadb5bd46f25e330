"""Runs of one writing system in a text, and the language to set them in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from sphinx_typst.literal import Code, string
from sphinx_typst.words import CUT, pieces

# First code point of each block, its last one and its script; sorted, for bisection.
_BLOCKS = (
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"),
    (0x0E00, 0x0E7F, "thai"),
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
    (0xFB1D, 0xFB4F, "hebrew"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFE, "arabic"),
    (0xFF66, 0xFF9F, "kana"),
    (0x20000, 0x3FFFF, "han"),
)
_LANGUAGES: dict[str, str | None] = {
    "arabic": "ar",
    "common": "",
    "hangul": "ko",
    "hebrew": "he",
    "kana": "ja",
    "other": None,
    "thai": "th",
}
_IN_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ps", "ug", "ckb", "sd"})
RIGHT_TO_LEFT = _IN_ARABIC_SCRIPT | {"he", "yi"}
_STARTS = tuple(block[0] for block in _BLOCKS)
_FIRST = _STARTS[0]
_LISTED = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b, _name in _BLOCKS) + "]")
_LINE_END = re.compile("[\n\v\f\r\x85\u2028\u2029]")
_TURNED = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")


def script(character: str) -> str:
    """Return a script by name, ``common`` for what fits any run, or ``other``."""
    point = ord(character)
    if point < _FIRST:
        return "common" if character == " " else "other"
    start, end, name = _BLOCKS[bisect_right(_STARTS, point) - 1]
    if start <= point <= end:
        return name
    return "common" if 0x3000 <= point <= 0x303F or 0xFF00 <= point <= 0xFFEF else "other"


def runs(text: str, language: str) -> list[tuple[str | None, str]]:
    """Return the text cut into (language, run); ``None`` is the language about it.

    Hangul is Korean, Kana Japanese, Thai script Thai, Hebrew script Hebrew; Arabic script is
    Arabic, unless the language about it is written in it. Han is of the language about it where
    that is one of the three; else of the script that it stands beside, else of the one other
    script of the same text; else it is Chinese.
    """
    if _LISTED.search(text) is None:
        return [(None, text)]
    marked: list[tuple[str | None, str]] = []
    for outside, characters in groupby(text, key=lambda each: script(each) == "other"):
        stretch = "".join(characters)
        han = None if outside else _language_of_han(stretch, text, language)
        languages = {**_LANGUAGES, "han": han}
        if language in _IN_ARABIC_SCRIPT:
            languages["arabic"] = language
        marked.extend((languages[script(character)], character) for character in stretch)
    return _joined(_common_resolved(marked))


def direction_of(text: str, language: str) -> str | None:
    """Return the language that is set from right to left which most letters of a text are in."""
    if _TURNED.search(text) is None:
        return None
    letters: Counter[str | None] = Counter()
    for own, run in runs(text, language):
        letters[own] += sum(map(str.isalpha, run))
    most = max(letters, key=lambda each: letters[each])
    return most if most in RIGHT_TO_LEFT and 2 * letters[most] > letters.total() else None


def _language_of_han(stretch: str, text: str, language: str) -> str:
    if language in {"ko", "ja", "zh"}:
        return language
    for part in (stretch, text):
        scripts = {script(character) for character in part} & {"kana", "hangul"}
        if len(scripts) == 1:
            return "ja" if "kana" in scripts else "ko"
    return "zh"


def _common_resolved(marked: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Spaces and fullwidth marks go with the run before them, at the end with the text.

    A space after a run from right to left goes with the text unless the run goes on: at the end
    of such a run it would stand on its left.
    """
    resolved: list[tuple[str | None, str]] = []
    for language, character in marked:
        before = resolved[-1][0] if resolved else None
        if before in RIGHT_TO_LEFT and language not in {before, ""}:
            _free_spaces(resolved)
        resolved.append((before if language == "" else language, character))
    _free_spaces(resolved)
    return resolved


def _free_spaces(resolved: list[tuple[str | None, str]]) -> None:
    """Let the spaces at the end be of the language about the text."""
    for position in range(len(resolved) - 1, -1, -1):
        language, character = resolved[position]
        if character != " " or language is None:
            break
        resolved[position] = (None, character)


def _joined(marked: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    return [
        (language, "".join(character for _, character in run))
        for language, run in groupby(marked, key=lambda pair: pair[0])
    ]


def patterns(texts: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Return each other language that runs of some texts are in, with a pattern of its words.

    A word stands before those that it begins with, so that the whole of it is found.
    """
    words: dict[str, set[str]] = {}
    for text in texts:
        for found, run in runs(text, language):
            if found not in {None, language}:
                words.setdefault(str(found), set()).update(run.split())
    return [(each, "|".join(sorted(found, reverse=True))) for each, found in sorted(words.items())]


def codes(text: str, language: str, *, cut: bool = False) -> list[str]:
    """Return the code of each run of a text, with places to cut long words at if they may be.

    What ends a line in Unicode is a space as anywhere else; beside it Typst would ask the font
    for characters that have no shape.
    """
    found: list[str] = []
    for own, run in runs(_LINE_END.sub(" ", text), language):
        if own not in {None, language}:
            found.append(f"in-script({string(str(own))}, {string(run)})")
            continue
        for number, piece in enumerate(pieces(run) if cut else [run]):
            found += [CUT] * bool(number) + [string(piece)]
    return found


def content(text: str, language: str) -> Code:
    """Return the code of a text that is an argument: a string, or content if it has parts."""
    parts = codes(text, language, cut=True)
    if len(parts) <= 1 and not _LISTED.search(text):
        return Code(parts[0] if parts else string(""))
    return Code("[" + "".join(f"#{part};" for part in parts) + "]")
