"""``briefbook``: the commands by their names."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from briefbook import __version__
from briefbook.command.messages import tell
from briefbook.findings import Finding, Problem

COMMANDS = ("accept", "build", "changes", "check", "convert", "import", "inspect", "new", "reject")

_EPILOG = (
    "Every message is one line: path:line: what is wrong, what to do [code]. "
    "The exit status is 0 when there was no error, 1 when there was, 2 when a command was misused."
)


class Commands(click.Group):
    """A group whose commands are imported when they are called, since most take a while."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return ``NAME_command`` of the module ``briefbook.command.NAME``."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"briefbook.command.{cmd_name}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def main(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 # as click has it
        """Run a command; where its output cannot be written, say so in one line."""
        try:
            return super().main(*arguments, **named)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            _tell_failure(error)
            sys.exit(1)


def _tell_failure(error: OSError) -> None:
    """Say what could not be written or read, as far as that can be written."""
    why = (error.strerror or "unknown error").lower()
    if error.filename is None:
        path, detail = "output", f"cannot be written ({why}); check where it goes"
    else:  # its name only: nothing that is written may show where a book lies
        path = Path(os.fsdecode(error.filename)).name
        detail = f"{why}; check its permissions and the disk"
    with contextlib.suppress(OSError):
        tell([Finding.of(Problem.UNWRITABLE, path, 1, detail)])
    # What is left in the buffers would be written once more when Python ends.
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError), Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


@click.group(cls=Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Make a briefing book of pasted articles that can prove every line."""
