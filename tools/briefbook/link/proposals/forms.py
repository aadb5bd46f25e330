"""A form of a name with all that an article tells of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from briefbook.link.proposals.weighing import Weights
from briefbook.model import Span


@dataclass(slots=True)
class Form:
    """A form, its points by kind, its places.

    ``inside`` counts the places where its capital tells that it is a name.
    """

    text: str
    weights: Weights = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    inside: int = 0

    @property
    def words(self) -> list[str]:
        """The form's words."""
        return self.text.split()
