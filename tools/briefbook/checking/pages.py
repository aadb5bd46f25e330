"""The folder docs/ -> the pages that an editor wrote."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from briefbook.checking.page import Page
from briefbook.checking.reading import read_page
from briefbook.findings import Finding, Problem

NOT_THE_EDITORS = ("articles/*", "proposed/*", "about/*", "_*")
"""Pages below ``docs/`` that are not checked: generated ones, those about the tool, and builds."""


def is_editors(docname: str) -> bool:
    """Return whether a page, named without its ending, is one that the editor writes."""
    return not any(fnmatchcase(docname, pattern) for pattern in NOT_THE_EDITORS)


def read_pages(docs: Path, root: Path) -> tuple[tuple[Page, ...], tuple[Finding, ...]]:
    """Return the editor's pages in the order of their paths, and those that cannot be read."""
    pages: list[Page] = []
    findings: list[Finding] = []
    for path in sorted(_paths(docs)):
        shown = path.relative_to(root).as_posix()
        try:
            pages.append(read_page(shown, path.read_text("utf-8-sig")))
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "not in UTF-8"
            detail = f"cannot be read ({why.lower()}); save it as UTF-8, or remove it"
            findings.append(Finding.of(Problem.UNREADABLE_PAGE, shown, 1, detail))
    return tuple(pages), tuple(findings)


def _paths(docs: Path) -> Iterator[Path]:
    for path in docs.rglob("*.md"):
        if is_editors(path.relative_to(docs).as_posix().removesuffix(".md")):
            yield path
