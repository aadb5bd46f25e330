"""Running text as words, compared without regard to how it was typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f]*(?:[^\W_]+[\u0300-\u036f]*)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´＇", "'"))
_HYPHENS = re.compile(r"[-\u2010\u2011\u2012\u2013\u00ad]")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits with its offsets; ``key`` is what is compared."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter or with a letter that has no case."""
        return not self.text[0].islower()


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; combining accents belong to their letter."""
    return tuple(
        Word(match.start(), match.end(), match[0], fold(match[0])) for match in _WORD.finditer(text)
    )


def fold(text: str) -> str:
    """Return a text in small letters, its accents composed (NFC), its apostrophes of one kind."""
    return unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).casefold()


def gap(text: str) -> str:
    """Return what stands between two words, of all apostrophes, hyphens and spaces one kind.

    A hyphen counts as a space, so that ``Suk-yeol`` and ``Suk Yeol`` are one spelling.
    """
    plain = _HYPHENS.sub(" ", text.translate(_APOSTROPHES))
    return " ".join(plain.split()) + (" " if plain != plain.rstrip() else "")
