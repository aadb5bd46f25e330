"""Statements, uses of terms, events, proposals and doubts of a page, an object of JSON a line.

JSON with escapes stands on one line of a page whatever the seed's text holds, and no colon of it
begins a line.
"""

from __future__ import annotations

import json
from typing import Any

from briefbook.controls import visible
from briefbook.findings import Finding, Severity
from briefbook.model import Article, Event, Passage, Proposal, Statement, TermUse


def write_told(article: Article) -> list[str]:
    """Return the directives that hold rows, each only where it has one."""
    labels = _labels(article)
    rows = {
        "statements": [_statement(one) for one in article.statements],
        "term-uses": [_use(use, labels) for use in article.terms if use.span.line in labels],
        "events": [_event(event) for event in article.events if event.label],
        "proposals": [_proposal(found) for found in article.proposals],
        "findings": [_finding(found) for found in _doubts(article)],
    }
    return [
        "\n".join([f":::{{{name}}} {article.citekey}", *map(_row, own), ":::"])
        for name, own in rows.items()
        if own
    ]


def read_rows(lines: list[str]) -> list[dict[str, Any]]:
    """Return what the rows of a directive say; raises ``ValueError`` where one is no object."""
    rows = [json.loads(line) for line in lines if line.strip()]
    if not all(isinstance(row, dict) for row in rows):
        raise ValueError("a row is no JSON object")
    return rows


def _row(fields: dict[str, Any]) -> str:
    return json.dumps(_visible(fields), sort_keys=True)


def _visible(value: object) -> object:
    """Return a value whose texts show what cannot be seen, since rows become text of any page."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {name: _visible(each) for name, each in value.items()}
    return [_visible(each) for each in value] if isinstance(value, list | tuple) else value


def _labels(article: Article) -> dict[int, list[tuple[int, int, str]]]:
    """Return the stretches of the blocks by line, each with its block's label."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    for block in article.draft.blocks:
        for piece in block.pieces:
            found.setdefault(piece.line, []).append((piece.start, piece.end, block.label))
    return found


def _use(use: TermUse, labels: dict[int, list[tuple[int, int, str]]]) -> dict[str, Any]:
    place = next(
        (label for start, end, label in labels[use.span.line] if start <= use.span.start < end), ""
    )
    return {"term": use.term, "label": place, "text": use.text}


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "speaker": one.speaker,
        "label": one.label,
        "kind": one.kind,
        "by": one.by,
        "text": one.text,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "event": event.label,
        "label": event.paragraph,
        "value": event.value,
        "date": event.date,
        "what": event.what,
        "actors": list(event.actors),
        "modality": event.modality,
        "reason": event.reason,
        "group": event.group,
    }


def _proposal(found: Proposal) -> dict[str, Any]:
    spans = [_passage(one) for one in found.passages]
    places = "-".join(dict.fromkeys(f"{one['article']}-{one['label']}" for one in spans))
    return {
        "id": f"{found.kind}-{places}",
        "kind": found.kind,
        "reason": found.reason,
        "spans": spans,
    }


def _doubts(article: Article) -> list[Finding]:
    """Return what is left for an editor to look at in the seed; notes ask for nothing."""
    found = sorted({*article.draft.findings, *article.findings})
    path = article.draft.seed.path
    return [f for f in found if f.path == path and f.problem.severity is Severity.WARNING]


def _finding(found: Finding) -> dict[str, Any]:
    return {"problem": found.problem_code, "line": found.line, "detail": found.detail}


def _passage(one: Passage) -> dict[str, Any]:
    return {
        "article": one.article,
        "label": one.label,
        "line": one.span.line,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
    }
