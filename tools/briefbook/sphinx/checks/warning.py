"""Pages as Sphinx reads them -> warnings, at every build.

A page is read once, by whichever worker reads it for Sphinx. The checks run when all are read,
also where nothing changed, so that a fault is told until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sphinx.util import logging

from briefbook.checking.book import check_pages
from briefbook.checking.pages import is_editors
from briefbook.checking.reading import read_page
from briefbook.checking.source import Source, Sources
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


def note_page(app: Sphinx, docname: str, source: list[str]) -> None:
    """Keep the passages of a page that the editor writes (``source-read``)."""
    if is_editors(docname) and app.env.doc2path(docname).suffix == ".md":
        briefbook_domain(app.env).note("pages", docname, read_page(docname, source[0]))


def check_book(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Warn of every quotation and passage that fails, and keep the coverage for the pages.

    (``env-get-updated``, before it is asked which pages show something else.)
    """
    domain = briefbook_domain(env)
    pages = domain.pages("pages")
    checked = check_pages((pages[docname] for docname in sorted(pages)), sources_of(domain))
    for finding in checked.findings:
        logger.warning(
            finding.detail,
            location=(finding.path, finding.line),
            type="briefbook",
            subtype=finding.problem_code,
        )
    for coverage in checked.coverage:
        logger.info(str(coverage))
    domain.data["coverage"], domain.data["quotations"] = checked.coverage, checked.quotations
    return []


def sources_of(domain: BriefbookDomain) -> Sources:
    """Return the articles of the book as their pages have them."""
    return Sources.of(_sources(domain))


def _sources(domain: BriefbookDomain) -> Iterator[Source]:
    texts = domain.pages("texts")
    for article in domain.articles.values():
        beside = (article.title, *article.authors, article.publisher or "")
        blocks = texts.get(article.docname, {})
        yield Source(article.citekey, blocks, [text for text in beside if text], article.seed)
