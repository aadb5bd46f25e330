"""``source-summary`` and ``coverage``: a row for each source, and one for each checked page."""

from __future__ import annotations

from docutils import nodes

from briefbook.checking.coverage import Coverage
from briefbook.sphinx.checks.figures import chosen, status_of
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder, row, table
from briefbook.sphinx.places import short_name
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to


def source_summary(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the sources in the order of their seeds, with what a reader weighs them by."""
    articles = chosen(domain, "sources")
    if not articles:
        return [nodes.paragraph("", "The book holds no article yet.", classes=["hint"])]
    rows = [_row(domain, article, node["docname"]) for article in articles]
    head = ["Source", "Genre", "Words", "Author", "Publisher", "Date", "Text", "Speakers", "Cited"]
    made = table(head, rows, [22, 11, 8, 11, 11, 11, 11, 13, 7], "source-table")
    made["classes"] += ["summary-table", "sortable"]
    return [made]


def _row(domain: BriefbookDomain, article: ArticleRecord, docname: str) -> nodes.row:
    name = short_name(domain, article)
    return row(
        [reference_to("article", article.citekey, name, docname)],
        nodes.Text(article.genre) if article.genre else _status(article, "genre"),
        f"{article.words:,}",
        *(_status(article, fact) for fact in ("authors", "publisher", "date")),
        article.completeness or "–",
        _speakers(article),
        str(len(domain.uses_of(article.citekey))),
    )


def _speakers(article: ArticleRecord) -> str:
    """Return how many speak with a name and how many without."""
    named, unnamed = len(article.named), len(article.unnamed)
    return ", ".join(
        [f"{named} named"] * bool(named) + [f"{unnamed} unnamed"] * bool(unnamed) or ["none"]
    )


def _status(article: ArticleRecord, fact: str) -> list[nodes.Node]:
    status = status_of(article, fact)
    text = {"editors": "editor’s", "not-stated": "not stated"}.get(status, status)
    return [nodes.inline("", text, classes=["status", f"status-{status}"])]


def coverage(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return how many passages of each page that requires it cite a source."""
    figures: tuple[Coverage, ...] = domain.data.get("coverage", ())
    if not figures:
        text = "No page of this book requires that every paragraph cites a source."
        return [nodes.paragraph("", text, classes=["hint"])]
    rows = [
        row(
            [reference_to("anchor", f"{one.page}#", one.title or one.page, node["docname"])],
            str(one.passages),
            str(one.citing),
            str(one.editors),
        )
        for one in figures
    ]
    head = ["Page", "Paragraphs", "Cite a source", "Editor’s own"]
    return [table(head, rows, [46, 18, 18, 18], "coverage-table")]
