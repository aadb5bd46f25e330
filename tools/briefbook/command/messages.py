"""What the user is told: findings on the error stream, results on the output."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator

import click

from briefbook.convert import WORTH_A_PROCESS, Report
from briefbook.findings import Finding, Severity
from briefbook.write.controls import visible


def tell(findings: Iterable[Finding]) -> None:
    """Print each finding once, by path and line."""
    for finding in sorted(set(findings)):
        line = visible(str(finding)).encode("utf-8", "backslashreplace").decode("utf-8")
        click.echo(line, err=True)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Return whether one of the findings stops the book."""
    return any(finding.problem.severity is Severity.ERROR for finding in findings)


def status(findings: Iterable[Finding]) -> int:
    """Return the exit status."""
    return 1 if has_errors(findings) else 0


@contextlib.contextmanager
def progress(seeds: int) -> Iterator[Report | None]:
    """Show a bar while many seeds are read and linked, on a terminal only."""
    if seeds < WORTH_A_PROCESS or not sys.stderr.isatty():
        yield None
        return
    label = f"Reading {seeds} articles"
    with click.progressbar(length=2 * seeds, label=label, file=sys.stderr) as bar:
        yield bar.update


def counted(number: int, what: str) -> str:
    """Return ``1 entry`` or ``2 entries``."""
    many = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number} {what if number == 1 else many}"
