"""What programs read in the head of an article's page: citation_* tags and JSON-LD.

Only what the article states, or its editor says, stands there: no tag could tell that a fact is
inferred. The title is given in any case, since a page needs one.
https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, https://schema.org/Article
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting.csl import csl_type
from briefbook.bibliography.exporting.record import dashed, date_parts
from briefbook.bibliography.names import Name
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.exports import BUILDERS
from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from briefbook.sphinx.citations.works import Work
    from briefbook.sphinx.records import ArticleRecord

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-newspaper": "NewsArticle",
    "report": "Report",
}
_TOLD = ("stated", "editor's")


def add_metadata(
    app: Sphinx, page: str, template: str, context: dict[str, Any], tree: nodes.document
) -> None:
    """Add the tags to the head of an article's page (``html-page-context``)."""
    article = briefbook_domain(app.env).pages("articles").get(page)
    work = citation_domain(app.env).works.get(article.citekey) if article else None
    if article is None or work is None or app.builder.name not in BUILDERS:
        return
    tags = "".join(
        f'\n<meta name="citation_{escape(name)}" content="{escape(value)}">'
        for name, value in highwire(work, article)
    )
    data = _inert(json.dumps(linked_data(work, article, app.config.project), ensure_ascii=False))
    script = f'\n<script type="application/ld+json">{data}</script>\n'
    context["metatags"] = f"{context.get('metatags', '')}{tags}{script}"


def highwire(work: Work, article: ArticleRecord) -> Iterator[tuple[str, str]]:
    """Yield names and values of the tags, without ``citation_``; dates are ``2021/05/27``."""
    yield "title", article.title
    if _told(article, "authors"):
        yield from (("author", _text(name)) for name in work.names)
    if date := _date(article):
        yield "publication_date", date.replace("-", "/")
    if journal := work.fields.get("journal", ""):
        yield "journal_title", journal
    if article.publisher and _told(article, "publisher"):
        yield "publisher", article.publisher
    yield from (("language", tag) for tag in article.language)
    if address := _address(work):
        yield "public_url", address


def linked_data(work: Work, article: ArticleRecord, book: str) -> dict[str, Any]:
    """Return the article as schema.org's JSON-LD; a body and a person have a type each."""
    kind = csl_type(Entry(work.key, work.kind, work.fields))
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(kind, "Article"),
        "headline": article.title,
        "author": [_agent(name) for name in work.names] if _told(article, "authors") else [],
        "datePublished": _date(article),
        "inLanguage": list(article.language),
        "isBasedOn": _address(work),
        "isPartOf": {"@type": "Book", "name": book},
    }
    if article.publisher and _told(article, "publisher"):
        data["publisher"] = {"@type": "Organization", "name": article.publisher}
    return {name: value for name, value in data.items() if value}


def _told(article: ArticleRecord, name: str) -> bool:
    return article.status.get(name) in _TOLD


def _date(article: ArticleRecord) -> str:
    return dashed(date_parts(article.date or "")) if _told(article, "date") else ""


def _address(work: Work) -> str:
    """Return the address of the article where it was published, if an entry has one."""
    address = work.fields.get("url", "")
    return address if address.startswith(("https://", "http://")) else ""


def _text(name: Name) -> str:
    return name.literal or f"{name.family}, {name.given}"


def _agent(name: Name) -> dict[str, str]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return {
        "@type": "Person",
        "name": f"{name.given} {name.family}",
        "givenName": name.given,
        "familyName": name.family,
    }


def _inert(text: str) -> str:
    """Return JSON that cannot end the script which holds it."""
    odd = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
    return "".join(odd.get(char, char) for char in text)
