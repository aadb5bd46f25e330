"""The folder of generated pages: only what changed is written, only what is ours is removed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefbook.files import replace_file, unwritable
from briefbook.findings import Finding, Problem
from briefbook.model import Article
from briefbook.write.page import write_page

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,80}")
MARKS = ("citekey: ", "seed: ")
"""Fields that only the pages of articles have."""

_LARGEST_HEAD = 100_000  # characters in which the front matter of a generated page must end


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between the folder and the pages that belong there, by file name, sorted."""

    changed: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the folder is as it should be."""
        return not (self.changed or self.added or self.removed)

    def without(self, names: Collection[str]) -> Changes:
        """Return the changes but those of some files."""
        return replace(
            self,
            changed=tuple(name for name in self.changed if name not in names),
            added=tuple(name for name in self.added if name not in names),
            removed=tuple(name for name in self.removed if name not in names),
        )


def written_pages(articles: Iterable[Article]) -> dict[str, str]:
    """Return each article's page by its file name.

    An article whose citation key cannot name a file gets none; ``refs.bib`` has the finding.
    """
    named = [article for article in articles if _KEY.fullmatch(article.citekey)]
    return {f"{article.citekey}.md": write_page(article) for article in named}


def compare_pages(
    folder: Path,
    pages: Mapping[str, str],
    shown: str,
    marks: Sequence[str] = MARKS,
    spared: Collection[str] = (),
) -> Changes:
    """Return what :func:`write_pages` would do; ``shown`` is the folder's name in findings.

    A file that an editor put among the generated pages stays, with a finding; ``marks`` begin
    lines of the front matter that only generated pages have. A page with one of the ``spared``
    beginnings of a line is not removed: its seed is there and cannot be read for the moment.
    """
    present = _markdown(folder)
    own = {n: text for n, text in present.items() if text is not None and _is_ours(text, marks)}
    stray = [_stray(f"{shown}/{name}") for name in sorted(present.keys() - own.keys())]
    wanted = pages.keys() - (present.keys() - own.keys())
    return Changes(
        changed=tuple(sorted(n for n in wanted & own.keys() if pages[n] != own[n])),
        added=tuple(sorted(wanted - own.keys())),
        removed=tuple(sorted(n for n in own.keys() - pages.keys() if not _has(own[n], spared))),
        findings=tuple(stray),
    )


def write_pages(
    folder: Path, pages: Mapping[str, str], changes: Changes, shown: str
) -> tuple[Changes, tuple[Finding, ...]]:
    """Bring the folder to the given pages; return what was done, and what could not be.

    Each file is replaced at once, so a build that runs beside reads the old or the new page.
    """
    failed: dict[str, tuple[Finding, ...]] = {}
    for name in (*changes.added, *changes.changed):
        failed[name] = replace_file(folder / name, pages[name], f"{shown}/{name}")
    for name in changes.removed:
        failed[name] = _removed(folder / name, f"{shown}/{name}")
    findings = tuple(finding for wrong in failed.values() for finding in wrong)
    return changes.without({name for name, wrong in failed.items() if wrong}), findings


def _removed(path: Path, shown: str) -> tuple[Finding, ...]:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        return (unwritable(shown, error),)
    return ()


def _markdown(folder: Path) -> dict[str, str | None]:
    """Return the text of each Markdown file, ``None`` where it cannot be read as text."""
    return {path.name: _text(path) for path in _files(folder)}


def _files(folder: Path) -> Iterable[Path]:
    try:
        return sorted(p for p in folder.iterdir() if p.suffix == ".md" and p.name[0] != ".")
    except OSError:
        return ()


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8") if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None


def _is_ours(text: str, marks: Iterable[str]) -> bool:
    """Whether the front matter has what only generated pages have."""
    head = _head(text)
    return bool(head) and all(f"\n{mark}" in head for mark in marks)


def _has(text: str, beginnings: Iterable[str]) -> bool:
    """Whether a line of the front matter begins with one of these."""
    head = _head(text)
    return any(f"\n{one}" in head for one in beginnings)


def _head(text: str) -> str:
    """Return the front matter, without its last rule of dashes; none where there is none."""
    if not text.startswith("---\n"):
        return ""
    return text[: text.find("\n---\n", 4, _LARGEST_HEAD) + 1]


def _stray(shown: str) -> Finding:
    detail = "this page is not generated and stays as it is; move it out of this folder"
    return Finding.of(Problem.STRAY_PAGE, shown, 1, detail)
