"""Headings with a number, which look like the entries of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import HEADING
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision
from briefbook.model import LineClass

_NUMBER = re.compile(r"\s{0,8}([0-9]{1,2})[.)]\s")
_LONGEST = 14
"""Words of a heading with its number."""


def keep_numbered(looks: Sequence[Look], decisions: list[Decision]) -> None:
    """Turn numbered lines of the text into headings where sentences stand below each of them."""
    listed = [at for at, look in enumerate(looks) if look.listed]
    kept = [at for at in listed if decisions[at][0] is LineClass.BODY]
    found = [(at, int(match[1])) for at in kept if (match := _NUMBER.match(looks[at].text))]
    numbers = [number for _, number in found]
    counted = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    if counted and all(_heads(looks, decisions, at) for at, _ in found):
        for at, _ in found:
            decisions[at] = HEADING


def _heads(looks: Sequence[Look], decisions: Sequence[Decision], index: int) -> bool:
    """Return whether a line is short and no sentence but a question, and text is right below it."""
    look, below = looks[index], index + 1
    told = look.text.rstrip().endswith((".", ";", ",", ":", "。")) or look.size > _LONGEST
    if told or below == len(looks) or looks[below].listed:
        return False
    return decisions[below][0] is LineClass.BODY and looks[below].prose
