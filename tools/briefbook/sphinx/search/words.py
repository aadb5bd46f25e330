"""The words by which a text is found: without case, accents and possessives.

``search-index.js`` reads a question in the same way; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

FOLDED = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th"}
"""Letters that are no letter with an accent, and what is typed for them."""

_EASTERN = r"\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_WORD = re.compile(
    r"(?P<short>(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?)"
    rf"|(?P<eastern>[{_EASTERN}]+)"
    rf"|(?P<word>[^\W_{_EASTERN}]+)(?:['’][sS](?![^\W_]))?"
)
_LATIN = re.compile(r"(?<![a-z0-9])(?:[a-z]\.)+[a-z](?![a-z0-9])\.?|[a-z0-9]+(?:'s(?![a-z0-9]))?")
"""The same for what has no other letters and marks, which most texts are: three times as fast."""
_TABLE = str.maketrans(FOLDED)
_MARKS = str.maketrans(dict.fromkeys("“”–—…\N{NO-BREAK SPACE}", " ") | {"‘": "'", "’": "'"})


def fold(text: str) -> str:
    """Return a text in small letters without accents; Hangul stays in syllables."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in parts if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare).lower().translate(_TABLE)


def words(text: str) -> list[str]:
    """Return the words of a text: ``U.S.`` as ``us``, Korean, Chinese, Japanese in pairs of signs.

    These scripts put particles behind words or have no spaces, so that any part of a run of
    signs has to be found.
    """
    plain = text.translate(_MARKS)
    if plain.isascii():
        found = _LATIN.findall(plain.lower())
        return [word if word.isalnum() else _bare(word) for word in found]
    return [word for match in _WORD.finditer(fold(text)) for word in _of_match(match)]


def _bare(word: str) -> str:
    return word.removesuffix("'s").replace(".", "")


def _of_match(match: re.Match[str]) -> Iterator[str]:
    run = match["eastern"]
    if run and len(run) > 1:
        yield from map("".join, pairwise(run))
    else:
        yield run or match["word"] or match["short"].replace(".", "")
