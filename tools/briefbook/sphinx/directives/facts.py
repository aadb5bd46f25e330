"""A fact about a source as a line of the descriptor: its value, its status, evidence, reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docutils import nodes

from briefbook.sphinx.nodes import link
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

_STATUS_WORDS = {
    "stated": "stated",
    "inferred": "inferred",
    "editor's": "editor’s",
    "not stated": "not stated",
}
_LINE = re.compile(r"[1-9][0-9]*")
_PLACE = re.compile(
    r"(?P<seed>seeds/[^\s,;()]{1,120}\.txt)(?: line (?P<line>[1-9][0-9]{0,5}))?"
    r"|\bline (?P<own>[1-9][0-9]{0,5})"
)


def fact(
    record: ArticleRecord, name: str, label: str, value: str | Sequence[nodes.Node]
) -> nodes.field:
    """Return a field with a value, how it is known, the lines that say so and the reason."""
    status = record.status.get(name, "stated" if value else "not stated")
    word = _STATUS_WORDS.get(status, status)
    css = ["status", f"status-{status.replace(' ', '-').replace(chr(39), '')}"]
    content: list[nodes.Node] = []
    if value and status != "not stated":
        shown = [nodes.Text(value)] if isinstance(value, str) else value
        content += [nodes.inline("", "", *shown, classes=["fact"]), nodes.Text(" ")]
    content.append(nodes.inline("", word, classes=css))
    if name in record.evidence:
        content += [nodes.Text(" "), *_evidence(record.evidence[name])]
    if name in record.reasons:
        said = _linked(record.reasons[name], record.docname)
        reason = nodes.inline("", "", nodes.Text("– "), *said, classes=["reason"])
        content += [nodes.Text(" "), reason]
    return field(label, *content)


def _evidence(text: str) -> Iterator[nodes.Node]:
    """Yield ``lines 18, 47`` with every number linked to its line of the seed as received."""
    yield nodes.Text("(")
    end = 0
    for match in _LINE.finditer(text):
        yield nodes.Text(text[end : match.start()])
        yield link(f"line-{match[0]}", match[0], "line-link")
        end = match.end()
    yield nodes.Text(f"{text[end:]})")


def _linked(reason: str, docname: str) -> Iterator[nodes.Node]:
    """Yield a reason with the lines that it names linked, also those of other seeds."""
    end = 0
    for match in _PLACE.finditer(reason):
        yield nodes.Text(reason[end : match.start()])
        line = match["line"] or match["own"] or ""
        if match["own"]:
            yield nodes.Text("line ")
            yield link(f"line-{line}", line, "line-link")
        else:
            place = f"{match['seed']}#{line}" if line else match["seed"]
            yield reference_to("seed-line", place, None, docname)
        end = match.end()
    yield nodes.Text(reason[end:])


def field(name: str, *content: nodes.Node) -> nodes.field:
    """Return a field of the descriptor with one paragraph."""
    body = nodes.field_body("", nodes.paragraph("", "", *content))
    return nodes.field("", nodes.field_name("", name), body)
