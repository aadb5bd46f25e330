"""``briefbook check``: whether the book holds, without building it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from briefbook.checking.book import CheckedBook, check_docs, date_changes, unknown_sources
from briefbook.checking.report import withdrawal_json, withdrawal_text
from briefbook.checking.source import Source, Sources
from briefbook.checking.withdrawal import withdraw
from briefbook.command.convert import SHOWN, converted, generated, summaries
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.convert import Conversion, read_drafts
from briefbook.findings import Finding, Problem
from briefbook.project import Project, check_project
from briefbook.read import seed_paths
from briefbook.write import Changes


@click.command("check")
@click.option(
    "--without",
    metavar="KEY",
    multiple=True,
    help="Say only what falls if this source is withdrawn; may be given several times.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="text",
    help="How to say what falls: as text to read, or as one JSON object.",
)
@book_option
@workers_option
@click.pass_context
def check_command(
    context: click.Context, without: tuple[str, ...], form: str, project: Project, workers: int
) -> None:
    """Say whether quotations and coverage hold and what convert would change; write nothing.

    A page that is missing, outdated or left over is a finding of its own.
    """
    findings = check_project(project)
    if findings:
        tell(findings)
        context.exit(status(findings))
    conversion = converted(project, workers)
    if without:
        context.exit(_say_what_falls(project, conversion, without, form))
    changes = [(one.shown, one.changes) for one in generated(project, conversion)]
    checked = _checked(project, conversion)
    stray = [finding for _, of_folder in changes for finding in of_folder.findings]
    stale = [finding for one in changes for finding in _stale(*one)]
    findings = (*conversion.findings, *stray, *stale, *checked.findings)
    for line in summaries(changes):
        click.echo(line)
    for coverage in checked.coverage:
        click.echo(str(coverage))
    tell(findings)
    context.exit(status(findings))


def _checked(project: Project, conversion: Conversion) -> CheckedBook:
    return check_docs(project.docs, project.root, conversion.articles)


def _say_what_falls(
    project: Project, conversion: Conversion, without: tuple[str, ...], form: str
) -> int:
    """Print what falls without some sources; return the exit status."""
    sources = Sources.of(map(Source.of, conversion.articles))
    unknown = unknown_sources(without, sources, "refs.bib")
    if unknown:
        tell(unknown)
        return 2
    held = [source for key in without if (source := sources.get(key)) is not None]
    drafts, _ = read_drafts(seed_paths(project.root), project.root)
    dates = date_changes({source.seed for source in held}, conversion.articles, drafts)
    pages = _checked(project, conversion).pages
    found = withdraw({source.key for source in held}, pages, sources, dates)
    shown = withdrawal_json(found) if form == "json" else withdrawal_text(found)
    click.echo(shown.encode("utf-8", "backslashreplace").decode("utf-8"), nl=False)
    return 0


def _stale(shown: str, changes: Changes) -> Iterator[Finding]:
    own = shown == SHOWN
    for what, names in (
        ("is missing", changes.added),
        ("is not what its seed gives now" if own else "is not what it would be", changes.changed),
        ("has no seed any more" if own else "is of nobody who is proposed", changes.removed),
    ):
        for name in names:
            detail = f"this page {what}; run `briefbook convert`"
            yield Finding.of(Problem.STALE_PAGE, f"{shown}/{name}", 1, detail)
