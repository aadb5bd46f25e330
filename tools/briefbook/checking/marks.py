"""Where quotation marks open and close in an editor's text.

The marks of English ("…", “…”), German („…“), Scandinavian (”…”) and French («…») count; single
ones do not, since they may be apostrophes. What is inside a quotation may hold marks of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

_CLOSING = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "”": "”"}
_MARKS = frozenset('“”„«»"')
_BEFORE = frozenset("([{‘'—–-/")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation without its marks, from ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text in order, and the offsets of marks that have no partner."""

    quoted: tuple[Quoted, ...]
    single: tuple[int, ...]


def quotations(text: str) -> Quotations:
    """Return the outermost quotations of a text in one pass."""
    found: list[Quoted] = []
    single: list[int] = []
    opened, depth = -1, 0
    for index, mark in enumerate(text):
        if mark not in _MARKS:
            continue
        if opened < 0:
            if _opens(text, index):
                opened, depth = index, 1
            elif not _is_measure(text, index):
                single.append(index)
        elif mark in _CLOSING[text[opened]]:
            depth -= 1
            if depth == 0:
                found.append(Quoted(opened + 1, index, text[opened + 1 : index]))
                opened = -1
        elif mark == text[opened]:
            depth += 1
    if opened >= 0:
        single.append(opened)
    return Quotations(tuple(found), tuple(single))


def _opens(text: str, index: int) -> bool:
    """Return whether a mark outside of any quotation opens one."""
    mark = text[index]
    if mark in "“„«":
        return True
    free = index == 0 or text[index - 1].isspace() or text[index - 1] in _BEFORE
    follows = text[index + 1 : index + 2]
    return free and bool(follows) and not follows.isspace()


def _is_measure(text: str, index: int) -> bool:
    """Return whether a straight mark is a sign for inches or seconds."""
    return text[index] == '"' and index > 0 and text[index - 1].isdigit()
