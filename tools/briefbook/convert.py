"""The stages in a row, for a whole book.

Seeds are read each by itself, then compared with each other, then linked each by itself; the
first and the last step are spread over processes where there are many seeds. The result is the
same for any number of them and for any order of the files.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from briefbook.across import across
from briefbook.authority import Authority, read_authority
from briefbook.bibliography import Bibliography, read_bibliography
from briefbook.bibliography.proposing import ProposedEntry, missing, propose
from briefbook.classify import classify, make_blocks
from briefbook.compare import compare
from briefbook.describe import describe
from briefbook.findings import Finding, Problem
from briefbook.link import Records, link
from briefbook.model import Article, Draft, Fact, Status
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

T = TypeVar("T")
R = TypeVar("R")

Report = Callable[[int], None]
"""Told the number of seeds that a step has finished; each seed passes two steps."""

WORTH_A_PROCESS = 50
"""Seeds; for fewer, starting processes takes longer than they save."""


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


def convert(project: Project, workers: int = 1, report: Report | None = None) -> Conversion:
    """Return all articles of a book; a seed that cannot be read is a finding, not an end."""
    paths = seed_paths(project.root)
    drafts, findings = read_drafts(paths, project.root, workers, report)
    bibliography, wrong = read_bibliography(project.bibliography, project.root)
    authority, doubts = read_authority(project.docs, project.root)
    linked = link_drafts(drafts, Known(bibliography, authority), workers, report)
    every = (*check_folder(project.root), *findings, *wrong, *doubts, *linked.findings)
    articles, defects = compare_articles(linked.articles)
    every = (*every, *defects)
    return Conversion(articles, tuple(sorted(set(every))), linked.proposed)


def read_drafts(
    paths: Sequence[Path], root: Path, workers: int = 1, report: Report | None = None
) -> tuple[tuple[Draft, ...], tuple[Finding, ...]]:
    """Return the seeds that can be read as drafts, each described by itself, and what is wrong."""
    read = _each(partial(read_draft, root=root), paths, workers, report)
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
    workers: int = 1,
    report: Report | None = None,
    only: Collection[str] | None = None,
) -> Conversion:
    """Return the drafts linked to each other and to the book's records.

    With ``only``, a collection of seeds' paths, the other drafts are compared, but not linked.
    """
    drafts = across(drafts)
    proposed = propose(drafts, known.bibliography)
    entries = known.bibliography.extended(found.entry for found in proposed)
    chosen = [draft for draft in drafts if only is None or draft.seed.path in only]
    records = Records.of(entries, known.authority)
    linked = _each(partial(link_draft, records=records), chosen, workers, report)
    articles = tuple(article for article, _ in linked if article is not None)
    findings = [finding for _, found in linked for finding in found]
    return Conversion(articles, (*findings, *missing(proposed, known.bibliography.path)), proposed)


def link_draft(draft: Draft, records: Records) -> tuple[Article | None, tuple[Finding, ...]]:
    """Return one article with all that was found about it."""
    try:
        article = link(draft, records)
    except Exception as error:  # as in read_draft
        return None, (*draft.findings, _defect(draft.seed.path, error))
    return article, (*draft.findings, *article.findings)


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


def _each(
    step: Callable[[T], R], items: Sequence[T], workers: int, report: Report | None
) -> list[R]:
    """Return the step's result for each item, in their order."""
    if workers < 2 or len(items) < WORTH_A_PROCESS:
        return _reported(map(step, items), report)
    # Spawned, not forked: the same on every system, and safe beside other threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        size = max(1, len(items) // (workers * 8))
        return _reported(pool.map(step, items, chunksize=size), report)


def _reported(results: Iterable[R], report: Report | None) -> list[R]:
    finished = []
    for result in results:
        finished.append(result)
        if report is not None:
            report(1)
    return finished
