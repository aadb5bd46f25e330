"""The doubts about a whole list, compared with itself and with the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from briefbook.bibliography.keys import fold
from briefbook.bibliography.names import Name
from briefbook.findings import Finding, Problem
from briefbook.link.references.parsed import Doubt, ParsedReference
from briefbook.link.references.parsing import parse_list
from briefbook.model import Block, LineClass, Reference

_TWO_NAMES = re.compile(r"(?=\b([A-Z][^\W\d_]+)\s+(?:[A-Z]\.\s+)?([A-Z][^\W\d_]{3,})\b)")
_ALIKE = 0.75
_SHORTEST = 4


def find_doubts(
    blocks: Iterable[Block], references: Sequence[Reference], path: str
) -> tuple[Finding, ...]:
    """Return a finding for all that is inferred, odd or missing in an article's references.

    That a web page has no access date counts where another one in the list has one. ``path`` is
    the seed's.
    """
    parsed = parse_list([reference.raw for reference in references])
    dated = any(one.get("urldate") for one in parsed)
    named = _named_in(blocks)
    return tuple(
        Finding.of(doubt.problem, path, reference.line, f"{reference.key}: {doubt.detail}")
        for reference, one in zip(references, parsed, strict=True)
        for doubt in (*one.doubts, *_spelled_otherwise(one, named))
        if dated or doubt.problem is not Problem.NO_ACCESS_DATE
    )


def _named_in(blocks: Iterable[Block]) -> tuple[tuple[str, str, int], ...]:
    """Return each two capitalised words side by side in the text, with their line."""
    found: dict[tuple[str, str], int] = {}
    for block in blocks:
        if block.block_class not in {LineClass.REFERENCE, LineClass.FURNITURE}:
            for match in _TWO_NAMES.finditer(block.text):
                line = block.span(match.start(), match.start() + 1).line
                found.setdefault((match[1], match[2]), line)
    return tuple((first, second, line) for (first, second), line in found.items())


def _spelled_otherwise(
    parsed: ParsedReference, named: Iterable[tuple[str, str, int]]
) -> Iterator[Doubt]:
    """Yield the names that the text has in another spelling or the other way round."""
    for name in (*parsed.authors, *parsed.editors):
        given = name.given.split()[0] if name.given and not name.literal else ""
        if len(given.strip(".")) > 1 and "-" not in given:  # Jae-in stands after Moon by right
            yield from (
                Doubt(Problem.NAME_IN_DOUBT, f"{name} is {first} {second} in line {line}.")
                for first, second, line in named
                if _is_slip(name, given, (first, second))
            )


def _is_slip(name: Name, given: str, printed: tuple[str, str]) -> bool:
    """Return whether two words of the text are a name off by a letter or two, or turned round."""
    first, second = map(fold, printed)
    family, own = fold(name.family), fold(given)
    if (first, second) == (own, family) or len(family) < _SHORTEST:
        return False
    if (first, second) == (family, own):
        return True
    return _near(first, own) and _near(second, family)


def _near(one: str, other: str) -> bool:
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
