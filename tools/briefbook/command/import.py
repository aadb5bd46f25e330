"""``briefbook import``: works from other programs' files into refs.bib."""

# ruff: noqa: N999 # a command is found under its own name

from __future__ import annotations

from pathlib import Path

import click

from briefbook.bibliography import read_bibliography
from briefbook.bibliography.appending import append_entries
from briefbook.bibliography.importing import read_works
from briefbook.command.messages import counted, status, tell
from briefbook.command.options import book_option
from briefbook.findings import Problem
from briefbook.project import Project


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@book_option
@click.pass_context
def import_command(context: click.Context, file: Path, project: Project) -> None:
    """Append the works of a BibTeX, CSL-JSON or RIS file to refs.bib.

    Works that refs.bib has already are left out, and what it holds is never changed.
    """
    bibliography, findings = read_bibliography(project.bibliography, project.root)
    if any(finding.problem is Problem.BAD_BIBLIOGRAPHY for finding in findings):
        tell(findings)
        context.exit(status(findings))
    imported, wrong = read_works(file, bibliography)
    failed = append_entries(project.bibliography, imported.entries)
    tell((*wrong, *failed))
    if not failed:
        added = counted(len(imported.entries), "entry")
        click.echo(f"refs.bib: {added} added, {imported.known} there already")
    context.exit(status((*wrong, *failed)))
