"""Lists of notes that print their numbers bare: ``1 Ada Marsh, ‘The dam’``, ``2 Ibid.``."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BARE = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
_FEWEST = 2


def is_counted(printed: Sequence[str]) -> bool:
    """Return whether references begin with 1, 2, 3 and so on, and with nothing behind a number.

    One alone may be a title, as "30 things that you might have missed" is.
    """
    begins = [_BARE.match(text) for text in printed]
    numbers = [int(match[1]) for match in begins if match]
    return len(numbers) >= _FEWEST and numbers == list(range(1, len(printed) + 1))
