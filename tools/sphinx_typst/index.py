"""The back-of-book index, from Sphinx's own index entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.locale import _

from sphinx_typst.literal import Code, string, value

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from sphinx_typst.translator import TypstTranslator


def write_index(builder: Builder, translator: TypstTranslator) -> str:
    """Return the call that prints the index, or nothing where no printed page has an entry."""
    groups = []
    for letter, entries in IndexEntries(builder.env).create_index(builder):
        lines = [line for entry in entries for line in _lines(entry, translator)]
        if lines:
            groups.append(f"  ({string(str(letter))}, (\n{''.join(lines)}  )),\n")
    if not groups:
        return ""
    return f"#book-index({string(_('Index'))}, (\n{''.join(groups)}))\n"


def _lines(entry: tuple, translator: TypstTranslator) -> list[str]:  # type: ignore[type-arg]
    name, (targets, children, _key) = entry
    below = [line for child, uris in children for line in _line(child, uris, translator, 1)]
    own = _line(name, targets, translator, 0)
    if not own and below:
        own = [_call(name, 0, ())]
    return own + below


def _line(
    name: str, targets: Iterable[tuple[str, str | bool]], translator: TypstTranslator, level: int
) -> list[str]:
    """Return an entry with its labels; a line of a book that is not printed falls away.

    ``targets`` is empty for ``see`` and ``seealso``, whose text says where to look.
    """
    pairs = list(targets)
    labels = [(translator.label_of_uri(uri), bool(main)) for main, uri in pairs if uri]
    printed = [(label, main) for label, main in labels if label in translator.labels]
    if pairs and not printed:
        return []
    translator.record(name)
    return [_call(name, level, printed)]


def _call(name: str, level: int, labels: Iterable[tuple[str, bool]]) -> str:
    places = Code(
        "(" + "".join(f"({string(label)}, {value(main)}), " for label, main in labels) + ")"
    )
    return f"    ({level}, {string(name)}, {places}),\n"
