"""Where words stand: sentences, clauses, quotations, brackets, and the year among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefbook.link.references.vocabulary import ABBREVIATIONS
from briefbook.link.references.words import Word

_OPENING_TAG = re.compile(r"<[a-z]{1,10}>")
_QUOTES = frozenset("“„«\"‘`'")
_CLAUSE_ENDS = frozenset(',;:.?!)]"”»')
_CLAUSE_STARTS = frozenset('(["“')
_EDITORS_WITHIN = 40  # words after "In"


def year_at(words: Sequence[Word]) -> int | None:
    """Return where the year of the work stands: the first in brackets, else the first."""
    first = None
    for i, word in enumerate(words):
        if word.shape in {"year", "nd"}:
            if "(" in word.before:
                return i
            if first is None:
                first = i
    return first


def sentences(words: Sequence[Word], year: int | None) -> list[int]:
    """Return the number of the sentence that each word is in; the year ends one."""
    return _numbered(words, _ends_sentence, year)


def clauses(words: Sequence[Word], year: int | None) -> list[int]:
    """Return the number of the clause, between any two marks, that each word is in."""
    return _numbered(words, _ends_clause, year)


def _numbered(
    words: Sequence[Word], ends: Callable[[Word, Word], bool], year: int | None
) -> list[int]:
    numbers = [0]
    for i in range(1, len(words)):
        cut = i - 1 == year or ends(words[i - 1], words[i])
        numbers.append(numbers[-1] + cut)
    return numbers


def _ends_sentence(word: Word, follower: Word) -> bool:
    if not any(mark in word.after for mark in ".?!"):
        return word.shape == "year" and ")" in word.after
    if word.shape in {"X.", "X"} or word.core in ABBREVIATIONS:
        return False
    return follower.shape != "xx" or "?" in word.after


def _ends_clause(word: Word, follower: Word) -> bool:
    if word.shape == "X.":
        return any(mark in word.after for mark in ",;:)")
    return not _CLAUSE_ENDS.isdisjoint(word.after) or not _CLAUSE_STARTS.isdisjoint(follower.before)


def enclosures(words: Sequence[Word]) -> list[str]:
    """Return for each word what it is inside of, or after.

    ``q`` is a quotation that opens where a title may, ``u`` another one, ``Q`` the rest of the
    reference after ``q``; ``.`` marks its last word, ``t`` a tag, ``(`` a bracket.
    """
    result = []
    inside, done, end, tagged, depth = "", "", -1, False, 0
    for i, word in enumerate(words):
        if not inside and not _QUOTES.isdisjoint(word.before):
            closed = _closes(words, i)
            if closed is not None:
                fresh = i == 0 or words[i - 1].after or words[i - 1].shape == "sign"
                inside, end = ("q" if fresh and closed - i > 1 else "u"), closed
        tagged = tagged or _OPENING_TAG.match(word.text) is not None
        depth += word.before.count("(") + word.before.count("[")
        state = f"in={inside or done}{'t' if tagged else ''}{'(' if depth > 0 else ''}"
        if inside and i == end:
            done = "Q" if inside == "q" else done
            state, inside = f"{state}.", ""
        result.append(state)
        tagged = tagged and "</" not in word.text
        depth = max(0, depth - word.after.count(")") - word.after.count("]"))
    return result


def _closes(words: Sequence[Word], start: int) -> int | None:
    """Return where the quotation that a word opens is closed; an apostrophe closes none."""
    single = words[start].before[-1] in "‘'`"
    marks = "’'" if single else '”"»“'
    for i in range(start, len(words)):
        after = words[i].after
        last = i + 1 == len(words)
        if any(mark in marks for mark in after) and (not single or len(after) > 1 or last):
            return i
    return None


def editors(words: Sequence[Word], year: int | None) -> tuple[int, int, bool] | None:
    """Return where ``In`` opens a host work, where its editors end, and whether it has any."""
    for i in range((year or 0) + 1, len(words)):
        word = words[i]
        if word.core != "in":
            continue
        if word.text[0] == "I" or word.after or words[i - 1].after:
            for j in range(i + 1, min(i + _EDITORS_WITHIN, len(words))):
                marked = words[j].before or words[j].after
                if marked and "editor" in words[j].classes:
                    return i, j, True
            return i, i, False
    return None
