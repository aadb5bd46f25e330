"""What was read from a printed reference."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.bibliography.names import Name
from briefbook.findings import Problem


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that is missing, inferred or printed oddly; ``detail`` is a sentence."""

    problem: Problem
    detail: str


@dataclass(frozen=True, slots=True)
class ParsedReference:
    """A reference as printed (``raw``), and its fields under BibTeX's names.

    ``kind`` is a BibTeX entry type. ``fields`` are in the order of an entry and hold ``author``
    and ``editor`` as joined text; ``authors`` and ``editors`` have the same names in parts.
    """

    raw: str
    kind: str
    fields: tuple[tuple[str, str], ...]
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def get(self, name: str) -> str | None:
        """Return the value of a field, ``None`` where it was not found."""
        return dict(self.fields).get(name)
