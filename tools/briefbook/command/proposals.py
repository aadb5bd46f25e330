"""What ``accept`` and ``reject`` share: the pages of proposed actors, found by their slugs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from briefbook.authority import ActorRecord
from briefbook.authority.reading import read_proposed
from briefbook.files import unwritable
from briefbook.findings import Finding, Problem
from briefbook.nearest import nearest
from briefbook.project import Project

PROPOSED = "docs/proposed"
_ALIKE = 0.6
"""How alike a slug is that is suggested."""


def find_proposals(
    project: Project, slugs: Iterable[str]
) -> tuple[tuple[ActorRecord, ...], tuple[Finding, ...]]:
    """Return the proposed actors of some slugs, each once and in their order, and what is wrong."""
    records: list[ActorRecord] = []
    findings: list[Finding] = []
    known = sorted(path.stem for path in project.proposed.glob("*.md"))
    for slug in dict.fromkeys(slugs):
        record = None
        if slug in known:
            record = read_proposed(project.proposed / f"{slug}.md", project.root)
        if record is None:
            findings.append(_unknown(project, slug, known))
        else:
            records.append(record)
    return tuple(records), tuple(findings)


def _unknown(project: Project, slug: str, known: Sequence[str]) -> Finding:
    shown = f"{PROPOSED}/{slug}.md"
    if (project.docs / "actors" / f"{slug}.md").is_file() and "/" not in slug:
        detail = f"`{slug}` is a record already; edit docs/actors/{slug}.md"
    else:
        near = nearest(slug, known, _ALIKE)
        hint = f"did you mean `{near}`?" if near else "run `briefbook convert`, then look there"
        detail = f"nobody is proposed as `{slug}`; {hint}"
    return Finding.of(Problem.UNKNOWN_PROPOSAL, shown, 1, detail)


def remove_pages(project: Project, actors: Iterable[ActorRecord]) -> tuple[Finding, ...]:
    """Remove the generated pages of proposed actors; return what could not be removed."""
    failed: list[Finding] = []
    for actor in actors:
        path = Path(project.proposed, f"{actor.slug}.md")
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            failed.append(unwritable(f"{PROPOSED}/{path.name}", error))
    return tuple(failed)
