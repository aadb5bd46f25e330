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


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases with the rule that each stands for, by the kind of match.

    Those that begin a line or stand anywhere are found by their first word, which few lines
    have; the longest is the first of them.
    """

    whole: dict[Words, str]
    beginning: dict[str, tuple[tuple[Words, str], ...]]
    anywhere: dict[str, tuple[tuple[Words, str], ...]]

    def rule(self, line: Words) -> str | None:
        """Return the rule of the longest phrase that fits the words of a line."""
        if not line or len(line) > _LONG:
            return None
        if line in self.whole:
            return self.whole[line]
        if len(line) <= _SHORT and line[0] in self.beginning:
            for phrase, rule in self.beginning[line[0]]:
                if line[: len(phrase)] == phrase:
                    return rule
        if not self.anywhere.keys().isdisjoint(line):
            return self._rule_anywhere(line)
        return None

    def _rule_anywhere(self, line: Words) -> str | None:
        for start, word in enumerate(line):
            if word in self.anywhere:
                for phrase, rule in self.anywhere[word]:
                    if line[start : start + len(phrase)] == phrase:
                        return rule
        return None


@cache
def furniture() -> Vocabulary:
    """Return the vocabularies of page furniture as one."""
    return read_vocabulary(FURNITURE)


@cache
def offers() -> Vocabulary:
    """Return the vocabulary of sentences that offer something.

    The model does not see them as furniture: one within an article is no sign that it ends.
    """
    return read_vocabulary(("offer",))


def read_vocabulary(names: Iterable[str]) -> Vocabulary:
    """Return the vocabularies of these names; the first name wins a phrase of several."""
    whole: dict[Words, str] = {}
    beginning: dict[Words, str] = {}
    anywhere: dict[Words, str] = {}
    for name in names:
        for phrase in phrases(name):
            dots = phrase.startswith("…"), phrase.endswith("…")
            kind = anywhere if dots[0] else beginning if dots[1] else whole
            kind.setdefault(words(phrase), name)
    return Vocabulary(whole, _by_first_word(beginning), _by_first_word(anywhere))


def _by_first_word(rules: dict[Words, str]) -> dict[str, tuple[tuple[Words, str], ...]]:
    longest_first = sorted(rules.items(), key=lambda entry: -len(entry[0]))
    firsts = {phrase[0] for phrase in rules}
    return {
        first: tuple(entry for entry in longest_first if entry[0][0] == first) for first in firsts
    }


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases in a vocabulary file, in its order."""
    text = files("briefbook.classify").joinpath(f"vocabulary/{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))
