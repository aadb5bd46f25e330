"""``briefbook changes``: what came, went and changed from one edition to another."""

from __future__ import annotations

import json
import os

import click

from briefbook.command.edition import named_edition
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option, workers_option
from briefbook.controls import visible
from briefbook.editions.comparing import compare_editions
from briefbook.editions.telling import as_json, told
from briefbook.project import Project


@click.command("changes")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to say what changed: as text to read, or as one JSON object.",
)
@book_option
@workers_option
@click.pass_context
def changes_command(  # noqa: PLR0913, PLR0917 # click passes each option by its name
    context: click.Context, old: str, new: str | None, form: str, project: Project, workers: int
) -> None:
    """Say what changed from one edition to another.

    An edition is named by its data/edition.json, by the folder or the zip of a built book, or by
    a revision of git. Without NEW, it is the book as it was last built.
    """
    before, wrong = named_edition(old, project, workers)
    after, also = named_edition(new or os.fspath(project.build), project, workers)
    tell((*wrong, *also))
    if before is not None and after is not None:
        changes = compare_editions(before, after)
        lines = (
            told(changes) if form == "text" else [json.dumps(as_json(changes), ensure_ascii=False)]
        )
        for line in lines:
            click.echo(visible(line) if form == "text" else line)
    context.exit(status((*wrong, *also)))
