"""Provenance: of each source the file it came as, its hash, and what was made of its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docutils import nodes

from briefbook.sphinx.collected.control import corpus_hash
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.places import short_name
from briefbook.sphinx.records import SAID, ArticleRecord
from briefbook.sphinx.roles import reference_to

_ASIDE = "furniture"
_FACTS = ("title", "authors", "publisher", "date", "language", "genre", "completeness", *SAID)


def provenance(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a block for each source in the order of the files, then the hash of all."""
    articles = sorted(domain.articles.values(), key=lambda article: article.seed)
    if not articles:
        return [nodes.paragraph("", "The book holds no article yet.", classes=["hint"])]
    blocks = [part for one in articles for part in _source(domain, one, node["docname"])]
    digest = nodes.literal("", corpus_hash(domain))
    total = nodes.paragraph("", "All files together: SHA-256 ", digest, classes=["digest"])
    return [*blocks, total]


def _source(domain: BriefbookDomain, one: ArticleRecord, docname: str) -> Iterator[nodes.Node]:
    head = nodes.paragraph("", "", classes=["mention-source"])
    head += reference_to(
        "article", one.citekey, short_name(domain, one), docname, css="source-name"
    )
    yield head
    counts: dict[tuple[str, str], int] = domain.pages("line-counts").get(one.docname, {})
    facts: dict[str, list[nodes.Node]] = {
        "File": [nodes.literal("", one.seed), nodes.Text(f", {one.encoding.upper()}")],
        "SHA-256": [nodes.literal("", one.sha256)],
        "Lines": [nodes.Text(_lines(counts))],
        "Kept": [nodes.Text(_kept(counts))],
        "Set aside": [nodes.Text(_aside(counts))],
        "By the editor": [nodes.Text(_catalogued(one))],
    }
    fields = [
        nodes.field(
            "", nodes.field_name("", name), nodes.field_body("", nodes.paragraph("", "", *content))
        )
        for name, content in facts.items()
    ]
    yield nodes.field_list("", *fields, classes=["descriptor", "provenance"])


def _lines(counts: dict[tuple[str, str], int]) -> str:
    total = sum(counts.values())
    blank = sum(number for (kind, _), number in counts.items() if kind == "blank")
    return f"{total}, {blank} of them blank"


def _kept(counts: dict[tuple[str, str], int]) -> str:
    """Return how many lines are of each class that the article keeps."""
    by_class: Counter[str] = Counter()
    for (kind, _), number in counts.items():
        if kind not in (_ASIDE, "blank"):
            by_class[kind] += number
    return _listed(by_class)


def _aside(counts: dict[tuple[str, str], int]) -> str:
    """Return how many lines each rule set aside."""
    return _listed({rule: number for (kind, rule), number in counts.items() if kind == _ASIDE})


def _listed(numbers: dict[str, int]) -> str:
    if not numbers:
        return "none"
    parts = [
        f"{name} {n}" for name, n in sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    ]
    return f"{sum(numbers.values())}: {', '.join(parts)}"


def _catalogued(one: ArticleRecord) -> str:
    """Return which facts the catalogue record beside the file gives."""
    given = [fact for fact in _FACTS if one.status.get(fact) == "editor's"]
    return f"{', '.join(given)}, with reasons on the article’s page" if given else "nothing"
