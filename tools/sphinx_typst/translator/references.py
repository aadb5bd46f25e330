"""Links, targets, footnotes and citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.estimate import NEAR, Extent
from sphinx_typst.literal import string
from sphinx_typst.translator.base import Writer

if TYPE_CHECKING:
    from sphinx.builders import Builder

PAGED = frozenset({"std-ref", "doc", "std-doc", "std-numref"})
"""Classes of references that say on paper where they lead."""


class References(Writer):
    """Writes whatever leads to another place."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Find the footnotes, which are printed where they are first referred to."""
        super().__init__(document, builder)
        self._printed_footnotes: set[str] = set()
        self._within: list[tuple[int, str]] = []
        self._footnotes = {
            self.label(identifier, _docname_of(note, self.docname)): note
            for note in document.findall(nodes.footnote)
            for identifier in note["ids"]
        }

    def visit_reference(self, node: nodes.reference) -> None:
        """Write a link to a place of the print, or to the web."""
        target = self.target_of(node)
        linked = self.open_link(target)
        if not node.children and linked:
            self.text(str(node.get("refuri", "")), node)

    def depart_reference(self, node: nodes.reference) -> None:
        """Add the page of the target where that helps on paper."""
        target = self.target_of(node)
        if target in self.labels and self.says_page(node):
            while self.is_open_here():
                self.close()
            self.page_reference(target)

    visit_number_reference = visit_reference
    depart_number_reference = depart_reference

    def target_of(self, node: nodes.Element) -> str:
        """Return the label or the URI that a reference leads to."""
        if "refid" in node:
            return self.label(node["refid"])
        uri = str(node.get("refuri", ""))
        if uri.startswith("%"):
            return self.label_of_uri(uri)
        if uri.startswith("#"):
            return self.label(uri[1:])
        return uri

    def says_page(self, node: nodes.Element) -> bool:
        """Whether a reference shows its page: those to sections and documents, and any that asks.

        An extension asks by ``node["typst_page"] = True`` and declines by ``False``.
        """
        asked = node.get("typst_page")
        if asked is not None:
            return bool(asked)
        if not node.get("internal") or self.inside(node, nodes.title, nodes.term):
            return False
        return any(
            PAGED.intersection(child["classes"])
            for child in node.findall(nodes.Element)
            if child is not node
        )

    def page_reference(self, label: str) -> None:
        """Write the page of a label, unless it turns out to stand near in the same document."""
        before, _page, after = self.config.typst_page_references.partition("{page}")
        if _page:
            if label.partition("#")[0] == self.docname:
                self._within.append((len(self.body), label))
            self.call("page-reference", label, before, after)

    def leave_out_near_pages(self) -> None:
        """Take back the page of each label that is less than a page away in its document.

        Whether it is on the same page is known too late: to leave its page out for that moves
        what follows, so that all has to be set once more.
        """
        extent = Extent(self.body)
        for position, label in self._within:
            target = self.standing.get(label)  # of a footnote that nothing refers to there is none
            if target is not None and extent.between(position, target) <= NEAR:
                self.body[position] = ""

    def visit_download_reference(self, node: addnodes.download_reference) -> None:
        """Write a file's name; a print has no files to give."""
        self.open_link(str(node.get("refuri", "")))

    def visit_pending_xref(self, node: addnodes.pending_xref) -> None:
        """Write the words of a reference that nothing could resolve."""

    def visit_pending_xref_condition(self, node: addnodes.pending_xref_condition) -> None:
        """Write the words of one of its conditions."""

    def visit_target(self, node: nodes.target) -> None:
        """Write a target's own text, where it has any; its ids are labels already."""

    # --- footnotes ------------------------------------------------------------------------

    def visit_footnote_reference(self, node: nodes.footnote_reference) -> None:
        """Write the footnote at its first reference, its mark at each further one."""
        label = self.label(node["refid"])
        footnote = self._footnotes.get(label)
        if footnote is None:
            raise self.refuse(node, f"there is no footnote for '{node.astext()}'")
        if label in self._printed_footnotes:
            self.call("footnote-again", label, node.astext())
        else:
            self._printed_footnotes.add(label)
            self.open("footnote-at", label, node.astext())
            self._footnote_body(footnote)
            self.close()
        raise nodes.SkipNode

    def _footnote_body(self, footnote: nodes.Element) -> None:
        waiting = self.take_anchors()
        for child in footnote.children:
            if not isinstance(child, nodes.label):
                child.walkabout(self)
        self._waiting.extend(waiting)

    def visit_footnote(self, node: nodes.footnote) -> None:
        """Leave a footnote to its reference; one that nothing refers to stands where it is."""
        own = {self.label(identifier) for identifier in node["ids"]}
        if own & self._printed_footnotes:
            self._waiting = [label for label in self._waiting if label not in own]
            raise nodes.SkipNode
        self.open("entry")

    def visit_label(self, node: nodes.label) -> None:
        """Write the label of a citation or of a footnote that nothing refers to."""
        self.open("entry-label")

    # --- citations ------------------------------------------------------------------------

    def visit_citation(self, node: nodes.citation) -> None:
        """Write an entry of a bibliography."""
        self.open("entry")

    def visit_citation_reference(self, node: nodes.citation_reference) -> None:
        """Write a citation in brackets, as docutils reads it."""
        self.open_link(self.target_of(node))
        self.emit(string("["))

    def depart_citation_reference(self, node: nodes.citation_reference) -> None:
        """Close the bracket."""
        self.emit(string("]"))


def _docname_of(node: nodes.Node, start: str) -> str:
    parent = node.parent
    while parent is not None:
        if isinstance(parent, addnodes.start_of_file):
            return str(parent["docname"])
        parent = parent.parent
    return start
