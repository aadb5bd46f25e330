"""What a line's place on the page shows: one column of values for each family of features.

A value is the weight of the feature that holds for a line, or its name: see :mod:`.tables`. What
a line shows by itself is in :mod:`.kinds`. Each column is made in one go, since there are many.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate
from operator import attrgetter, sub, truediv
from typing import TypeVar

from briefbook.classify.kinds import PROSE, coarse
from briefbook.classify.look import Look
from briefbook.classify.tables import Key, Tables

T = TypeVar("T")

Keys = Iterator[tuple[str, Iterable[Key | None]]]
"""Families of features, each with the key of every line."""

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
_CLOSE = 3
_DISTANCES: list[Key] = ["here", 1, 2, 3, "4-6", "4-6", "4-6"]


@dataclass(frozen=True)
class Page:
    """The lines of a page that are not blank, their kinds, and the blank lines above each.

    ``title`` is the index of the line that is probably the title.
    """

    looks: Sequence[Look]
    kinds: Sequence[str]
    gaps: Sequence[int]
    title: int | None

    @cached_property
    def is_prose(self) -> list[bool]:
        """Whether each line is prose."""
        return [one in PROSE for one in self.kinds]

    @cached_property
    def prose(self) -> list[int]:
        """The words of prose above each line, and in all."""
        looks = zip(self.looks, self.is_prose, strict=True)
        return _sums(look.size if prose else 0 for look, prose in looks)

    @cached_property
    def rough(self) -> list[str]:
        """The coarser kind of each line."""
        return list(map(coarse, self.kinds))

    @cached_property
    def runs(self) -> list[int]:
        """The length of the run of lines without prose that each line is in, in steps."""
        return _steps(_RUNS, _run_lengths(self.is_prose))


def columns(page: Page, tables: Tables[T]) -> Iterator[Iterable[T]]:
    """Yield for each family of features the value of every line."""
    for family, keys in _keys(page):
        yield map(tables[family].__getitem__, keys)


def _keys(page: Page) -> Keys:
    """Yield for each family the key of every line, ``None`` where no feature of it holds."""
    yield from _beside(page)
    yield from _amounts(page)
    yield from _runs(page)
    yield from _furniture(page)
    yield from _spacing(page)
    yield from _below_title(page)


def _beside(page: Page) -> Keys:
    """Yield what the kinds of the lines around say."""
    padded = ["edge", "edge", *page.kinds, "edge", "edge"]
    yield "above2", padded[:-4]
    yield "above", padded[1:-3]
    yield "below", padded[3:-1]
    yield "below2", padded[4:]
    own = ["P" if prose else "s" for prose in page.is_prose]
    yield "between", zip(padded[1:-3], own, padded[3:-1], strict=True)


def _amounts(page: Page) -> Keys:
    """Yield how much prose is above, below and around, in words and as a part of all."""
    prose = page.prose
    total = prose[-1] or 1
    above = prose[:-1]
    below = [total - after for after in prose[1:]]
    yield "ahead", _steps(_AHEAD, below)
    yield "behind", _steps(_AHEAD, above)
    yield "window", _steps(_AHEAD, _within(prose, -_WINDOW, _WINDOW + 1))
    yield "ahead share", _steps(_PARTS, [amount / total for amount in below])
    yield "behind share", _steps(_PARTS, [amount / total for amount in above])
    near = _steps(_NEAR, _within(prose, 1, 4)), _steps(_NEAR, _within(prose, -3, 0))
    yield "near", zip(*near, strict=True)


def _runs(page: Page) -> Keys:
    """Yield how long a run without prose is, what heads it, and whether words return."""
    yield "run", page.runs
    yield "under", _under(page)
    seen = Counter([look.words for look in page.looks])
    times = [seen[look.words] for look in page.looks]
    sizes = [size if size < 5 else 5 for size in map(attrgetter("size"), page.looks)]
    yield "again", zip(sizes, [one if one < 4 else 4 for one in times], strict=True)
    yield "topic", _topics(page)


def _run_lengths(is_prose: Sequence[bool]) -> list[int]:
    """Return for each line the length of the run of lines without prose that it is in."""
    runs = [0] * len(is_prose)
    start = 0
    for index, prose in enumerate([*is_prose, True]):
        if prose:
            runs[start:index] = [index - start] * (index - start)
            start = index + 1
    return runs


def _under(page: Page) -> Iterator[Key | None]:
    """Yield the nearest heading of a list above each line, and about how far it is."""
    heading, distance = "", 0
    for one, prose in zip(page.kinds, page.is_prose, strict=True):
        distance += 1
        yield (
            (heading, bisect_right((1, 2, 4), distance)) if heading and distance <= _REACH else None
        )
        if prose:
            heading = ""
        elif one in _HEADINGS:
            heading, distance = one, 0


def _topics(page: Page) -> Iterator[Key]:
    """Yield how many of a line's longer words stand in the long paragraphs."""
    lines = list(zip(page.looks, page.kinds, strict=True))
    in_topic = set[str]().union(*(look.words for look, one in lines if one == "long")).__contains__
    for look, one in lines:
        if one == "long" and any(len(word) > 3 for word in look.words):
            yield len(_TOPICS), look.size >= 6
            continue
        own = [word for word in look.words if len(word) > 3]
        if own:
            yield bisect_right(_TOPICS, sum(map(in_topic, own)) / len(own)), look.size >= 6
        else:
            yield "none"


def _furniture(page: Page) -> Keys:
    """Yield how dense page furniture is around a line."""
    sums = _sums(look.rule is not None or look.numbers for look in page.looks)
    around = _within(sums, -_WINDOW, _WINDOW + 1)
    lines = _within(list(range(len(sums))), -_WINDOW, _WINDOW + 1)
    yield "density", zip(_steps(_DENSITIES, map(truediv, around, lines)), page.rough, strict=True)


def _spacing(page: Page) -> Keys:
    """Yield how blank lines stand around a line, and unlike those between paragraphs."""
    above, rough = page.gaps, page.rough
    below = above[1:]
    usual = _usual_gap(page)
    yield "gap above", [gap if gap < 3 else 3 for gap in above]
    yield "gap below", [*(gap if gap < 3 else 3 for gap in below), 3]
    few = [gap if gap < 2 else 2 for gap in above]
    yield "spacing", zip(few, [*few[1:], 0], rough, strict=True)
    odd = [_sign(gap - usual) for gap in above]
    yield "odd", zip(odd, [*odd[1:], _sign(-usual)], rough, strict=True)
    yield "loose", _loose(page)


def _loose(page: Page) -> Iterator[Key]:
    """Yield which part of the lines close around each line has blank lines between them."""
    sums = _sums(gap > 0 for gap in page.gaps)
    numbers = list(range(len(sums)))
    between, all_ = (
        map(sub, _on(one, _CLOSE + 1), _on([*one[1:], one[-1]], -_CLOSE)) for one in (sums, numbers)
    )
    shares = [some / (count or 1) for some, count in zip(between, all_, strict=True)]
    return zip(_steps(_LOOSE, shares), page.rough, strict=True)


def _usual_gap(page: Page) -> int:
    """Return the most usual number of blank lines between two paragraphs."""
    pairs = zip(page.gaps[1:], page.is_prose, page.is_prose[1:], strict=False)
    between = Counter([gap for gap, above, below in pairs if above and below])
    return max(between, key=lambda gap: (between[gap], -gap), default=1)


def _below_title(page: Page) -> Keys:
    """Yield how far a line is below the title, and what stands above the first prose."""
    title, count = page.title, len(page.kinds)
    rough = page.rough
    if title is None:
        return
    start = page.is_prose.index(True, title) if any(page.is_prose[title:]) else count
    above = title + 1
    nothing = [None] * count
    distances: list[Key] = ["below"] * title
    yield "title", [*distances, *_DISTANCES, *("7+" for _ in range(count))][:count]
    yield "title words", zip(_shared(page, title), rough, strict=True)
    yield "above title", [*rough[:above], *nothing[above:]]
    before = zip(rough[above : start + 1], page.runs[above : start + 1], strict=True)
    yield "before prose", [*nothing[:above], *before, *nothing[start + 1 :]]
    for family, holds, limits in (
        ("passed", [one in _ENDS for one in page.kinds], _PASSED),
        ("threads", [look.thread for look in page.looks], (1, 2)),
    ):
        passed = accumulate(holds[start:])
        after = zip(_steps(limits, passed), rough[start + 1 :], strict=False)
        yield family, [*nothing[: start + 1], *after]


def _shared(page: Page, title: int) -> Iterator[int]:
    """Yield how many of the title's longer words stand in each line, at most three."""
    own = frozenset(word for word in page.looks[title].words if len(word) > 3)
    for look in page.looks:
        count = len(own.intersection(look.words))
        yield count if count < 3 else 3


def _sign(value: int) -> str:
    return "more" if value > 0 else "less" if value < 0 else "same"


def _steps(limits: Sequence[float], amounts: Iterable[float]) -> list[int]:
    """Return for each amount how many of the limits it reaches."""
    return list(map(partial(bisect_right, limits), amounts))


def _sums(values: Iterable[int]) -> list[int]:
    """Return the running sums of values, from 0."""
    return list(accumulate(values, initial=0))


def _within(sums: list[int], low: int, high: int) -> Iterator[int]:
    """Return for each line the sum of the lines from ``low`` before ``high`` lines on."""
    return map(sub, _on(sums, high), _on(sums, low))


def _on(sums: list[int], offset: int) -> list[int]:
    """Return for each line what is some lines on; at an end of the page, what is at the end."""
    padded = sums[offset:] + sums[-1:] * offset if offset > 0 else sums[:1] * -offset + sums
    return padded[: len(sums) - 1]
