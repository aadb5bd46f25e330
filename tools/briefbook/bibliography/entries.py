"""The bibliography as a value: entries by key, by seed and by work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.matching import Finder


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

    _finder: Finder | None = field(init=False, repr=False, compare=False, default=None)

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

    @property
    def finder(self) -> Finder:
        """The index by which works are found, made when it is first asked for."""
        found = self._finder or Finder(self.entries)
        object.__setattr__(self, "_finder", found)
        return found

    def extended(self, entries: Iterable[Entry]) -> Bibliography:
        """Return the bibliography with further entries at its end."""
        return Bibliography(self.path, (*self.entries, *entries), self.broken)
