"""What a rule is: a pattern over the tags of :mod:`briefbook.dates.words`, and its reading."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch

Reading = Callable[[Context, int, int], "tuple[DateMatch, ...] | DateMatch | None"]
"""Given the tokens matched (from, up to); ``None`` where they are no date after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression: where its tags occur, its reading is asked."""

    name: str
    pattern: re.Pattern[str]
    read: Reading


def rule(name: str, pattern: str, read: Reading) -> Rule:
    """Return a rule; white space in the pattern is for the reader."""
    return Rule(name, re.compile("".join(pattern.split())), read)
