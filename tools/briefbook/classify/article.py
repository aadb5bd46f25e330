"""Which lines belong to the article: a small linear model, then the best stretch.

The model gives every line the odds that it is part of an article; its weights are in
``weights.json``, fitted by ``tests/evaluation/train.py``. The article is the stretch of lines
with the greatest sum of odds, where one line against it costs little, and within the stretch
a line stays unless the odds are clearly against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.comments import comments_start
from briefbook.classify.features import Page, columns
from briefbook.classify.kinds import kind, own_odds
from briefbook.classify.look import Look
from briefbook.classify.tables import model

_AGAINST = -0.5
"""The most that one line counts against a stretch, in log odds."""
_FOR = 3.0
_DOUBT = -0.5
"""Log odds above which a line of the stretch stays: in doubt it is kept."""
_PROSE_DOUBT = -1.5
"""The same for a line of sentences in which no rule sees anything else."""
_PROSE_BELOW = 3
"""Lines of sentences right below the stretch that are taken into it."""
_PROSE_ABOVE = 2
"""Lines above the stretch in which a sentence that is not clearly against it is taken into it."""
_WRITTEN = 0.8
"""The part of the words of a sentence that have no capital, at least."""
_BELOW_TITLE = 8.0
_ABOVE_TITLE = -3.0
_FAR_FROM_TITLE = -1.5
_BEFORE_END = 3.0
_ENDS = frozenset(
    {"comment-form", "related-posts", "tags", "share-words", "subscription", "site-legal"}
)
_PROSE = frozenset({"long", "prose", "table"})


def article_lines(
    looks: Sequence[Look], title: int | None, gaps: Sequence[int]
) -> tuple[bool, ...]:
    """Return for each line that is not blank whether it is part of the article's own text."""
    # a list or a table: nothing tells its end
    if not any(look.prose and look.rule is None for look in looks):
        plain = (look.rule is None and not look.numbers for look in looks)
        return tuple(one and index != title for index, one in enumerate(plain))
    kinds = [kind(look) for look in looks]
    odds = log_odds(Page(looks, kinds, gaps, title))
    end = comments_start(looks, title or 0)
    values = [
        _value(one, look) if index < end else -2.0
        for index, (one, look) in enumerate(zip(odds, looks, strict=True))
    ]
    first, last = _best_stretch(values, _starts(len(looks), title), _stops(looks, kinds))
    first = _with_prose_above(looks, odds, first, title)
    last = _with_prose_below(looks, odds, last, end)
    kept = [
        first <= index < last and one > (_PROSE_DOUBT if _is_plain(look) else _DOUBT)
        for index, (one, look) in enumerate(zip(odds, looks, strict=True))
    ]
    if not any(kept):  # a stretch without any sure line: keep its sentences, or else all of it
        kept = [first <= index < last and one in _PROSE for index, one in enumerate(kinds)]
    if not any(kept):
        kept = [
            first <= index < last and look.rule is None and not look.numbers
            for index, look in enumerate(looks)
        ]
    return tuple(kept)


def _is_plain(look: Look) -> bool:
    """Return whether a line is sentences and no rule sees a caption, a note or furniture."""
    written = look.prose or _breaks_off(look)
    return written and look.rule is None and not look.caption and look.credit is None


def _breaks_off(look: Look) -> bool:
    """Return whether a line is written as a sentence is, but has no end, as where a text is cut."""
    return look.size >= 12 and look.lower >= _WRITTEN and not look.listed and not look.table


def _with_prose_above(
    looks: Sequence[Look], odds: Sequence[float], first: int, title: int | None
) -> int:
    """Return the start of a stretch with the plain sentences above it, as far as the title."""
    if title is None:
        return first
    for index in range(first - 1, max(title, first - 1 - _PROSE_ABOVE), -1):
        if odds[index] > _PROSE_DOUBT and _is_plain(looks[index]):
            first = index
    return first


def _with_prose_below(looks: Sequence[Look], odds: Sequence[float], last: int, end: int) -> int:
    """Return the end of a stretch with the plain sentences right below it."""
    limit = min(last + _PROSE_BELOW, end)
    while last < limit and looks[last].size >= 12 and odds[last] > -4.0:
        look = looks[last]
        if not _is_plain(look) or look.author_note or look.article_note:
            break
        last += 1
    return last


def log_odds(page: Page) -> list[float]:
    """Return the log odds that each line of a page is the article's own text."""
    learned = model()
    own = [learned.intercept + own_odds(look) for look in page.looks]
    return list(map(sum, zip(own, *columns(page, learned.families), strict=True)))


def _value(odds: float, look: Look) -> float:
    bounded = _AGAINST if odds < _AGAINST else _FOR if odds > _FOR else odds
    return bounded * (0.6 + (look.size if look.size < 40 else 40) / 20)


def _starts(count: int, title: int | None) -> list[float]:
    """Return what it is worth for the article to begin at each line."""
    if title is None:
        return [0.0] * count
    return [_start(index - title) for index in range(count)]


def _start(distance: int) -> float:
    if distance <= 0:
        return _ABOVE_TITLE
    return _BELOW_TITLE if distance <= 12 else _FAR_FROM_TITLE if distance > 25 else 0.0


def _stops(looks: Sequence[Look], kinds: Sequence[str]) -> list[float]:
    """Return what it is worth for the article to end before each line, and at the last one."""
    ending = [
        _BEFORE_END if one in _ENDS or look.author_note else 0.0
        for one, look in zip(kinds, looks, strict=True)
    ]
    return [*ending[1:], _BEFORE_END]


def _best_stretch(
    values: Sequence[float], starts: Sequence[float], stops: Sequence[float]
) -> tuple[int, int]:
    """Return the stretch with the greatest sum of values, start and stop (after Kadane)."""
    best, stretch = float("-inf"), (0, len(values))
    total, begin = float("-inf"), 0
    for index, value in enumerate(values):
        if starts[index] > total:
            total, begin = starts[index], index
        total += value
        if total + stops[index] > best:
            best, stretch = total + stops[index], (begin, index + 1)
    return stretch
