"""The record of an edition that was kept: as a file, in a built book's folder, in a zip of it."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from briefbook.editions.snapshot import FILE, Snapshot, read_snapshot

_PLACES = (FILE, f"data/{FILE}", f"html/data/{FILE}", f"build/html/data/{FILE}")
"""Where a folder may have it: one of files, an HTML book, ``build/``, or a book's own."""

_LARGEST = 512 * 2**20
"""Bytes; no book has so much to compare."""


class NoEditionError(Exception):
    """There is no edition to read; the text says why and what to do."""


def stored_edition(path: Path) -> Snapshot:
    """Return the edition that a file, a folder or a zip holds; raises :class:`NoEditionError`."""
    try:
        return read_snapshot(_content(path))
    except (ValueError, RecursionError) as error:
        raise NoEditionError(f"it is no record of an edition ({error}); name an {FILE}") from error
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise NoEditionError(f"it cannot be read ({why.lower()}); check the file") from error


def _content(path: Path) -> bytes:
    if path.is_dir():
        found = next((path / place for place in _PLACES if (path / place).is_file()), None)
        if found is None:
            raise NoEditionError(f"this folder has no data/{FILE}; build the book first")
        return _bounded(found)
    return _of_zip(path) if zipfile.is_zipfile(path) else _bounded(path)


def _bounded(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise NoEditionError(f"it is larger than any record of an edition; name an {FILE}")
    return path.read_bytes()


def _of_zip(path: Path) -> bytes:
    """Return the record in a zip of an HTML book, the one nearest to its top."""
    with zipfile.ZipFile(path) as archive:
        named = [one for one in archive.infolist() if one.filename.rpartition("/")[2] == FILE]
        if not named:
            raise NoEditionError(f"this zip has no data/{FILE}; zip a built book")
        found = min(named, key=lambda one: (one.filename.count("/"), one.filename))
        if found.file_size > _LARGEST:
            raise NoEditionError(f"its {FILE} is larger than any record of an edition")
        with archive.open(found) as file:
            return file.read(_LARGEST)
