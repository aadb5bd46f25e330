"""The rows of the tables of sources: articles, their paragraphs, and what cites them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from briefbook.checking.coverage import EDITORS, is_covered
from briefbook.checking.page import COVERED, Page, Passage
from briefbook.checking.source import place_name
from briefbook.checking.told import Told
from briefbook.editions.columns import Row
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.locators import labels_of
from briefbook.sphinx.data.addresses import Addresses
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.records import ArticleRecord, Use

FACTS = ("title", "authors", "publisher", "date", "language")


def in_order_of_seeds(domain: BriefbookDomain) -> list[ArticleRecord]:
    """Return the articles in the order of their files."""
    return sorted(domain.articles.values(), key=lambda article: article.seed)


def sources(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the articles."""
    for article in in_order_of_seeds(domain):
        counts = domain.pages("line-counts").get(article.docname, {})
        yield {
            "source": article.citekey,
            "title": article.title,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "date": article.date,
            "language": list(article.language),
            "genre": article.genre,
            "completeness": article.completeness,
            **{f"{fact}_status": _status(article, fact) for fact in FACTS},
            "seed": article.seed,
            "sha256": article.sha256,
            "encoding": article.encoding,
            "lines": sum(counts.values()),
            "set_aside": sum(n for (kind, _), n in counts.items() if kind == "furniture"),
            "paragraphs": article.paragraphs,
            "words": article.words,
            "cited": sum(use.docname != article.docname for use in domain.uses_of(article.citekey)),
            "address": addresses.of(article.docname),
        }


def _status(article: ArticleRecord, fact: str) -> str:
    return article.status.get(fact, "stated" if getattr(article, fact) else "not stated")


def paragraphs(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield what can be cited of the articles, in the order of the text."""
    for article in in_order_of_seeds(domain):
        lines = domain.pages("lines").get(article.docname, {})
        for label, text in domain.pages("places").get(article.docname, {}).items():
            yield {
                "source": article.citekey,
                "label": label,
                "locator": place_name(label),
                "line": lines.get(label, 0),
                "text": text,
                "digest": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
                "address": addresses.of_label(article, label),
            }


def citations(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield every citation in a page that is no article, in the order of reading."""
    own = domain.pages("articles")
    uses = [use for use in domain.uses if use.docname not in own]
    for use in sorted(uses, key=lambda use: addresses.order(use.docname)):
        yield _citation(domain, addresses, use)


def _citation(domain: BriefbookDomain, addresses: Addresses, use: Use) -> Row:
    work = citation_domain(domain.env).work(use.key)
    key = work.key if work else use.key
    held = key in domain.articles
    return {
        "page": use.docname,
        "sentence": use.sentence,
        "work": key,
        "locator": use.locator,
        "passages": list(labels_of(key, use.locator)) if held else [],
        "held": held,
        "address": addresses.of(use.docname, use.anchor),
    }


def judgments(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the sentences of the pages that have to cite a source throughout, in reading order."""
    pages = domain.pages("pages")
    for docname in sorted(pages, key=addresses.order):
        if is_covered(pages[docname]):
            rows = _sentences(pages[docname])
            for number, (passage, text, cites) in enumerate(rows, 1):
                yield {
                    "page": docname,
                    "number": number,
                    "kind": passage.kind.value,
                    "text": text,
                    "cites": cites,
                    "marked": next((w for w in passage.editors if w in EDITORS), ""),
                    "address": addresses.of(docname),
                }


def _sentences(page: Page) -> Iterator[tuple[Passage, str, list[str]]]:
    """Yield each sentence of a page with its passage and what it cites."""
    for passage in page.passages:
        if passage.kind not in COVERED or not passage.text.strip():
            continue
        told = Told.of(passage)
        for (start, end), cited in zip(told.bounds, told.citations, strict=True):
            links = [label for label, at in passage.links if start <= at <= end]
            cites = [f"{one.key} {one.locator}".strip() for one in cited]
            cites += [_cited(label) for label in links]
            text = " ".join(passage.text[start:end].split())
            yield passage, _closed_up(text), list(dict.fromkeys(cites))


def _cited(label: str) -> str:
    key, _, place = label.rpartition("-")
    return f"{key} {place_name(place)}" if place[1:].isdecimal() else label


def _closed_up(text: str) -> str:
    """Return a sentence without the space that a citation left before a mark."""
    for mark in ".,;:":
        text = text.replace(f" {mark}", mark)
    return text
