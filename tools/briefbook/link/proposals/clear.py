"""Which names are clear enough to be proposed: wrong is worse than missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from briefbook.authority import Kind
from briefbook.link.proposals.forms import points
from briefbook.link.proposals.vocabulary import (
    BODIES,
    EVERY_STATES,
    LANDMARKS,
    NO_NAMES,
    PORTFOLIOS,
)
from briefbook.link.proposals.weighing import (
    BODY,
    FAMILY_FIRST,
    GAZETTEER,
    GIVEN_NAME,
    LANDMARK,
    TITLE,
    Sign,
)

EXPANDED = "an acronym in brackets stands for it"

_ENOUGH = 4
"""Points that a kind must have."""
_MARGIN = 2
"""Points that it must have more than any other, being a thing among them."""
_ENOUGH_IN_CAPITALS = 6
"""Points of one word in capitals, which may be a product or a standard (HDMI)."""
_FEWEST_LETTERS = 3
_MANY = 10
"""Points that are enough without a sign that decides, if several kinds of sign agree."""
_SEVERAL = 2
_DECISIVE = {
    Kind.PERSON: {FAMILY_FIRST, GIVEN_NAME, TITLE},
    Kind.ORGANISATION: {BODY, EXPANDED},
    Kind.STATE: {GAZETTEER},
    Kind.PLACE: {LANDMARK},
}
"""Signs of which one must be there."""
_WORDS_OF_PERSON = range(2, 5)
_ADJECTIVES = ("-based", "-owned", "-style", "-led", "-backed")


def clear_kind(name: str, signs: Counter[Sign]) -> tuple[Kind, tuple[str, ...]] | None:
    """Return the kind of a name with the reasons, the weightiest first, if nothing contradicts.

    ``None`` where the kind is in doubt or the name too short to be one actor's alone.
    """
    weights = points(signs)
    ranked = sorted(weights, key=lambda kind: (-weights[kind], kind))
    if not ranked or ranked[0] not in set(Kind):
        return None
    kind = Kind(ranked[0])
    second = max((weights[other] for other in ranked[1:]), default=0)
    if weights[kind] < _ENOUGH or weights[kind] - second < _MARGIN:
        return None
    reasons = _reasons(kind, signs)
    return (kind, reasons) if _is_decided(kind, name.split(), weights[kind], reasons) else None


def _is_nobodys_own(words: Sequence[str]) -> bool:
    """Return whether a name is one that many have, or is cut: "the Supreme Court", "Ana O".

    Of "the Ministry of Food and Rural Affairs" neither "Food" nor "Rural Affairs" is anybody.
    """
    common = all(word.lower() in BODIES | EVERY_STATES | PORTFOLIOS for word in words)
    return common or len(words[-1]) == 1


def _is_decided(kind: Kind, words: Sequence[str], weight: int, reasons: Collection[str]) -> bool:
    if _is_nobodys_own(words):
        return False
    if GAZETTEER in reasons:
        return True
    if all(word.lower() in LANDMARKS | EVERY_STATES for word in words):
        return False
    decided = not _DECISIVE[kind].isdisjoint(reasons)
    if kind is Kind.PERSON:
        is_group = words[-1].lower() in NO_NAMES  # the Virginia Democrats
        return len(words) in _WORDS_OF_PERSON and not is_group
    if (decided and len(words) > 1) or (weight >= _MANY and len(reasons) >= _SEVERAL):
        return True
    return kind is Kind.ORGANISATION and _is_organisation(words, weight)


def _is_organisation(words: Sequence[str], weight: int) -> bool:
    """Return whether a name that nothing decides can be an organisation's: no "Seoul-based"."""
    if any(word.endswith(_ADJECTIVES) for word in words):
        return False
    if len(words) > 1:
        return True
    if words[0].isupper():
        return weight >= _ENOUGH_IN_CAPITALS and len(words[0]) >= _FEWEST_LETTERS
    return words[0].isalpha()


def _reasons(kind: Kind, signs: Counter[Sign]) -> tuple[str, ...]:
    told: Counter[str] = Counter()
    for sign, times in signs.items():
        if sign.kind == kind:
            told[sign.reason] += sign.points * times
    return tuple(sorted(told, key=lambda reason: (-told[reason], reason)))
