"""The table of the sources."""

from __future__ import annotations

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder, row, table
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to


def source_list(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return title, author, date, publisher and length of each article, in the seeds' order."""
    articles = sorted(domain.articles.values(), key=lambda article: article.seed)
    if not articles:
        return [nodes.paragraph("", "The book holds no article yet.", classes=["hint"])]
    rows = [_row(domain, article, node["docname"]) for article in articles]
    head = ["", "Title", "Author", "Date", "Publisher", "¶"]
    numbered = [nodes.row("", _number(index), *made.children) for index, made in enumerate(rows, 1)]
    return [table(head, numbered, [4, 38, 16, 18, 16, 8], "source-table")]


def _number(index: int) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", str(index)))


def _row(domain: BriefbookDomain, article: ArticleRecord, docname: str) -> nodes.row:
    labels = domain.pages("blocks").get(article.docname, ())
    date = describe_edtf(article.date) if article.date else ""
    return row(
        [reference_to("article", article.citekey, article.title, docname, paged=True)],
        _fact(article, "authors", ", ".join(article.authors)),
        _fact(article, "date", date),
        _fact(article, "publisher", article.publisher or ""),
        str(sum(label.startswith("p") for label in labels)),
    )


def _fact(article: ArticleRecord, name: str, value: str) -> list[nodes.Node]:
    status = article.status.get(name, "stated" if value else "not stated")
    if not value or status == "not stated":
        return [nodes.inline("", "not stated", classes=["status", "status-not-stated"])]
    if status == "stated":
        return [nodes.Text(value)]
    word = status.replace("'", "’")
    css = f"status-{status.replace(chr(39), '')}"
    return [nodes.Text(f"{value} "), nodes.inline("", word, classes=["status", css])]
