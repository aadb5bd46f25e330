"""Descriptions of objects (``py:function`` and its like)."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.literal import string
from sphinx_typst.translator.base import Writer
from sphinx_typst.words import CUT

MULTI_LINE = "multi_line_parameter_list"
"""The attribute of a list of parameters that is too long for one line."""

JOINTS = frozenset({".", "::", "(", "[", "<", "/", "->"})


class Descriptions(Writer):
    """Writes signatures and what they do."""

    def visit_desc(self, node: addnodes.desc) -> None:
        """Write a description."""

    def visit_desc_signature(self, node: addnodes.desc_signature) -> None:
        """Write a signature, whose names may be cut as those in a narrow column."""
        self.open("signature")
        self.narrow += 1

    def depart_desc_signature(self, node: addnodes.desc_signature) -> None:
        """End the signature."""
        self.narrow -= 1

    def visit_desc_signature_line(self, node: addnodes.desc_signature_line) -> None:
        """Write a line of a long signature."""
        if node is not node.parent.children[0]:
            self.emit("linebreak()")

    def visit_desc_content(self, node: addnodes.desc_content) -> None:
        """Write what is said of the object, nothing where that is empty."""
        if not node.children:
            raise nodes.SkipNode
        self.open("signature-content")

    def visit_desc_name(self, node: nodes.Element) -> None:
        """Write an object's name, before which a long signature may be broken."""
        self.emit(CUT)
        self.open("strong")

    def visit_desc_addname(self, node: nodes.Element) -> None:
        """Write a part of a signature as it is."""

    visit_desc_inline = visit_desc_addname
    visit_desc_type = visit_desc_addname
    visit_desc_annotation = visit_desc_addname
    visit_desc_sig_element = visit_desc_addname
    visit_desc_sig_space = visit_desc_addname
    visit_desc_sig_name = visit_desc_addname
    visit_desc_sig_operator = visit_desc_addname
    visit_desc_sig_keyword = visit_desc_addname
    visit_desc_sig_keyword_type = visit_desc_addname
    visit_desc_sig_literal_number = visit_desc_addname
    visit_desc_sig_literal_string = visit_desc_addname
    visit_desc_sig_literal_char = visit_desc_addname

    def visit_desc_sig_punctuation(self, node: nodes.Element) -> None:
        """Write a mark of a signature."""

    def depart_desc_sig_punctuation(self, node: nodes.Element) -> None:
        """Let a line be broken after a mark that parts names."""
        if node.astext() in JOINTS:
            self.emit(CUT)

    def visit_desc_returns(self, node: addnodes.desc_returns) -> None:
        """Write what a function returns."""
        self.emit(string(" \N{RIGHTWARDS ARROW} "))

    def visit_desc_parameterlist(self, node: nodes.Element) -> None:
        """Write parameters in parentheses."""
        self.emit(string("("))
        self.emit(CUT)

    def depart_desc_parameterlist(self, node: nodes.Element) -> None:
        """Close the parentheses."""
        self._end_lines(node)
        self.emit(string(")"))

    def visit_desc_type_parameter_list(self, node: nodes.Element) -> None:
        """Write parameters of a type in brackets."""
        self.emit(string("["))

    def depart_desc_type_parameter_list(self, node: nodes.Element) -> None:
        """Close the brackets."""
        self._end_lines(node)
        self.emit(string("]"))

    def visit_desc_parameter(self, node: nodes.Element) -> None:
        """Write a parameter."""
        self._comma(node)
        self.open("emph" if not node.get("noemph") else "upright")

    visit_desc_type_parameter = visit_desc_parameter

    def visit_desc_optional(self, node: addnodes.desc_optional) -> None:
        """Write parameters that may be left out."""
        self.emit(string("["))
        if node is not node.parent.children[0]:
            self.emit(string(", "))

    def depart_desc_optional(self, node: addnodes.desc_optional) -> None:
        """Close the brackets."""
        self.emit(string("]"))

    def _comma(self, node: nodes.Element) -> None:
        """Part a parameter from the one before it, by a line's end where the list asks for it."""
        first = node is node.parent.children[0]
        if node.parent.get(MULTI_LINE):
            self.emit("linebreak()" if first else f"{string(',')}\nlinebreak()")
            self.emit("h(2em)")
        elif not first:
            self.emit(string(", "))

    def _end_lines(self, parameters: nodes.Element) -> None:
        if parameters.get(MULTI_LINE) and parameters.children:
            if parameters.get("multi_line_trailing_comma"):
                self.emit(string(","))
            self.emit("linebreak()")
