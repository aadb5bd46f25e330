"""Lines to blocks: paragraphs, headings, captions, entries, as a reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from briefbook.classify.rules import Rule
from briefbook.model import Block, Line, LineClass, Piece, Seed, Segment

_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\.?(?=\s)")
_SET_ASIDE = frozenset({LineClass.FURNITURE, LineClass.BLANK})


@dataclass(frozen=True, slots=True)
class _Part:
    line_class: LineClass
    rule: str
    piece: Piece


def make_blocks(seed: Seed, lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the kept lines as blocks in order; a wrapped paragraph is one block.

    A dateline that begins a paragraph stays in the paragraph's block; the line's segments say
    where it ends. Where the first line of a paragraph is set aside, the next one begins it.
    """
    groups: list[list[_Part]] = []
    above = 0  # the last line that is not blank
    for line in lines:
        kept = line.line_class not in _SET_ASIDE
        for part in _parts(seed.lines[line.number - 1], line) if kept else ():
            if groups and _goes_on(part, groups[-1], above):
                groups[-1].append(part)
            else:
                groups.append([part])
        above = above if line.line_class is LineClass.BLANK else line.number
    return tuple(_numbered(seed, groups))


def _goes_on(part: _Part, group: Sequence[_Part], above: int) -> bool:
    """Return whether a part goes on with a group, which ends in its own line or that above."""
    return (
        part.rule == Rule.CONTINUED.value
        and group[0].line_class is part.line_class
        and group[-1].piece.line in {above, part.piece.line}
    )


def _parts(text: str, line: Line) -> Iterable[_Part]:
    whole = Piece(line.number, len(text) - len(text.lstrip()), len(text.rstrip()))
    classes = {segment.line_class for segment in line.segments}
    if len(classes) < 2 or LineClass.BODY in classes:
        return (_Part(line.line_class, line.rule, whole),)
    return [_joined(line.number, found) for found in _of_a_class(line.segments)]


def _of_a_class(segments: Iterable[Segment]) -> Iterable[list[Segment]]:
    """Yield the segments that follow each other and are of one class: a date and its label."""
    for _, found in groupby(segments, key=attrgetter("line_class")):
        yield list(found)


def _joined(number: int, segments: Sequence[Segment]) -> _Part:
    first, last = segments[0], segments[-1]
    return _Part(first.line_class, first.rule, Piece(number, first.start, last.end))


def _numbered(seed: Seed, groups: Iterable[Sequence[_Part]]) -> Iterable[Block]:
    numbers: Counter[LineClass] = Counter()
    capitals = False
    for group in groups:
        line_class = group[0].line_class
        numbers[line_class] += 1
        pieces = tuple(part.piece for part in group)
        text = "\n".join(seed.lines[piece.line - 1][piece.start : piece.end] for piece in pieces)
        heading = line_class is LineClass.HEADING
        level = _level(text, below_capitals=capitals) if heading else 2
        capitals = capitals or (heading and text.isupper())
        yield Block(line_class, numbers[line_class], pieces, text, level)


def _level(text: str, *, below_capitals: bool) -> int:
    """Return the depth of a heading by its number, or by capitals above mixed case."""
    number = _NUMBER.match(text)
    if number is not None:
        return min(2 + number[0].rstrip(".").count("."), 6)
    return 3 if below_capitals and not text.isupper() else 2
