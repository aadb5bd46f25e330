"""One digest of all that a book is made of, so that a second build can end at once."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefbook.project import Project

_PACKAGES = ("briefbook", "sphinx_typst")
_TOOLS = Path(__file__).resolve().parents[2]
_CODE = tuple(_TOOLS / name for name in _PACKAGES)


def input_digest(project: Project, since: str = "") -> str:
    """Return the SHA-256 of a book's inputs.

    These are its seeds, its pages, its bibliography, the code that builds it, the versions of
    Python and of the installed packages, the variables of the environment that Sphinx reads, and
    ``since``, the record of an earlier edition if the book is compared with one.
    """
    return _digest((*_versions(), *_environment(), since), _files(project))


def tools_digest() -> str:
    """Return the SHA-256 of what builds any book: the code and the installed packages."""
    return _digest(_versions(), _in_folders(*_CODE))


def _digest(names: Iterable[str], files: Iterable[tuple[Path, str]]) -> str:
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0".encode())
    for path, name in files:
        digest.update(f"{name}\0".encode("utf-8", "surrogateescape"))
        digest.update(_content(path))
    return digest.hexdigest()


def _files(project: Project) -> Iterator[tuple[Path, str]]:
    yield from _in_folders(project.seeds, project.docs, *_CODE)
    yield project.bibliography, "refs.bib"


def _in_folders(*folders: Path) -> Iterator[tuple[Path, str]]:
    for folder in folders:
        for path in sorted(_walk(folder)):
            yield path, f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(parent, name) for name in names)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        return f"unreadable {error.errno}".encode()


def _versions() -> Iterator[str]:
    yield sys.version
    found = importlib.metadata.distributions()
    yield from sorted(f"{each.metadata['Name']} {each.version}" for each in found)


def _environment() -> Iterator[str]:
    for name in ("SOURCE_DATE_EPOCH", "LANG", "LC_ALL", "TZ"):
        yield f"{name}={os.environ.get(name, '')}"
