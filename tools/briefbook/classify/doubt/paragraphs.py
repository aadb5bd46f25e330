"""Sentences in doubt: paragraphs, parts of them, and the last words of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    ASIDE,
    ENTRY,
    PARAGRAPH,
    is_plain,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_OFFERS = frozenset({Rule.SUBSCRIPTION, Rule.ADVERTISEMENT})
"""Rules of what may break into the last paragraphs."""
_LIST = 7
"""Lines of a list of other articles within the last paragraphs, and one more."""
_LONG = 20
"""Words of a paragraph that is no entry of such a list."""
_TOLD = re.compile(r"[^.…][.。][\"”’»]?\s{0,8}$")
"""The end of a sentence that is neither asked nor cut off."""
_TAIL = 12
_LONGEST_END = 300
_SIGNED = re.compile(r"[.!?][\"”’»]?\s{0,3}\([^()]{1,200}\)\s{0,8}$")
"""A sentence and in brackets who worked on the article."""


def keep_first_paragraphs(looks: Sequence[Look], decisions: list[Decision]) -> None:
    """Keep sentences at the top of a text, above which no page can be seen."""
    for index, look in enumerate(looks):
        if look.rule is not None or look.numbers or look.age:
            return
        if decisions[index][1] is Rule.BEFORE_ARTICLE and is_plain(look):
            decisions[index] = PARAGRAPH


def keep_paragraphs(
    looks: Sequence[Look], decisions: list[Decision], start: int, last: int
) -> None:
    """Keep sentences below the title and within the article.

    What is below the heading of a list is kept if it is long, or if text goes on right below it.
    """
    for index in reversed(range(start + 1, min(last, len(looks)))):
        look, rule = looks[index], decisions[index][1]
        told = decisions[index + 1] == PARAGRAPH and _TOLD.search(look.text[-_TAIL:]) is not None
        listed = rule is Rule.RELATED_POSTS and look.size < _LONG and not told
        if rule in ASIDE and not listed and is_plain(look):
            decisions[index] = ENTRY if look.listed else PARAGRAPH


def keep_clauses(looks: Sequence[Look], decisions: list[Decision], start: int, last: int) -> None:
    """Keep long lines without a full stop, and parts of sentences, that stand by a paragraph."""
    for index in range(start + 1, min(last, len(looks))):
        look, rule = looks[index], decisions[index][1]
        by_text = PARAGRAPH in (decisions[index - 1], decisions[index + 1])
        leads = rule is Rule.COMMENT_FORM and look.text.rstrip().endswith(":")
        if by_text and (rule is Rule.BETWEEN or leads) and _is_clause(look):
            decisions[index] = PARAGRAPH


def _is_clause(look: Look) -> bool:
    """Return whether a line is a sentence or a part: of many small words, or with its mark."""
    if look.rule is not None or look.caption or look.credit is not None or look.lower <= 0.6:
        return False
    told = look.sentence and look.size >= 4
    return look.size >= 12 or told or look.text.rstrip().endswith((";", "; and", "; or", ",", ":"))


def keep_last_paragraphs(looks: Sequence[Look], decisions: list[Decision], last: int) -> None:
    """Keep a short sentence right below the article, and paragraphs below an offer or a list."""
    below = last + 1
    inside = 0 < below < len(looks) and decisions[last][0] is LineClass.BODY
    if inside and decisions[below][1] is Rule.AFTER_ARTICLE and _is_said(looks[below]):
        decisions[below] = PARAGRAPH
    for index in range(last + 2, len(looks), 2):  # an offer, a paragraph, and so on
        offered = decisions[index - 1][1] in _OFFERS and decisions[index][1] is Rule.AFTER_ARTICLE
        if not (offered and is_plain(looks[index])) or looks[index].author_note:
            break
        decisions[index] = PARAGRAPH
    parted = _end_below_list(looks, decisions, last)
    if parted:
        decisions[parted] = PARAGRAPH


def _is_said(look: Look) -> bool:
    """Return whether a short line is a sentence, as the last one of an article may be."""
    plain = look.rule is None and not look.caption and look.credit is None and not look.thread
    told = plain and look.dateline is None and look.byline is None and look.lower > 0.3
    sentence = look.sentence or _SIGNED.search(look.text[-_LONGEST_END:]) is not None
    return told and sentence and look.size >= 4 and not look.text.rstrip().endswith("!")


def _end_below_list(looks: Sequence[Look], decisions: list[Decision], last: int) -> int:
    """Return the last paragraph, which a list of other articles parts from the rest; else 0."""
    headed = False
    for index in range(last + 1, min(last + _LIST, len(looks))):
        look = looks[index]
        if is_plain(look) and look.size >= _LONG:
            ahead = looks[index + 1 : index + 3]
            ends = headed and decisions[index][1] in ASIDE
            return index if ends and all(one.rule or one.author_note for one in ahead) else 0
        headed = headed or look.rule == "related-posts"
        if look.prose or (look.rule is None and headed and look.size > 16):
            return 0
    return 0
