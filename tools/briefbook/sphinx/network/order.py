"""The order of the names, so that those who are named together stand near each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Weights = Mapping[tuple[str, str], int]


def arrange(slugs: Sequence[str], weights: Weights) -> list[str]:
    """Return names in an order in which the arcs between them are short.

    Each name in turn is moved to where the sum of arc lengths, each times its weight, is least,
    until no move helps. Only whole numbers are compared, so every machine finds the same order.
    """
    order = list(slugs)
    best = _length(order, weights)
    for _ in range(len(order)):
        before = best
        for slug in slugs:
            order, best = _moved(order, slug, best, weights)
        if best == before:
            break
    return order


def _moved(order: list[str], slug: str, best: int, weights: Weights) -> tuple[list[str], int]:
    rest = [other for other in order if other != slug]
    for place in range(len(order)):
        tried = [*rest[:place], slug, *rest[place:]]
        length = _length(tried, weights)
        if length < best:
            order, best = tried, length
    return order, best


def _length(order: Sequence[str], weights: Weights) -> int:
    place = {slug: index for index, slug in enumerate(order)}
    return sum(weight * abs(place[a] - place[b]) for (a, b), weight in weights.items())
