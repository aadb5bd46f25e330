"""Citations by number: ``[3]``, ``[2, 4–6]``, ``word.³``, and a digit right after a sentence.

They count only in an article whose reference list prints numbers. A digit without brackets is
read only where the list has its number, since much else may end in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefbook.link.references.numbering import is_counted
from briefbook.model import Reference

_LISTED = re.compile(r"\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))")
_NUMBERED = 0.8  # of the references, where a list is a numbered one
_LIST = r"\d{1,3}(?:\s?[-–,;]\s?\d{1,3}){0,20}"
_BRACKETS = re.compile(rf"\[(?P<list>{_LIST})(?:, ?(?:pp?|paras?)\. ?[\d–-]+)?\]")
_RAISED = re.compile(r"(?<=[^\s\d¹²³⁰⁴-⁹])(?P<list>[¹²³⁰⁴-⁹]{1,3}(?:[-–,⁻][¹²³⁰⁴-⁹]{1,3}){0,20})")
_AFTER = re.compile(
    r"(?:(?<=[^\W\d_][.,;!?”\"’)]|[.!?][”\"’)])|(?<=\b(?:19|20)\d\d[.,;]))"
    rf"(?P<list>{_LIST})(?=\s+[A-Z“\"‘]|\s*$)",
    re.MULTILINE,
)
_PIECE = re.compile(r"(?P<first>[^-–⁻,;\s]+)(?:\s?[-–⁻]\s?(?P<last>[^-–⁻,;\s]+))?")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A printed number, offsets in its text; the works ``between`` are the rest of its range."""

    start: int
    end: int
    number: int
    between: tuple[int, ...] = ()


def numbers_of(references: Iterable[Reference]) -> dict[int, str]:
    """Return the key of each reference by its printed number, none where few have one."""
    references = tuple(references)
    if is_counted([reference.raw for reference in references]):
        return {number: reference.key for number, reference in enumerate(references, 1)}
    listed = [(_LISTED.match(reference.raw), reference.key) for reference in references]
    numbers: dict[int, str] = {}
    for match, key in listed:
        if match:
            numbers.setdefault(int(match[1] or match[2] or match[3]), key)
    return numbers if len(numbers) >= _NUMBERED * len(listed) else {}


def numbered_citations(text: str, numbers: Mapping[int, str]) -> Iterator[Numbered]:
    """Yield the numbers in a text that cite a list; one in brackets may be missing in it."""
    if not numbers:
        return
    for pattern in (_BRACKETS, _RAISED, _AFTER):
        for match in pattern.finditer(text):
            cites = list(_read(match))
            known = [cite.number in numbers for cite in cites]
            if all(known) or (pattern is _BRACKETS and (any(known) or len(cites) == 1)):
                yield from cites


def _read(match: re.Match[str]) -> Iterator[Numbered]:
    for piece in _PIECE.finditer(match["list"]):
        start = match.start("list")
        first, last = (_number(piece[name]) for name in ("first", "last"))
        if first is not None:
            inside = range(first + 1, last) if last is not None else range(0)
            yield Numbered(
                start + piece.start("first"), start + piece.end("first"), first, tuple(inside)
            )
        if last is not None:
            yield Numbered(start + piece.start("last"), start + piece.end("last"), last)


def _number(text: str | None) -> int | None:
    return int(text.translate(_LOWERED)) if text else None
