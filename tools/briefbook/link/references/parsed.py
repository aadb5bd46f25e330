"""What was read from a printed reference."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefbook.bibliography.names import Name


class DoubtKind(StrEnum):
    """What in a printed reference asks for a second look."""

    OUTLET_FROM_ADDRESS = "outlet-from-address"
    NAME_IN_DOUBT = "name-in-doubt"
    TEXT_FRAGMENT = "text-fragment"
    NO_ACCESS_DATE = "no-access-date"
    DATE_IN_ADDRESS = "date-in-address"
    NO_TITLE = "no-title"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that is missing, inferred or printed oddly; ``detail`` is a sentence."""

    kind: DoubtKind
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
