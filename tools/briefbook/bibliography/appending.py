"""Appending entries to refs.bib: in the style of the file, whole or not at all.

What the file holds stays byte for byte; only text after its last line is new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.latex import escaped
from briefbook.bibliography.names import Name, split_names
from briefbook.bibliography.proposing import ProposedEntry
from briefbook.files import replace_file, unwritable
from briefbook.findings import Finding
from briefbook.read.paths import real_path, with_bytes

_FIELD = re.compile(r"^([ \t]+)([A-Za-z]+)([ \t]*)=([ \t]*)(?=[{\"\d])", re.MULTILINE)
_RAW = frozenset({"url", "doi", "seed", "date", "urldate", "year"})
_WHOLE = frozenset({"title", "organization", "publisher"})  # braced, so that no style changes case
_HEADER = "% The bibliography of the book. `briefbook convert` appends entries and changes none.\n"


@dataclass(frozen=True, slots=True)
class Style:
    """How a BibTeX file is set: indent, width of the name column (0: none), line end."""

    indent: str = "  "
    column: int = 13
    newline: str = "\n"


def append_entries(path: Path, proposed: Sequence[ProposedEntry]) -> tuple[Finding, ...]:
    """Append entries to a BibTeX file, and return what kept it from being written.

    The file is replaced in one step, so that a reader sees it before or after, never between.
    """
    if not proposed:
        return ()
    target = real_path(path)
    try:
        before = target.read_bytes() if target.exists() else _HEADER.encode()
    except OSError as error:
        return (unwritable(path.name, error),)
    style = style_of(before.decode("utf-8-sig", errors="replace"))
    text = "".join(style.newline + bibtex(found.entry, style) for found in proposed)
    gap = "" if before.endswith((b"\n", b"\r")) or not before else style.newline
    return replace_file(target, before + (gap + text).encode(), path.name)


def style_of(text: str) -> Style:
    """Return the style of a BibTeX text, as far as its fields show one."""
    newline = "\r\n" if "\r\n" in text else "\n"
    fields = _FIELD.findall(text.replace("\r\n", "\n"))
    if not fields:
        return Style(newline=newline)
    indent = fields[0][0]
    widths = {len(name) + len(space) for found, name, space, _ in fields if found == indent}
    aligned = len({name.lower() for _, name, _, _ in fields}) > 1 and len(widths) == 1
    return Style(indent, widths.pop() if aligned else 0, newline)


def bibtex(entry: Entry, style: Style | None = None) -> str:
    """Return an entry as BibTeX, a field a line, which reads back as the same entry."""
    style = style or Style()
    lines = [f"@{entry.kind}{{{entry.key},"]
    for name, value in entry.fields.items():
        label = _label(name, style.column)
        lines.append(f"{style.indent}{label}= {{{_value(name, value)}}},")
    return style.newline.join([*lines, "}", ""])


def _label(name: str, column: int) -> str:
    return f"{name:<{column}}" if len(name) < column else f"{name} "


def _value(name: str, value: str) -> str:
    if name in {"author", "editor"}:
        return " and ".join(map(_name, split_names(value)))
    if name == "seed":
        return "".join(map(_path_character, with_bytes(value)))
    if name in _RAW:
        return _address(value)
    return f"{{{escaped(value)}}}" if name in _WHOLE else escaped(value)


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    return f"{escaped(name.family)}, {escaped(name.given)}"


def _path_character(char: str) -> str:
    """Percent-encode what the name of a file may hold and a field may not; reading decodes it."""
    if char.isprintable() and not char.isspace() and char not in '{}\\"%':
        return char
    return quote(char, errors="surrogateescape")


def _address(value: str) -> str:
    """Percent-encode what would end the field or be read as white space."""
    odd = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"}
    return "".join(odd.get(char, char) for char in " ".join(value.split()))
