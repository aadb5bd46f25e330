"""What keeps an event from being told as held: it was denied, called off or only proposed."""

from __future__ import annotations

from briefbook.dates.clause import is_past_verb
from briefbook.dates.tokens import Tokens
from briefbook.dates.words import PERIODS

_NOT = frozenset("not never neither nor t".split())
_NOT_NEGATED = frozenset("only just merely until least long longer later less more doubt".split())
_STATES = frozenset("was were been had has have is are held".split())
_REFUSED = frozenset("failed refused declined denied denies avoided unable".split())
_CALLED_OFF = frozenset(
    "cancelled canceled scrapped shelved aborted abandoned axed collapsed".split()
)
_MOVED = frozenset("postponed delayed deferred rescheduled".split())
SOUGHT = frozenset("proposed suggested requested sought asked offered invited".split())
"""Past verbs after which a meeting is wished for, and not held."""
MEETINGS = frozenset(
    """summit summits meeting meetings talks visit visits conference trip call dialogue election
    elections vote referendum negotiations session hearing
    """.split()
)
_DOUBTED = frozenset("whether unless".split())
_MODALS = frozenset("would could might should".split())
_SIGNS = (_NOT | _REFUSED | _CALLED_OFF | _MOVED | SOUGHT | _DOUBTED | _MODALS) | {
    "no",
    "if",
    "had",
    "called",
    "was",
    "were",
}
"""Words without one of which nothing below is true; most clauses have none."""


def unreal(tokens: Tokens, clause: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Return hypothetical, planned or recurring where a clause does not tell that it took place.

    ``clause`` and ``date`` are the numbers of their tokens. ``None`` where nothing of the kind
    stands in the clause. What is denied or called off is hypothetical: nobody says that it was.
    """
    begin, end = clause
    first = date[0]
    if tokens.tags[first - 1 : first] == "v":
        return "recurring"
    words = set(tokens.lowers[begin:end])
    if not words & _SIGNS:
        return None
    if any(_denies(tokens, at, clause, date) for at in range(begin, end)):
        return "hypothetical"
    if _is_conditional(tokens, clause, first) or _is_called_off(tokens, clause):
        return "hypothetical"
    if _was_to(tokens, begin, first) or _is_sought(tokens, begin, first) or _MOVED & words:
        return "planned"
    return None


def recurs(tokens: Tokens, clause: tuple[int, int]) -> bool:
    """Return whether a clause in the present tense tells of what recurs: the annual talks are."""
    words = [tokens.lower(at) for at in range(*clause)]
    if not (PERIODS.keys() & set(words) or {"every", "each"} & set(words)):
        return False
    return not any(
        is_past_verb(tokens, at) and tokens.lower(at - 1) not in {"is", "are"}
        for at in range(*clause)
    )


def _denies(tokens: Tokens, at: int, clause: tuple[int, int], date: tuple[int, int]) -> bool:
    low = tokens.lower(at)
    first, last = date
    between = range(at + 1, first) if at < first else range(last, at)
    if low in _REFUSED:
        return at < first
    if tokens.lower(at + 1) in _NOT_NEGATED or low not in _NOT | {"no"}:
        return False
    if low == "t" and not (tokens.joined(at) and tokens.lower(at - 2).endswith("n")):
        return False
    if any(tokens.lower(k) in {"but", "and"} for k in between):
        return False
    if low == "no":
        return at < first and not _acts(tokens, range(clause[0], at))
    return at < first or not _acts(tokens, between)


def _acts(tokens: Tokens, places: range) -> bool:
    """Return whether a past verb that is more than an auxiliary stands there."""
    words = ((at, tokens.lower(at)) for at in places)
    return any(is_past_verb(tokens, at) and low not in _STATES | {"did"} for at, low in words)


def _is_conditional(tokens: Tokens, clause: tuple[int, int], first: int) -> bool:
    begin, end = clause
    for at in range(begin, end):
        low = tokens.lower(at)
        if low in _DOUBTED and at < first:
            return True
        if low == "if" and tokens.lower(at - 1) not in {"as", "even"}:
            return True
        if low in _MODALS and tokens.lower(at + 1) == "have":
            return True
    return tokens.word(begin) == "Had" and not _is_question(tokens, end)


def _is_question(tokens: Tokens, end: int) -> bool:
    return tokens.word(end - 1) == "?"


def _is_called_off(tokens: Tokens, clause: tuple[int, int]) -> bool:
    return any(
        tokens.lower(at) in _CALLED_OFF
        or (tokens.lower(at) == "called" and "off" in {tokens.lower(at + 1), tokens.lower(at + 2)})
        for at in range(*clause)
    )


def _was_to(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether it was to be: was to have taken place, were due to, had hoped to."""
    return any(
        tokens.lower(at) in {"was", "were"} and tokens.lower(at + 1) == "to"
        for at in range(begin, first)
    )


def _is_sought(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether a meeting on the date is only proposed: proposed a summit in July."""
    sought = next((at for at in range(first - 1, begin - 1, -1) if tokens.lower(at) in SOUGHT), -1)
    if sought < 0:
        return False
    between = {tokens.lower(at) for at in range(sought + 1, first)}
    if tokens.lower(sought - 1) in {"was", "were", "been", "is"} and "for" in between:
        return True
    own = {"its", "his", "her", "their"} & between  # "invited them to its summits in 2022"
    return bool(MEETINGS & between) and not own
