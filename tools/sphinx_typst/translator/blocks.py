"""Paragraphs and the blocks that hold them."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.scripts import RIGHT_TO_LEFT
from sphinx_typst.translator.base import Writer
from sphinx_typst.translator.extent import is_kept, leads

ITEM_LIKE = (
    nodes.list_item,
    nodes.definition,
    nodes.entry,
    nodes.footnote,
    nodes.citation,
    nodes.field_body,
    nodes.description,
    nodes.caption,
)
LANGUAGE_CLASS = "lang-"


class Blocks(Writer):
    """Writes paragraphs, quotations, boxes and lines."""

    def visit_paragraph(self, node: nodes.paragraph) -> None:
        """Write a paragraph; the first of a list item stands in the item's own line."""
        if not _language_of(node):
            self.open_direction(node)
        elif _language_of(node).partition("-")[0] in RIGHT_TO_LEFT:
            self.open_language(_language_of(node))
        if self._is_first(node):
            self.open_marked(node)
            return
        if leads(node) or node.get("typst_lead"):
            self.open("lead")
        self.open("par")
        self.open_marked(node)

    def depart_paragraph(self, node: nodes.paragraph) -> None:
        """End a list item's first paragraph where more follows."""
        if self._is_first(node) and node.next_node(descend=False, siblings=True) is not None:
            self.emit("parbreak()")

    def _is_first(self, node: nodes.paragraph) -> bool:
        parent = node.parent
        if not isinstance(parent, ITEM_LIKE):
            return False
        skipped = (nodes.Invisible, nodes.label)
        first = next(child for child in parent.children if not isinstance(child, skipped))
        return first is node

    def open_marked(self, node: nodes.Element) -> None:
        """Open what the classes and the language of a node ask for (``lang-ko``, ``lang``)."""
        language = _language_of(node)
        if language:
            self.open_language(language)
        for name in node["classes"]:
            if name in self.config.typst_classes:
                self.open(self.config.typst_classes[name])

    def visit_compound(self, node: nodes.compound) -> None:
        """Write what is in it, as one run of blocks."""
        self.open_marked(node)

    def visit_container(self, node: nodes.container) -> None:
        """Write what is in it; components of sphinx-design are told apart by their name."""
        component = node.get("design_component")
        if component:
            self.visit_component(node, component)
        else:
            self.open_kept(node)
            self.open_marked(node)

    def open_kept(self, node: nodes.Element) -> None:
        """Open what keeps a box or a container in one piece, where it is short."""
        if is_kept(node):
            self.open("together")

    def visit_component(self, node: nodes.container, component: str) -> None:
        """Write a component of sphinx-design."""
        raise NotImplementedError

    def visit_block_quote(self, node: nodes.block_quote) -> None:
        """Write a quotation."""
        self.open_direction(node)
        self.open_kept(node)
        self.open("blockquote")
        self.open_marked(node)

    def visit_attribution(self, node: nodes.attribution) -> None:
        """Write who is quoted."""
        self.open("attribution")

    def visit_line_block(self, node: nodes.line_block) -> None:
        """Write lines that keep their ends; an inner block is indented."""
        self.open("lines", nested=isinstance(node.parent, nodes.line_block))

    def visit_line(self, node: nodes.line) -> None:
        """Write one line; an empty one keeps its height."""
        if not node.children:
            self.emit('"\\u{a0}"')

    def depart_line(self, node: nodes.line) -> None:
        """End the line."""
        if node.next_node(nodes.line, descend=False, siblings=True) is not None:
            self.emit("linebreak()")

    def visit_topic(self, node: nodes.topic) -> None:
        """Write a topic; a document's own table of contents is left to the print's."""
        if "contents" in node["classes"]:
            raise nodes.SkipNode
        self.open_kept(node)
        self.open("topic")
        self.open_marked(node)

    def visit_sidebar(self, node: nodes.sidebar) -> None:
        """Write a sidebar as a box, for a page of print has no room beside its text."""
        self.open_kept(node)
        self.open("sidebar")
        self.open_marked(node)

    def visit_transition(self, node: nodes.transition) -> None:
        """Write a break between paragraphs; MyST's before its footnotes has no more use."""
        if "footnotes" in node["classes"]:
            raise nodes.SkipNode
        self.call("transition")

    def visit_centered(self, node: addnodes.centered) -> None:
        """Write a centred line."""
        self.open("centered")

    def visit_acks(self, node: addnodes.acks) -> None:
        """Write a list of names."""

    def visit_header(self, node: nodes.header) -> None:
        """Write a page's header where it stands; the print has its own headers."""

    def visit_footer(self, node: nodes.footer) -> None:
        """Write a page's footer where it stands."""

    def visit_decoration(self, node: nodes.decoration) -> None:
        """Write a document's header and footer."""

    def visit_hlist(self, node: addnodes.hlist) -> None:
        """Write a list in columns."""
        self.open_arguments("side-by-side", columns=len(node.children) or 1)

    def visit_hlistcol(self, node: addnodes.hlistcol) -> None:
        """Write one column."""
        self.open_item()

    def visit_compact_paragraph(self, node: addnodes.compact_paragraph) -> None:
        """Write a paragraph."""
        self.open("par")

    def visit_productionlist(self, node: addnodes.productionlist) -> None:
        """Write a grammar in the typewriter face, its operators in one column."""
        self.open("listing")
        self.preformatted += 1

    def depart_productionlist(self, node: addnodes.productionlist) -> None:
        """End the grammar."""
        self.preformatted -= 1

    def visit_production(self, node: addnodes.production) -> None:
        """Write a rule, which ends its own line."""


def _language_of(node: nodes.Element) -> str:
    """Return the language that a node says it is in, or nothing."""
    named = (name[len(LANGUAGE_CLASS) :] for name in node["classes"] if _is_language(name))
    return str(node.get("lang") or next(named, ""))


def _is_language(name: str) -> bool:
    code, _hyphen, region = name.removeprefix(LANGUAGE_CLASS).partition("-")
    known = name.startswith(LANGUAGE_CLASS) and code.isalpha() and code.isascii()
    return known and len(code) in {2, 3} and (not region or region.isalpha())
