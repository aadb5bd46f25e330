"""docs/ -> Authority: reads every actor page's front matter and the glossary."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from briefbook.authority.fields import Reader
from briefbook.authority.frontmatter import FrontMatterError, split_front_matter
from briefbook.authority.glossary import read_glossary
from briefbook.authority.records import ActorRecord, Authority, Term
from briefbook.authority.rejected import read_rejected
from briefbook.findings import Finding, Problem

_HEADING = re.compile(r"^#\s+\S", re.MULTILINE)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_authority(docs: Path, root: Path) -> tuple[Authority, tuple[Finding, ...]]:
    """Return the records of ``docs/actors/*.md``, the terms, and the rejected names of a book.

    ``index.md`` is no actor. A record that cannot be read is left out and told of; a folder
    or glossary that is not there is empty.
    """
    actors: list[ActorRecord] = []
    findings: list[Finding] = []
    for path in sorted((docs / "actors").glob("*.md")):
        if path.stem == "index":
            continue
        record, wrong = read_actor(path, root)
        findings += wrong
        if record is not None:
            actors.append(record)
    terms, wrong = _read_terms(docs / "glossary.md", root)
    rejections, unread = read_rejected(docs, root)
    findings += [*wrong, *unread, *_repeated(actors), *_shared(actors)]
    rejected = tuple(rejection.name for rejection in rejections)
    return Authority(tuple(actors), terms, rejected), tuple(sorted(findings))


def read_actor(path: Path, root: Path) -> tuple[ActorRecord | None, tuple[Finding, ...]]:
    """Return the record in one page's front matter, or ``None``, and what is wrong with it."""
    name = path.relative_to(root).as_posix()
    text, findings = _read_text(path, name, Problem.BAD_ACTOR)
    if text is None:
        return None, findings
    try:
        page = split_front_matter(text)
    except FrontMatterError as error:
        return None, (Finding.of(Problem.BAD_ACTOR, name, error.line, str(error)),)
    reader = Reader(name)
    record = reader.record(path.stem, page.fields)
    if not _HEADING.search(page.body):
        detail = "the page has no heading; write `# Name` below the front matter"
        reader.findings.append(Finding.of(Problem.BAD_ACTOR, name, page.body_line, detail))
    if not _SLUG.fullmatch(path.stem):
        detail = f"`{path.name}` cannot name an actor; use a to z, 0 to 9 and single hyphens"
        reader.findings.append(Finding.of(Problem.BAD_ACTOR, name, 1, detail))
        return None, tuple(reader.findings)
    return record, tuple(reader.findings)


def read_proposed(path: Path, root: Path) -> ActorRecord | None:
    """Return the record in the page of a proposed actor, ``None`` where it is not such a page."""
    name = path.relative_to(root).as_posix()
    text, _ = _read_text(path, name, Problem.BAD_ACTOR)
    try:
        fields = split_front_matter(text or "").fields
    except FrontMatterError:
        return None
    record = Reader(name).record(path.stem, fields)
    return record if record is not None and record.proposed and _SLUG.fullmatch(path.stem) else None


def _read_terms(path: Path, root: Path) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    if not path.exists():
        return (), ()
    name = path.relative_to(root).as_posix()
    text, findings = _read_text(path, name, Problem.BAD_GLOSSARY)
    return read_glossary(text, name) if text is not None else ((), findings)


def _read_text(path: Path, name: str, problem: Problem) -> tuple[str | None, tuple[Finding, ...]]:
    try:
        return path.read_text("utf-8-sig"), ()
    except OSError as error:
        return None, (Finding.of(problem, name, 1, f"cannot be read: {error.strerror}"),)
    except UnicodeDecodeError:
        return None, (Finding.of(problem, name, 1, "not in UTF-8; save the file as UTF-8"),)


def _repeated(actors: list[ActorRecord]) -> list[Finding]:
    """Return a finding for each record whose name another one has."""
    first: dict[str, ActorRecord] = {}
    findings = []
    for actor in actors:
        other = first.setdefault(actor.name.casefold(), actor)
        if other is not actor:
            detail = f"`{actor.name}` is the name in {other.path} too; tell the two apart"
            findings.append(Finding.of(Problem.BAD_ACTOR, actor.path, actor.line, detail))
    return findings


def _shared(actors: list[ActorRecord]) -> list[Finding]:
    """Return a finding for each form that two records claim; a capital may be a place too."""
    claimed: dict[tuple[str, bool], ActorRecord] = {}
    findings = []
    for actor in actors:
        plain = (actor.name, *actor.variants, *actor.acronyms)
        forms = [(form, False) for form in plain] + [(form, True) for form in actor.metonyms]
        for form, is_metonym in dict.fromkeys(forms):
            other = claimed.setdefault((_spelling(form), is_metonym), actor)
            if other is not actor and _spelling(actor.name) != _spelling(other.name):
                detail = f"`{form}` is a form of {other.slug} too; it is linked only where the "
                detail += "article names one of the two otherwise; take it from one of them"
                place = Finding.of(Problem.AMBIGUOUS_VARIANT, actor.path, actor.line, detail)
                findings.append(place)
    return findings


def _spelling(form: str) -> str:
    """Return a form as it is compared: accents composed, hyphens as spaces."""
    return " ".join(unicodedata.normalize("NFC", form).replace("-", " ").split())
