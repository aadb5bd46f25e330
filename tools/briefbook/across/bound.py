"""What one piece of evidence says about the day on which an article appeared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from briefbook.model import Span

ALWAYS = 366 * 2
"""Days; a longer stretch is not searched for the days that a date without a year allows."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The first and the last day that evidence allows, ``None`` where it sets none."""

    first: date | None
    last: date | None
    reason: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sieve:
    """Evidence that allows some days of each year: a month or a day told without its year."""

    allows: Callable[[date], bool]
    reason: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """The days left, with the evidence that decided each end."""

    first: date | None
    last: date | None
    reasons: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


def narrowed(bounds: Iterable[Bound], sieves: Iterable[Sieve]) -> Interval | None:
    """Return the days that all evidence allows, ``None`` where it contradicts itself."""
    bounds = sorted(bounds, key=lambda one: (one.reason, one.evidence))
    lower = max((b for b in bounds if b.first), key=lambda b: b.first or date.min, default=None)
    upper = min((b for b in bounds if b.last), key=lambda b: b.last or date.max, default=None)
    interval = _from(lower, upper)
    if interval.first and interval.last:
        if interval.first > interval.last:
            return None
        return _sifted(interval, sorted(sieves, key=lambda one: (one.reason, one.evidence)))
    return interval


def _from(lower: Bound | None, upper: Bound | None) -> Interval:
    deciding = [bound for bound in (lower, upper) if bound is not None]
    if lower is not None and lower == upper:
        deciding = [lower]
    return Interval(
        lower.first if lower else None,
        upper.last if upper else None,
        tuple(bound.reason for bound in deciding),
        tuple(span for bound in deciding for span in bound.evidence),
    )


def _sifted(interval: Interval, sieves: list[Sieve]) -> Interval | None:
    """Return the interval with both ends moved in to days that every sieve allows."""
    first, last = interval.first, interval.last
    if first is None or last is None or (last - first).days > ALWAYS:
        return interval
    days = [first + timedelta(days=away) for away in range((last - first).days + 1)]
    begin, before = _first_allowed(days, sieves)
    end, after = _first_allowed(days[::-1], sieves)
    if begin is None or end is None:
        return None
    used = [sieve for sieve in sieves if sieve in (*before, *after)]
    return Interval(
        begin,
        end,
        (*interval.reasons, *(sieve.reason for sieve in used)),
        (*interval.evidence, *(span for sieve in used for span in sieve.evidence)),
    )


def _first_allowed(days: list[date], sieves: list[Sieve]) -> tuple[date | None, list[Sieve]]:
    """Return the first day that every sieve allows, and the sieves that refuse those before."""
    refusing: list[Sieve] = []
    for day in days:
        refused = next((sieve for sieve in sieves if not sieve.allows(day)), None)
        if refused is None:
            return day, refusing
        refusing.append(refused)
    return None, refusing
