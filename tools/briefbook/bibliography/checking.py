"""What is wrong with entries that can be read: keys, and the seeds that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from briefbook.bibliography.entry import Entry
from briefbook.findings import Finding, Problem
from briefbook.read.paths import with_bytes

_KEY = re.compile(r"[^\W_][\w.+:/-]*")
_PAGE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,80}")


def check_entries(entries: Sequence[Entry], path: str, root: Path) -> Iterator[Finding]:
    """Yield what is wrong with the keys and seeds of the entries in the file at ``path``."""
    holders: dict[str, Entry] = {}
    for entry in entries:
        pattern = _PAGE_KEY if entry.seed else _KEY
        if not pattern.fullmatch(entry.key):
            detail = f"“{entry.key}” cannot name a page: use letters and digits for the key"
            yield Finding.of(Problem.BAD_BIBLIOGRAPHY, path, entry.line, detail)
        if not entry.seed:
            continue
        if not _is_seed(entry.seed, root):
            detail = f"{entry.key} names the seed {entry.seed}, which is not there: correct it"
            yield Finding.of(Problem.UNKNOWN_SEED, path, entry.line, detail)
        first = holders.setdefault(entry.seed, entry)
        if first is not entry:
            detail = f"{entry.key} names the seed that {first.key} names: remove one of them"
            yield Finding.of(Problem.BAD_BIBLIOGRAPHY, path, entry.line, detail)


def _is_seed(seed: str, root: Path) -> bool:
    """Return whether a path is that of a seed, as it may be where its folder cannot be opened."""
    parts = PurePosixPath(seed).parts
    inside = parts[:1] == ("seeds",) and ".." not in parts and "\0" not in seed
    try:
        return inside and ((root / seed).is_file() or (root / with_bytes(seed)).is_file())
    except PermissionError:  # the folder has a finding of its own
        return True
    except OSError:  # a name that is too long for one
        return False
