"""Dates in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1), as far as books need.

https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from datetime import date

_POINT = re.compile(
    r"(?P<year>-?[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?[?~%]?"
)


def is_edtf(text: str) -> bool:
    """Return whether a text is a date or an interval: ``2021``, ``2021-05-XX``, ``2021/..``."""
    parts = text.split("/")
    if len(parts) == 1:
        return _is_point(text)
    if len(parts) != 2 or all(part in ("", "..") for part in parts):
        return False
    return all(part in ("", "..") or _is_point(part) for part in parts) and _in_order(*parts)


def _is_point(text: str) -> bool:
    match = _POINT.fullmatch(text)
    if match is None:
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        return month is None
    if month is None or month == "XX":
        return day in (None, "XX")
    if day is None:
        return 1 <= int(month) <= 12 or 21 <= int(month) <= 24  # 21 to 24 are the seasons
    if day == "XX":
        return 1 <= int(month) <= 12
    try:
        # A year before 1 has the calendar of a year with the same leap rule.
        date(int(year) if int(year) > 0 else 2000, int(month), int(day))
    except ValueError:
        return False
    return True


def _in_order(first: str, last: str) -> bool:
    if first in ("", "..") or last in ("", "..") or "X" in first + last or "-" in first[:1]:
        return True
    shorter = min(len(first.rstrip("?~%")), len(last.rstrip("?~%")))
    return first[:shorter] <= last[:shorter]
