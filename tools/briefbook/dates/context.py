"""What an expression is read against: the article's date, its clause, the dates before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefbook.dates.clause import direction
from briefbook.dates.edtf import bounds, describe_edtf
from briefbook.dates.match import DateMatch
from briefbook.dates.tokens import Tokens
from briefbook.dates.values import UNKNOWN, Value

Count = Callable[[date], Value]


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a text, the article's date (EDTF or ``None``) and the dates told before.

    ``told`` has the newest first.
    """

    tokens: Tokens
    anchor: str | None
    told: tuple[str, ...] = ()

    def found(self, first: int, last: int, value: Value, reason: str) -> DateMatch:
        """Return the match of the tokens from ``first`` up to ``last``."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return DateMatch(start, end, self.tokens.text[start:end], *value, reason)

    def direction(self, first: int, last: int) -> int:
        """Return whether the clause of some tokens tells of what was or of what is to come."""
        return direction(self.tokens, first, last)

    def from_anchor(self, first: int, last: int, count: Count, told: str) -> DateMatch:
        """Return an expression counted from the article's date, an interval where that is one."""
        if self.anchor is None:
            return self.found(first, last, UNKNOWN, f"{told}, but its date is not known")
        value = counted(self.anchor, count)
        return self.found(first, last, value, f"{told}, {describe_edtf(self.anchor)}")

    def from_told(self, place: tuple[int, int], earlier: str, count: Count, told: str) -> DateMatch:
        """Return an expression counted from a date that the text told before."""
        value = counted(earlier, count)
        return self.found(*place, value, f"{told}, {describe_edtf(earlier)}")


def counted(anchor: str, count: Count) -> Value:
    """Return what a count gives for an anchor: an interval where its ends give two values."""
    first, last = (_at(count, edge) for edge in bounds(anchor))
    if first == last:
        return first or UNKNOWN
    begin = first.edtf.partition("/")[0] if first and first.edtf else ".."
    end = last.edtf.rpartition("/")[2] if last and last.edtf else ".."
    if begin == end == "..":
        return UNKNOWN
    return Value(f"{begin}/{end}", None, "interval")


def _at(count: Count, edge: date | None) -> Value | None:
    if edge is None:
        return None
    try:
        return count(edge)
    except (ValueError, OverflowError):  # before year 1 or after 9999
        return None
