"""The back-of-book index, from Sphinx's own index entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.locale import _

from sphinx_typst.collation import collation_key, letter_of
from sphinx_typst.literal import string, value

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from sphinx_typst.translator import TypstTranslator

Place = tuple[str | bool, str]
"""Whether it is the main one, and the address."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of the index with its places, where else to look, and the lines below it.

    ``see`` holds the words before each name (*see*, *see also*) and the name.
    """

    name: str
    places: tuple[Place, ...]
    see: tuple[tuple[str, str], ...]
    below: tuple[IndexEntry, ...]


def collated(groups: Iterable[Any]) -> list[tuple[str, list[IndexEntry]]]:
    """Return what Sphinx's ``create_index`` gives, sorted as people look words up, by letter."""
    entries = [_entry(name, *rest) for _letter, of_letter in groups for name, rest in of_letter]
    entries.sort(key=lambda entry: collation_key(entry.name))
    return [(letter, list(same)) for letter, same in groupby(entries, lambda e: letter_of(e.name))]


def _entry(name: str, places: list[Place], below: list[Any], _key: str | None) -> IndexEntry:
    words = [_(text).partition("%s")[0] for text in ("see also %s", "see %s")]
    see, lines = [], []
    for child, targets in below:
        start = next((w for w in words if not targets and child.startswith(w)), None)
        if start is None:
            lines.append(IndexEntry(child, tuple(targets), (), ()))
        else:
            see.append((start.strip(), child.removeprefix(start)))
    lines.sort(key=lambda entry: collation_key(entry.name))
    see.sort(key=lambda each: (each[0], collation_key(each[1])))
    return IndexEntry(name, tuple(places), tuple(see), tuple(lines))


def write_index(builder: Builder, translator: TypstTranslator) -> str:
    """Return the call that prints the index, or nothing where no printed page has an entry."""
    groups = []
    for letter, entries in collated(IndexEntries(builder.env).create_index(builder)):
        lines = [line for entry in entries for line in _lines(entry, translator)]
        if lines:
            shown = "0–9" if letter == "#" else letter
            groups.append(f"  ({translator.content(shown)}, (\n{''.join(lines)}  )),\n")
    if not groups:
        return ""
    title, continued = string(_("Index")), string(_("continued"))
    return f"#book-index({title}, {continued}, (\n{''.join(groups)}))\n"


def _lines(entry: IndexEntry, translator: TypstTranslator) -> list[str]:
    """Return an entry and the lines below it; where else to look comes last, as is usual."""
    below = [line for child in entry.below for line in _line(child, translator, 1)]
    if below and entry.see:
        below += _line(IndexEntry("", (), entry.see, ()), translator, 1)
        entry = replace(entry, see=())
    own = list(_line(entry, translator, 0))
    if not own and below:
        own = [_call(entry, 0, (), translator)]
    return own + below


def _line(entry: IndexEntry, translator: TypstTranslator, level: int) -> Iterator[str]:
    """Yield an entry with its labels; a line of a book that is not printed falls away."""
    labels = [(translator.label_of_uri(uri), bool(main)) for main, uri in entry.places if uri]
    printed = [(label, main) for label, main in labels if label in translator.labels]
    if printed or entry.see:
        for text in (entry.name, *(name for _words, name in entry.see)):
            translator.record(text)
        yield _call(entry, level, printed, translator)


def _call(
    entry: IndexEntry, level: int, labels: Iterable[tuple[str, bool]], translator: TypstTranslator
) -> str:
    see = [(words, translator.content(name)) for words, name in entry.see]
    name = translator.content(entry.name)
    return f"    ({level}, {name}, {value(list(labels))}, {value(see)}),\n"
