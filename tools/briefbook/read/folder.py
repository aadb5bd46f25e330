"""The folder of seeds: what is in it, in a fixed order, and what does not belong there."""

from __future__ import annotations

from pathlib import Path

from briefbook.findings import Finding, Problem
from briefbook.read.paths import visible_path

_EMPTY = "there is no seed; put at least one .txt file into seeds/"


def seed_paths(root: Path) -> tuple[Path, ...]:
    """Return the seeds of a book, sorted by name; files that begin with a dot are no seeds.

    Of a folder that cannot be opened there are none, which :func:`check_folder` reports.
    """
    try:
        return _files(root, ".txt")
    except OSError:
        return ()


def check_folder(root: Path) -> tuple[Finding, ...]:
    """Return what is wrong with ``seeds/`` as a whole: no seed, and what belongs to none."""
    try:
        seeds, records, everything = _files(root, ".txt"), _files(root, ".toml"), _files(root)
    except OSError as error:
        return (_unopened(error),)
    stems = {path.stem for path in seeds}
    findings = [_orphan(path, root) for path in records if path.stem not in stems]
    known = {*seeds, *records, *(path for path in everything if path.stem == "README")}
    findings += [_unread(path, root) for path in everything if path not in known]
    if not seeds:
        findings.append(Finding.of(Problem.EMPTY_FOLDER, "seeds", 1, _EMPTY))
    return tuple(findings)


def _orphan(path: Path, root: Path) -> Finding:
    detail = f"there is no seed {path.stem}.txt beside this record; rename the record or remove it"
    return Finding.of(Problem.ORPHAN_RECORD, visible_path(path, root), 1, detail)


def _unread(path: Path, root: Path) -> Finding:
    detail = (
        "this folder is not looked into; move its articles into seeds/ itself"
        if path.is_dir()
        else "only .txt files are read; save the text of the article as one, or move the file"
    )
    return Finding.of(Problem.UNREAD_FILE, visible_path(path, root), 1, detail)


def _unopened(error: OSError) -> Finding:
    if isinstance(error, FileNotFoundError):
        return Finding.of(Problem.EMPTY_FOLDER, "seeds", 1, _EMPTY)
    why = (error.strerror or "unknown reason").lower()
    detail = f"the folder cannot be opened ({why}); check its permissions"
    return Finding.of(Problem.UNREADABLE_FOLDER, "seeds", 1, detail)


def _files(root: Path, ending: str = "") -> tuple[Path, ...]:
    """Return what is in the folder, or what has an ending, sorted by name."""
    found = [
        path
        for path in (root / "seeds").iterdir()
        if path.name.lower().endswith(ending) and not path.name.startswith(".")
    ]
    return tuple(sorted(found, key=lambda path: path.name))
