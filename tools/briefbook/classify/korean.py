"""Korean bylines: names without a space before a profession, ``서울=김민수·이영희 기자``."""

from __future__ import annotations

import re

from briefbook.classify.names import Name

CUES = frozenset("기자 특파원".split())
_LINE = re.compile(
    r"\s{0,40}(?:[(\[]?[가-힣]{1,6}\s?=\s?)?(?P<names>[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}){0,5})"
    r"\s{1,2}(?:[가-힣]{2,6}\s)?(?:기자|특파원)\s{0,3}[)\]]?\s{0,3}=?(?=\s|$)"
)
_NAME = re.compile(r"[가-힣]{2,4}")


def korean_names(text: str) -> tuple[tuple[Name, ...], int]:
    """Return the names of a Korean byline that begins a line, and where it ends."""
    match = _LINE.match(text)
    if match is None:
        return (), 0
    start, end = match.span("names")
    names = (Name(one[0], *one.span()) for one in _NAME.finditer(text, start, end))
    return tuple(names), match.end()
