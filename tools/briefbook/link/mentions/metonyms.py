"""Whether a capital is a place or stands for its government."""

from __future__ import annotations

from enum import Enum

from briefbook.link.mentions.context import Context
from briefbook.link.mentions.vocabulary import (
    CITY_NOUNS,
    DISTANCES,
    JOURNEYS,
    LOCATIVES,
    RELATIONS,
    VERBS,
)

_PAIRS = frozenset({"and", "or", "-", "–", "‐", "‑"})
_LISTED = _PAIRS | {",", ", and", ", or"}
_OFFICES = frozenset("authorities government leadership officials regime".split())


class Sense(Enum):
    """What the name of a capital means at one place."""

    PLACE = "place"
    GOVERNMENT = "government"
    OPEN = "open"


def sense_of(
    context: Context, *, in_dateline: bool, paired: bool, before: Sense = Sense.OPEN
) -> Sense:
    """Return how a capital is used, ``OPEN`` where nothing tells.

    ``in_dateline`` is so for "SEOUL —" at the head of a report; ``paired`` where another
    capital stands beside it, as in "Seoul-Tokyo ties" or "between Seoul and Tokyo"; ``before``
    is the sense of the capital before it in such a row: "in Seoul and Tokyo" is in both.
    """
    if in_dateline or _is_place(context):
        return Sense.PLACE
    after, near = context.after, context.before
    if after is not None and (after.key in VERBS or after.key in _OFFICES):
        return Sense.GOVERNMENT
    if before is not Sense.OPEN:
        return before
    if paired or context.is_possessive:
        return Sense.GOVERNMENT
    if near is not None and near.key in RELATIONS:
        return Sense.GOVERNMENT
    return Sense.OPEN


def _is_place(context: Context) -> bool:
    near, earlier = context.before, context.word(-2)
    if near is not None and (near.key in LOCATIVES or near.key in JOURNEYS):
        return True
    if near is not None and earlier is not None and _leads_to_place(near.key, earlier.key):
        return True
    length = context.hit.last - context.hit.first
    owned = context.word(length + 2) if context.is_possessive else context.after
    return owned is not None and owned.key in CITY_NOUNS


def _leads_to_place(near: str, earlier: str) -> bool:
    """Return whether two words lead to a place: "flew to", "miles from", "streets of"."""
    return (
        (near in {"to", "from", "for"} and earlier in JOURNEYS)
        or (near == "from" and earlier in DISTANCES)
        or (near == "of" and earlier in CITY_NOUNS)
    )


def is_paired(between: str) -> bool:
    """Return whether two capitals with this text between them form a pair."""
    return between.strip() in _PAIRS


def is_listed(between: str) -> bool:
    """Return whether two capitals with this text between them stand in one row."""
    return between.strip() in _LISTED
