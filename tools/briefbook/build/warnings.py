"""Sphinx's warnings as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefbook.findings import Finding, Problem

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_START = re.compile(
    r"(?:(?P<place>.+?):(?: ?(?P<line>[0-9]+):)? )?(?:WARNING|ERROR|CRITICAL|SEVERE): (?P<what>.*)"
)
_NOT_YET = "didn't match any documents"  # a toctree of a folder that is still empty is no fault
_TOLD = "[bibtex.bibfile_data_error]"  # the conversion tells the same, with its line
_CODES = {problem.value for problem in Problem}
_CODE = re.compile(r" \[(?:[a-z_]+\.)?(?P<code>[a-z_.-]+)\]$")


def read_warnings(text: str, root: Path) -> tuple[Finding, ...]:
    """Return a finding for each warning in what Sphinx wrote, with paths relative to ``root``.

    A warning whose code is one of the catalogue keeps it; any other is ``build-failed``.
    """
    entries = _entries(_COLOUR.sub("", text))
    return tuple(_finding(entry, root) for entry in entries if not _is_known(entry))


def _is_known(entry: str) -> bool:
    return _NOT_YET in entry or entry.endswith(_TOLD)


def _entries(text: str) -> Iterator[str]:
    """Yield each warning with the lines that continue it, joined."""
    entry: list[str] = []
    for line in text.splitlines():
        if _START.match(line) and entry:
            yield " ".join(entry)
            entry = []
        if line.strip():
            entry.append(line.strip() if entry else line)
    if entry:
        yield " ".join(entry)


def _finding(entry: str, root: Path) -> Finding:
    found = _START.match(entry)
    what = (found["what"] if found else entry).replace(f"{root}/", "")
    place = (found["place"] if found else None) or "docs/conf.py"
    line = int(found["line"]) if found and found["line"] else 1
    code = _CODE.search(what)
    if code and code["code"] in _CODES:
        what, problem = what[: code.start()], Problem(code["code"])
    else:
        problem = Problem.BUILD_FAILED
    return Finding.of(problem, _relative(place, root), line, what)


def _relative(place: str, root: Path) -> str:
    # Sphinx says `path:docstring of x` and `path:<included>` too; the path is what can be opened.
    path = place.removeprefix(f"{root}/")
    return path.replace("\\", "/")
