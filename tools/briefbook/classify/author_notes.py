"""Notes at the foot of an article on those whom its byline names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

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
_BYLINE = LineClass.BYLINE


def mark_author_notes(looks: Sequence[Look], decisions: list[Decision], first: int) -> None:
    """Turn lines at the foot of an article that begin with an author's name into notes.

    ``first`` is the first line of the text, which may begin with such a name too. A last name
    alone may be that of somebody else of whom the text tells.
    """
    names = _names(looks, decisions)
    for index in _foot(decisions, first) if names else ():
        if not _can_present(looks[index]):
            continue
        text = looks[index].text
        last = _begins(text, {name.split()[-1] for name in names})
        if _begins(text, names) or (last and not _is_told(looks, index, last)):
            decisions[index] = LineClass.NOTE, Rule.AUTHOR_NOTE


def _names(looks: Sequence[Look], decisions: Sequence[Decision]) -> frozenset[str]:
    """Return the names of the bylines in lower case."""
    signed = (look for look, one in zip(looks, decisions, strict=True) if one[0] is _BYLINE)
    names = [name.text for look in signed if look.byline for name in look.byline.names]
    return frozenset(name.lower() for name in names if is_full(name))


def _foot(decisions: Sequence[Decision], first: int) -> list[int]:
    """Return the last paragraphs of the text, and the doubtful lines below it."""
    found: list[int] = []
    below: list[int] = []
    for index in range(len(decisions) - 1, first + 1, -1):
        line_class, rule = decisions[index]
        if line_class is LineClass.BODY:
            found.append(index)
            if len(found) == _LAST:
                break
        elif line_class is LineClass.REFERENCE:
            below = below[-_BELOW:]
        elif not found and (rule is Rule.AFTER_ARTICLE or rule is Rule.BETWEEN):
            below.append(index)
    return found + below[-_BELOW:]


def _can_present(look: Look) -> bool:
    """Return whether a line is a sentence that is no furniture and tells of no picture."""
    told = look.sentence and look.size <= _LONGEST and look.rule is None
    return told and not look.caption and look.credit is None


def _begins(text: str, names: Collection[str]) -> str | None:
    """Return the name with which a text begins that says who that is."""
    opening = _OPENING.match(text)
    begin = opening.end() if opening else 0
    head = text[begin : begin + 120]
    lower = head.lower()
    found = (name for name in sorted(names) if lower.startswith(name))
    return next((name for name in found if _PRESENTS.match(head, len(name))), None)


def _is_told(looks: Sequence[Look], index: int, name: str) -> bool:
    """Return whether the text tells of somebody of a name outside one line."""
    others = (look for at, look in enumerate(looks) if at != index and look.prose)
    return any(name in look.words for look in others)
