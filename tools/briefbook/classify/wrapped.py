"""Paragraphs that are broken into lines of one width, and how to put them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefbook.classify.reference_list import begins_reference
from briefbook.classify.words import UNFINISHED

_WIDEST = 130
"""Characters of the widest line of a wrapped text; a longer line is a paragraph in itself."""
_NARROWEST = 45
_FEWEST = 3
"""Lines that must go on in the next one before a text counts as wrapped."""
_OPENING = "\"'“‘«„("
_RAGGED = 6
"""The part of the width, as its divisor, that may be left empty where letters differ in width."""
_FULL = 0.8
"""The part of the width that a line fills at least inside a paragraph between blank lines."""
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
    one; a line goes on where the next line's first word would not have fitted into it, or hardly
    and the sentence has no end there.
    """
    width = _width(lines)
    if not width:
        return tuple([Joined(first, (line,), line, (0,)) for first, line in enumerate(lines)])
    result: list[Joined] = []
    start = 0
    even = _even(lines, width)
    for index in range(1, len(lines) + 1):
        inside = index > start + 1 or index in even
        if index < len(lines) and _goes_on(lines, index, width, inside=inside, even=index in even):
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
    lengths = [len(line.rstrip()) for line in lines if len(line) > _NARROWEST]
    wide = sum(length > _WIDEST for length in lengths)
    if len(lengths) < _FEWEST or wide > len(lengths) // 25:
        return 0
    width = max((one for one in _beside_others(lines) if one <= _WIDEST), default=0)
    going = sum(
        _goes_on(lines, index, width) and not _END.search(lines[index - 1].rstrip()[-5:])
        for index in range(1, len(lines))
    )
    full = sum(length >= width - 15 for length in lengths)
    return width if going >= _FEWEST and full >= _FEWEST else 0


def _beside_others(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lengths of the lines without a blank one above and below, which may be unbroken."""
    written = [bool(line.strip()) for line in lines]
    for line, above, below in zip(lines, [False, *written], [*written[1:], False], strict=False):
        if above or below:
            yield len(line.rstrip())


def _even(lines: Sequence[str], width: int) -> frozenset[int]:
    """Return the lines that must go on with those above: all but the last are nearly full.

    They stand between two blank lines, three of them at least, and so are one paragraph.
    """
    found: set[int] = set()
    start = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index].strip():
            full = (len(line.rstrip()) >= width * _FULL for line in lines[start : index - 1])
            if index - start >= _FEWEST and all(full):
                found.update(range(start + 1, index))
            start = index + 1
    return frozenset(found)


def _goes_on(
    lines: Sequence[str], index: int, width: int, *, inside: bool = False, even: bool = False
) -> bool:
    """Return whether a line continues the one above it, ``inside`` where that continues one too.

    It may go on below the end of a sentence where the lines of a paragraph are ``even``.
    """
    above, line = lines[index - 1].rstrip(), lines[index]
    if not line.strip() or not _NARROWEST <= len(above) <= width or _NEW.match(line[:60]):
        return False
    room = width - len(above) - 1 - len(line.split(None, 1)[0])
    ended = _END.search(above[-5:]) is not None
    begins = begins_reference(line)
    near = room <= width // _RAGGED and not begins and (inside or _is_more(above, line))
    if room >= 0 and ((ended and not even) or not (near or _is_cut(above))):
        return False
    starts_paragraph = line[:1].isspace() and not above[:1].isspace()
    if ended and starts_paragraph:
        return False
    return not (begins and (ended or begins_reference(above)))


def _is_cut(above: str) -> bool:
    """Return whether a line ends with a word that ends no sentence."""
    return above.rsplit(None, 1)[-1].lower().lstrip(_OPENING) in UNFINISHED


def _is_more(above: str, line: str) -> bool:
    """Return whether a line begins small, or below a comma."""
    return above.endswith(",") or line.lstrip()[:1].islower()
