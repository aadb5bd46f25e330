"""A verb of speech -> who stands beside it as its subject, where there is no doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.link.quotations.paragraph import Named, Outside
from briefbook.link.quotations.vocabulary import ADDRESSING, PREPOSITIONS

_ADVERBS = (
    r"(?:(?:has|have|had|also|then|later|again|further|recently|repeatedly|publicly|\w+ly) )*"
)
_BESIDE = re.compile(rf"\s*{_ADVERBS}\s*")
_APPOSITION = re.compile(rf",[^;:.!?“”\"—]{{2,240}},\s*{_ADVERBS}\s*")
"""What may stand between a name and its verb: nothing, adverbs, or words between two commas."""
TITLES = re.compile(
    r"\s*(?:the )?(?:(?:[A-Z][\w’'.-]*|former|leader|president|prime|minister|professor|analyst"
    r"|spokesman|spokeswoman|spokesperson|director|secretary|ambassador) ){0,6}"
)
"""What may stand between a verb and the name after it: capitals and the words for offices."""
_AFTER_SPEECH = re.compile(r"[,”\"]\s*$")
_AND = re.compile(r"\s+(?:and|&)\s+")
_REACH = 40


def subject_of(text: str, verb: Outside, named: Sequence[Named], first: int) -> tuple[Named, ...]:
    """Return the actors that speak by a verb, in order; none where it is not sure who does.

    The sentence begins at ``first``; ``named`` are its actors outside quotation marks, in order.
    """
    after = _after(text, verb, named)
    if after is not None:
        return (after,)
    for index in range(len(named) - 1, -1, -1):
        one = named[index]
        if one.end <= verb.start and _leads_to(text[one.end : verb.start]):
            joined = _joined(text, named, index)
            return () if _is_governed(text[first : joined[0].start]) else joined
    return ()


def according_to(text: str, first: int, named: Sequence[Named]) -> Named | None:
    """Return the actor whom a sentence, beginning at ``first``, names after "according to"."""
    for one in named:
        before = text[max(first, one.start - 4 * _REACH) : one.start]
        head, found, titles = before.rpartition("ccording to ")
        whole = not text[one.end : one.end + 2].startswith(("’s", "'s"))
        if found and whole and head[-1:] in {"A", "a"} and TITLES.fullmatch(titles):
            return one
    return None


def _after(text: str, verb: Outside, named: Sequence[Named]) -> Named | None:
    if verb.text in ADDRESSING or not _AFTER_SPEECH.search(text[: verb.start]):
        return None
    for one in named:
        between = text[verb.end : one.start] if one.start >= verb.end else None
        if between is not None and TITLES.fullmatch(between):
            return None if text[one.end : one.end + 2] in {"’s", "'s"} else one
    return None


def _leads_to(between: str) -> bool:
    return bool(_BESIDE.fullmatch(between) or _APPOSITION.fullmatch(between))


def _joined(text: str, named: Sequence[Named], last: int) -> tuple[Named, ...]:
    """Return an actor and the one whom "and" joins to it."""
    first = last
    if first and _AND.fullmatch(text[named[first - 1].end : named[first].start]):
        first -= 1
    return tuple(named[first : last + 1])


def _is_governed(before: str) -> bool:
    """Return whether a preposition stands before a name and its titles: "an aide to Moon said"."""
    words = before[-_REACH:].split()
    while words and (words[-1] == "the" or words[-1][:1].isupper()) and words[-1][-1] not in ",;":
        words.pop()
    return bool(words) and words[-1] in PREPOSITIONS
