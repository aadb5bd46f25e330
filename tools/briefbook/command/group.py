"""``briefbook``: the commands by their names."""

from __future__ import annotations

import click

from briefbook import __version__
from briefbook.command.build import build_command
from briefbook.command.check import check_command
from briefbook.command.convert import convert_command
from briefbook.command.inspect import inspect_command
from briefbook.command.new import new_command

_EPILOG = (
    "Every message is one line: path:line: what is wrong, what to do [code]. "
    "The exit status is 0 when there was no error, 1 when there was, 2 when a command was misused."
)


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Make a briefing book of pasted articles that can prove every line."""


for _command in (build_command, check_command, convert_command, inspect_command, new_command):
    main.add_command(_command)
