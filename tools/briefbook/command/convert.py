"""``briefbook convert``: seeds to pages."""

from __future__ import annotations

from collections.abc import Iterable

import click

from briefbook.bibliography.appending import append_entries
from briefbook.command.messages import counted, progress, status, tell
from briefbook.command.options import book_option, exit_zero_option, workers_option
from briefbook.convert import Conversion, convert
from briefbook.findings import Finding, Problem
from briefbook.project import Project, check_project
from briefbook.read import seed_paths
from briefbook.write import Changes, compare_pages, write_pages, written_pages

SHOWN = "docs/articles"


@click.command("convert")
@book_option
@workers_option
@exit_zero_option
@click.pass_context
def convert_command(
    context: click.Context, project: Project, workers: int, exit_zero: bool
) -> None:
    """Write a page for each seed, and the entries that refs.bib lacks.

    Only pages that changed are written; pages of removed seeds are removed.
    """
    wrong = check_project(project)
    if wrong:
        tell(wrong)
        context.exit(status(wrong))
    _, changes, findings = update(project, workers)
    tell(findings)
    click.echo(f"{SHOWN}: {summary(changes)}")
    context.exit(0 if exit_zero else status(findings))


def update(project: Project, workers: int) -> tuple[Conversion, Changes, tuple[Finding, ...]]:
    """Bring the generated pages and refs.bib up to the seeds."""
    conversion = converted(project, workers)
    pages = written_pages(conversion.articles)
    changes = compare_pages(project.articles, pages, SHOWN)
    failed = write_pages(project.articles, pages, changes, SHOWN)
    added = _append(project, conversion)
    findings = (*conversion.findings, *changes.findings, *failed, *added)
    return conversion, changes, findings


def converted(project: Project, workers: int) -> Conversion:
    """Return the book's conversion, with a bar on a terminal while it takes long."""
    with progress(len(seed_paths(project.root))) as report:
        return convert(project, workers, report)


def summary(changes: Changes) -> str:
    """Return what changed in one line."""
    parts = [
        f"{counted(len(names), 'page')} {what}"
        for what, names in (
            ("added", changes.added),
            ("changed", changes.changed),
            ("removed", changes.removed),
        )
        if names
    ]
    return ", ".join(parts) or "nothing changed"


def _append(project: Project, conversion: Conversion) -> Iterable[Finding]:
    """Append the proposed entries, unless refs.bib could not be read in full."""
    broken = any(f.problem is Problem.BAD_BIBLIOGRAPHY for f in conversion.findings)
    if broken or not conversion.proposed:
        return ()
    return append_entries(project.bibliography, conversion.proposed)
