"""What keeps an event from being told as held: it was denied, called off or only proposed."""

from __future__ import annotations

from itertools import takewhile

from briefbook.dates.clause import MEETINGS, is_appointed, is_past_verb, is_seeking
from briefbook.dates.tokens import Tokens
from briefbook.dates.words import PERIODS

_NOT = frozenset("not never neither nor t nobody none".split())
_NOT_NEGATED = frozenset("only just merely until least long longer later less more doubt".split())
_STATES = frozenset("was were been had has have is are held".split())
_REFUSED = frozenset("failed refused declined denied denies avoided unable".split())
_FAILED = "failed"
"""The dam failed in May: what failed to happen only is denied."""
_CALLED_OFF = frozenset(
    "cancelled canceled scrapped shelved aborted abandoned axed collapsed".split()
)
_CALLED_OFF_BY_TWO = frozenset(
    ("called off", "fell through", "turned down", "ruled out", "rules out", "pulled out")
)
"""Verbs with a particle, which may stand with "it" or "the summit" between them."""
_MOVED = frozenset("postponed delayed deferred rescheduled".split())
_MOVED_BY_TWO = frozenset(("put off", "pushed back", "moved back"))
_DOUBTED = frozenset("whether unless suppose supposing imagine".split())
_UNLIKELY = frozenset("unlikely doubtful improbable".split())
_MODALS = frozenset("would could might should".split())
_NEARLY = frozenset("almost nearly".split())
_INSTEAD = frozenset(("instead of", "rather than"))
_SET = frozenset("scheduled slated planned expected set due proposed".split())
_DUE = frozenset("to due supposed meant expected scheduled slated".split())
_USUAL = frozenset("usually typically normally traditionally".split())
_OFTEN = frozenset("once twice times".split())
_PLACED = frozenset("at in during after before".split())
"""Words after which a meeting is where something was wished for, and not what was."""
_NO_INFINITIVE = frozenset("the a an its their his her this that these those".split())
_SIGNS = (_NOT | _REFUSED | _CALLED_OFF | _MOVED | _DOUBTED | _MODALS | _UNLIKELY | _NEARLY) | {
    *"no if had called was were without instead rather possible potential used".split(),
    *(verb.partition(" ")[0] for verb in (*_CALLED_OFF_BY_TWO, *_MOVED_BY_TWO)),
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
    if _is_question(tokens, end):
        return "hypothetical"
    signs = set(tokens.lowers[begin:end]) & _SIGNS
    if signs and _is_no_event(tokens, clause, date):
        return "hypothetical"
    if _is_sought(tokens, begin, first) or is_appointed(tokens, first):
        return "planned"
    if signs and (
        _was_to(tokens, begin, first) or _is_told_off(tokens, clause, first, _MOVED, _MOVED_BY_TWO)
    ):
        return "planned"
    return "recurring" if signs and _used_to(tokens, begin, first) else None


def _is_no_event(tokens: Tokens, clause: tuple[int, int], date: tuple[int, int]) -> bool:
    """Return whether it is denied, called off, or only thought of."""
    return (
        any(_denies(tokens, at, clause, date) for at in range(*clause))
        or _is_conditional(tokens, clause, date[0])
        or _is_thought_of(tokens, clause, date[0])
        or _is_told_off(tokens, clause, date[0], _CALLED_OFF, _CALLED_OFF_BY_TWO)
    )


def recurs(tokens: Tokens, clause: tuple[int, int]) -> bool:
    """Return whether a clause in the present tense tells of what recurs: the annual talks are."""
    words = [tokens.lower(at) for at in range(*clause)]
    often = any(
        word in _OFTEN and words[at + 1 : at + 2] == ["a"] and words[at + 2 : at + 3] == ["year"]
        for at, word in enumerate(words)
    )
    if not (often or (PERIODS.keys() | _USUAL | {"every", "each"}) & set(words)):
        return False
    return not any(
        is_past_verb(tokens, at)
        and not {"is", "are"} & {tokens.lower(at - 1), tokens.lower(at - 2)}
        for at in range(*clause)
    )


def _used_to(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether it is told as a habit of the past: they used to meet in August."""
    return any(
        tokens.lower(at) == "used"
        and tokens.lower(at + 1) == "to"
        and tokens.lower(at - 1) not in {"was", "were", "been", "is", "are", "be"}
        for at in range(begin, first)
    )


def _denies(tokens: Tokens, at: int, clause: tuple[int, int], date: tuple[int, int]) -> bool:
    low = tokens.lower(at)
    first, last = date
    between = range(at + 1, first) if at < first else range(last, at)
    if low in _REFUSED:
        return at < first and (low != _FAILED or tokens.lower(at + 1) == "to")
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
        would_have = low in _MODALS and tokens.lower(at + 1) == "have"
        if would_have and (at < first or not _acts(tokens, range(begin, first))):
            return True
    opens = tokens.word(begin) in {"Had", "Should", "Were"}
    return opens and not _is_question(tokens, end)


def _is_thought_of(tokens: Tokens, clause: tuple[int, int], first: int) -> bool:
    """Return whether it is thought of and not told: unlikely, nearly met, instead of meeting."""
    for at in range(*clause):
        low, following = tokens.lower(at), tokens.lower(at + 1)
        doubted = low in _UNLIKELY and (at < first or not _acts(tokens, range(clause[0], first)))
        if doubted or (low in {"possible", "potential"} and following in MEETINGS):
            return True
        if at >= first:
            continue
        if low in _NEARLY and following in {"met", "held", "convened", "visited", "signed"}:
            return True
        instead = f"{low} {following}" in _INSTEAD or (
            low == "without" and MEETINGS & {following, tokens.lower(at + 2)}
        )
        if instead and not _is_cut(tokens, range(at + 1, first)):
            return True
    return False


def _is_cut(tokens: Tokens, places: range) -> bool:
    """Return whether a comma or a verb ends what a word leads to."""
    return any(tokens.tags[at] == "," or is_past_verb(tokens, at) for at in places)


def _is_question(tokens: Tokens, end: int) -> bool:
    return tokens.word(end - 1) == "?"


def _is_told_off(
    tokens: Tokens,
    clause: tuple[int, int],
    first: int,
    words: frozenset[str],
    by_two: frozenset[str],
) -> bool:
    """Return whether a clause tells that it was called off, or moved, as the words say.

    Behind a date of which a verb before it tells what was done, it tells of something else.
    """
    begin, end = clause
    was_done = any(
        is_past_verb(tokens, at) and tokens.lower(at) not in _STATES | _SET
        for at in range(begin, first)
    )
    places = range(begin, first) if was_done else range(begin, end)
    for at in places:
        low = tokens.lower(at)
        after = {f"{low} {tokens.lower(at + 1)}", f"{low} {tokens.lower(at + 2)}"}
        if low in words or after & by_two:
            return True
    return False


def _was_to(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether it was to be: was to have taken place, was due in, were supposed to."""
    for at in range(begin, first):
        following = tokens.lower(at + 1)
        if tokens.lower(at) not in {"was", "were", "been"} or following not in _DUE:
            continue
        if following == "to" and tokens.lower(at) == "been":
            continue  # he had been to Tarn
        if following != "due" or tokens.lower(at + 2) != "to":
            return True
        if tokens.lower(at + 3) not in _NO_INFINITIVE:
            return True  # due to meet, not due to the rain
    return False


def _is_sought(tokens: Tokens, begin: int, first: int) -> bool:
    """Return whether a meeting on the date is only wished for: proposed a summit in July."""
    sought = next((at for at in range(first - 1, begin - 1, -1) if is_seeking(tokens, at)), -1)
    if sought < 0:
        return False
    words = [tokens.lower(at) for at in range(sought + 1, first)]
    between = {*takewhile(lambda word: word not in _PLACED, words)}
    if tokens.lower(sought - 1) in {"was", "were", "been", "is"} and "for" in words:
        return True
    own = {"its", "his", "her", "their"} & between  # "invited them to its summits in 2022"
    cut = _is_cut(tokens, range(sought + 1, first))
    return bool(MEETINGS & between) and not own and not cut
