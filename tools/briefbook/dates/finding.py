"""A text -> its date expressions, resolved."""

from __future__ import annotations

import re

from briefbook.dates.context import Context
from briefbook.dates.edtf import is_edtf
from briefbook.dates.match import CALENDAR, DateMatch
from briefbook.dates.ranges import joined
from briefbook.dates.rules import RULES
from briefbook.dates.tokens import Tokens, tokenise

_ANY = re.compile(
    "(?=[^z,.|&/-])(?='[dN]|J|to|.{0,9}[MWSuUhqxKCDEHRX:Yd])(?:"
    + "|".join(f"(?:{rule.pattern.pattern})" for rule in RULES)
    + ")"
)
"""Where any rule can begin; the lookaheads only spare time."""


_WHICH = re.compile("|".join(f"({rule.pattern.pattern})" for rule in RULES))
"""A group a rule, so that those before the first that fits need not be tried."""


def find_dates(
    text: str, anchor: str | None = None, previous: str | None = None
) -> tuple[DateMatch, ...]:
    """Return the date expressions of a text in order, without overlap.

    ``anchor`` is the article's date as EDTF (an interval where only its bounds are known) and
    ``previous`` the date that the text before this one told last. Without an anchor only dates
    that say their year get a value.
    """
    return find_in_tokens(tokenise(text), anchor, previous)


def find_in_tokens(
    tokens: Tokens, anchor: str | None = None, previous: str | None = None
) -> tuple[DateMatch, ...]:
    """Return what :func:`find_dates` does, for a text that has been cut into tokens before."""
    anchor = anchor if anchor and is_edtf(anchor) else None
    found: list[DateMatch] = []
    told: tuple[str, ...] = (previous,) if previous else ()
    at = 0
    while (match := _ANY.search(tokens.tags, at)) is not None:
        at = match.start()
        context = Context(tokens, anchor, told)
        matches, end = _read(context, at)
        at = max(end, at + 1)
        for one in matches:
            found.append(_sound(one))
            told = _remembered(found[-1], told)
    return joined(found, tokens)


def _read(context: Context, at: int) -> tuple[tuple[DateMatch, ...], int]:
    which = _WHICH.match(context.tokens.tags, at)
    for rule in RULES[(which.lastindex or 1) - 1 :] if which else ():
        match = rule.pattern.match(context.tokens.tags, at)
        if match is None or match.end() == at:
            continue
        read = rule.read(context, at, match.end())
        if read is not None:
            matches = read if isinstance(read, tuple) else (read,)
            return matches, context.tokens.at(matches[-1].end)
    return (), at


_MEMORY = 6
"""Dates told before to which an expression can point back."""


def _sound(match: DateMatch) -> DateMatch:
    """Return a match whose value EDTF has; a value that it has not is not known."""
    if match.value is None or is_edtf(match.value):
        return match
    reason = "the calendar does not reach so far"
    return DateMatch(match.start, match.end, match.text, None, None, "unknown", reason)


def _remembered(match: DateMatch, told: tuple[str, ...]) -> tuple[str, ...]:
    if match.value is None or match.precision not in CALENDAR:
        return told
    return (match.value, *told)[:_MEMORY]
