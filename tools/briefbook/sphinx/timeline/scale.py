"""A scale of time on which long stretches without an event are shortened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
"""Months between two ticks."""
_LONGEST = 0.12
"""The part of the scale that an uneventful stretch may take before it is shortened."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

Span = tuple[float, float]
"""Beginning and end of an event, in months since year 0."""


def months(day: date, *, after: bool = False) -> float:
    """Return a day's beginning (or its end) in months since year 0, to a hundredth."""
    length = 31  # the same for all, so that equal days of months are equally far apart
    return round(day.year * 12 + day.month - 1 + (day.day - 1 + after) / length, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the scale: its place from 0 to 1 and what it says."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where moments are drawn: ``knots`` in months and their ``places`` from 0 to 1."""

    knots: tuple[float, ...]
    places: tuple[float, ...]
    breaks: tuple[tuple[float, float], ...]

    def place(self, moment: float) -> float:
        """Return where a moment is, from 0 to 1; what is outside is set to the nearer end."""
        index = min(max(bisect_right(self.knots, moment), 1), len(self.knots) - 1)
        low, high = self.knots[index - 1], self.knots[index]
        part = min(max((moment - low) / (high - low), 0.0), 1.0)
        return self.places[index - 1] + part * (self.places[index] - self.places[index - 1])

    def ticks(self, least: float) -> list[Tick]:
        """Return ticks at least ``least`` apart, a part of the scale; none within a break."""
        for step in _STEPS:
            found = self._moments(step)
            if not any(self._crowd(low, high, least) for low, high in pairwise(found)):
                return self._thinned([Tick(self.place(m), _label(m, step)) for m in found], least)
        return []

    def _crowd(self, low: int, high: int, least: float) -> bool:
        """Whether two ticks are too near to each other, and not because of a break."""
        broken = any(low <= begin < high for begin, _ in self.breaks)
        return not broken and self.place(high) - self.place(low) < least

    def _thinned(self, ticks: list[Tick], least: float) -> list[Tick]:
        kept: list[Tick] = []
        for tick in ticks:
            if not kept or tick.place - kept[-1].place >= least:
                kept.append(tick)
        return kept

    def _moments(self, step: int) -> list[int]:
        first, last = self.knots[0], self.knots[-1]
        start = int(-(-first // step) * step)
        found: list[int] = []
        while start <= last:
            inside = next((end for begin, end in self.breaks if begin < start < end), None)
            if inside is None:
                found.append(start)
                start += step
            else:
                start = int(-(-inside // step) * step)
        return found


def _label(moment: int, step: int) -> str:
    year, month = divmod(moment, 12)
    return str(year) if step >= 12 else f"{_MONTHS[month]} {year}"


def make_scale(spans: Iterable[Span]) -> Scale:
    """Return a scale on which every span has room; long stretches between ends are cut short."""
    knots = sorted({float(end) for span in spans for end in span})
    first, last = knots[0] // 12 * 12, -(-knots[-1] // 12) * 12
    knots = sorted({first, *knots, max(last, first + 12)})
    gaps = [high - low for low, high in pairwise(knots)]
    longest = _longest(gaps)
    shown = [min(gap, longest) for gap in gaps]
    total = sum(shown)
    places = [0.0]
    for length in shown:
        places.append(min(places[-1] + length / total, 1.0))
    breaks = [
        (low, high) for low, high, gap in zip(knots, knots[1:], gaps, strict=False) if gap > longest
    ]
    return Scale(tuple(knots), tuple(places), tuple(breaks))


def _longest(gaps: list[float]) -> float:
    """Return the greatest length, in months, that a stretch is drawn in full.

    It is the one at which no stretch takes more than its part of the whole, and a year at least.
    """
    part = max(_LONGEST, 2 / len(gaps))
    ordered = sorted(gaps, reverse=True)
    for longer, gap in enumerate(ordered):
        room = 1 - part * longer  # what is left when so many stretches are cut short
        if room <= 0:
            break
        longest = part * sum(ordered[longer:]) / room
        if gap <= longest:
            return max(longest, 12.0)
    return ordered[0]
