"""The hours of entries, as in a live report: ``13:30``, ``Posted at 13:30 4 May``."""

from __future__ import annotations

import re

from briefbook.classify.look import Look
from briefbook.classify.months import MONTHS

_MONTHS = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_DAY = rf"(?:[0-9]{{1,2}}\.?\s(?:{_MONTHS})|(?:{_MONTHS})\.?\s[0-9]{{1,2}})"
_TIME = re.compile(
    rf"\s{{0,8}}(?:(?:posted|published|updated)(?: at| on)?:?\s)?(?:{_DAY},?\s(?:at )?)?"
    r"(?P<hour>[01]?[0-9]|2[0-3])[:.h](?P<minute>[0-5][0-9])(?:\s?(?P<half>[ap])\.?m\.?)?"
    rf"(?:\s(?-i:[A-Z]{{2,4}}))?(?:,?\s(?:on )?{_DAY})?\s{{0,8}}",
    re.IGNORECASE,
)
_MARK = re.compile(r"[0-9][:.h][0-5]", re.IGNORECASE)
"""What every hour has, and few lines."""
_LONGEST = 9
"""Words of an hour with its label and its day."""


def entry_hour(look: Look) -> int | None:
    """Return the minute of the day that a line prints and nothing else but its label and day."""
    if look.size > _LONGEST or _MARK.search(look.text) is None:
        return None
    match = _TIME.fullmatch(look.text)
    if match is None:
        return None
    afternoon = match["half"] in {"p", "P"} and match["hour"] != "12"
    return 60 * int(match["hour"]) + int(match["minute"]) + 720 * afternoon
