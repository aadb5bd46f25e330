"""A book's files at a revision of git, laid out in another folder."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from pathlib import Path

from briefbook.editions.stored import NoEditionError
from briefbook.project import Project

_PARTS = ("seeds", "docs", "refs.bib")


def lay_out_revision(project: Project, revision: str, folder: Path) -> Project:
    """Put seeds, pages and bibliography as they were at a revision into an empty folder.

    Raises :class:`NoEditionError` where git knows no such revision, or no book in it.
    """
    here = project.root.resolve()
    top = os.fsdecode(_git(here, "rev-parse", "--show-toplevel") or b"").strip()
    named = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    commit = (_git(here, *named) or b"").decode().strip()
    if not top or not commit:
        detail = "neither a file nor a folder nor a revision of git has this name"
        raise NoEditionError(f"{detail}; name an edition.json, a built book or a commit")
    tree = f"{commit}:{os.fsdecode(_git(here, 'rev-parse', '--show-prefix') or b'').strip()}"
    held = (_git(Path(top), "ls-tree", "--name-only", tree) or b"").decode().splitlines()
    parts = [part for part in _PARTS if part in held]
    archive = ["archive", "--format=tar", tree, *parts]
    packed = _git(Path(top), *archive) if "docs" in parts else None
    if packed is None:
        raise NoEditionError(f"the revision {commit[:12]} holds no book; name one that has docs/")
    _unpack(packed, folder)
    return Project(folder)


def _unpack(packed: bytes, folder: Path) -> None:
    try:
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
    except (tarfile.TarError, OSError) as error:  # a link that leads out of the book, a full disk
        raise NoEditionError(f"its files cannot be laid out ({error})") from error


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, ``None`` where it fails or is not installed."""
    try:
        command = ["git", "-C", str(folder), *arguments]
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
