"""The order of an index: words as people look them up, in any script."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
_WORDS = re.compile(r"(\d+)|[^\W\d_]+")

Key = tuple[tuple[tuple[int, int, str], ...], str]


def collation_key(text: str) -> Key:
    """Return what texts are sorted by: word by word, without regard to accents and capitals.

    Numbers go before letters and by their value, punctuation counts as a space, and texts that
    differ in accents, capitals or punctuation only are told apart by their characters. For Latin
    script these are the levels of the Unicode collation algorithm; other scripts follow by the
    order of their characters, which is the one of their alphabets and syllables in Unicode.
    """
    words = tuple(
        (0, int(match[1]), "") if match[1] else (1, 0, match[0])
        for match in _WORDS.finditer(_plain(text).replace("'", ""))
    )
    return words, text


def letter_of(text: str) -> str:
    """Return the letter under which a text is looked up; ``#`` for a number or a sign."""
    plain = next((c for c in _plain(text) if c.isalnum()), "")
    first = unicodedata.normalize("NFC", plain).upper()[:1]
    if "\uac00" <= first <= "\ud7a3":
        return _initial(first)
    return first if first.isalpha() else "#"


def _initial(syllable: str) -> str:
    """Return the consonant that begins a Hangul syllable, as Korean indexes are divided."""
    initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
    return initials[(ord(syllable) - 0xAC00) // 588]


def _plain(text: str) -> str:
    """Return a text in small letters without accents; Hangul stays whole."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)
