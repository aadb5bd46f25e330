"""Whether an event took place, is planned, recurs, is only told of, or only thought of."""

from __future__ import annotations

from briefbook.dates import DateMatch, bounds
from briefbook.dates.clause import FUTURE, PAST, direction
from briefbook.dates.tokens import Tokens
from briefbook.dates.words import PERIODS
from briefbook.link.events.unreal import recurs, unreal

_THOUGHT = frozenset("could might if perhaps possibly whether unless would".split())
_ARRANGED = frozenset("scheduled slated planned expected".split())
_PLANS = frozenset(
    """will shall ll scheduled slated planned plans plan planning expected due intends intend
    upcoming arranging arrangements preparing set aims deadline to
    """.split()
)
_REPORTING = frozenset(
    "said says told claimed claims alleged argued argues reported reports according".split()
)
_STATING = _REPORTING | frozenset("announced promised pledged vowed confirmed agreed".split())
"""Verbs after which "would" tells of a plan: he said that he would come."""
_BELIEVED = frozenset("believed thought understood rumoured rumored".split())
_HEARSAY = frozenset("reportedly allegedly according rumoured rumored purportedly".split())


def modality(
    tokens: Tokens, match: DateMatch, clause: tuple[int, int], published: str | None
) -> str:
    """Return past, planned, recurring, reported or hypothetical.

    What is denied, called off or only proposed is never past (:mod:`unreal`), nor is what lies
    wholly after the article's date. Where no verb decides, only a date
    before the article's own makes an event past; otherwise it is reported.
    """
    first, last = tokens.at(match.start), tokens.at(match.end)
    opening, end = tokens.at(clause[0]), tokens.at(clause[1])
    begin = _behind_quotation(tokens, opening, first)
    words = {tokens.lower(at) for at in range(begin, end) if tokens.word(at) != "May"}
    if "may" in words:
        words |= {"might"}
    found = unreal(tokens, (begin, end), (first, last))
    if found is not None:
        return found
    sign = direction(tokens, first, last)
    place = _place(match.value, published)
    is_ahead = words & (_PLANS - {"to"} | {"should"})
    if sign != PAST and not is_ahead and recurs(tokens, (begin, end)):
        return "recurring"
    if sign == FUTURE:
        return _ahead(words, place)
    if place == FUTURE:
        return "planned"
    if sign != PAST:
        return _undecided(words, place)
    is_telling = begin > opening  # what is left is that somebody said it on that day
    return "reported" if not is_telling and _is_hearsay(tokens, first, begin, end) else "past"


def _behind_quotation(tokens: Tokens, begin: int, first: int) -> int:
    """Return where a clause goes on behind a quotation that opens it and ends before its date.

    What is denied in “It is no threat,” she said on Friday, is not that she said it.
    """
    if tokens.word(begin) not in {"“", '"'}:
        return begin
    closing = (at for at in range(begin + 1, first) if tokens.word(at) in {"”", '"'})
    return next(closing, begin - 1) + 1


def _undecided(words: set[str], place: int) -> str:
    """Return the modality of a clause of which no verb tells whether it was or is to come."""
    if words & _ARRANGED:
        return "planned"  # it had been scheduled, and the text does not tell that it took place
    if words & PERIODS.keys() or "every" in words:
        return "recurring"
    return "past" if place == PAST else "reported"


def _ahead(words: set[str], place: int) -> str:
    thought = words & _THOUGHT
    if thought == {"would"} and words & _STATING and place != PAST:
        return "planned"
    if thought and not words & (_PLANS - {"to"}):
        # "in 2013 he would become president" is a narrator's future
        return "reported" if place == PAST and "would" in words else "hypothetical"
    # "estimated to be worth a billion in 2023", read in 2025, is no plan.
    return "planned" if place != PAST or words & (_PLANS - {"to", "set"}) else "reported"


def _place(value: str | None, published: str | None) -> int:
    """Return on which side of the article's date a value lies; 0 where that is not certain."""
    if value is None or published is None:
        return 0
    first, last = bounds(value)
    begin, end = bounds(published)
    if end is not None and first is not None and first > end:
        return FUTURE
    return PAST if begin is not None and last is not None and last < begin else 0


def _is_hearsay(tokens: Tokens, first: int, begin: int, end: int) -> bool:
    """Return whether a clause tells what somebody says happened, not the saying itself."""
    near = {tokens.lower(at) for at in range(max(begin, first - 3), first)}
    if near & _REPORTING:
        return False
    words = [tokens.lower(at) for at in range(begin, end)]
    if any(word in _BELIEVED and words[at + 1 : at + 2] == ["to"] for at, word in enumerate(words)):
        return True
    return bool(_HEARSAY & set(words) or _REPORTING & set(words))
