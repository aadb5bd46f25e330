"""An edition as a user names it: its file, its folder, its zip, or a revision of git."""

from __future__ import annotations

import tempfile
from pathlib import Path

from briefbook.build import read_edition, source_date_epoch
from briefbook.command.convert import update
from briefbook.editions.revision import lay_out_revision
from briefbook.editions.snapshot import Snapshot
from briefbook.editions.stored import NoEditionError, stored_edition
from briefbook.findings import Finding, Problem
from briefbook.project import Project


def named_edition(
    place: str, project: Project, workers: int
) -> tuple[Snapshot | None, tuple[Finding, ...]]:
    """Return an edition, or ``None`` and why there is none.

    A revision is read anew from its files, by the tools as they are now; what they find wrong
    with it is not told, for it is past.
    """
    try:
        if Path(place).exists():
            return stored_edition(Path(place)), ()
        with tempfile.TemporaryDirectory(prefix="briefbook-") as folder:
            return _read(lay_out_revision(project, place, Path(folder)), place, workers), ()
    except NoEditionError as error:
        return None, (Finding.of(Problem.UNKNOWN_EDITION, place, 1, str(error)),)


def _read(project: Project, place: str, workers: int) -> Snapshot:
    done = update(project, workers)
    edition, findings = read_edition(project, source_date_epoch(done.articles), workers)
    if edition is None:
        why = findings[0].detail if findings else "Sphinx ended"
        raise NoEditionError(f"its pages cannot be read ({why}); name a revision that builds")
    return edition
