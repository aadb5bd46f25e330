"""The folder of seeds: what is in it, in a fixed order, and what does not belong there."""

from __future__ import annotations

from pathlib import Path

from briefbook.findings import Finding, Problem
from briefbook.read.paths import visible_path


def seed_paths(root: Path) -> tuple[Path, ...]:
    """Return the seeds of a book, sorted by name; files that begin with a dot are no seeds."""
    return _files(root, ".txt")


def check_folder(root: Path) -> tuple[Finding, ...]:
    """Return what is wrong with ``seeds/`` as a whole: no seed, a record without its seed."""
    seeds = seed_paths(root)
    stems = {path.stem for path in seeds}
    findings = [
        Finding.of(
            Problem.ORPHAN_RECORD,
            visible_path(path, root),
            1,
            f"there is no seed {path.stem}.txt beside this record; rename the record or remove it",
        )
        for path in _files(root, ".toml")
        if path.stem not in stems
    ]
    if not seeds:
        detail = "there is no seed; put at least one .txt file into seeds/"
        findings.append(Finding.of(Problem.EMPTY_FOLDER, "seeds", 1, detail))
    return tuple(findings)


def _files(root: Path, ending: str) -> tuple[Path, ...]:
    try:
        found = [
            path
            for path in (root / "seeds").iterdir()
            if path.suffix.lower() == ending and not path.name.startswith(".")
        ]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda path: path.name))
