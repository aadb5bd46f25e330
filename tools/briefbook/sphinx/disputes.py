"""The marks that a dispute leaves: below every passage that it names, and in every event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.nodes import documents_in, may_hold
from briefbook.sphinx.records import SIGNS, DisputeRecord
from briefbook.sphinx.roles import reference_to

_SHORT = 400
"""Characters of a paragraph that a print keeps on one page with the mark below it: five lines."""

Marks = Mapping[str, tuple[DisputeRecord, ...]]
"""The disputes about each marked element of a page, by the element's identifier."""


def disputed(domain: BriefbookDomain) -> dict[str, Marks]:
    """Return, by page, what disputes mark on it; those that are dismissed mark nothing."""
    found: dict[str, dict[str, list[DisputeRecord]]] = defaultdict(lambda: defaultdict(list))
    for dispute in domain.disputes.values():
        if dispute.holds:
            for docname, anchor in _places(domain, dispute):
                found[docname][anchor].append(dispute)
    return {
        docname: {anchor: tuple(disputes) for anchor, disputes in sorted(marks.items())}
        for docname, marks in sorted(found.items())
    }


def _places(domain: BriefbookDomain, dispute: DisputeRecord) -> Iterator[tuple[str, str]]:
    labels = domain.env.domains.standard_domain.anonlabels
    for label in dispute.passages:
        if label in labels:  # where it is not, the citation's own warning tells
            yield labels[label][0], labels[label][1]
    for id_ in dispute.events:
        event = domain.events.get(id_)
        if event is not None:
            yield event.docname, event.anchor


class MarkDisputed(SphinxPostTransform):
    """Sets below each disputed passage, and into each disputed event, which dispute it is in."""

    default_priority = 4  # references are resolved later

    def run(self, **_: object) -> None:
        """Mark what stands in the tree at hand."""
        marks = disputed(briefbook_domain(self.env))
        if not may_hold(self.env, marks):
            return
        for docname, tree in documents_in(self.document, self.env.docname):
            if docname in marks:
                _mark(tree, docname, marks[docname])


def _mark(tree: nodes.Element, docname: str, marks: Marks) -> None:
    elements = [
        (node, marks[id_])
        for node in tree.findall(nodes.Element)
        for id_ in node["ids"]
        if id_ in marks and isinstance(node, nodes.paragraph | nodes.container)
    ]
    for element, disputes in elements:
        mark = _paragraph(disputes, docname)
        if "event-block" in element["classes"]:
            contradicted = any(dispute.contradicts for dispute in disputes)
            classes = [*element["classes"], *(["event-disputed"] if contradicted else [])]
            element["classes"] = [*dict.fromkeys(classes)]
            element.append(mark)
        else:
            element.parent.insert(element.parent.index(element) + 1, mark)
            if len(element.astext()) <= _SHORT:
                element["typst_lead"] = True


def _paragraph(disputes: tuple[DisputeRecord, ...], docname: str) -> nodes.paragraph:
    mark = nodes.paragraph("", "", classes=["dispute-mark"])
    for index, dispute in enumerate(disputes):
        mark += nodes.Text("\N{NO-BREAK SPACE}· " if index else "")
        mark += [nodes.inline("", SIGNS[dispute.kind], classes=["flag"]), nodes.Text(" ")]
        mark += reference_to("dispute", dispute.id, dispute.title, docname, paged=True)
    return mark
