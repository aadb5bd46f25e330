"""``briefbook build``: from the seeds to the HTML and the PDF."""

from __future__ import annotations

from collections.abc import Iterable

import click

from briefbook.build import Edition, input_digest, read_build
from briefbook.command.messages import counted, status, tell, tell_in_short
from briefbook.command.options import book_option, workers_option
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
    last = read_build(project.build)
    if last and not force and last.stands(project.root) and last.digest == input_digest(project):
        tell_in_short(last.findings)
        click.echo("Nothing changed since the last build.")
        _show(last.editions)
        return
    # What a build needs takes a second to import, which a run with nothing to do should not pay.
    from briefbook.command.building import build_book  # noqa: PLC0415

    findings, editions = build_book(project, workers)
    _show(editions)
    context.exit(status(findings))


def _show(editions: Iterable[Edition]) -> None:
    for edition in editions:
        click.echo(f"{edition.path}  ({counted(edition.pages, 'page')})")
