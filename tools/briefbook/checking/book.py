"""A whole book -> what the checks find in the pages that its editor wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefbook.across import across
from briefbook.checking.coverage import Coverage, check_coverage, is_covered
from briefbook.checking.page import Page
from briefbook.checking.pages import read_pages
from briefbook.checking.quotations import check_quotations, count_quotations
from briefbook.checking.source import Source, Sources
from briefbook.checking.withdrawal import DateChange
from briefbook.findings import Finding, Problem
from briefbook.model import Article, Draft

_ALIKE = 0.5
"""How alike a key is that is suggested to who asked for one, and can ask again."""


@dataclass(frozen=True, slots=True)
class CheckedBook:
    """The editor's pages, the coverage of those that need it, and what is wrong with them.

    ``quotations`` is how many were compared with a source.
    """

    pages: tuple[Page, ...]
    coverage: tuple[Coverage, ...]
    findings: tuple[Finding, ...]
    quotations: int = 0


def check_pages(pages: Iterable[Page], sources: Sources) -> CheckedBook:
    """Return what the checks say of pages."""
    pages = tuple(pages)
    findings: list[Finding] = []
    coverage: list[Coverage] = []
    for page in pages:
        findings += check_quotations(page, sources)
        if is_covered(page):
            figure, bare = check_coverage(page, sources)
            coverage.append(figure)
            findings += bare
    compared = sum(count_quotations(page, sources) for page in pages)
    return CheckedBook(pages, tuple(coverage), tuple(findings), compared)


def check_docs(docs: Path, root: Path, articles: Iterable[Article]) -> CheckedBook:
    """Return what the checks say of a book's folder, its articles freshly converted."""
    pages, unread = read_pages(docs, root)
    checked = check_pages(pages, Sources.of(map(Source.of, articles)))
    return replace(checked, findings=(*unread, *checked.findings))


def unknown_sources(keys: Iterable[str], sources: Sources, path: str) -> tuple[Finding, ...]:
    """Return a finding for each key that no article of the book has, with the nearest one."""
    return tuple(
        Finding.of(Problem.UNKNOWN_SOURCE, path, 1, _unknown(key, sources))
        for key in keys
        if sources.get(key) is None
    )


def _unknown(key: str, sources: Sources) -> str:
    known = sorted(source.key for source in sources.by_key.values())
    near = sources.nearest(key, _ALIKE)
    if near is not None:
        return f"no article of this book has the key `{key}`; did you mean `{near}`?"
    listed = ", ".join(known[:5]) + (", …" if len(known) > 5 else "")
    return f"no article of this book has the key `{key}`; there are {listed or 'none'}"


def date_changes(
    gone: Collection[str], articles: Iterable[Article], drafts: Iterable[Draft]
) -> tuple[DateChange, ...]:
    """Return the articles that would be dated otherwise without those from some seeds.

    The drafts are as described each by itself; the rest of them is compared again.
    """
    left = across([draft for draft in drafts if draft.seed.path not in gone])
    dates = {draft.seed.path: draft.metadata.date.value for draft in left}
    return tuple(
        DateChange(a.citekey, f"docs/articles/{a.citekey}.md", before, dates[a.draft.seed.path])
        for a in articles
        if a.draft.seed.path in dates
        and (before := a.draft.metadata.date.value) is not None
        and dates[a.draft.seed.path] != before
    )
