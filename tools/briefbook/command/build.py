"""``briefbook build``: from the seeds to the HTML and the PDF."""

from __future__ import annotations

from collections.abc import Iterable

import click

from briefbook.build import Edition, input_digest, read_build
from briefbook.command.messages import counted, status, tell, tell_in_short
from briefbook.command.options import book_option, workers_option
from briefbook.findings import Finding
from briefbook.project import Project, check_project


@click.command("build")
@book_option
@workers_option
@click.option(
    "--since",
    metavar="EDITION",
    help="Show what changed since an edition: its file, folder, zip, or a revision of git.",
)
@click.option("--force", is_flag=True, help="Build even where nothing changed.")
@click.pass_context
def build_command(
    context: click.Context, project: Project, workers: int, since: str | None, force: bool
) -> None:
    """Convert the seeds and build the book, in HTML and in print.

    Where nothing changed since the last build it says so and ends.
    """
    wrong = check_project(project)
    if wrong:
        tell(wrong)
        context.exit(status(wrong))
    before, wrong = _since(since, project, workers)
    if wrong:
        tell(wrong)
        context.exit(status(wrong))
    last = read_build(project.build)
    made = input_digest(project, before)
    if last and not force and last.stands(project.root) and last.digest == made:
        tell_in_short(last.findings)
        click.echo("Nothing changed since the last build.")
        _show(last.editions)
        return
    # What a build needs takes a second to import, which a run with nothing to do should not pay.
    from briefbook.command.building import build_book  # noqa: PLC0415

    findings, editions = build_book(project, workers, before)
    _show(editions)
    context.exit(status(findings))


def _since(place: str | None, project: Project, workers: int) -> tuple[str, tuple[Finding, ...]]:
    """Return the record of the edition that is compared with, empty where none is named."""
    if place is None:
        return "", ()
    from briefbook.command.edition import named_edition  # noqa: PLC0415 # as above

    edition, wrong = named_edition(place, project, workers)
    return edition.text() if edition else "", wrong


def _show(editions: Iterable[Edition]) -> None:
    for edition in editions:
        click.echo(f"{edition.path}  ({counted(edition.pages, 'page')})")
