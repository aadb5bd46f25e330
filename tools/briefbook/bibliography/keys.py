"""Citation keys: a family name or short title, the year, and a letter where two would be alike.

The key of a work depends on the work and on the keys already taken, never on the order of files.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from briefbook.bibliography.names import Name

_ENOUGH = 11  # letters that make a short title tell one work from another
_LONGEST = 40
_ARTICLES = frozenset({"a", "an", "the"})
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@dataclass(frozen=True, slots=True, order=True)
class Work:
    """What a key is made of; ``origin`` (an address, a seed's path) settles what is else equal."""

    title: str
    year: str | None
    names: tuple[Name, ...] = ()
    origin: str = ""


def key_of(work: Work) -> str:
    """Return the key of a work that nothing else is like, such as ``storey2021``."""
    first = work.names[0] if work.names else None
    if first is None or not fold(first.key):
        stem = _short(work.title)
    elif first.literal:
        stem = _short(first.literal)
    else:
        stem = fold(first.family)
    return f"{stem[:_LONGEST] or 'untitled'}{work.year or 'nd'}"


def assign_keys(works: Sequence[Work], taken: Collection[str] = ()) -> tuple[str, ...]:
    """Return a key for each work, in their order, all unlike each other and unlike ``taken``.

    Works that share a key get letters by title; a taken key counts as the one without a letter.
    """
    groups = defaultdict(list)
    for index, work in enumerate(works):
        groups[key_of(work)].append(index)
    used = {key.lower() for key in taken}
    keys = [""] * len(works)
    for base in sorted(groups):
        group = sorted(groups[base], key=lambda index: _order(works[index]))
        plain = len(group) == 1 and base not in used
        free = iter([base]) if plain else _lettered(base, used)
        for index in group:
            keys[index] = next(free)
            used.add(keys[index])
    return tuple(keys)


def _order(work: Work) -> tuple[str, str, tuple[str, ...]]:
    return work.title, work.origin, tuple(map(str, work.names))


def _lettered(base: str, used: set[str]) -> Iterator[str]:
    for number in count(1 if base in used else 0):
        key = base + _letters(number)
        if key not in used:
            yield key


def _letters(number: int) -> str:
    letters = ""
    while number >= 0:
        letters = chr(ord("a") + number % 26) + letters
        number = number // 26 - 1
    return letters


def _short(title: str) -> str:
    words = [folded for word in _WORD.findall(title) if (folded := _spelled(fold(word)))]
    words = [word for word in words if word not in _ARTICLES] or words
    stem = ""
    for word in words:
        stem += word
        if len(stem) >= _ENOUGH:
            break
    return stem


def _spelled(word: str) -> str:
    """Spell a number below 100, since a key that starts with a digit makes a poor label."""
    if not word.isdigit():
        return word
    number = int(word) if len(word) < 3 else 100
    if number < 20:
        return _UNITS[number]
    if number < 100:
        return _TENS[number // 10 - 2] + (_UNITS[number % 10] if number % 10 else "")
    return word


def fold(text: str) -> str:
    """Return the letters and digits of a text in lower-case ASCII.

    Hangul and kana are spelled by their Unicode names; other scripts leave nothing.
    """
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS)).lower()
    if decomposed.isascii():
        return "".join(filter(str.isalnum, decomposed))
    composed = unicodedata.normalize("NFKC", text.lower().translate(_LETTERS)).lower()
    return "".join(map(_spell, composed))


def _spell(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    if base.isascii():
        return base if base.isalnum() else ""
    name = unicodedata.name(char, "")
    if name.startswith(("HANGUL SYLLABLE ", "HIRAGANA LETTER ", "KATAKANA LETTER ")):
        sound = name.split(" ", 2)[2].removeprefix("SMALL ").lower()
        return "".join(filter(str.isalpha, sound))
    return ""
