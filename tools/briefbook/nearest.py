"""The name that a wrong one may have been meant for."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

ALIKE = 0.8
"""How alike a name is that is told unasked (``difflib``'s ratio, 0 to 1): a letter or two off."""


def nearest(name: str, known: Iterable[str], alike: float = ALIKE) -> str | None:
    """Return the known name that is most like another, ``None`` where none is so much alike."""
    return next(iter(get_close_matches(name, list(known), 1, alike)), None)
