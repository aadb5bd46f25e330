"""What the user is told: findings on the error stream, results on the output."""

from __future__ import annotations

from collections.abc import Iterable

import click

from briefbook.controls import visible
from briefbook.findings import Finding, Severity


def tell(findings: Iterable[Finding]) -> None:
    """Print each finding once, by path and line."""
    for finding in sorted(set(findings)):
        line = visible(str(finding)).encode("utf-8", "backslashreplace").decode("utf-8")
        click.echo(line, err=True)


def tell_in_short(findings: Iterable[Finding]) -> None:
    """Print each finding but the notes, and how many notes there are."""
    every = set(findings)
    notes = {finding for finding in every if finding.problem.severity is Severity.NOTE}
    tell(every - notes)
    if notes:
        lists = "lists it" if len(notes) == 1 else "lists them"
        click.echo(f"{counted(len(notes), 'note')}; `briefbook check` {lists}", err=True)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Return whether one of the findings stops the book."""
    return any(finding.problem.severity is Severity.ERROR for finding in findings)


def status(findings: Iterable[Finding]) -> int:
    """Return the exit status."""
    return 1 if has_errors(findings) else 0


def counted(number: int, what: str) -> str:
    """Return ``1 entry`` or ``2 entries``."""
    many = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number} {what if number == 1 else many}"
