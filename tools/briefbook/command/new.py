"""``briefbook new``: the start of one's own book."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from briefbook.command.messages import status, tell
from briefbook.files import replace_file
from briefbook.findings import Finding, Problem


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_context
def new_command(context: click.Context, folder: Path) -> None:
    """Start a book in a new or empty folder; nothing that is there is overwritten."""
    files = dict(_template())
    taken = [name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    findings = [_in_use(name) for name in taken]
    if not findings:
        failed = (replace_file(folder / name, text, name) for name, text in files.items())
        findings = list(next(filter(None, failed), ()))  # where one fails the others would
    tell(findings)
    if not findings:
        shown = click.format_filename(folder)
        click.echo(f"{shown} is laid out. Put articles into its seeds/ as .txt files, then run:")
        click.echo(f"  briefbook build --book {shlex.quote(shown)}")
    context.exit(status(findings))


def _template() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a new book, sorted."""
    yield from sorted(_walk(resources.files("briefbook").joinpath("template"), ""))


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_text(encoding="utf-8")


def _in_use(name: str) -> Finding:
    detail = "this file is there already and stays as it is; name a new or an empty folder"
    return Finding.of(Problem.FOLDER_IN_USE, name, 1, detail)
