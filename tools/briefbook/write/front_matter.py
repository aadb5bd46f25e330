"""The front matter of an article page: what is known of the source, and how."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import yaml

from briefbook.controls import visible
from briefbook.describe import describe_source
from briefbook.model import Article, Completeness, Descriptor, Fact, Genre, Metadata, Span
from briefbook.write.seed_lines import escape_line

AnyFact: TypeAlias = (
    Fact[str]
    | Fact[str | None]
    | Fact[Genre | None]
    | Fact[Completeness | None]
    | Fact[tuple[str, ...]]
)


def write_front_matter(article: Article) -> str:
    """Return the YAML block with its two rules of dashes."""
    metadata, seed = article.draft.metadata, article.draft.seed
    source = describe_source(article)
    facts = _facts(metadata) | _descriptor(source) | _said(article)
    fields = {name: _value(fact.value) for name, fact in facts.items()} | {
        "status": {name: fact.status.value for name, fact in facts.items()},
        "reasons": {name: visible(fact.reason) for name, fact in facts.items() if fact.reason},
        "evidence": {name: _lines(fact.evidence) for name, fact in facts.items() if fact.evidence},
        "words": source.words,
        "paragraphs": source.paragraphs,
        "citekey": article.citekey,
        "seed": escape_line(seed.path),
        "sha256": seed.sha256,
        "encoding": seed.encoding,
    }
    kept = {name: value for name, value in fields.items() if value != {}}
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{text}---\n"


def seed_line(path: str) -> str:
    """Return the line of the front matter that names a seed, by which its page is found."""
    fields = {"seed": escape_line(path)}
    text: str = yaml.safe_dump(fields, allow_unicode=True, width=float("inf"))
    return text


def _facts(metadata: Metadata) -> dict[str, AnyFact]:
    return {
        "title": metadata.title,
        "authors": metadata.authors,
        "publisher": metadata.publisher,
        "date": metadata.date,
        "language": metadata.language,
    }


def _descriptor(source: Descriptor) -> dict[str, AnyFact]:
    return {
        "genre": source.genre,
        "completeness": source.completeness,
        "named": source.named,
        "unnamed": source.unnamed,
    }


def _said(article: Article) -> dict[str, AnyFact]:
    """Return what only the catalogue record says; the rest is in the descriptor."""
    known = dict(article.draft.catalogued)
    return {name: known[name] for name in known if name not in {"genre", "completeness"}}


def _value(value: str | tuple[str, ...] | None) -> str | list[str] | None:
    if value is None or isinstance(value, str):
        return None if value is None else visible(str(value))
    return [visible(part) for part in value]


def _lines(evidence: Iterable[Span]) -> str:
    numbers = sorted({span.line for span in evidence})
    return f"{'line' if len(numbers) == 1 else 'lines'} {', '.join(map(str, numbers))}"
