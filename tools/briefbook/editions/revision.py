"""A book's files at a revision of git, laid out in another folder."""

from __future__ import annotations

import io
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
    commit = _git(
        project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if commit is None:
        detail = "neither a file nor a folder nor a revision of git has this name"
        raise NoEditionError(f"{detail}; name an edition.json, a built book or a commit")
    name = commit.decode().strip()
    tree = f"{name}:{(_git(project, 'rev-parse', '--show-prefix') or b'').decode().strip()}"
    held = (_git(project, "ls-tree", "--name-only", tree) or b"").decode().splitlines()
    parts = [part for part in _PARTS if part in held]
    packed = _git(project, "archive", "--format=tar", tree, *parts) if "docs" in parts else None
    if packed is None:
        raise NoEditionError(f"the revision {name[:12]} holds no book; name one that has docs/")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return Project(folder)


def _git(project: Project, *arguments: str) -> bytes | None:
    """Return what git prints, ``None`` where it fails or is not installed."""
    command = ["git", "-C", str(project.root.resolve()), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
