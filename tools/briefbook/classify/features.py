"""What a line's place on the page shows: one column of values for each family of features.

A value is the weight of the feature that holds for a line, or its name: see :mod:`.tables`. What
a line shows by itself is in :mod:`.kinds`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from briefbook.classify.kinds import PROSE, coarse
from briefbook.classify.look import Look
from briefbook.classify.tables import Key

T = TypeVar("T")

Tables = Mapping[str, Mapping[Key, T]]
"""For each family its values by key."""

_AHEAD = (1, 30, 100, 300)
_PARTS = (0.001, 0.1, 0.3, 0.7)
_NEAR = (1, 15, 50)
_WINDOW = 6
_RUNS = (1, 2, 3, 5, 9, 20)
_TOPICS = (0.25, 0.6, 0.99)
_DENSITIES = (0.05, 0.16, 0.3, 0.5, 0.75)
_PASSED = (1, 2, 3, 5, 10)
_LOOSE = (0.01, 0.3, 0.6, 0.99)
_HEADINGS = frozenset(
    "related-posts comment-form subscription tags share-words menu site-legal advertisement".split()
)
_ENDS = frozenset("comment-form related-posts tags subscription site-legal account".split())
_REACH = 8


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page that are not blank, their kinds, and the blank lines above each.

    ``title`` is the index of the line that is probably the title.
    """

    looks: Sequence[Look]
    kinds: Sequence[str]
    gaps: Sequence[int]
    title: int | None

    @property
    def prose(self) -> list[int]:
        """The words of prose above each line, and in all."""
        sizes = (
            look.size if one in PROSE else 0
            for look, one in zip(self.looks, self.kinds, strict=True)
        )
        return [0, *accumulate(sizes)]


def columns(page: Page, tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield for each family of features the value of every line; ``absent`` where none holds."""
    rough = [coarse(one) for one in page.kinds]
    yield from _beside(page, tables, absent)
    yield from _amounts(page, tables, absent)
    yield from _runs(page, tables, absent)
    yield from _furniture(page, rough, tables, absent)
    yield from _spacing(page, rough, tables, absent)
    yield from _below_title(page, rough, tables, absent)


def _column(table: Mapping[Key, T], keys: Iterable[Key | None], absent: T) -> list[T]:
    return [absent if key is None else table.get(key, absent) for key in keys]


def _beside(page: Page, tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield what the kinds of the lines around say."""
    padded = ["edge", "edge", *page.kinds, "edge", "edge"]
    own = ["P" if one in PROSE else "s" for one in page.kinds]
    for name, start in (("above2", 0), ("above", 1), ("below", 3), ("below2", 4)):
        keys = ((one,) for one in padded[start : start + len(own)])
        yield _column(tables[name], keys, absent)
    yield _column(tables["between"], zip(padded[1:], own, padded[3:], strict=False), absent)


def _amounts(page: Page, tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield how much prose is above, below and around, in words and as a part of all."""
    prose = page.prose
    count, total = len(page.kinds), prose[-1] or 1
    lines = range(count)
    above = prose[:-1]
    below = [total - after for after in prose[1:]]
    around = [prose[min(count, i + _WINDOW + 1)] - prose[max(0, i - _WINDOW)] for i in lines]
    near = (
        (
            bisect_right(_NEAR, prose[min(count, i + 4)] - prose[i + 1]),
            bisect_right(_NEAR, prose[i] - prose[max(0, i - 3)]),
        )
        for i in lines
    )
    for name, amounts, limits in (
        ("ahead", below, _AHEAD),
        ("behind", above, _AHEAD),
        ("window", around, _AHEAD),
        ("ahead share", [amount / total for amount in below], _PARTS),
        ("behind share", [amount / total for amount in above], _PARTS),
    ):
        keys = ((bisect_right(limits, amount),) for amount in amounts)
        yield _column(tables[name], keys, absent)
    yield _column(tables["near"], near, absent)


def _runs(page: Page, tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield how long a run without prose is, what heads it, and whether words return."""
    runs = ((bisect_right(_RUNS, run),) for run in _run_lengths(page.kinds))
    yield _column(tables["run"], runs, absent)
    yield _column(tables["under"], _under(page.kinds), absent)
    seen = Counter(look.words for look in page.looks)
    again = ((look.size >= 5,) if seen[look.words] > 1 else None for look in page.looks)
    yield _column(tables["again"], again, absent)
    yield _column(tables["topic"], _topics(page), absent)


def _run_lengths(kinds: Sequence[str]) -> list[int]:
    """Return for each line the length of the run of lines without prose that it is in."""
    runs = [0] * len(kinds)
    start = 0
    for index in range(len(kinds) + 1):
        if index == len(kinds) or kinds[index] in PROSE:
            runs[start:index] = [index - start] * (index - start)
            start = index + 1
    return runs


def _under(kinds: Sequence[str]) -> Iterator[Key | None]:
    """Yield the nearest heading of a list above each line, and about how far it is."""
    heading: tuple[str, int] | None = None
    for index, one in enumerate(kinds):
        near = heading is not None and index - heading[1] <= _REACH
        if heading is not None and near:
            yield heading[0], bisect_right((1, 2, 4), index - heading[1])
        else:
            yield None
        if one in PROSE:
            heading = None
        elif one in _HEADINGS:
            heading = one, index


def _topics(page: Page) -> Iterator[Key]:
    """Yield how many of a line's longer words stand in the long paragraphs."""
    topic = {
        word
        for look, one in zip(page.looks, page.kinds, strict=True)
        if one == "long"
        for word in look.words
        if len(word) > 3
    }
    for look, one in zip(page.looks, page.kinds, strict=True):
        own = [word for word in look.words if len(word) > 3]
        if not own:
            yield ("none",)
        elif one == "long":
            yield len(_TOPICS), look.size >= 6
        else:
            share = sum(map(topic.__contains__, own)) / len(own)
            yield bisect_right(_TOPICS, share), look.size >= 6


def _furniture(page: Page, rough: Sequence[str], tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield how dense page furniture is around a line."""
    count = len(rough)
    sums = _sums(look.rule is not None or look.numbers for look in page.looks)
    spans = [(max(0, i - _WINDOW), min(count, i + _WINDOW + 1)) for i in range(count)]
    keys = (
        (bisect_right(_DENSITIES, (sums[high] - sums[low]) / (high - low)), one)
        for (low, high), one in zip(spans, rough, strict=True)
    )
    yield _column(tables["density"], keys, absent)


def _spacing(page: Page, rough: Sequence[str], tables: Tables[T], absent: T) -> Iterator[list[T]]:
    """Yield how blank lines stand around a line, and unlike those between paragraphs."""
    above = page.gaps
    usual = _usual_gap(page)
    yield _column(tables["gap above"], ((min(gap, 3),) for gap in above), absent)
    yield _column(tables["gap below"], ((min(gap, 3),) for gap in [*above[1:], 3]), absent)
    beside = list(zip(above, [*above[1:], 0], rough, strict=True))
    keys: Iterator[Key] = ((min(a, 2), min(b, 2), one) for a, b, one in beside)
    yield _column(tables["spacing"], keys, absent)
    odd = ((_sign(a - usual), _sign(b - usual), one) for a, b, one in beside)
    yield _column(tables["odd"], odd, absent)
    sums = _sums(gap > 0 for gap in above)
    count = len(rough)
    keys = (
        (bisect_right(_LOOSE, (sums[high] - sums[low + 1]) / max(1, high - low - 1)), one)
        for low, high, one in zip(
            [max(0, i - 3) for i in range(count)],
            [min(count, i + 4) for i in range(count)],
            rough,
            strict=True,
        )
    )
    yield _column(tables["loose"], keys, absent)


def _usual_gap(page: Page) -> int:
    """Return the most usual number of blank lines between two paragraphs."""
    kinds = page.kinds
    between = Counter(
        page.gaps[index]
        for index in range(1, len(kinds))
        if kinds[index] in PROSE and kinds[index - 1] in PROSE
    )
    return max(between, key=lambda gap: (between[gap], -gap), default=1)


def _below_title(
    page: Page, rough: Sequence[str], tables: Tables[T], absent: T
) -> Iterator[list[T]]:
    """Yield how far a line is below the title, and what stands above the first prose."""
    title, kinds = page.title, page.kinds
    if title is None:
        return
    lines = range(len(kinds))
    start = next((i for i in lines if i >= title and kinds[i] in PROSE), len(kinds))
    runs = _run_lengths(kinds)
    yield _column(tables["title"], ((_distance(i - title),) for i in lines), absent)
    yield _column(
        tables["above title"], ((rough[i],) if i <= title else None for i in lines), absent
    )
    before = (
        (rough[i], bisect_right(_RUNS, runs[i])) if title < i <= start else None for i in lines
    )
    yield _column(tables["before prose"], before, absent)
    for name, sums, limits in (
        ("passed", _sums(one in _ENDS for one in kinds), _PASSED),
        ("threads", _sums(look.thread for look in page.looks), (1, 2)),
    ):
        keys = (
            (bisect_right(limits, sums[i] - sums[start]), rough[i]) if i > start else None
            for i in lines
        )
        yield _column(tables[name], keys, absent)


def _distance(lines: int) -> str | int:
    if lines < 0:
        return "below"
    return ("here", 1, 2, 3, "4-6", "7+")[bisect_right((1, 2, 3, 4, 7), lines)]


def _sign(value: int) -> str:
    return "more" if value > 0 else "less" if value < 0 else "same"


def _sums(values: Iterable[bool]) -> list[int]:
    """Return the running sums of values, from 0."""
    return [0, *accumulate(map(int, values))]
