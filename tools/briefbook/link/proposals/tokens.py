"""Text -> the tokens that names are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[-’'&.][^\W_]+)*")
_LED = re.compile(r"(?:a[dlnrstz]|ash|e[ls]|ud|ul|uz|d|l|dell)[-’'](?=[^\W\d_])(?!.*[-’'][a-z])")
"""A small article that begins a family name and is joined to it: al-Khatib, d’Alba."""
_POSSESSIVE = re.compile(r"['’][sS]$")
_ABBREVIATIONS = frozenset(
    """
    adm bros capt co col corp dr gen gov hon inc jr lt ltd messrs mr mrs ms mt no prof rep rev sen
    sgt sr st
    """.split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its offsets; ``end`` leaves a possessive ending out."""

    start: int
    end: int
    text: str
    key: str
    is_capital: bool
    is_possessive: bool
    opens: bool
    """Whether it begins a sentence."""
    joined: bool
    """Whether nothing but a space, or the full stop of an initial, stands before it."""
    gap: str
    """What stands before it."""


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    tokens: list[Token] = []
    previous = 0
    for match in _TOKEN.finditer(text):
        word, end = match[0], match.end()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            word, end = word[: possessive.start()], end - 2
        gap = text[previous : match.start()]
        last = tokens[-1] if tokens else None
        stopped = last is not None and gap.startswith(".") and not _is_abbreviation(last)
        opens = last is None or stopped or any(mark in gap for mark in "!?:;\n•") or _opens(gap)
        spaces = gap in (" ", "  ") or (gap == ". " and last is not None and not stopped)
        joined = spaces and last is not None and not last.is_possessive
        led = _LED.match(word)
        capital = word[led.end() if led else 0].isupper()
        tokens.append(
            Token(
                match.start(),
                end,
                word,
                word.lower(),
                capital,
                possessive is not None,
                opens,
                joined,
                gap,
            )
        )
        previous = match.end()
    return tokens


def _is_abbreviation(token: Token) -> bool:
    return (len(token.text) == 1 and token.is_capital) or token.key in _ABBREVIATIONS


def _opens(gap: str) -> bool:
    """Return whether a quotation opens, whose first word has a capital."""
    return any(mark in gap for mark in '“"„«') or "``" in gap
