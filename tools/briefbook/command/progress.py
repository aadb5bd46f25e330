"""A bar on the terminal while many articles are read."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

import click

from briefbook.workers import Report

_WORTH_A_BAR = 50
"""Seeds; fewer are read before one would look."""


@contextlib.contextmanager
def progress(seeds: int) -> Iterator[Report | None]:
    """Show a bar while many seeds are read and linked, on a terminal only."""
    if seeds < _WORTH_A_BAR or not sys.stderr.isatty():
        yield None
        return
    label = f"Reading {seeds} articles"
    with click.progressbar(length=2 * seeds, label=label, file=sys.stderr) as bar:
        yield bar.update
