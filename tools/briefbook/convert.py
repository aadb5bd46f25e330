"""The stages in a row, for a whole book.

Seeds are read each by itself, then compared with each other, then linked each by itself; then the
actors that they name and no record has are gathered from all of them. Linking, which takes
longest, is spread over processes where that is worth it. The result is the same for any number of
them and for any order of the files.
"""

from __future__ import annotations

import traceback
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefbook.across import across
from briefbook.authority import Authority, read_authority
from briefbook.bibliography import Bibliography, read_bibliography
from briefbook.bibliography.proposing import ProposedEntry, missing, propose
from briefbook.bibliography.stale import stale_entries
from briefbook.classify import classify, make_blocks
from briefbook.compare import compare
from briefbook.describe import describe
from briefbook.findings import Finding, Problem
from briefbook.link import Records, find_unrecorded, link, with_proposed
from briefbook.link.proposals import Gathered, Gazetteer, NamedOne, Proposed, gather, used
from briefbook.model import Article, Draft, Fact, Mention, Status
from briefbook.project import Project
from briefbook.read import (
    CatalogueRecord,
    check_folder,
    read_record,
    read_seed,
    record_path,
    seed_paths,
)
from briefbook.read.paths import visible_path
from briefbook.repeated import repeated_seeds
from briefbook.workers import ALONE, Report, Workers


@dataclass(frozen=True, slots=True)
class Known:
    """What a book's own files say of works, actors and terms."""

    bibliography: Bibliography
    authority: Authority


@dataclass(frozen=True, slots=True)
class Conversion:
    """A book's articles in the order of their seeds, and all that was found on the way."""

    articles: tuple[Article, ...] = ()
    findings: tuple[Finding, ...] = ()
    proposed: tuple[ProposedEntry, ...] = ()
    actors: tuple[Proposed, ...] = ()
    """The actors that no record names, by slug."""
    unread: tuple[str, ...] = ()
    """The seeds that are there and gave no article."""


@dataclass(frozen=True, slots=True)
class Linked:
    """An article, ``None`` where it could not be linked, with what no record has, and findings."""

    article: Article | None
    named: tuple[NamedOne, ...] = ()
    findings: tuple[Finding, ...] = ()


def convert(project: Project, workers: int = 1, report: Report | None = None) -> Conversion:
    """Return all articles of a book; a seed that cannot be read is a finding, not an end."""
    paths = seed_paths(project.root)
    bibliography, wrong = read_bibliography(project.bibliography, project.root)
    authority, doubts = read_authority(project.docs, project.root)
    with Workers.for_seeds(workers, paths) as processes:
        drafts, findings = read_drafts(paths, project.root, report)
        linked = link_drafts(drafts, Known(bibliography, authority), processes, report)
    every = (*check_folder(project.root), *findings, *wrong, *doubts, *linked.findings)
    articles, defects = compare_articles(linked.articles)
    every = (*every, *defects)
    unread = {visible_path(path, project.root) for path in paths} - set(map(_seed, articles))
    findings = tuple(sorted(set(every)))
    return Conversion(articles, findings, linked.proposed, linked.actors, tuple(sorted(unread)))


def read_drafts(
    paths: Sequence[Path], root: Path, report: Report | None = None
) -> tuple[tuple[Draft, ...], tuple[Finding, ...]]:
    """Return the seeds that can be read as drafts, each described by itself, and what is wrong.

    This process does so while others get ready for linking, which takes six times as long.
    """
    read = ALONE.each(partial(read_draft, root=root), paths, report)
    drafts = tuple(draft for draft, _ in read if draft is not None)
    return drafts, tuple(finding for _, findings in read for finding in findings)


def read_draft(path: Path, root: Path) -> tuple[Draft | None, tuple[Finding, ...]]:
    """Return one seed as a draft, or ``None`` where it cannot be read."""
    try:
        return _read_draft(path, root)
    except Exception as error:  # a defect met by one seed must not cost the others their pages
        return None, (_defect(visible_path(path, root), error),)


def _read_draft(path: Path, root: Path) -> tuple[Draft | None, tuple[Finding, ...]]:
    seed, findings = read_seed(path, root)
    if seed is None:
        return None, findings
    record, wrong = read_record(record_path(path), root, seed.lines)
    lines = classify(seed, record)
    blocks = make_blocks(seed, lines)
    metadata, gaps = describe(seed, lines, blocks, record)
    settled = record.mentions if record is not None else ()
    corrected = record.lines if record is not None else ()
    draft = Draft(seed, lines, blocks, metadata, gaps, _catalogued(record), settled, corrected)
    return draft, (*findings, *wrong)


def link_drafts(
    drafts: Sequence[Draft],
    known: Known,
    workers: Workers = ALONE,
    report: Report | None = None,
    only: Collection[str] | None = None,
) -> Conversion:
    """Return the drafts linked to each other and to the book's records.

    With ``only``, a collection of seeds' paths, the other drafts are compared, but not returned.
    """
    drafts = across(drafts)
    proposed = propose(drafts, known.bibliography)
    entries = known.bibliography.extended(found.entry for found in proposed)
    records, gazetteer = Records.of(entries, known.authority), Gazetteer.load()
    step = partial(link_draft, records=records, gazetteer=gazetteer)
    linked = workers.each(step, drafts, report)
    gathered, defects = _gathered(linked, known.authority)
    chosen = [one.article for one in linked if one.article and (only is None or _path(one) in only)]
    added = [(article, gathered.mentions.get(article.draft.seed.path, ())) for article in chosen]
    finished = list(map(_finish, added))  # less work than handing it over would be
    articles = tuple(article for article, _ in finished)
    findings = [finding for one in linked for finding in one.findings]
    findings += [finding for _, wrong in finished for finding in wrong]
    actors = used(gathered, (mention for article in articles for mention in article.mentions))
    findings += [*missing(proposed, known.bibliography.path)]
    findings += [*repeated_seeds(drafts)]
    findings += [*stale_entries(drafts, known.bibliography)]
    every = (*findings, *defects)
    return Conversion(articles, every, proposed, actors)


def link_draft(draft: Draft, records: Records, gazetteer: Gazetteer) -> Linked:
    """Return one article with what it names and no record has, and all that was found about it."""
    try:
        article = link(draft, records)
    except Exception as error:  # as in read_draft
        return Linked(None, (), (*draft.findings, _defect(draft.seed.path, error)))
    findings = (*draft.findings, *article.findings)
    try:
        return Linked(article, find_unrecorded(article, gazetteer), findings)
    except Exception as error:  # as in read_draft; the article has its page without proposals
        return Linked(article, (), (*findings, _defect(draft.seed.path, error)))


def _gathered(
    linked: Sequence[Linked], authority: Authority
) -> tuple[Gathered, tuple[Finding, ...]]:
    """Return the proposed actors of all articles, none where this fails."""
    named = {_path(one): one.named for one in linked if one.article and one.named}
    try:
        return gather(named, authority), ()
    except Exception as error:  # as in read_draft
        return Gathered(), (_defect(min(named), error),)


def _finish(
    given: tuple[Article, Sequence[Mention]],
) -> tuple[Article, tuple[Finding, ...]]:
    """Return an article with its mentions of proposed actors, without them where this fails."""
    article, mentions = given
    try:
        return (with_proposed(article, mentions) if mentions else article), ()
    except Exception as error:  # as in read_draft
        return article, (_defect(article.draft.seed.path, error),)


def _path(linked: Linked) -> str:
    return _seed(linked.article) if linked.article else ""


def _seed(article: Article) -> str:
    return article.draft.seed.path


def compare_articles(
    articles: tuple[Article, ...],
) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Return the articles with groups of events and proposals, and what went wrong."""
    try:
        return compare(articles), ()
    except Exception as error:  # as in read_draft
        return articles, (_defect(articles[0].draft.seed.path, error),)


def _defect(path: str, error: Exception) -> Finding:
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    detail = f"briefbook failed here ({type(error).__name__} in {place}); report it with the seed"
    return Finding.of(Problem.DEFECT, path, 1, detail)


def _catalogued(record: CatalogueRecord | None) -> tuple[tuple[str, Fact[str]], ...]:
    """Return what a record says beyond the metadata that a text can state itself."""
    names = ("url", "rights", "reliability", "credibility", "genre", "completeness")
    entries = [(name, getattr(record, name)) for name in names if record is not None]
    return tuple(
        (name, Fact(str(entry.value), Status.EDITOR, (), entry.reason))
        for name, entry in entries
        if entry is not None
    )
