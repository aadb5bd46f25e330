"""The command line: exit status 0 where all is well, 1 where an error was found, 2 for misuse."""

from briefbook.command.group import main

__all__ = ["main"]
