"""Nodes that say something to Sphinx and nothing to a reader."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.translator.base import Writer


class Invisible(Writer):
    """Writes nothing, on purpose and by name."""

    visit_comment = Writer.skip
    visit_substitution_definition = Writer.skip
    visit_highlightlang = Writer.skip
    visit_meta = Writer.skip
    visit_pending = Writer.skip
    visit_only = Writer.passed_over
    visit_toctree = Writer.skip

    def visit_index(self, node: addnodes.index) -> None:
        """Place the targets of index entries; the index itself comes from Sphinx's entries."""
        for _kind, _text, identifier, *_rest in node["entries"]:
            if self.label(identifier) not in self.labels:
                self.labels.add(self.label(identifier))
                self.anchor(identifier)

    def visit_substitution_reference(self, node: nodes.substitution_reference) -> None:
        """Refuse a substitution that was not made."""
        raise self.refuse(node, f"the substitution '{node.astext()}' was not made")
