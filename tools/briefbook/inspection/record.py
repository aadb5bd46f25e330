"""Article -> the public record of how it was read (docs/about/inspection.md)."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, TypeAlias

from briefbook.describe import describe_source
from briefbook.files import portable_name
from briefbook.findings import Finding
from briefbook.model import (
    Article,
    Block,
    Citation,
    Completeness,
    DateExpression,
    Event,
    Fact,
    Genre,
    Line,
    LineClass,
    Mention,
    Metadata,
    Quotation,
    Reference,
    Span,
    Status,
    TermUse,
)

Json: TypeAlias = dict[str, Any]
AnyFact: TypeAlias = (
    Fact[str]
    | Fact[str | None]
    | Fact[Genre | None]
    | Fact[Completeness | None]
    | Fact[tuple[str, ...]]
)


def record_name(path: str, ending: str = ".json") -> str:
    """Return the name of the file with the record of a seed, which is named by its path."""
    return portable_name(path.rpartition("/")[2].removesuffix(".txt"), ending)


def inspection_record(article: Article) -> Json:
    """Return the record of an article, in the order of its JSON Schema.

    Lines count from 1, columns from 0 in Unicode code points, ends are exclusive; ``text`` is
    the seed's own. ``end_line`` stands only where a span ends in a later line.
    """
    draft = article.draft
    seed = draft.seed
    findings = sorted({*draft.findings, *article.findings})
    return {
        "seed": seed.path,
        "sha256": seed.sha256,
        "encoding": seed.encoding,
        "metadata": _metadata(draft.metadata),
        "descriptor": _descriptor(article),
        "lines": [_line(line) for line in draft.lines],
        "paragraphs": [_paragraph(b) for b in draft.blocks if b.block_class is LineClass.BODY],
        "references": [_reference(reference) for reference in article.references],
        "citations": [_citation(citation) for citation in article.citations],
        "mentions": [_mention(mention) for mention in article.mentions],
        "terms": [_term(use) for use in article.terms],
        "dates": [_date(date) for date in article.dates],
        "events": [_event(event) for event in article.events],
        "quotations": [_quotation(quotation) for quotation in article.quotations],
        "findings": [_finding(finding) for finding in findings],
    }


def inspection_json(article: Article) -> str:
    """Return the record on a line of its own, as ``briefbook inspect`` writes it."""
    # Lone surrogates, which UTF-16 may hold, cannot stand in UTF-8: escaped, they are still JSON.
    line = json.dumps(inspection_record(article), ensure_ascii=False)
    return line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def record_schema() -> Json:
    """Return the JSON Schema (2020-12) of the record."""
    schema: Json = json.loads(schema_json())
    return schema


def schema_json() -> str:
    """Return the schema as its file has it."""
    return resources.files(__package__).joinpath("schema.json").read_text(encoding="utf-8")


def _span(span: Span) -> Json:
    end = {} if span.end_line is None else {"end_line": span.end_line}
    return {"line": span.line, "start": span.start, "end": span.end} | end


def _metadata(metadata: Metadata) -> Json:
    return {
        "title": _fact(metadata.title),
        "authors": _fact(metadata.authors),
        "publisher": _fact(metadata.publisher),
        "date": _fact(metadata.date),
        "language": _fact(metadata.language),
    }


def _descriptor(article: Article) -> Json:
    found, said = describe_source(article), dict(article.draft.catalogued)
    unsaid: Fact[str | None] = Fact(None, Status.NOT_STATED)
    return {
        "genre": _fact(found.genre),
        "completeness": _fact(found.completeness),
        "named": _fact(found.named),
        "unnamed": _fact(found.unnamed),
        "words": found.words,
        "paragraphs": found.paragraphs,
        **{name: _fact(said.get(name, unsaid)) for name in _EDITORS},
    }


_EDITORS = ("reliability", "credibility", "url", "rights")
"""What only a catalogue record says."""


def _fact(fact: AnyFact) -> Json:
    value = list(fact.value) if isinstance(fact.value, tuple) else fact.value
    return {
        "value": value,
        "status": fact.status.value,
        "evidence": [_span(span) for span in fact.evidence],
        "reason": fact.reason,
    }


def _line(line: Line) -> Json:
    segments = [
        {"start": s.start, "end": s.end, "class": s.line_class.value, "rule": s.rule}
        for s in line.segments
    ]
    return {
        "line": line.number,
        "class": line.line_class.value,
        "rule": line.rule,
        "segments": segments,
    }


def _paragraph(block: Block) -> Json:
    span = block.span(0, len(block.text))
    return {"number": block.number} | _span(span) | {"text": block.text}


def _reference(reference: Reference) -> Json:
    return {
        "key": reference.key,
        "line": reference.line,
        "raw": reference.raw,
        "fields": dict(reference.fields),
        "cited": reference.cited,
    }


def _citation(citation: Citation) -> Json:
    between = {"between": list(citation.between)} if citation.between else {}
    return _span(citation.span) | {
        "text": citation.text,
        "key": citation.key,
        "alternatives": list(citation.alternatives),
        **between,
        "reason": citation.reason,
    }


def _mention(mention: Mention) -> Json:
    return _span(mention.span) | {
        "text": mention.text,
        "actor": mention.actor,
        "kind": mention.kind,
        "form": mention.form.value,
        "status": mention.status,
    }


def _term(use: TermUse) -> Json:
    return _span(use.span) | {"text": use.text, "term": use.term}


def _date(date: DateExpression) -> Json:
    return _span(date.span) | {"text": date.text, "value": date.value, "reason": date.reason}


def _event(event: Event) -> Json:
    return _span(event.span) | {
        "value": event.value,
        "what": event.what,
        "actors": list(event.actors),
        "modality": event.modality,
    }


def _quotation(quotation: Quotation) -> Json:
    return _span(quotation.span) | {"speaker": quotation.speaker}


def _finding(finding: Finding) -> Json:
    return {"problem": finding.problem_code, "line": finding.line, "detail": finding.detail}
