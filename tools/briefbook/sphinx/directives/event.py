"""``event``: something that happened, was planned or is said to recur, with its date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from briefbook.dates import find_dates
from briefbook.dates.edtf import describe_edtf, is_edtf
from briefbook.sphinx.citations.locators import labels_of
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import MODALITIES, EventRecord
from briefbook.sphinx.roles import citations_in, reference_to


def _modality(argument: str) -> str:
    return directives.choice(argument, MODALITIES)


def slugs(argument: str) -> tuple[str, ...]:
    """Return what is written with commas between it."""
    return tuple(slug.strip() for slug in argument.split(",") if slug.strip())


class Event(SphinxDirective):
    """``event DATE``: an event, its date in EDTF or ``undated``; its text cites its sources."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {
        "id": directives.unchanged_required,
        "title": directives.unchanged_required,
        "modality": _modality,
        "actors": slugs,
        "disputed": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """Return the event as a block, and note it for the chronology."""
        problem = self._problem()
        if problem:
            return [self.state.document.reporter.warning(problem, line=self.lineno)]
        content = self.parse_content_to_nodes()
        record = self._record(content)
        domain = briefbook_domain(self.env)
        known = domain.pages("events").get(self.env.docname, ())
        domain.note("events", self.env.docname, (*known, record))
        silence = placeholder(
            kind="event-silence", docname=self.env.docname, options={"event": record.id}
        )
        block = nodes.container("", *self._head(record), *content, silence)
        block["ids"], block["classes"] = (
            [record.anchor],
            ["event-block", f"event-{record.modality}"],
        )
        if record.disputed:
            block["classes"].append("event-disputed")
        self.set_source_info(block)
        self.state.document.note_explicit_target(block, block)
        return [block]

    def _problem(self) -> str | None:
        for name in ("id", "title"):
            if not self.options.get(name):
                return f"an event needs a :{name}:"
        if self.arguments[0] != "undated" and not is_edtf(self.arguments[0]):
            return _not_edtf(self.arguments[0])
        known = briefbook_domain(self.env).pages("events").get(self.env.docname, ())
        if any(event.id == self.options["id"] for event in known):
            return f"another event has the id {self.options['id']!r}"
        return None

    def _record(self, content: list[nodes.Node]) -> EventRecord:
        telling = list(citations_in(content[:1]))
        passages = _passages(telling)
        return EventRecord(
            self.options["id"],
            self.env.docname,
            nodes.make_id(f"event-{self.options['id']}"),
            self.options["title"],
            None if self.arguments[0] == "undated" else self.arguments[0],
            self.options.get("modality", "past"),
            self.options.get("actors", ()),
            "disputed" in self.options,
            tuple(sorted({key for key, _ in telling})),
            passages,
            beside=tuple(p for p in _passages(citations_in(content[1:])) if p not in passages),
        )

    def _head(self, record: EventRecord) -> list[nodes.Node]:
        date = describe_edtf(record.date) if record.date else "undated"
        head = nodes.paragraph("", "", classes=["event-head"])
        head += [nodes.inline("", date, classes=["event-date"]), nodes.Text(" ")]
        head += nodes.strong("", record.title)
        head += flags(record)
        return [head, *self._actors(record)]

    def _actors(self, record: EventRecord) -> list[nodes.Node]:
        if not record.actors:
            return []
        paragraph = nodes.paragraph("", "", classes=["event-actors"])
        for index, slug in enumerate(record.actors):
            paragraph += nodes.Text(", " if index else "With ")
            link = reference_to("actor", slug, None, self.env.docname)
            self.set_source_info(link)
            paragraph += link
        return [paragraph]


def _not_edtf(argument: str) -> str:
    """Return what is wrong with a date, with the one that it says in words, if it does."""
    read = [one.value for one in find_dates(argument) if one.value and one.text == argument]
    instead = f"{read[0]}, or " if read else ""
    return f"not an EDTF date: {argument!r}; write {instead}undated where none is known"


def _passages(citations: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted({label for cited in citations for label in labels_of(*cited)}))


def flags(record: EventRecord) -> list[nodes.Node]:
    """Return the words that mark an event as other than simply past."""
    words = [] if record.modality == "past" else [record.modality]
    words += ["disputed"] if record.disputed else []
    words += ["proposed"] if record.proposed else []
    result: list[nodes.Node] = []
    for word in words:
        sign = "≠ disputed" if word == "disputed" else word
        result += [nodes.Text(" "), nodes.inline("", sign, classes=["flag", f"flag-{word}"])]
    return result
