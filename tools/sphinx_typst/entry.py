"""The documents to print, as ``typst_documents`` names them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from sphinx_typst.errors import TypstBuildError

KINDS = ("book", "article")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of ``typst_documents``; ``kind`` is ``book`` or ``article``."""

    start: str
    target: str
    title: str
    author: str
    kind: str = "book"


def read_entry(item: tuple[str, ...], documents: Collection[str]) -> Entry:
    """Return a line of ``typst_documents``, or raise what is wrong with it."""
    if not 4 <= len(item) <= 5:
        raise TypstBuildError(
            "each of typst_documents is (start document, target name, title, author) "
            f"with an optional kind, not {item!r}"
        )
    entry = Entry(*item)
    if entry.start not in documents:
        raise TypstBuildError(f"typst_documents names an unknown document {entry.start!r}")
    if entry.kind not in KINDS:
        raise TypstBuildError(f"a kind in typst_documents is one of {KINDS}: {entry.kind!r}")
    if not entry.target.endswith(".pdf") or Path(entry.target).name != entry.target:
        raise TypstBuildError(f"a target of typst_documents is NAME.pdf: {entry.target!r}")
    return entry


def volume_target(target: str, number: int) -> str:
    """Return the file name of a volume of a print: ``book-2.pdf`` of ``book.pdf``."""
    return f"{Path(target).stem}-{number}.pdf"


def remove_prints(folder: Path, target: str, entries: Iterable[Entry]) -> None:
    """Remove a print, and volumes of it, that are in a folder from another build."""
    volume = re.compile(re.escape(Path(target).stem) + r"-[1-9][0-9]*\.pdf")
    others = {entry.target for entry in entries}
    for path in folder.glob("*.pdf"):
        if path.name == target or (volume.fullmatch(path.name) and path.name not in others):
            path.unlink()
