"""From doctrees to Typst.

The translator is one class, put together from a module for each kind of node. Everything is
written in Typst's code mode, a statement a line, where text can only be a string literal.
"""

from __future__ import annotations

from docutils import nodes

from sphinx_typst.translator.admonitions import Admonitions
from sphinx_typst.translator.code import CodeBlocks
from sphinx_typst.translator.descriptions import Descriptions
from sphinx_typst.translator.design import Design
from sphinx_typst.translator.extensions import Extensions
from sphinx_typst.translator.invisible import Invisible
from sphinx_typst.translator.lists import Lists
from sphinx_typst.translator.maths import Maths
from sphinx_typst.translator.sections import Sections

__all__ = ["TypstTranslator"]


class TypstTranslator(
    Sections,
    Design,  # with blocks, inlines, references, tables and figures
    Admonitions,
    Lists,
    CodeBlocks,
    Maths,
    Descriptions,
    Extensions,
    Invisible,
):
    """Writes the tree of a whole print; see ``base.Writer`` for what visitors may call."""

    def depart_document(self, node: nodes.document) -> None:
        """End the print: all its labels have their places now."""
        super().depart_document(node)
        self.leave_out_near_pages()
