"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from briefbook.findings import Finding, Problem


def replace_file(path: Path, content: str | bytes, shown: str) -> tuple[Finding, ...]:
    """Write a file in one step through a neighbour of it; return why it could not be.

    Who reads it meanwhile sees it before or after, never between. Text is written as UTF-8;
    ``shown`` is the file's name in the finding.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
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
