"""Which lines belong to the article."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.look import Look


def article_lines(looks: Sequence[Look]) -> tuple[bool, ...]:
    """Return for each line whether it is part of the article's own text."""
    scores = [_score(look) for look in looks]
    first, last = _best_stretch(scores)
    return tuple(
        first <= index <= last and not look.blank and (look.rule is None or len(look.words) > 25)
        for index, look in enumerate(looks)
    )


def _score(look: Look) -> float:
    if look.blank:
        return 0.0
    if look.rule is not None and len(look.words) <= 25:
        return -6.0
    size = len(look.words)
    if look.caption or look.credit is not None:
        return -0.5
    if look.sentence and size >= 8:
        return 2.0 + min(size, 60) / 10
    if size >= 25:
        return 4.0
    return -1.0 if size >= 4 else -1.5


def _best_stretch(scores: Sequence[float]) -> tuple[int, int]:
    """Return the stretch with the greatest sum (Kadane), the whole where nothing is positive."""
    best, best_stretch = 0.0, (0, len(scores) - 1)
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_stretch = total, (start, index)
    return best_stretch
