"""``briefbook``: the commands by their names."""

from __future__ import annotations

from importlib import import_module

import click

from briefbook import __version__

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


@click.group(cls=Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Make a briefing book of pasted articles that can prove every line."""
