"""Headings that have the words of a button and are what the text is about: ``Shares``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import DOUBTFUL, ENTRY, HEADING, PARAGRAPH
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_RULES = frozenset({Rule.SHARE_WORDS, Rule.MENU, Rule.TAGS, Rule.PLAYER, Rule.ACCOUNT})
"""Rules whose words are subjects too."""
_ABOVE = frozenset({PARAGRAPH, ENTRY, HEADING})
_ASKING = frozenset(
    "share print email save listen follow subscribe tweet pin post like comment reply watch play"
    " back search close more".split()
)
"""What a button asks for; a heading is no request."""
_LONGEST = 3
_AROUND = 3
"""Lines above and below among which no other button may stand, for they come in groups."""
_OFTEN = 3
"""How often the text must have each word without a capital."""
_MARKS = ".,;:!?()“”\"'’"


def keep_subjects(looks: Sequence[Look], decisions: list[Decision], inside: range) -> None:
    """Keep a lone line with the words of a button above a paragraph where the text has them too."""
    places = [at for at in inside if _stands(looks, decisions, at)]
    if not places:
        return
    used = Counter(word.strip(_MARKS) for look in looks if look.prose for word in look.text.split())
    for at in places:
        if all(used[word] >= _OFTEN for word in looks[at].words):
            decisions[at] = HEADING


def _stands(looks: Sequence[Look], decisions: Sequence[Decision], index: int) -> bool:
    """Return whether a line is short, stands between text, and alone among its kind."""
    look = looks[index]
    if look.rule is None or look.size > _LONGEST or decisions[index][1] not in _RULES:
        return False
    around = decisions[max(0, index - _AROUND) : index + _AROUND + 1]
    asks = not _ASKING.isdisjoint(look.words)
    if asks or decisions[index - 1] not in _ABOVE or decisions[index + 1] != PARAGRAPH:
        return False
    buttons = [one for one in around if one[0] is LineClass.FURNITURE and one[1] not in DOUBTFUL]
    once = sum(one.words == look.words for one in looks) == 1
    return once and len(buttons) == 1 and looks[index + 1].prose
