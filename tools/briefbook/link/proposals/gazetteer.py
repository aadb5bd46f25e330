"""What is known of names before an article is read: states, cities, bodies, given names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from briefbook.authority import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """A form that the gazetteer knows: the usual name, the kind, whether it is an adjective."""

    name: str
    kind: Kind
    is_adjective: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Forms of known names, each with what it names, and given names in small letters.

    ``capitals`` are cities that may stand for a government.
    """

    entries: dict[str, Entry]
    given_names: frozenset[str]
    capitals: frozenset[str] = frozenset()

    @classmethod
    def load(cls) -> Gazetteer:
        """Return the gazetteer that comes with the package."""
        entries: dict[str, Entry] = {}
        for file, kind in _FILES.items():
            for line in _lines(file):
                entries.update(_entries(line, kind))
        given = " ".join(_lines("given_names")).split()
        capitals = frozenset(name for line in _lines("capitals") for name in _listed(line))
        return cls(entries, frozenset(given), capitals)


_FILES = {
    "organisations": Kind.ORGANISATION,
    "places": Kind.PLACE,
    "states": Kind.STATE,
}


def _entries(line: str, kind: Kind) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a line ``name, name: other form; adjective``."""
    heads, _, others = line.partition(":")
    forms, _, adjectives = others.partition(";")
    names = _listed(heads)
    for name in names:
        yield name, Entry(name, kind)
    for form in _listed(forms):
        yield form, Entry(names[0], kind)
    for adjective in _listed(adjectives):
        yield adjective, Entry(names[0], kind, is_adjective=True)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _lines(name: str) -> list[str]:
    folder = files("briefbook.link.proposals").joinpath("vocabulary")
    text = folder.joinpath(f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
