"""The longest match of many forms over a text, in time that depends on the text only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

from briefbook.link.names.particles import without_particle
from briefbook.link.names.vocabulary import FAMILY_PARTICLES
from briefbook.link.names.words import Word, gap, words

T = TypeVar("T")

_INITIALS = re.compile(r"(?:\w\. ?){1,3}")
_INITIAL = 2  # letters; a longer word before a full stop ends a sentence, as in "Japan. South"


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """A form to be found: its words, what stands between them, and what it leads to."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    ends_with_stop: bool
    any_case: bool
    meaning: T


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A place in a text where one or more forms of the same length match.

    ``first`` and ``last`` are the words' numbers; ``start`` and ``end`` are offsets.
    """

    first: int
    last: int
    start: int
    end: int
    meanings: tuple[T, ...]


@dataclass(slots=True)
class _Node(Generic[T]):
    below: dict[str, _Node[T]] = field(default_factory=dict)
    forms: list[Form[T]] = field(default_factory=list)


class Lexicon(Generic[T]):
    """Forms in a tree by their words; built once for a book."""

    def __init__(
        self, forms: Iterable[tuple[str, T]], any_case: Callable[[str], bool] = lambda form: False
    ) -> None:
        """Take pairs of a form and its meaning; of some forms, small letters match capitals."""
        self._root: _Node[T] = _Node()
        for text, meaning in forms:
            self._add(text, meaning, any_case(text))

    def _add(self, text: str, meaning: T, any_case: bool) -> None:
        parts = words(text)
        if not parts:
            return
        node = self._root
        for word in parts:
            node = node.below.setdefault(word.key, _Node())
        node.forms.append(Form(parts, _gaps(text, parts), text.endswith("."), any_case, meaning))

    def hits(self, text: str, parts: Sequence[Word]) -> Iterator[Hit[T]]:
        """Yield the longest matches from left to right, none overlapping another.

        A match gives way to one that begins inside it, is no shorter and reaches further:
        in "the North Korean" it is not "the North" that is named.
        """
        below = self._root.below
        position = 0
        while position < len(parts):
            key = parts[position].key
            if key not in below and key.isascii():
                position += 1
                continue
            hit = self._longest(text, parts, position)
            if hit is None or self._gives_way(text, parts, hit):
                position += 1
            else:
                yield hit
                position = hit.last + 1

    def _gives_way(self, text: str, parts: Sequence[Word], hit: Hit[T]) -> bool:
        for first in range(hit.first + 1, hit.last + 1):
            other = self._longest(text, parts, first)
            if other is not None and other.last - hit.last >= first - hit.first:
                return True
        return False

    def _longest(self, text: str, parts: Sequence[Word], first: int) -> Hit[T] | None:
        node, best = self._root, None
        found: list[Word] = []
        for last in range(first, len(parts)):
            word = parts[last]
            if not word.key.isascii():
                for stem in without_particle(word):
                    hit = _hit(node.below.get(stem.key), text, [*found, stem], (first, last))
                    best = hit or best
            below = node.below.get(word.key)
            if below is None:
                if found and _is_initial(text, word):  # John Q. Public
                    continue
                break
            node = below
            found.append(word)
            best = _hit(node, text, found, (first, last)) or best
        return best


def _hit(
    node: _Node[T] | None, text: str, found: Sequence[Word], numbers: tuple[int, int]
) -> Hit[T] | None:
    """Return the hit on words that lead to a node, if a form there is spelt as they are."""
    fitting = [form for form in node.forms if _fits(form, text, found)] if node is not None else []
    if not fitting:
        return None
    end = found[-1].end
    if text[end : end + 1] == "." and any(form.ends_with_stop for form in fitting):
        end += 1
    meanings = tuple(dict.fromkeys(form.meaning for form in fitting))
    return Hit(*numbers, found[0].start, end, meanings)


def _is_initial(text: str, word: Word) -> bool:
    """Return whether a word is one capital with a full stop, which a form may leave out."""
    return len(word.text) == 1 and word.text.isupper() and text[word.end : word.end + 1] == "."


def _gaps(text: str, parts: Sequence[Word]) -> tuple[str, ...]:
    pairs = pairwise(parts)
    return tuple(gap(text[left.end : right.start]) for left, right in pairs)


def _fits(form: Form[T], text: str, found: Sequence[Word]) -> bool:
    """Return whether words that are alike are also spelt and spaced alike."""
    if not form.any_case:
        for want, have in zip(form.words, found, strict=True):
            led = len(found) > 1 and want.key in FAMILY_PARTICLES
            if not (led or _same_case(want, have) or _follows_hyphen(text, have)):
                return False
    if not form.gaps:
        return True
    gaps = zip(form.gaps, _gaps(text, found), found, strict=False)
    return all(_same_gap(want, have, word) for want, have, word in gaps)


def _same_case(want: Word, have: Word) -> bool:
    """Return whether capitals stand where the form has them: May is no may, US no us."""
    if len(want.text) > 1 and want.text.isupper() and want.text != want.text.lower():
        return have.text.isupper()
    return not want.text[0].isupper() or not have.text[0].islower()


def _follows_hyphen(text: str, word: Word) -> bool:
    """Return whether a hyphen stands before the word: ``Suk-yeol`` is ``Suk Yeol`` too."""
    return word.start > 1 and text[word.start - 1] in "-‐‑" and text[word.start - 2].isalpha()


def _same_gap(want: str, have: str, before: Word) -> bool:
    """Return whether two gaps are one but for spaces, a full stop, or initials left out."""
    one, other = want.strip(), have.strip()
    if one == "" and _INITIALS.fullmatch(other):
        return True
    return one == other or (len(before.text) <= _INITIAL and {one, other} == {"", "."})
