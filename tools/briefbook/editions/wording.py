"""How a value became another, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from briefbook.editions.columns import Value


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a value before and after; the two are equal where nothing changed."""

    before: str
    after: str

    @property
    def changed(self) -> bool:
        """Whether it is another than it was."""
        return self.before != self.after


def pieces(before: Value, after: Value) -> tuple[Piece, ...]:
    """Return how a value became another: a text by its words, a list by its items.

    What two lists have in common is left out.
    """
    if isinstance(before, list) and isinstance(after, list):
        items = _compared(before, after, "; ")
        return tuple(piece for piece in items if piece.changed)
    if isinstance(before, str) and isinstance(after, str):
        return _compared(before.split(), after.split(), " ")
    return (Piece(value_text(before), value_text(after)),)


def _compared(one: list[str], other: list[str], between: str) -> tuple[Piece, ...]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return tuple(
        Piece(between.join(one[a:b]), between.join(other[c:d]))
        for _, a, b, c, d in matcher.get_opcodes()
    )


def value_text(value: Value) -> str:
    """Return a value as a reader sees it."""
    if value is None or value in ("", []):
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, list) else str(value)
