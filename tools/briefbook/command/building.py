"""The steps of a build in a row: convert, HTML and print, the record for the next time."""

from __future__ import annotations

import click

from briefbook.bibliography import read_bibliography
from briefbook.build import (
    BuildRecord,
    Edition,
    build_editions,
    input_digest,
    source_date_epoch,
    write_build,
    write_inspections,
)
from briefbook.checking.book import check_docs
from briefbook.command.convert import update
from briefbook.command.messages import has_errors, tell, tell_in_short
from briefbook.files import replace_file
from briefbook.findings import Finding
from briefbook.project import Project


def build_book(
    project: Project, workers: int, since: str = ""
) -> tuple[tuple[Finding, ...], tuple[Edition, ...]]:
    """Build a book and tell what was found at each step; return all of it, and the editions.

    ``since`` is the record of an earlier edition, if another than that which ``conf.py`` names.
    """
    done = update(project, workers)
    tell_in_short(done.findings)
    if read_bibliography(project.bibliography, project.root)[0].broken:
        # Its error is told with its line; Sphinx would end at the same place without one.
        click.echo(f"nothing was built: mend {project.bibliography.name} first", err=True)
        return done.findings, ()
    digest = input_digest(project, since)
    epoch = source_date_epoch(done.articles)
    unwritten = write_inspections(project.build, done.articles)  # the page of data links to them
    before = project.build / "since.json" if since else None
    if before:
        unwritten = (*unwritten, *replace_file(before, since, f"build/{before.name}"))
    editions, wrong = build_editions(project, epoch, workers, before)
    for coverage in check_docs(project.docs, project.root, done.articles).coverage:
        if coverage.passages > coverage.editors:  # what no one has written needs no counting
            click.echo(str(coverage))
    wrong = (*unwritten, *wrong)
    findings = (*done.findings, *wrong)
    record = None if has_errors(findings) else BuildRecord(digest, findings, editions)
    failed = write_build(project.build, record)
    tell((*wrong, *failed))
    return (*findings, *failed), editions
