"""Text and its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.markdown import STRUCK
from sphinx_typst.translator.blocks import Blocks

if TYPE_CHECKING:
    from sphinx.builders import Builder

CODE = (nodes.literal, addnodes.literal_emphasis, addnodes.literal_strong)
"""What holds names of code, which have no spaces to break a line at; so do signatures."""
LOOKS = {"guilabel": "gui", "menuselection": "gui", "accelerator": "underline", STRUCK: "strike"}
"""The functions that set text of some classes."""
INDENT = re.compile(r" (?= )|(?<= ) |^ ")
"""The spaces that a line's layout is made of; at any other it may be broken."""


class Inlines(Blocks):
    """Writes text, emphasis, code in a line, keys and other short marks."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Begin with no abbreviation explained."""
        super().__init__(document, builder)
        self._explained: set[tuple[str, str]] = set()

    def visit_Text(self, node: nodes.Text) -> None:  # noqa: N802 (the name is docutils')
        """Write text; line ends are spaces except where the source's own layout counts."""
        if not self.preformatted:
            cut = self.narrow > 0 or isinstance(node.parent, CODE)
            self.text(node.astext().replace("\n", " "), node, cut=cut)
            return
        for position, line in enumerate(node.astext().split("\n")):
            if position:
                self.emit("linebreak()")
            if line:
                self.text(INDENT.sub("\xa0", line), node, cut=True)

    def visit_emphasis(self, node: nodes.emphasis) -> None:
        """Write emphasis."""
        self.open("emph")
        self.open_marked(node)

    def visit_strong(self, node: nodes.strong) -> None:
        """Write strong emphasis."""
        self.open("strong")
        self.open_marked(node)

    def visit_title_reference(self, node: nodes.title_reference) -> None:
        """Write the title of a work."""
        self.open("emph")

    def visit_literal_emphasis(self, node: addnodes.literal_emphasis) -> None:
        """Write emphasis in the typewriter face."""
        self.open("emph")
        self.open_code()

    def visit_literal_strong(self, node: addnodes.literal_strong) -> None:
        """Write strong emphasis in the typewriter face."""
        self.open("strong")
        self.open_code()

    def open_code(self) -> None:
        """Open the typewriter face, unless all is in it already."""
        if not self.preformatted:
            self.open("code-text")

    def visit_literal(self, node: nodes.literal) -> None:
        """Write code in a line; a key or a sequence of keys is framed."""
        if "kbd" not in node["classes"]:
            self.open_code()
        elif not any(isinstance(child, nodes.literal) for child in node.children):
            self.open("key")
        self.open_marked(node)

    def visit_inline(self, node: nodes.inline) -> None:
        """Write text with classes; those of Sphinx's own roles have a look."""
        for name in node["classes"]:
            if name in LOOKS:
                self.open(LOOKS[name])
        self.open_marked(node)

    def visit_subscript(self, node: nodes.subscript) -> None:
        """Write lowered text."""
        self.open("sub")

    def visit_superscript(self, node: nodes.superscript) -> None:
        """Write raised text."""
        self.open("super")

    def visit_abbreviation(self, node: nodes.abbreviation) -> None:
        """Write an abbreviation."""
        self.open_marked(node)

    def depart_abbreviation(self, node: nodes.abbreviation) -> None:
        """Tell what it stands for, for paper shows no tooltip; once in a document.

        Not in a signature, whose ``*`` and ``/`` Sphinx explains so: it is there as code.
        """
        meaning = node.get("explanation")
        if self.inside(node, addnodes.desc_signature):
            return
        if meaning and (self.docname, meaning) not in self._explained:
            self._explained.add((self.docname, meaning))
            self.text(f" ({meaning})", node)

    def visit_acronym(self, node: nodes.acronym) -> None:
        """Write an acronym."""
        self.open_marked(node)

    def visit_manpage(self, node: addnodes.manpage) -> None:
        """Write the name of a manual page."""
        self.open("emph")

    def visit_generated(self, node: nodes.generated) -> None:
        """Write text that a transform made, such as a section's number."""
