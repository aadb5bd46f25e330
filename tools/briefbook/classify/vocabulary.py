"""The vocabularies of page furniture: which phrases belong to which rule.

``vocabulary/<rule>.txt`` holds a phrase a line in the form of :func:`~.words.words`. Three dots
stand for further words: at the end or the beginning of a phrase in a short line only, at both
ends in any line up to a long paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefbook.classify.words import words

_SHORT = 14
"""Words that a line may have for a phrase with dots at one end."""
_LONG = 60
"""Words that a line may have for a phrase with dots at both ends."""
_PHRASE = 6
"""Words of the longest phrase with dots."""

FURNITURE = (
    "share-words",
    "comment-form",
    "related-posts",
    "subscription",
    "advertisement",
    "site-legal",
    "account",
    "player",
    "tags",
    "menu",
)
"""The vocabularies in order of precedence, for a phrase that stands in two of them."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases with the rule that each stands for, by the kind of match.

    ``openers`` are the first words of the phrases that may stand anywhere.
    """

    whole: dict[tuple[str, ...], str]
    beginning: dict[tuple[str, ...], str]
    anywhere: dict[tuple[str, ...], str]
    openers: set[str]

    def rule(self, line: tuple[str, ...]) -> str | None:
        """Return the rule of the longest phrase that fits the words of a line."""
        if not line or len(line) > _LONG:
            return None
        if line in self.whole:
            return self.whole[line]
        if len(line) <= _SHORT:
            for length in range(min(_PHRASE, len(line)), 0, -1):
                if line[:length] in self.beginning:
                    return self.beginning[line[:length]]
        for start, word in enumerate(line):
            if word in self.openers:
                for length in range(_PHRASE, 1, -1):
                    if line[start : start + length] in self.anywhere:
                        return self.anywhere[line[start : start + length]]
        return None


@cache
def furniture() -> Vocabulary:
    """Return the vocabularies of page furniture as one."""
    return read_vocabulary(FURNITURE)


def read_vocabulary(names: Iterable[str]) -> Vocabulary:
    """Return the vocabularies of these names; the first name wins a phrase of several."""
    result = Vocabulary({}, {}, {}, set())
    for name in names:
        for phrase in phrases(name):
            dots = phrase.startswith("…"), phrase.endswith("…")
            kind = result.anywhere if dots[0] else result.beginning if dots[1] else result.whole
            kind.setdefault(words(phrase), name)
            if dots[0]:
                result.openers.add(words(phrase)[0])
    return result


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases in a vocabulary file, in its order."""
    text = files("briefbook.classify").joinpath(f"vocabulary/{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
