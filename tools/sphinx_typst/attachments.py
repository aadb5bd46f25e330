"""Files that a PDF carries with it, such as the texts that it was made of."""

from __future__ import annotations

import hashlib
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx.util.osutil import copyfile, ensuredir

from sphinx_typst.errors import TypstBuildError
from sphinx_typst.literal import Code, arguments, string

if TYPE_CHECKING:
    from sphinx.builders import Builder

FOLDER = "attachments"
_NO_NAME = frozenset('\\/:*?"<>|%')
"""Characters that Typst or a reader's system takes for something else than part of a name."""
_LONGEST_NAME = 200
"""Bytes, of which most systems have 255."""


def attachments(builder: Builder) -> str:
    """Return the calls that attach the files of ``typst_attachments``, copied to the output.

    Each is a file or a pattern, relative to ``conf.py``; files are in the order of the patterns,
    those of one pattern by name. PDF/A-3 asks for the type and the part that a file plays.
    """
    folder = Path(builder.outdir, FOLDER)
    calls = []
    for name, path in _files(Path(builder.confdir), builder.config.typst_attachments).items():
        ensuredir(folder)
        copyfile(path, folder / name, force=True)
        given = {
            "mime-type": mimetypes.guess_type(name)[0] or "application/octet-stream",
            "relationship": "source",
            "description": name,
        }
        data = Code(f"read({string(f'{FOLDER}/{name}')}, encoding: none)")
        calls.append(f"#pdf.attach({arguments([name, data], given)})\n")
    return "".join(calls)


def _files(start: Path, patterns: list[str]) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for pattern in patterns:
        folder = start / Path(pattern).parent
        found = sorted(each for each in folder.glob(Path(pattern).name) if each.is_file())
        if not found and not set(pattern) & set("*?["):
            raise TypstBuildError(f"typst_attachments names a file that is not there: {pattern!r}")
        for path in found:
            if files.setdefault(_portable(path), path) != path:
                raise TypstBuildError(f"two of typst_attachments have one name: {path.name!r}")
    return files


def _portable(path: Path) -> str:
    """Return the name under which a file is attached: percent-encoded, a long one with a hash."""
    name = "".join(map(_encoded, path.name))
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    begin = name.encode()[: _LONGEST_NAME - 40].decode(errors="ignore")
    return f"{begin}-{digest}{path.suffix[:20]}"


def _encoded(character: str) -> str:
    if character.isprintable() and character not in _NO_NAME:
        return character
    return quote(character, safe="", errors="surrogateescape")
