"""Paragraphs that are broken into lines of one width, and how to put them together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefbook.classify.reference_list import begins_reference

_WIDEST = 130
"""Characters of the widest line of a wrapped text; a longer line is a paragraph in itself."""
_NARROWEST = 45
_FEWEST = 3
"""Lines that must go on in the next one before a text counts as wrapped."""
_NEW = re.compile(
    r"\s{0,40}(?:[-*•◦▪■●○–—·»›]\s|[0-9]{1,3}[.)]\s|\([0-9a-z]{1,3}\)\s|\[[0-9]{1,3}\])"
)
_END = re.compile(r"[.!?…:。]['\"”’»)\]]{0,3}$")


class Joined(NamedTuple):
    """Lines that a reader sees as one: the index of the first, and their texts.

    ``text`` joins them by a space; ``starts`` says where in it each line begins.
    """

    first: int
    lines: tuple[str, ...]
    text: str
    starts: tuple[int, ...]


def join_wrapped(lines: Sequence[str]) -> tuple[Joined, ...]:
    """Return the lines of a text, those of a wrapped paragraph as one.

    A text is wrapped when hardly any line is wider than the others and lines go on in the next
    one; a line goes on where the next line's first word would not have fitted into it.
    """
    width = _width(lines)
    if not width:
        return tuple([Joined(first, (line,), line, (0,)) for first, line in enumerate(lines)])
    result: list[Joined] = []
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _goes_on(lines, index, width):
            continue
        result.append(_joined(start, lines[start:index]))
        start = index
    return tuple(result)


def _joined(first: int, lines: Sequence[str]) -> Joined:
    if len(lines) == 1:
        return Joined(first, tuple(lines), lines[0], (0,))
    text, starts = lines[0].rstrip(), [0]
    for line in lines[1:]:
        starts.append(len(text) + 1)
        text += " " + line.strip()
    return Joined(first, tuple(lines), text, tuple(starts))


def _width(lines: Sequence[str]) -> int:
    """Return the width to which a text is wrapped, 0 where it is not."""
    lengths = sorted(len(line.rstrip()) for line in lines if len(line) > _NARROWEST)
    if len(lengths) < _FEWEST:
        return 0
    wide = sum(length > _WIDEST for length in lengths)
    if wide > len(lengths) // 25:
        return 0
    width = lengths[-1 - wide]
    going = sum(
        _goes_on(lines, index, width) and not _END.search(lines[index - 1].rstrip()[-5:])
        for index in range(1, len(lines))
    )
    full = sum(length >= width - 15 for length in lengths)
    return width if going >= _FEWEST and full >= _FEWEST else 0


def _goes_on(lines: Sequence[str], index: int, width: int) -> bool:
    """Return whether a line continues the one above it."""
    above, line = lines[index - 1].rstrip(), lines[index]
    if not line.strip() or len(above) < _NARROWEST or len(above) > width:
        return False
    if _NEW.match(line[:60]):
        return False
    fitting = len(above) + 1 + len(line.split(None, 1)[0]) <= width
    if fitting:
        return False
    ended = _END.search(above[-5:]) is not None
    starts_paragraph = line[:1].isspace() and not above[:1].isspace()
    if ended and starts_paragraph:
        return False
    return not (begins_reference(line) and (ended or begins_reference(above)))
