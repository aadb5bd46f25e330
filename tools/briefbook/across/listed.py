"""What an article's reference list says of its day: works consulted, and works published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from briefbook.across.bound import Bound
from briefbook.dates import bounds, find_dates
from briefbook.model import Block, Draft, LineClass, Span

_CONSULTED = re.compile(r"\b(?:retrieved|accessed|consulted|viewed|visited)\b", re.IGNORECASE)
_REACH = 40
"""Characters after such a word in which its date is looked for."""
_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)")
_IN_ADDRESS = re.compile(
    r"/((?:19|20)[0-9]{2})(?:([/-])([0-9]{2})\2([0-9]{2})|([0-9]{2})([0-9]{2}))(?![0-9])"
)

_Found = tuple[date, Span, str]


def consulted(draft: Draft) -> Bound | None:
    """Return the bound set by the newest day on which the reference list says it was consulted."""
    found = _newest(draft, _access)
    if found is None:
        return None
    day, span, text = found
    reason = f"the newest work of its reference list was consulted on “{text}” (line {span.line})"
    return Bound(day, None, reason, (span,))


def published(draft: Draft) -> Bound | None:
    """Return the bound set by the newest day in the address of a work without a day of access."""
    found = _newest(draft, _in_address)
    if found is None:
        return None
    day, span, text = found
    reason = f"the newest work of its reference list has “{text}” in its address (line {span.line})"
    return Bound(day, None, reason, (span,))


def _newest(draft: Draft, read: Callable[[Block], Iterator[_Found]]) -> _Found | None:
    works = (block for block in draft.blocks if block.block_class is LineClass.REFERENCE)
    return max((found for block in works for found in read(block)), default=None)


def _access(block: Block) -> Iterator[_Found]:
    for word in _CONSULTED.finditer(block.text):
        for match in find_dates(block.text[word.end() : word.end() + _REACH])[:1]:
            day = bounds(match.value)[0] if match.value else None
            if day is not None and match.precision == "day":
                begin = word.end() + match.start
                yield day, block.span(begin, begin + len(match.text)), match.text


def _in_address(block: Block) -> Iterator[_Found]:
    if next(_access(block), None) is not None:
        return
    for address in _ADDRESS.finditer(block.text):
        for match in _IN_ADDRESS.finditer(block.text, address.start(1), address.end(1)):
            try:
                day = date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6]))
            except ValueError:
                continue
            start, end = match.start() + 1, match.end()
            yield day, block.span(start, end), block.text[start:end]
