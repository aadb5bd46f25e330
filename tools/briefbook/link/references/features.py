"""What the model sees of a printed reference.

A feature is a short text such as ``s=Xx`` (a word's shape) or ``-1.p=_,`` (the marks around the
word before). No feature holds a word: a word counts by its shape, ending and class, and by where
it stands: before or after the year, in quotation marks, in which sentence and clause, and what
those hold and what follows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from briefbook.link.references.stretches import (
    clauses,
    editors,
    enclosures,
    sentences,
    year_at,
)
from briefbook.link.references.words import Word

_SILENT = frozenset({"small", "and", "month"})  # classes that say nothing of a whole stretch
_NUMBERS = frozenset({"9", "9-9", "9(9)", "9999", "year", "9x", "x9"})
_CASED = frozenset({"xx", "Xx", "XXXX", "xX", "XX"})
_ENDING = 3


Group = tuple[str, ...]
"""Features that come together; those of marks and shapes are made once and kept."""


@dataclass(frozen=True, slots=True)
class Features:
    """Groups of features of single words, and of stretches: from a word to before another."""

    words: list[list[Group]]
    stretches: list[tuple[Group, int, int]]

    def of_each(self) -> list[list[str]]:
        """Return all features of each word, those of its stretches among them."""
        every = [[feature for group in groups for feature in group] for groups in self.words]
        for found, start, end in self.stretches:
            for i in range(start, end):
                every[i] += found
        return every


def features_of(words: Sequence[Word]) -> Features:
    """Return the features of a reference's words."""
    if not words:
        return Features([], [])
    year = year_at(words)
    in_sentence, in_clause = sentences(words, year), clauses(words, year)
    sides = [_side(i, year) for i in range(len(words))]
    sentence_notes = _notes(words, in_sentence, "S")
    clause_notes = _notes(words, in_clause, "C")
    base = in_sentence[year] if year is not None else -1
    orders = [min(number - base, 4) for number in in_sentence]
    single = [
        [*near, state, place, ahead]
        for near, state, place, ahead in zip(
            _neighbours(words),
            map(_state, sides, enclosures(words), words),
            _places(in_sentence, in_clause, year),
            _distances(words),
            strict=True,
        )
    ]
    for groups, order, clause in zip(single, orders, in_clause, strict=True):
        groups.append((f"{order}|{clause_notes[clause][0]}|{'C.first' in groups[-2]}",))
    shared = [
        *_of_sentences(sentence_notes, in_sentence, orders),
        *_of_clauses(clause_notes, in_clause),
        *_of_host(words, year),
        *_of_sides(words, year, sides),
    ]
    return Features(single, [(tuple(found), start, end) for found, start, end in shared])


def _side(i: int, year: int | None) -> str:
    if year is None:
        return "Y?"
    return "Y=" if i == year else "Y-" if i < year else "Y+"


def _neighbours(words: Sequence[Word]) -> Iterator[list[Group]]:
    """Yield for each word what it is, what the two on either side are, and the joints to them."""
    padded = [None, None, *words, None, None]
    for i, word in enumerate(words):
        last, follower = padded[i + 1], padded[i + 3]
        groups = [_own(word.shape, word.before, word.after, word.classes), _ending(word)]
        for step in (-2, -1, 1, 2):
            other = padded[i + 2 + step]
            if other:
                groups.append(_near(step, other.shape, other.before, other.after, other.classes))
            else:
                groups.append(_none(step))
        if last:
            groups.append(_joint(last.shape, last.after, word.before, word.shape, word.after))
        if follower:
            groups.append(_next(word.shape, word.after, follower.before, follower.shape))
        yield groups


@lru_cache(maxsize=4096)
def _near(step: int, shape: str, before: str, after: str, classes: tuple[str, ...]) -> Group:
    prefix = f"{step}."
    marks = f"{prefix}p={before}_{after}"
    return (f"{prefix}s={shape}", marks, *(f"{prefix}c={name}" for name in classes))


@lru_cache(maxsize=4096)
def _own(shape: str, before: str, after: str, classes: tuple[str, ...]) -> Group:
    named = (f"c={name}" for name in classes)
    return (f"s={shape}", f"p={before}_{after}", f"sp={shape}{after}", *named)


def _ending(word: Word) -> Group:
    tag = ("tag",) if "<" in word.text else ()
    if len(word.core) > _ENDING + 1 and word.shape in {"xx", "Xx"}:
        return (f"z={word.core[-_ENDING:]}", *tag)
    return tag


@lru_cache(maxsize=4)
def _none(step: int) -> Group:
    return (f"{step}.none",)


@lru_cache(maxsize=4096)
def _joint(last: str, last_after: str, before: str, shape: str, after: str) -> Group:
    return f"b={last}{last_after}|{before}{shape}{after}", f"bq={last_after}|{before}"


@lru_cache(maxsize=4096)
def _next(shape: str, after: str, before: str, follower: str) -> Group:
    return (f"t={shape}{after}|{before}{follower}",)


def _state(side: str, enclosed: str, word: Word) -> Group:
    return _of_state(side, enclosed, word.shape)


@lru_cache(maxsize=4096)
def _of_state(side: str, enclosed: str, shape: str) -> Group:
    return enclosed, f"{side}|{enclosed}", f"{side}|{shape}"


def _places(
    in_sentence: Sequence[int], in_clause: Sequence[int], year: int | None
) -> Iterator[Group]:
    """Yield for each word whether it is near an end, first in something, or near the year."""
    count = len(in_sentence)
    for i in range(count):
        found = [f"i={min(i, 3)}", f"left={min(count - 1 - i, 3)}"]
        if i == 0 or in_clause[i - 1] != in_clause[i]:
            found.append("C.first")
        if i == 0 or in_sentence[i - 1] != in_sentence[i]:
            found.append("S.first")
        if year is not None and 0 < i - year < 4:
            found.append(f"Y+{i - year}")
        yield tuple(found)


def _distances(words: Sequence[Word]) -> list[Group]:
    """Return for each word how far the next number is, and of what kind."""
    found: list[Group] = []
    kind, far = "none", 9
    for word in reversed(words):
        found.append((f"n={kind}|{min(far, 4)}",))
        far += 1
        if word.shape in _NUMBERS:
            kind, far = word.before + word.shape, 0
    return found[::-1]


def _notes(words: Sequence[Word], numbers: Sequence[int], letter: str) -> list[list[str]]:
    """Return what each sentence or clause holds; first what follows it, then what precedes."""
    groups = [
        [word for _, word in group]
        for _, group in groupby(zip(numbers, words, strict=True), key=lambda pair: pair[0])
    ]
    notes = []
    for index, group in enumerate(groups):
        follower = groups[index + 1][0] if index + 1 < len(groups) else None
        before = groups[index - 1][-1] if index else None
        found = [
            f"+1={follower.before}{follower.shape}" if follower else "+1=end",
            f"prev={before.shape}{before.after}" if before else "prev=",
            *_held(group),
            *(f"+1c={name}" for name in (follower.classes if follower else ())),
        ]
        notes.append([f"{letter}.{note}" for note in found])
    return notes


def _held(group: Sequence[Word]) -> Iterator[str]:
    classes = sorted({name for word in group for name in word.classes} - _SILENT)
    yield from (f"c={name}" for name in classes)
    length = len(group)
    yield f"len={length if length < 4 else 4 if length < 8 else 8}"
    yield f"caps={_capitals(group)}"
    yield f"init={min(sum(word.shape == 'X.' for word in group), 2)}"
    yield f"0={group[0].before}{group[0].shape}"
    yield f"-1={group[-1].after}"


def _capitals(group: Sequence[Word]) -> str:
    """Return how many words after the first have capitals: titles of journals have all."""
    cased = [word for word in group if word.shape in _CASED and "small" not in word.classes][1:]
    if not cased:
        return "none"
    rate = sum(word.shape != "xx" for word in cased) / len(cased)
    return "all" if rate > 0.85 else "half" if rate > 0.4 else "few"


def _bounds(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return where each stretch starts and ends."""
    starts = [i for i, number in enumerate(numbers) if i == 0 or numbers[i - 1] != number]
    return list(zip(starts, [*starts[1:], len(numbers)], strict=True))


def _of_sentences(
    notes: Sequence[list[str]], numbers: Sequence[int], orders: Sequence[int]
) -> Iterator[tuple[list[str], int, int]]:
    for index, (start, end) in enumerate(_bounds(numbers)):
        order, left = orders[start], min(numbers[-1] - index, 3)
        found = [*notes[index], f"S.n={order}", f"S.left={left}", f"S={order}|{left}"]
        found.append(f"{order}|{notes[index][0]}")
        if index + 1 < len(notes):
            found += [f"S>{note}" for note in notes[index + 1] if note[:3] in {"S.c", "S.i"}]
        yield found, start, end


def _of_clauses(
    notes: Sequence[list[str]], numbers: Sequence[int]
) -> Iterator[tuple[list[str], int, int]]:
    for index, (start, end) in enumerate(_bounds(numbers)):
        found = [*notes[index], f"C|{notes[index][0]}|{notes[index][1]}"]
        for mark, other in ((">", index + 1), ("<", index - 1)):
            if 0 <= other < len(notes):
                shown = [note for note in notes[other] if note[:3] in {"C.c", "C.l", "C.i"}]
                found += [f"C{mark}{note}" for note in shown]
        yield found, start, end


def _of_host(words: Sequence[Word], year: int | None) -> Iterator[tuple[list[str], int, int]]:
    """Yield what marks editors between ``In`` and ``(Eds.)``, and the host work after them."""
    host = editors(words, year)
    if host is None:
        return
    start, end, edited = host
    if edited:
        yield ["E="], start + 1, end + 1
        yield ["E+"], end + 1, len(words)
    else:
        yield ["In+"], start + 1, len(words)


def _of_sides(
    words: Sequence[Word], year: int | None, sides: Sequence[str]
) -> Iterator[tuple[list[str], int, int]]:
    """Yield what the reference as a whole is like, before its year, at it and after it."""
    whole = list(_whole(words, year))
    start = 0
    for side, group in groupby(sides):
        end = start + len(list(group))
        yield [side, *(f"{note}|{side}" for note in whole)], start, end
        start = end


def _whole(words: Sequence[Word], year: int | None) -> Iterator[str]:
    if year is None:
        yield "G.noyear"
    else:
        yield "G.early" if year < len(words) / 2 else "G.late"
        if "(" in words[year].before:
            yield "G.(y)"
        yield from _before_year(words[:year])
    shapes = {word.shape for word in words}
    if shapes & {"9-9", "9(9)"}:
        yield "G.pages"
    if "url" in shapes:
        yield "G.url"
    if any("editor" in word.classes for word in words):
        yield "G.ed"
    if any(word.before[-1:] in {"“", '"'} for word in words):
        yield "G.quote"


def _before_year(words: Sequence[Word]) -> Iterator[str]:
    """Yield what tells authors from a title: initials, and words that start small."""
    if words:
        small = sum(word.shape == "xx" and not word.classes for word in words)
        initials = sum(word.shape in {"X.", "X", "XX"} for word in words)
        yield f"G.low={min(small, 2)}|{min(initials, 2)}"
        yield f"G.pre={min(len(words), 8)}"
