"""``briefbook reject``: names that are no actors of the book."""

from __future__ import annotations

import click

from briefbook.authority.rejected import NAME, Rejection, read_rejected, with_rejections
from briefbook.command.messages import counted, status, tell
from briefbook.command.options import book_option
from briefbook.command.proposals import find_proposals, remove_pages
from briefbook.files import replace_file, unwritable
from briefbook.findings import Finding
from briefbook.project import Project, check_project
from briefbook.read.paths import real_path


@click.command("reject")
@click.argument("slugs", metavar="SLUG...", nargs=-1, required=True)
@click.option("--reason", metavar="TEXT", default="", help="Why, for those who read it later.")
@book_option
@click.pass_context
def reject_command(
    context: click.Context, slugs: tuple[str, ...], reason: str, project: Project
) -> None:
    """Keep proposed actors from being proposed again.

    Their names are added to docs/actors/rejected.toml, which an editor may change. If one of the
    slugs is wrong, nothing is written.
    """
    findings = check_project(project)
    actors, wrong = find_proposals(project, slugs) if not findings else ((), ())
    rejected, unread = read_rejected(project.docs, project.root) if not findings else ((), ())
    findings = (*findings, *wrong, *unread)
    if not findings:
        known = {one.name for one in rejected}
        reason = " ".join(reason.split())
        new = [Rejection(actor.name, reason) for actor in actors if actor.name not in known]
        findings = _append(project, new) or remove_pages(project, actors)
        if not findings:
            click.echo(f"docs/{NAME}: {counted(len(new), 'name')} added; run `briefbook build`")
    tell(findings)
    context.exit(status(findings))


def _append(project: Project, new: list[Rejection]) -> tuple[Finding, ...]:
    if not new:
        return ()
    path = real_path(project.docs / NAME)
    try:
        before = path.read_bytes().decode("utf-8") if path.exists() else None
    except OSError as error:
        return (unwritable(f"docs/{NAME}", error),)
    return replace_file(path, with_rejections(before, new), f"docs/{NAME}")
