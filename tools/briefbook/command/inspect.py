"""``briefbook inspect``: every decision about a seed."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import click
from click.core import ParameterSource

from briefbook.authority import Authority, read_authority
from briefbook.bibliography import Bibliography, read_bibliography
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.command.progress import progress
from briefbook.convert import Known, link_drafts, read_drafts
from briefbook.files import replace_file
from briefbook.findings import Finding, Problem
from briefbook.inspection import article_findings, inspection_json, inspection_text, record_name
from briefbook.model import Article
from briefbook.project import Project
from briefbook.read import seed_paths
from briefbook.read.paths import real_path, visible_path
from briefbook.workers import Workers


@click.command("inspect")
@click.argument(
    "seeds",
    metavar="SEED...",
    nargs=-1,
    required=True,
    type=click.Path(readable=False, path_type=Path),  # what cannot be read is a finding
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

    A seed of a book is read as its book reads it: with the records and beside all other seeds,
    which may bound its date. Any other file is read beside those that are named with it, without
    records unless --book names a book whose records it is to be read with.
    """
    is_named = context.get_parameter_source("project") is not ParameterSource.DEFAULT
    articles, findings = _inspected(seeds, project, workers, is_named=is_named)
    form = form or ("text" if out is None and sys.stdout.isatty() else "json")
    for article in articles:
        shown = _shown(article, form)
        if out is None:
            click.echo(shown, nl=False)
        else:
            name = record_name(article.draft.seed.path, ".json" if form == "json" else ".txt")
            findings = (*findings, *replace_file(out / name, shown, name))
    # A text that is shown ends with its findings, which need not be read twice.
    shown_too = {f for article in articles for f in article_findings(article)}
    tell(set(findings) - shown_too if form == "text" and out is None else findings)
    context.exit(status(findings))


def _inspected(
    seeds: Sequence[Path], project: Project, workers: int, *, is_named: bool
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Return the articles in the order of their seeds' names, and what is wrong with them.

    A seed of a book is read as that book reads it; any other file with the records of the book
    that was named by ``--book``, or of none.
    """
    books = [project, *(() if is_named else map(_book_of, seeds))]
    left = {real_path(seed): seed for seed in sorted(seeds)}
    found = []
    for book in sorted(set(books), key=books.index):
        own = {real_path(path): path for path in seed_paths(book.root)}
        named = {own[seed] for seed in left.keys() & own.keys()}
        left = {seed: path for seed, path in left.items() if seed not in own}
        if named:
            found.append(_linked(named, tuple(own.values()), book, book, workers))
    if left:
        outside = sorted(left.values())
        records = project if is_named else None
        found.append(_linked(outside, outside, project, records, workers))
    articles = [article for read, _ in found for article in read]
    return tuple(articles), tuple(finding for _, wrong in found for finding in wrong)


def _book_of(seed: Path) -> Project:
    """Return the book that a file may be a seed of: the folder above its own."""
    return Project(Path(os.path.relpath(real_path(seed).parent.parent)))


def _linked(
    named: Collection[Path],
    beside: Sequence[Path],
    project: Project,
    records: Project | None,
    workers: int,
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Return the articles of the named seeds, each read beside the others."""
    paths = {visible_path(path, project.root) for path in named}
    known = Known(Bibliography(), Authority())
    if records is not None:
        bibliography, _ = read_bibliography(records.bibliography, records.root)
        authority, _ = read_authority(records.docs, records.root)
        known = Known(bibliography, authority)
    with progress(len(beside)) as report, Workers.for_seeds(workers, beside) as processes:
        drafts, unread = read_drafts(beside, project.root, report)
        linked = link_drafts(drafts, known, processes, report, paths)
    every = (*unread, *linked.findings)
    told = [f for f in every if f.path in paths and f.problem is not Problem.MISSING_ENTRY]
    return linked.articles, tuple(told)


def _shown(article: Article, form: str) -> str:
    if form == "text":
        return inspection_text(article, shutil.get_terminal_size((100, 24)).columns)
    return inspection_json(article)
