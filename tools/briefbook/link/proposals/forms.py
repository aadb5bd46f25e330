"""A form of a name with all that an article tells of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefbook.link.proposals.weighing import Sign, Weights
from briefbook.model import Span


@dataclass(slots=True)
class Form:
    """A form, its signs with how often each was met, its places.

    ``inside`` counts the places where its capital tells that it is a name.
    """

    text: str
    signs: Counter[Sign] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    inside: int = 0

    @property
    def words(self) -> list[str]:
        """The form's words."""
        return self.text.split()

    @property
    def weights(self) -> Weights:
        """The form's points by kind."""
        return points(self.signs)


def points(signs: Counter[Sign]) -> Weights:
    """Return the points of signs by kind."""
    weights: Weights = Counter()
    for sign, times in signs.items():
        weights[sign.kind] += sign.points * times
    return weights
