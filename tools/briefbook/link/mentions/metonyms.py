"""Whether a capital is a place or stands for its government."""

from __future__ import annotations

from enum import Enum

from briefbook.link.mentions.context import Context
from briefbook.link.mentions.vocabulary import JOURNEYS, LOCATIVES, RELATIONS, VERBS

_PAIRS = frozenset({"and", "or", "-", "–", "‐", "‑"})


class Sense(Enum):
    """What the name of a capital means at one place."""

    PLACE = "place"
    GOVERNMENT = "government"
    OPEN = "open"


def sense_of(context: Context, *, in_dateline: bool, paired: bool) -> Sense:
    """Return how a capital is used, ``OPEN`` where nothing tells.

    ``in_dateline`` is so for "SEOUL —" at the head of a report; ``paired`` where another
    capital stands beside it, as in "Seoul-Tokyo ties" or "between Seoul and Tokyo".
    """
    near, after = context.before, context.after
    if in_dateline or (near is not None and near.key in LOCATIVES):
        return Sense.PLACE
    if _is_goal(context):
        return Sense.PLACE
    if paired or context.is_possessive:
        return Sense.GOVERNMENT
    if near is not None and near.key in RELATIONS:
        return Sense.GOVERNMENT
    if after is not None and after.key in VERBS:
        return Sense.GOVERNMENT
    return Sense.OPEN


def _is_goal(context: Context) -> bool:
    """Return whether someone travels there: "visited Seoul", "a trip to Seoul"."""
    near = context.before
    if near is None:
        return False
    if near.key in JOURNEYS:
        return True
    earlier = context.word(-2)
    return near.key in {"to", "from"} and earlier is not None and earlier.key in JOURNEYS


def is_paired(between: str) -> bool:
    """Return whether two capitals with this text between them form a pair."""
    return between.strip() in _PAIRS
