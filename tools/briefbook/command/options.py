"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefbook.project import Project

F = TypeVar("F", bound=Callable[..., Any])


def book_option(command: F) -> F:
    """Add ``--book DIR``, which passes a :class:`~briefbook.project.Project`."""
    option = click.option(
        "--book",
        "project",
        metavar="DIR",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        callback=lambda _context, _option, folder: Project(folder),
        help="The book's folder; by default the current one.",
    )
    return option(command)


def workers_option(command: F) -> F:
    """Add ``--workers N``."""
    option = click.option(
        "--workers",
        metavar="N",
        type=click.IntRange(min=1),
        default=lambda: os.cpu_count() or 1,
        help="How many processes to use at most; by default as many as there are processors.",
    )
    return option(command)


def exit_zero_option(command: F) -> F:
    """Add ``--exit-zero``."""
    option = click.option(
        "--exit-zero",
        is_flag=True,
        help="End with status 0 whatever was found, for a preview that goes on.",
    )
    return option(command)
