"""``briefbook inspect``: every decision about a seed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from briefbook.authority import read_authority
from briefbook.bibliography import read_bibliography
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.command.progress import progress
from briefbook.convert import Known, link_drafts, read_drafts
from briefbook.files import replace_file
from briefbook.findings import Finding, Problem
from briefbook.inspection import inspection_json, inspection_text
from briefbook.model import Article
from briefbook.project import Project
from briefbook.read import seed_paths
from briefbook.read.paths import visible_path


@click.command("inspect")
@click.argument(
    "seeds", metavar="SEED...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    help="A record a line, or a table to read; by default text on a terminal, else JSON.",
)
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a file for each seed into this folder instead.",
)
@book_option
@workers_option
@click.pass_context
def inspect_command(  # noqa: PLR0913, PLR0917 # click passes each option by its name
    context: click.Context,
    seeds: tuple[Path, ...],
    form: str | None,
    out: Path | None,
    project: Project,
    workers: int,
) -> None:
    """Show what every line of a seed was taken for, and why.

    A seed of the book is read beside all others of the book, which may bound its date; any other
    file is read beside those that are named with it.
    """
    articles, findings = _inspected(seeds, project, workers)
    form = form or ("text" if out is None and sys.stdout.isatty() else "json")
    for article in articles:
        shown = _shown(article, form)
        if out is None:
            click.echo(shown, nl=False)
        else:
            name = f"{article.draft.seed.stem}.{'json' if form == 'json' else 'txt'}"
            findings = (*findings, *replace_file(out / name, shown, name))
    tell(findings)
    context.exit(status(findings))


def _inspected(
    seeds: Sequence[Path], project: Project, workers: int
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Return the articles in the order of their seeds' names, and what is wrong with them."""
    own = {path.resolve(): path for path in seed_paths(project.root)}
    inside = {own[seed.resolve()] for seed in seeds if seed.resolve() in own}
    outside = {seed for seed in seeds if seed.resolve() not in own}
    articles: list[Article] = []
    findings: list[Finding] = []
    for named, beside in ((inside, tuple(own.values())), (outside, sorted(outside))):
        if named:
            found, wrong = _linked(named, beside, project, workers)
            articles += found
            findings += wrong
    return tuple(articles), tuple(findings)


def _linked(
    named: Collection[Path], beside: Sequence[Path], project: Project, workers: int
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Return the articles of the named seeds, each read beside the others."""
    paths = {visible_path(path, project.root) for path in named}
    bibliography, _ = read_bibliography(project.bibliography, project.root)
    authority, _ = read_authority(project.docs, project.root)
    with progress(len(beside)) as report:
        drafts, unread = read_drafts(beside, project.root, workers, report)
        linked = link_drafts(drafts, Known(bibliography, authority), workers, report, paths)
    every = (*unread, *linked.findings)
    told = [f for f in every if f.path in paths and f.problem is not Problem.MISSING_ENTRY]
    return linked.articles, tuple(told)


def _shown(article: Article, form: str) -> str:
    if form == "text":
        return inspection_text(article, shutil.get_terminal_size((100, 24)).columns)
    return inspection_json(article)
