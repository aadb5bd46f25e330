"""A bar on the terminal while many articles are read."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

import click

from briefbook.convert import WORTH_A_PROCESS, Report


@contextlib.contextmanager
def progress(seeds: int) -> Iterator[Report | None]:
    """Show a bar while many seeds are read and linked, on a terminal only."""
    if seeds < WORTH_A_PROCESS or not sys.stderr.isatty():
        yield None
        return
    label = f"Reading {seeds} articles"
    with click.progressbar(length=2 * seeds, label=label, file=sys.stderr) as bar:
        yield bar.update
