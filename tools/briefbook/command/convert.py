"""``briefbook convert``: seeds to pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from briefbook.bibliography.appending import append_entries
from briefbook.bibliography.proposing import ProposedEntry
from briefbook.command.messages import counted, status, tell, tell_in_short
from briefbook.command.options import book_option, exit_zero_option, workers_option
from briefbook.command.progress import progress
from briefbook.convert import Conversion, convert
from briefbook.findings import Finding, Problem
from briefbook.model import Article
from briefbook.project import Project, check_project
from briefbook.read import seed_paths
from briefbook.write import (
    PROPOSED_MARKS,
    Changes,
    compare_pages,
    proposed_pages,
    seed_line,
    write_pages,
    written_pages,
)

SHOWN = "docs/articles"
PROPOSED = "docs/proposed"


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
    done = update(project, workers)
    tell_in_short(done.findings)
    for line in summaries(done.changes):
        click.echo(line)
    if done.appended:
        click.echo(f"refs.bib: {counted(done.appended, 'entry')} added")
    context.exit(0 if exit_zero else status(done.findings))


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing the book up to its seeds did; ``appended`` counts entries of refs.bib."""

    articles: tuple[Article, ...]
    changes: tuple[tuple[str, Changes], ...]
    appended: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Generated:
    """A folder of generated pages: how it is called, and the pages that belong there."""

    shown: str
    folder: Path
    pages: dict[str, str]
    changes: Changes


def generated(project: Project, conversion: Conversion) -> tuple[Generated, ...]:
    """Return the folders of generated pages with what differs from those that belong there."""
    articles, actors = written_pages(conversion.articles), proposed_pages(conversion.actors)
    spared = _spared(conversion)
    changes = compare_pages(project.articles, articles, SHOWN, spared=spared)
    # What is left of articles may link to any of the actors that were proposed.
    links = PROPOSED_MARKS if spared else ()
    proposed = compare_pages(project.proposed, actors, PROPOSED, PROPOSED_MARKS, links)
    return (
        Generated(SHOWN, project.articles, articles, changes),
        Generated(PROPOSED, project.proposed, actors, proposed),
    )


def _spared(conversion: Conversion) -> tuple[str, ...]:
    """Return the beginnings of lines in the pages of seeds that are there, but gave no article."""
    if any(found.problem is Problem.UNREADABLE_FOLDER for found in conversion.findings):
        return ("seed: ",)
    return tuple(map(seed_line, conversion.unread))


def update(project: Project, workers: int) -> Update:
    """Bring the generated pages and refs.bib up to the seeds."""
    conversion = converted(project, workers)
    findings = [*conversion.findings]
    changes = []
    for one in generated(project, conversion):
        done, failed = write_pages(one.folder, one.pages, one.changes, one.shown)
        changes.append((one.shown, done))
        findings += (*done.findings, *failed)
    appended, left = _append(project, conversion.proposed, tuple(findings))
    return Update(conversion.articles, tuple(changes), appended, left)


def converted(project: Project, workers: int) -> Conversion:
    """Return the book's conversion, with a bar on a terminal while it takes long."""
    with progress(len(seed_paths(project.root))) as report:
        return convert(project, workers, report)


def summaries(changes: Sequence[tuple[str, Changes]]) -> Iterator[str]:
    """Yield a line for each folder, for that of proposed actors only where something changed."""
    for shown, of_folder in changes:
        if shown == SHOWN or not of_folder.is_empty:
            yield f"{shown}: {summary(of_folder)}"


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


def _append(
    project: Project, proposed: Sequence[ProposedEntry], findings: tuple[Finding, ...]
) -> tuple[int, tuple[Finding, ...]]:
    """Append the proposed entries, unless refs.bib is broken; return what is left to say."""
    if any(finding.problem is Problem.BAD_BIBLIOGRAPHY for finding in findings):
        return 0, findings
    failed = append_entries(project.bibliography, proposed)
    if failed:
        return 0, (*findings, *failed)
    left = tuple(f for f in findings if f.problem is not Problem.MISSING_ENTRY)
    return len(proposed), left
