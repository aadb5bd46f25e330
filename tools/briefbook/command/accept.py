"""``briefbook accept``: proposed actors into records."""

from __future__ import annotations

from pathlib import Path

import click

from briefbook.authority import ActorRecord, Kind
from briefbook.authority.adding import CannotAddError, with_forms
from briefbook.authority.reading import read_actor
from briefbook.command.messages import status, tell
from briefbook.command.options import book_option
from briefbook.command.proposals import find_proposals, remove_pages
from briefbook.files import replace_file
from briefbook.findings import Finding, Problem
from briefbook.project import Project, check_project
from briefbook.write.proposed import record_fields, write_record

_NOTE = """
% Write who this is, each sentence with its source; then remove this line.
"""


@click.command("accept")
@click.argument("slugs", metavar="SLUG...", nargs=-1, required=True)
@click.option(
    "--into",
    metavar="OTHER",
    help="Add the names to this record as further forms, instead of making records.",
)
@book_option
@click.pass_context
def accept_command(
    context: click.Context, slugs: tuple[str, ...], into: str | None, project: Project
) -> None:
    """Make records of proposed actors, or add their names to a record.

    A slug is the name of a page in docs/proposed, without its ending. If one of them is wrong,
    nothing is written.
    """
    findings = check_project(project)
    actors, wrong = find_proposals(project, slugs) if not findings else ((), ())
    findings = (*findings, *wrong)
    if not findings:
        write = _add_to if into is not None else _accept
        findings = write(project, actors, into or "")
    tell(findings)
    context.exit(status(findings))


def _accept(project: Project, actors: tuple[ActorRecord, ...], _: str) -> tuple[Finding, ...]:
    """Write a record for each actor, and tell of it."""
    paths = [project.docs / "actors" / f"{actor.slug}.md" for actor in actors]
    taken = [path for path in paths if path.exists() or path.is_symlink()]
    if taken:
        return tuple(_taken(path) for path in taken)
    failed: list[Finding] = []
    for actor, path in zip(actors, paths, strict=True):
        shown = f"docs/actors/{path.name}"
        text = write_record(record_fields(actor), actor.name, _NOTE)
        wrong = replace_file(path, text, shown) or remove_pages(project, [actor])
        failed += wrong
        if not wrong:
            click.echo(f"{shown}: written; write its note, then run `briefbook build`")
    return tuple(failed)


def _taken(path: Path) -> Finding:
    detail = "this page is there already and stays as it is; name it by --into to add to it"
    return Finding.of(Problem.UNKNOWN_PROPOSAL, f"docs/actors/{path.name}", 1, detail)


def _add_to(project: Project, actors: tuple[ActorRecord, ...], slug: str) -> tuple[Finding, ...]:
    """Add the names of the actors to a record, and tell of it."""
    path, shown = project.docs / "actors" / f"{slug}.md", f"docs/actors/{slug}.md"
    if not path.is_file() or path.parent != project.docs / "actors":
        detail = f"no record is called `{slug}`; name one in docs/actors"
        return (Finding.of(Problem.UNKNOWN_PROPOSAL, shown, 1, detail),)
    record, wrong = read_actor(path, project.root)
    if record is None:
        return wrong
    variants, acronyms = _new_forms(record, actors)
    try:
        text = path.read_bytes().decode()
        text = with_forms(with_forms(text, "variants", variants), "acronyms", acronyms)
    except (CannotAddError, UnicodeDecodeError) as error:
        names = ", ".join((*variants, *acronyms))
        detail = f"{error}; add by hand: {names}"
        return (Finding.of(Problem.BAD_ACTOR, shown, 1, detail),)
    failed = replace_file(path, text, shown) or remove_pages(project, actors)
    if not failed:
        names = ", ".join((*variants, *acronyms)) or "nothing new"
        click.echo(f"{shown}: {names} added; run `briefbook build`")
    return failed


def _new_forms(record: ActorRecord, actors: tuple[ActorRecord, ...]) -> tuple[list[str], list[str]]:
    """Return the variants and the acronyms that a record lacks, each once and in order."""
    known = {record.name, *record.variants, *record.acronyms, *record.metonyms}
    variants = dict.fromkeys(form for a in actors for form in (a.name, *a.variants))
    acronyms = dict.fromkeys(form for a in actors for form in a.acronyms)
    if record.kind is not Kind.PERSON:
        short = [form for form in variants if form.replace(".", "").isupper() and " " not in form]
        acronyms |= dict.fromkeys(short)
    return (
        [form for form in variants if form not in known and form not in acronyms],
        [form for form in acronyms if form not in known],
    )
