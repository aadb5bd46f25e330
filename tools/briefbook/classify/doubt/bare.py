"""What is kept of a text that was pasted without the page around it."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    DOUBTFUL,
    ENTRY,
    HEADING,
    PARAGRAPH,
    SHORT,
    heads,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_ODDS = DOUBTFUL | {Rule.BEFORE_ARTICLE}
"""The same, and the rule of what stands above the title."""
_TOLD = 0.7
"""The part of the words that stands in long lines where no page is around an article."""


def is_bare(looks: Sequence[Look]) -> bool:
    """Return whether a text is pasted without a page around it: most of its lines are long."""
    if any(look.rule is not None or look.age or look.thread for look in looks):
        return False
    told = sum(look.size for look in looks if look.prose or look.size >= 10)
    return told > _TOLD * sum(look.size for look in looks)


def keep_bare(looks: Sequence[Look], decisions: list[Decision]) -> None:
    """Keep what only the odds are against where no page stands around that it could be of."""
    titled = any(decision[0] is LineClass.TITLE for decision in decisions)
    for index, look in enumerate(looks):
        line_class, rule = decisions[index]
        titled = titled and line_class is not LineClass.TITLE
        if rule in _ODDS and (not titled or look.prose):
            decisions[index] = _told(looks, index)


def _told(looks: Sequence[Look], index: int) -> Decision:
    """Return what a line of the article is by its form."""
    look = looks[index]
    if look.listed:
        return ENTRY
    if look.prose or look.sentence or not look.short:
        return PARAGRAPH
    return HEADING if heads(looks, index, len(looks)) else SHORT
