"""``dispute``: where the sources contradict each other, told by an editor who takes no side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.citations.locators import labels_of
from briefbook.sphinx.directives.event import slugs
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.records import SIGNS, DisputeRecord
from briefbook.sphinx.roles import citations_in, reference_to

STATUSES = ("confirmed", "open", "dismissed")


def _kind(argument: str) -> str:
    return directives.choice(argument, tuple(SIGNS))


def _status(argument: str) -> str:
    return directives.choice(argument, STATUSES)


class Dispute(SphinxDirective):
    """``dispute TITLE``: the positions as a list with citations, then a neutral note.

    The passages that the list cites, and the events that ``:events:`` names, are marked wherever
    they stand, unless the dispute is dismissed.
    """

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {
        "id": directives.unchanged_required,
        "kind": _kind,
        "status": _status,
        "events": slugs,
    }

    def run(self) -> list[nodes.Node]:
        """Return the dispute as a block, and note what it marks."""
        domain = briefbook_domain(self.env)
        known: tuple[DisputeRecord, ...] = domain.pages("disputes").get(self.env.docname, ())
        problem = self._problem({dispute.id for dispute in known})
        if problem:
            return [self.state.document.reporter.warning(problem, line=self.lineno)]
        content = self.parse_content_to_nodes()
        record = self._record(content)
        domain.note("disputes", self.env.docname, (*known, record))
        events = self._events(record)
        block = nodes.container("", self._head(record), *content, *events, ids=[record.anchor])
        block["classes"] = ["dispute-block", f"dispute-{record.status}"]
        self.set_source_info(block)
        self.state.document.note_explicit_target(block, block)
        return [block]

    def _problem(self, known: set[str]) -> str | None:
        if not self.options.get("id"):
            return "a dispute needs an :id:"
        if self.options["id"] in known:
            return f"another dispute has the id {self.options['id']!r}"
        return None

    def _record(self, content: list[nodes.Node]) -> DisputeRecord:
        return DisputeRecord(
            self.options["id"],
            self.env.docname,
            nodes.make_id(f"dispute-{self.options['id']}"),
            self.arguments[0],
            self.options.get("kind", "contradiction"),
            self.options.get("status", "confirmed"),
            self.options.get("events", ()),
            tuple(dict.fromkeys(_passages(content))),
        )

    def _head(self, record: DisputeRecord) -> nodes.rubric:
        head = nodes.rubric("", record.title, classes=["dispute-title"])
        head["heading-level"] = 2
        if record.kind != "contradiction":
            head += [nodes.Text(" "), nodes.inline("", SIGNS[record.kind], classes=["flag"])]
        if record.status != "confirmed":
            head += [nodes.Text(" "), nodes.inline("", record.status, classes=["flag"])]
        return head

    def _events(self, record: DisputeRecord) -> list[nodes.Node]:
        if not record.events:
            return []
        paragraph = nodes.paragraph("", "", classes=["event-actors"])
        for index, id_ in enumerate(record.events):
            paragraph += nodes.Text("; " if index else "In the chronology: ")
            link = reference_to("event", id_, None, self.env.docname, paged=True)
            self.set_source_info(link)
            paragraph += link
        return [paragraph]


def _passages(content: list[nodes.Node]) -> Iterator[str]:
    """Yield the labels of the blocks that the positions cite, such as ``bernal2021-p4``."""
    positions = (node for part in content for node in part.findall(nodes.bullet_list))
    for cited in citations_in(positions):
        yield from labels_of(*cited)
