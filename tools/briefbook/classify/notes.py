"""Notes at the foot of an article: where it comes from, who worked on it, who wrote it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

_LONGEST = 2_000
_ARTICLE = re.compile(
    r"\s{0,8}[*(\[—–-]{0,3}\s?(?:"
    r"this (?:article|briefing|story|post|essay|report|piece|analysis|commentary|interview|op-?ed"
    r"|column|content|item|paper|text|translation|excerpt) (?:comes from|was|is|has been|originally"
    r"|first|appeared|appears|draws|expands|forms|represents|reflects)\b"
    r"|an? (?:earlier |previous |longer |shorter |different )?version of this\b"
    r"|(?:originally|first) (?:published|appeared)\b"
    r"|editor(?:['’]s|s['’]?|ial)? note\b|author(?:['’]s|s['’]?)? note\b"
    r"|note to (?:readers|editors)\b"
    r"|correction\s?[:(]|clarification\s?:|disclaimer\s?:|disclosure\s?:|update\s?:"
    r"|(?:additional |with )?reporting by\b|\(?reporting by\b|editing by\b|edited by\b"
    r"|with (?:files|reporting|inputs?|additional) (?:from|by|reporting)\b|with .{1,40} wires\b"
    r"|(?:the )?views? expressed\b|the opinions expressed\b"
    r"|the authors? (?:is|are|thank|would)\b"
    r"|source\s?:\s|sources\s?:\s|via \w|provided by\b|translated (?:by|from)\b|©\s?\w"
    r"|citation\s?:|for more information\b|more information\s?:"
    r")",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"\b(?:contributed (?:reporting|to (?:this|the) (?:report|story|article|post))"
    r"|was edited by|is reprinted|reprinted with permission|republished (?:from|under|with)"
    r"|originally published (?:by|in|on|at)|first (?:appeared|published) (?:in|on|at)"
    r"|newsletter published by)\b",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"\s{0,8}[*(\[—–-]{0,3}\s?"
    r"(?:the (?:author|writer) "
    r"|[^\W\d_][\w.'’-]{1,20}(?: [^\W\d_][\w.'’-]{0,20}){0,4} (?:\([^()]{1,60}\) )?)"
    r"(?:is|was|are|works|writes|covers|serves|teaches)"
    r" (?:an?|the|as|currently|a senior|based|for|at|our|also|professor|director|editor|co-)\b",
)
_TRADE = re.compile(
    r"\b(?:reporter|editor|writer|correspondent|columnist|journalist|fellow|professor|lecturer"
    r"|author|researcher|analyst|contributor|director|scholar|critic|photographer|producer|historian"
    r"|economist|novelist|blogger|co-?founder|student|associate|freelance)\b",
    re.IGNORECASE,
)


_FIRST = frozenset(
    "this a an originally first editor editor's editors editorial author author's authors note"
    " correction clarification disclaimer disclosure update additional with reporting editing"
    " edited the view views source sources via provided translated © citation for more".split()
)
"""The words with one of which a note on the article begins."""
_VERBS = frozenset("is was are works writes covers serves teaches".split())
_CUES = frozenset("contributed edited reprinted republished published appeared".split())
NOTE_CUES = _FIRST | _VERBS | _CUES
"""Words of which a note has at least one."""


def is_article_note(text: str, first: str, cues: AbstractSet[str]) -> bool:
    """Return whether a line says where the article comes from.

    ``first`` is its first word, ``cues`` are all of them.
    """
    if first in _FIRST and _ARTICLE.match(text[:_LONGEST]) is not None:
        return True
    return not cues.isdisjoint(_CUES) and _ANYWHERE.search(text[:_LONGEST]) is not None


def is_author_note(text: str, cues: AbstractSet[str]) -> bool:
    """Return whether a line, with the words in ``cues``, presents a person by profession."""
    if cues.isdisjoint(_VERBS):
        return False
    return _AUTHOR.match(text[:200]) is not None and _TRADE.search(text[:300]) is not None
