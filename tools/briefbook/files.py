"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from urllib.parse import quote

from briefbook.findings import Finding, Problem

_NO_NAME = frozenset('\\/:*?"<>|%#')
"""Characters that a system, an address or Typst takes for something else than part of a name."""
_LONGEST_NAME = 200
"""Bytes; most systems have 255, and a file is written beside its place under a longer name."""


def portable_name(stem: str, ending: str) -> str:
    """Return the name of a file that any system can hold, the same for one stem and no other.

    What cannot be in a name is percent-encoded; of a long name the beginning is kept, and a hash.
    """
    name = "".join(map(_portable, stem))
    if len(name.encode()) > _LONGEST_NAME:
        digest = hashlib.sha256(name.encode()).hexdigest()[:16]
        name = name.encode()[: _LONGEST_NAME - 40].decode(errors="ignore") + f"-{digest}"
    return name + ending


def _portable(character: str) -> str:
    if character.isprintable() and character not in _NO_NAME:
        return character
    return quote(character, safe="", errors="surrogateescape")


def replace_file(path: Path, content: str | bytes, shown: str) -> tuple[Finding, ...]:
    """Write a file in one step through a neighbour of it; return why it could not be.

    Who reads it meanwhile sees it before or after, never between. Text is written as UTF-8;
    ``shown`` is the file's name in the finding.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:50]}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        return (unwritable(shown, error),)
    return ()


def unwritable(shown: str, error: OSError) -> Finding:
    """Return the finding for a file that cannot be written or removed."""
    why = (error.strerror or "unknown reason").lower()
    detail = f"cannot be written ({why}); check the folder's permissions and the disk's space"
    return Finding.of(Problem.UNWRITABLE, shown, 1, detail)


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or what the user's mask gives a new one."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
