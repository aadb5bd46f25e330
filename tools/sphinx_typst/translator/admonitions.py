"""Admonitions, notes of versions, and what must not be printed."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import admonitionlabels

from sphinx_typst.translator.blocks import Blocks

TONES = {
    "attention": "warn",
    "caution": "warn",
    "warning": "warn",
    "danger": "stop",
    "error": "stop",
    "important": "note",
    "note": "note",
    "hint": "good",
    "tip": "good",
    "seealso": "note",
}


class Admonitions(Blocks):
    """Writes boxes with a word at their head."""

    def visit_admonition(self, node: nodes.Element) -> None:
        """Write an admonition that names itself by a title or by its kind."""
        kind = next((name for name in (node.tagname, *node["classes"]) if name in TONES), None)
        self.open_kept(node)
        self.open("admonition", TONES.get(kind or "", "note"))
        self.open_marked(node)
        if node.tagname in admonitionlabels:
            self.open("box-title")
            self.text(str(admonitionlabels[node.tagname]), node)
            self.close()

    visit_attention = visit_admonition
    visit_caution = visit_admonition
    visit_danger = visit_admonition
    visit_error = visit_admonition
    visit_hint = visit_admonition
    visit_important = visit_admonition
    visit_note = visit_admonition
    visit_tip = visit_admonition
    visit_warning = visit_admonition
    visit_seealso = visit_admonition
    visit_todo_node = visit_admonition

    def visit_versionmodified(self, node: addnodes.versionmodified) -> None:
        """Write a note of a version; its words are in its first paragraph."""
        self.open("version-note")

    def visit_system_message(self, node: nodes.system_message) -> None:
        """Refuse a parser's message: the text that it is about is not what was meant."""
        raise self.refuse(node, f"a message of the parser is in the text: {node.astext()}")

    def visit_problematic(self, node: nodes.problematic) -> None:
        """Write what could not be read as the author wrote it; Sphinx has warned of it."""
        self.open("problem")

    def visit_raw(self, node: nodes.raw) -> None:
        """Refuse raw text, whatever it is for: it would be code here."""
        raise self.refuse(node, f"the typst builder refuses 'raw' (format {node.get('format')!r})")
