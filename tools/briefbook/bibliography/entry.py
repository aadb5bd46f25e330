"""An entry of the bibliography."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefbook.bibliography.names import Name

_YEAR = re.compile(r"\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the bibliography, its values as plain text.

    ``kind`` is BibTeX's entry type in lower case, ``line`` where the entry starts; ``author`` and
    ``editor`` are in ``names`` and, joined, in ``fields``.
    """

    key: str
    kind: str
    fields: Mapping[str, str]
    authors: tuple[Name, ...] = ()
    line: int = 0

    @property
    def seed(self) -> str | None:
        """The path of the article that the book holds, if it is one."""
        return self.fields.get("seed")

    @property
    def keywords(self) -> tuple[str, ...]:
        """``held``, ``cited``, ``listed``, and whatever the editor added."""
        words = self.fields.get("keywords", "").split(",")
        return tuple(word.strip() for word in words if word.strip())

    @property
    def year(self) -> str | None:
        """The year as four digits, from ``year`` or the start of ``date``."""
        value = self.fields.get("year") or self.fields.get("date", "")
        found = _YEAR.match(value)
        return found[0] if found else value or None
