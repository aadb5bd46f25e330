"""Notes at the foot of an article on those whom its byline names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefbook.classify.look import Look
from briefbook.classify.names import is_full
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

_LAST = 2
"""Paragraphs at the end of the text among which a note on its author may stand."""
_BELOW = 8
"""Lines below the text in which one may stand."""
_LONGEST = 80
"""Words of a note."""
_PRESENTS = re.compile(
    r"(?:,| \([^()]{1,60}\))? (?:is|was|has been|are|teaches|holds|lives|covers|writes"
    r"|works|worked|serves|served|leads|directs|runs|studies|reports|edits|heads|joined|contributed|ist|lebt|arbeitet|schreibt"
    r"|lehrt|est|enseigne|vit|es|é|è)\b"
)
"""What goes on behind a name where somebody is presented."""
_OPENING = re.compile(
    r"\s{0,8}[*_(\[—–-]{0,3}\s?(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s)?", re.IGNORECASE
)
_DOUBTFUL = frozenset({Rule.PARAGRAPH, Rule.SHORT_LINE, Rule.AFTER_ARTICLE, Rule.BETWEEN})


def mark_author_notes(looks: Sequence[Look], decisions: list[Decision], first: int) -> None:
    """Turn lines at the foot of an article that begin with an author's name into notes.

    ``first`` is the first line of the text, which may begin with such a name too.
    """
    names = _forms(looks, decisions)
    for index in _foot(decisions, first) if names else ():
        look = looks[index]
        plain = look.rule is None and not look.caption and look.credit is None
        if plain and look.sentence and look.size <= _LONGEST and _presents(look.text, names):
            decisions[index] = LineClass.NOTE, Rule.AUTHOR_NOTE


def _forms(looks: Sequence[Look], decisions: Sequence[Decision]) -> frozenset[str]:
    """Return the names of the bylines in lower case, and their last words if hardly told of.

    Of whom the text tells by the last word of a name, another may be meant.
    """
    signed = zip(looks, decisions, strict=True)
    bylines = [look.byline for look, one in signed if one[0] is LineClass.BYLINE and look.byline]
    names = [name.text.lower() for one in bylines for name in one.names if is_full(name.text)]
    told = Counter(word for look in looks if look.prose and names for word in set(look.words))
    lasts = {name.split()[-1] for name in names}
    return frozenset(names) | {last for last in lasts if told[last] <= 1}


def _foot(decisions: Sequence[Decision], first: int) -> list[int]:
    """Return the last paragraphs of the text, and the doubtful lines below them."""
    text = [at for at, one in enumerate(decisions) if one[1] in {Rule.PARAGRAPH, Rule.SHORT_LINE}]
    if not text:
        return []
    last = [at for at in text[-_LAST:] if at > first + 1]
    listed = [at for at, one in enumerate(decisions) if one[0] is LineClass.REFERENCE]
    stop = min(len(decisions), max(text[-1:] + listed[-1:]) + 1 + _BELOW)
    return last + [at for at in range(text[-1] + 1, stop) if decisions[at][1] in _DOUBTFUL]


def _presents(text: str, names: frozenset[str]) -> bool:
    """Return whether a text begins with one of some names and says who that is."""
    opening = _OPENING.match(text)
    begin = opening.end() if opening else 0
    head = text[begin : begin + 120]
    return any(
        head.lower().startswith(name) and _PRESENTS.match(head, len(name)) is not None
        for name in names
    )
