"""The bibliography as a value: entries by key and by seed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefbook.bibliography.names import Name


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
        value = self.fields.get("year") or self.fields.get("date", "")[:4]
        return value or None


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The entries of ``refs.bib`` in its order; keys are compared without regard to case.

    ``broken`` says that the file could not be read in full, so that nothing may be appended.
    """

    path: str = "refs.bib"
    entries: tuple[Entry, ...] = ()
    broken: bool = False
    _by_key: dict[str, Entry] = field(init=False, repr=False, compare=False)
    _by_seed: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key = {entry.key.lower(): entry for entry in reversed(self.entries)}
        by_seed = {entry.seed: entry for entry in reversed(self.entries) if entry.seed}
        object.__setattr__(self, "_by_key", by_key)
        object.__setattr__(self, "_by_seed", by_seed)

    def entry(self, key: str) -> Entry | None:
        """Return the entry with this key."""
        return self._by_key.get(key.lower())

    def of_seed(self, seed: str) -> Entry | None:
        """Return the entry of the article in this seed."""
        return self._by_seed.get(seed)

    def extended(self, entries: Iterable[Entry]) -> Bibliography:
        """Return the bibliography with further entries at its end."""
        return Bibliography(self.path, (*self.entries, *entries), self.broken)
