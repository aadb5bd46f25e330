"""What a book says, as the record of an edition, without writing an edition of it."""

from __future__ import annotations

from briefbook.build.editions import run_builder, sphinx_environment
from briefbook.editions.snapshot import Snapshot
from briefbook.findings import Finding
from briefbook.project import Project


def read_edition(
    project: Project, epoch: int, workers: int = 1
) -> tuple[Snapshot | None, tuple[Finding, ...]]:
    """Return the record of a converted book, and Sphinx's warnings; ``None`` where it failed."""
    with sphinx_environment(epoch):
        app, findings = run_builder(project, "dummy", workers)
    if app is None:
        return None, findings
    from briefbook.sphinx.data.tables import all_rows, snapshot_of  # noqa: PLC0415 # as Sphinx is
    from briefbook.sphinx.domain import briefbook_domain  # noqa: PLC0415

    domain = briefbook_domain(app.env)
    return snapshot_of(domain, all_rows(domain, app.builder)), findings
