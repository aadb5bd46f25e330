"""Documents, sections, titles and parts."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import _

from sphinx_typst.assemble import inlined_documents
from sphinx_typst.translator.base import Writer

if TYPE_CHECKING:
    from sphinx.builders import Builder


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in the code where a volume may begin.

    ``chapters`` is the number of chapters that began before it, ``chapter`` the title of the one
    that goes on here, empty where one begins.
    """

    position: int
    chapters: int
    chapter: str


RUNNING = 2
"""The rank of the sections that the head of a page names, those of a chapter."""


class Sections(Writer):
    """Writes headings; the start document's own title is the title of the print."""

    level = 0
    parts = 0
    kind = "book"
    _contents_written = False

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Begin with no chapter."""
        super().__init__(document, builder)
        self.chapters: list[str] = []
        self.sections: list[str] = []
        self.cuts: list[Cut] = []
        self._part_ends = -1

    def visit_document(self, node: nodes.document) -> None:
        """Let the document itself be a target."""
        self.anchor("")
        titles = [child for child in node.children if isinstance(child, nodes.section)]
        self.level = 0 if len(titles) == 1 else 1

    def depart_document(self, node: nodes.document) -> None:
        """Place the labels that no text followed, and those of what was skipped."""
        self._waiting.extend(sorted(self.labels - self._known))
        self.anchors()

    def visit_start_of_file(self, node: addnodes.start_of_file) -> None:
        """Begin a document of a toctree."""
        if self.chapters and self.level - self.parts > 1:
            self._cut(self.chapters[-1])
        self.docnames.append(node["docname"])
        self.anchor("")

    def depart_start_of_file(self, node: addnodes.start_of_file) -> None:
        """Go back to the document of the toctree."""
        self.anchors()
        self.docnames.pop()

    def visit_inlined_documents(self, node: nodes.Element) -> None:
        """Begin the documents of a toctree; its caption is a part of the book."""
        if self.level <= 1 and node.children:
            self._contents()
        if node.get("caption") and self.level == 1 and not self.parts:
            self.parts = 1
            self._cut()
            self.open("part", plain=node["caption"])
            self.text(node["caption"], node)
            self.close()
            self._part_ends = len(self.body)
            self.level += 1

    def depart_inlined_documents(self, node: nodes.Element) -> None:
        """End a part."""
        if self.level <= 1 and node.children:
            self._contents()
        if node.get("caption") and self.parts:
            self.level -= 1
            self.parts = 0

    def visit_section(self, node: nodes.section) -> None:
        """Go one level down."""
        self.level += 1

    def depart_section(self, node: nodes.section) -> None:
        """Go one level up."""
        self.level -= 1

    def visit_title(self, node: nodes.title) -> None:
        """Write a heading, or the title of what is not a section."""
        parent = node.parent
        if isinstance(parent, nodes.section):
            self._section_title(node, parent)
        elif isinstance(parent, nodes.document):
            self.open("rubric")
        elif isinstance(parent, nodes.Admonition | nodes.topic | nodes.sidebar):
            self.open("box-title")
        elif isinstance(parent, nodes.table):
            raise nodes.SkipNode  # the table has written its caption
        else:
            raise self.refuse(node, f"no title is known for '{parent.tagname}'")

    def _section_title(self, node: nodes.title, section: nodes.section) -> None:
        level = self.level - 1
        if level == 0:
            self.anchors()
            raise nodes.SkipNode  # the print's title, which its template sets
        labels = self.take_anchors()
        rank = level - self.parts + (self.kind == "article")  # which has no chapters
        front = rank == 1 and self._is_front(section)
        if front:
            rank = 3  # the second is that of an article's sections, with headings in the margin
        elif rank == 1:
            self._contents()
            self._cut()
            self.chapters.append(node.astext())
        elif rank == RUNNING:
            self.sections.append(node.astext())
        self.open_direction(node)
        self.open(
            "section",
            level,
            rank,
            labels=labels,
            outlined=not (front or (rank > 1 and self._is_unlisted())),
            number=self._number(section),
            plain=node.astext(),
        )

    def _cut(self, chapter: str = "") -> None:
        """Note that a volume may begin here, if nothing is open and no part has just begun."""
        if not self._closers and len(self.body) != self._part_ends:
            self.cuts.append(Cut(len(self.body), len(self.chapters), chapter))

    def _is_front(self, section: nodes.section) -> bool:
        """Whether a section is on a book's first page: the start document's own, before others."""
        return (
            self.kind == "book"
            and not self._contents_written
            and len(self.docnames) == 1
            and next(self.document.findall(inlined_documents), None) is not None
            and next(section.findall(inlined_documents), None) is None
        )

    def _is_unlisted(self) -> bool:
        """Whether the contents leave the document's headings out (``typst_unlisted``)."""
        return any(fnmatch.fnmatchcase(self.docname, each) for each in self.config.typst_unlisted)

    def _contents(self) -> None:
        """Write a book's table of contents before its first chapter or part."""
        if self.kind == "book" and not self._contents_written:
            self._contents_written = True
            self.call("contents", _("Contents"))

    def _number(self, section: nodes.section) -> str:
        """Return the number that Sphinx gives to a section of a ``:numbered:`` toctree."""
        numbers = self.builder.env.toc_secnumbers.get(self.docname, {})
        own = [numbers.get(f"#{identifier}") for identifier in section["ids"]]
        whole = isinstance(section.parent, addnodes.start_of_file)
        found = next((each for each in own if each), numbers.get("") if whole else None)
        return ".".join(map(str, found)) if found else ""

    def visit_subtitle(self, node: nodes.subtitle) -> None:
        """Write a subtitle."""
        self.open("subtitle")

    def visit_rubric(self, node: nodes.rubric) -> None:
        """Write a heading that is in no table of contents."""
        self.open("box-title" if node.parent.get("design_component") else "rubric")
