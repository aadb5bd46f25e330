"""Running text as words, compared without regard to how it was typed."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import NamedTuple

_UNSPACED = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # kana and Han
_MARKS = "\u0300-\u036f"  # combining accents, which belong to the letter before them
_LETTERS = rf"[^\W_{_UNSPACED}\u02bc]"  # without the apostrophe that Unicode counts as a letter
_WORD = re.compile(rf"[{_UNSPACED}]|{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´＇", "'"))
_HYPHENS = re.compile(r"[-\u2010\u2011\u2012\u2013\u00ad]")


_BASES = {
    chr(point): base
    for point in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(point))[0]).isascii()
} | dict(zip("łŁøØđĐı", "lLoOdDi", strict=True))
"""Latin letters with the letter that is written where the mark cannot be."""


class Word(NamedTuple):
    """A run of letters and digits with its offsets; ``key`` is what is compared.

    In scripts that put no space between words, each character is a word.
    """

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter or with a letter that has no case."""
        return not self.text[0].islower()

    @property
    def is_title_case(self) -> bool:
        """Whether it has a capital first and small letters after it, as names have."""
        return self.text[0].isupper() and self.text[1:].islower()


_word = partial(tuple.__new__, Word)  # twice as fast as the constructor; words are many


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; combining accents belong to their letter."""
    return tuple(
        [
            _word((*match.span(), found, found.lower() if found.isascii() else fold(found)))
            for match in _WORD.finditer(text)
            for found in (match[0],)
        ]
    )


def fold(text: str) -> str:
    """Return a text in small letters, its accents composed (NFC), its apostrophes of one kind."""
    if text.isascii():
        return text.replace("`", "'").lower()
    return unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).casefold()


def without_accents(text: str) -> str:
    """Return a text of Latin letters without the marks on them: ``Macuacua`` of ``Macuácua``."""
    if text.isascii():
        return text
    return "".join(_BASES.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def gap(text: str) -> str:
    """Return what stands between two words, of all apostrophes, hyphens and spaces one kind.

    A hyphen counts as a space, so that ``Suk-yeol`` and ``Suk Yeol`` are one spelling.
    """
    if text in ("", " "):
        return text
    plain = _HYPHENS.sub(" ", text.translate(_APOSTROPHES))
    return " ".join(plain.split()) + (" " if plain != plain.rstrip() else "")
