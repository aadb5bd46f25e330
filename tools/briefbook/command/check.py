"""``briefbook check``: what convert would do, without doing it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from briefbook.command.convert import SHOWN, converted, summary
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.findings import Finding, Problem
from briefbook.project import Project, check_project
from briefbook.write import Changes, compare_pages, written_pages


@click.command("check")
@book_option
@workers_option
@click.pass_context
def check_command(context: click.Context, project: Project, workers: int) -> None:
    """Say what convert would change, and every finding; write nothing.

    A page that is missing, outdated or left over is a finding of its own.
    """
    findings = check_project(project)
    if not findings:
        conversion = converted(project, workers)
        pages = written_pages(conversion.articles)
        changes = compare_pages(project.articles, pages, SHOWN)
        findings = (*conversion.findings, *changes.findings, *_stale(changes))
        click.echo(f"{SHOWN}: {summary(changes)}")
    tell(findings)
    context.exit(status(findings))


def _stale(changes: Changes) -> Iterator[Finding]:
    for what, names in (
        ("is missing", changes.added),
        ("is not what its seed gives now", changes.changed),
        ("has no seed any more", changes.removed),
    ):
        for name in names:
            detail = f"this page {what}; run `briefbook convert`"
            yield Finding.of(Problem.STALE_PAGE, f"{SHOWN}/{name}", 1, detail)
