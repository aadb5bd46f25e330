"""The fields in a ministry's name, which a comma does not end: "Food, Fisheries and Trade"."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.link.proposals.tokens import Token
from briefbook.link.proposals.vocabulary import (
    BODIES,
    BODY_STARTS,
    EVERY_STATES,
    PORTFOLIOS,
    TITLES,
)

_FIELDS = PORTFOLIOS | EVERY_STATES
_HEADS = BODY_STARTS | TITLES


def after_portfolios(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Return the last word of a row of fields that a run of capitals goes on with, if it does.

    The row ends with "and", and a ministry, an office or an officer stands before or after it.
    """
    if not _is_field(tokens, end - 1):
        return None
    at = end
    while _is_field(tokens, at) and tokens[at].gap.strip() == ",":
        at = _after_words(tokens, at)
    if at >= len(tokens) or tokens[at].key != "and" or not _is_field(tokens, at + 1):
        return None
    last = _after_words(tokens, at + 1) - 1
    has_head = any(token.key in _HEADS for token in tokens[first:end])
    return last if has_head or tokens[last].key in BODIES else None


def _is_field(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_capital and tokens[at].key in _FIELDS


def _after_words(tokens: Sequence[Token], at: int) -> int:
    """Return where the words of one field end: "Rural Affairs"."""
    at += 1
    while at < len(tokens) and tokens[at].joined and tokens[at].is_capital:
        if tokens[at].key not in _FIELDS | BODIES:
            break
        at += 1
    return at
