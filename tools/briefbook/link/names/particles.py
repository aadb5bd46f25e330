"""Korean particles, which are written without a space after a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefbook.link.names.words import Word

_PARTICLES = frozenset(
    """
    가 과 까지 께 께서 나 는 도 로 를 만 보다 부터 에 에게 에서 와 으로 은 을 의 이 이나 처럼 한테
    """.split()
)
_LONGEST = 2


def without_particle(word: Word) -> Iterator[Word]:
    """Yield a Korean word without each particle that it may end in, the longest left first.

    The word may be composed (NFC) or not; what is compared is composed.
    """
    for length in range(1, min(_LONGEST, len(word.key) - 2) + 1):
        particle = word.key[-length:]
        if particle in _PARTICLES:
            apart = unicodedata.normalize("NFD", particle)
            printed = len(apart) if word.text.endswith(apart) else length
            key = word.key[:-length]
            yield Word(word.start, word.end - printed, word.text[:-printed], key)
