"""The sentence around a place in a text."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9가-힣])")
_SHORT = frozenset(
    """adm amb brig capt cf cmdr co col corp dept dr e.g eds est etc fig gen gov hon i.e inc jan feb
    mar apr jun jul aug sep sept oct nov dec jr ltd lt maj messrs mr mrs ms mt no pp p prof rep rev
    sen sgt sr st vol vs""".split()
)
_WORD = re.compile(r"\S{1,30}$")


def sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before ``start`` and after ``end`` in their sentence, spaces folded.

    A full stop ends a sentence only where a capital or a digit follows and the word before it is
    no abbreviation and no initial; a line feed does not end one.
    """
    begin, stop = 0, len(text)
    for match in _END.finditer(text):
        if not _ends(text, match):
            continue
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end or match.end() >= end:
            stop = match.end()
            break
    return _fold(text[begin:start]).lstrip(), _fold(text[end:stop]).rstrip()


def _ends(text: str, match: re.Match[str]) -> bool:
    if match[0][0] != ".":
        return True
    word = _WORD.search(text[max(0, match.start() - 31) : match.start()])
    if word is None:
        return True
    last = word[0].rpartition("-")[2].lstrip("\"'“‘([").lower()
    initials = last.replace(".", "").isalpha() and all(len(p) == 1 for p in last.split("."))
    return not (initials or last in _SHORT)


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text starts and ends, white space between them left out."""
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            found.append((begin, match.end()))
            begin = match.end()
    found.append((begin, len(text)))
    trimmed = ((_first(text, a, b), a + len(text[a:b].rstrip())) for a, b in found)
    return [(start, end) for start, end in trimmed if start < end]


def _first(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())
