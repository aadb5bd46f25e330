"""Where a file of the book is, said in a way that is the same on every machine."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

_SHOWN_BYTE = re.compile(r"\\u(dc[89a-f][0-9a-f])")


def visible_path(path: Path, root: Path) -> str:
    r"""Return the path below ``root`` with forward slashes.

    A path outside ``root`` is given by its name only, since nothing that is written may show
    where a book lies. Bytes of a name that are not UTF-8 are shown as ``\udc80`` and so on.
    """
    try:
        relative = path.relative_to(root).as_posix()
    except ValueError:
        relative = path.name
    return shown_bytes(relative)


def shown_bytes(path: str) -> str:
    r"""Return a path with its bytes that are not UTF-8 as text: ``\udce9``."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def with_bytes(path: str) -> str:
    r"""Return a path that was shown as Python has it for the system, ``\udce9`` as the byte."""
    return _SHOWN_BYTE.sub(lambda match: chr(int(match[1], 16)), path)


def real_path(path: Path) -> Path:
    """Return a path with its links followed, as far as they lead; links in a loop are no error.

    ``Path.resolve`` raises where links lead to each other, in some versions of Python.
    """
    return Path(os.path.realpath(path))


def why_unreadable(path: Path) -> str | None:
    """Return why a file must not be read, ``None`` when it may.

    A link may lead to another file of its folder, never out of it, so that no seed can bring
    another file of the machine into the book.
    """
    target = folder = path.parent
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            target, folder = path.resolve(strict=True), folder.resolve(strict=True)
            mode = target.stat().st_mode
    except (OSError, RuntimeError) as error:
        return f"the file cannot be opened ({_why(error)}); replace it by a readable file"
    if stat.S_ISDIR(mode):
        return "this is a folder; put the article into a file of this name"
    if not stat.S_ISREG(mode):
        return "this is not a regular file; replace it by a file with the article"
    if not target.is_relative_to(folder):
        return f"the link leads out of its folder {folder.name}/; copy the article in its place"
    return None


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or "the link leads nowhere").lower()


def open_reason(error: OSError) -> str:
    """Return what went wrong when a file was opened, without the machine's path."""
    return f"the file cannot be opened ({_why(error)}); replace it by a readable file"
