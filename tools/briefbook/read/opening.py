"""The bytes of a file of the book, never more than are wanted, or why there are none."""

from __future__ import annotations

from pathlib import Path

from briefbook.read.paths import open_reason, why_unreadable


def read_bytes(path: Path, limit: int) -> tuple[bytes, None] | tuple[None, str]:
    """Return the bytes of a file, or what to say where it must not or cannot be read.

    One byte more than ``limit`` is read at most, which tells that the file is too large.
    """
    reason = why_unreadable(path)
    if reason is not None:
        return None, reason
    try:
        with path.open("rb") as file:
            return file.read(limit + 1), None
    except OSError as error:
        return None, open_reason(error)
