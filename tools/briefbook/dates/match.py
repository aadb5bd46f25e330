"""What is found: a date expression with its value and why."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date expression in a text.

    ``text`` stands from ``start`` to ``end``. ``value`` is EDTF, ``None`` where nothing can be
    known. ``timex`` is a value as TimeML's TIMEX3 has it, which also knows weeks (``2021-W05``),
    quarters (``2021-Q1``), durations (``P2Y``), sets (``P1W``) and ``PAST_REF``. ``precision`` is
    time, day, week, weekend, month, season, quarter, year, decade, century, interval, duration,
    set, reference or unknown. ``parts`` are the ends of a range, each a match of its own.
    """

    start: int
    end: int
    text: str
    value: str | None
    timex: str | None
    precision: str
    reason: str
    parts: tuple[DateMatch, ...] = ()

    def moved(self, start: int, end: int, text: str) -> DateMatch:
        """Return the same date found in a wider or another stretch of the text."""
        return replace(self, start=start, end=end, text=text[start:end])


CALENDAR = frozenset(
    "day week weekend month season quarter year decade century interval unknown".split()
)
"""The precisions of expressions that place something in the calendar."""
