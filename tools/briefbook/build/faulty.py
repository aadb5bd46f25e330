"""Pages that Sphinx complained of: it reads them again, since it complains only when it reads.

Without that, a fault that is not mended would be told once and pass the next build.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePosixPath

from briefbook.findings import Finding, Problem
from briefbook.project import Project

_NAME = "faulty.txt"


def faulty_pages(project: Project) -> list[str]:
    """Return the names of the pages that the last build complained of, for Sphinx."""
    try:
        return (project.build / _NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return []


def note_faulty(project: Project, findings: Iterable[Finding]) -> None:
    """Keep the pages that a build complains of for the next one."""
    failed = {one.path for one in findings if one.problem is Problem.BUILD_FAILED}
    pages = sorted({PurePosixPath(path).with_suffix("").as_posix() for path in failed})
    names = [page.removeprefix("docs/") for page in pages if page.startswith("docs/")]
    target = project.build / _NAME
    with suppress(OSError):  # a folder that cannot be written to has a finding of its own
        if names:
            target.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
        else:
            target.unlink(missing_ok=True)
