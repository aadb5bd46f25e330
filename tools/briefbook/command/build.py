"""``briefbook build``: from the seeds to the HTML and the PDF."""

from __future__ import annotations

from collections.abc import Iterable

import click

from briefbook.build import (
    BuildRecord,
    Edition,
    build_editions,
    input_digest,
    read_build,
    source_date_epoch,
    write_build,
)
from briefbook.command.convert import update
from briefbook.command.messages import counted, has_errors, status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.findings import Finding
from briefbook.project import Project, check_project


@click.command("build")
@book_option
@workers_option
@click.option("--force", is_flag=True, help="Build even where nothing changed.")
@click.pass_context
def build_command(context: click.Context, project: Project, workers: int, force: bool) -> None:
    """Convert the seeds and build the book, in HTML and in print.

    Where nothing changed since the last build it says so and ends.
    """
    wrong = check_project(project)
    if wrong:
        tell(wrong)
        context.exit(status(wrong))
    last = read_build(project.build / "last.json")
    if last and not force and last.stands(project.root) and last.digest == input_digest(project):
        tell(last.findings)
        click.echo("Nothing changed since the last build.")
        _show(last.editions)
        return
    findings = _build(project, workers)
    context.exit(status(findings))


def _build(project: Project, workers: int) -> tuple[Finding, ...]:
    done = update(project, workers)
    tell(done.findings)
    digest = input_digest(project)
    epoch = source_date_epoch(done.articles)
    editions, wrong = build_editions(project, epoch, workers)
    tell(wrong)
    findings = (*done.findings, *wrong)
    record = BuildRecord(digest, findings, editions)
    kept = write_build(project.build / "last.json", None if has_errors(findings) else record)
    tell(kept)
    _show(editions)
    return (*findings, *kept)


def _show(editions: Iterable[Edition]) -> None:
    for edition in editions:
        click.echo(f"{edition.path}  ({counted(edition.pages, 'page')})")
