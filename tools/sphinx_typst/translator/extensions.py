"""Nodes of the extensions that come with Sphinx, and those of sphinxcontrib-bibtex."""

from __future__ import annotations

from docutils import nodes

from sphinx_typst.translator.base import Writer


class Extensions(Writer):
    """Writes the tables of autosummary; refuses diagrams, which need another program."""

    def visit_autosummary_table(self, node: nodes.Element) -> None:
        """Write a table of summaries, which is a table although its class is a comment's."""

    def visit_autosummary_toc(self, node: nodes.Element) -> None:
        """Leave out what only tells Sphinx which documents there are."""
        raise nodes.SkipNode

    def visit_graphviz(self, node: nodes.Element) -> None:
        """Refuse a diagram: nothing here runs the program that draws it."""
        raise self.refuse(
            node,
            f"the typst builder does not draw '{type(node).__name__}'; draw it to an SVG file and "
            "show that by a figure, or leave it to other builders by '.. only:: not typst'",
        )

    visit_inheritance_diagram = visit_graphviz

    def visit_raw_latex(self, node: nodes.Element) -> None:
        """Refuse LaTeX, as any raw text."""
        raise self.refuse(node, "the typst builder refuses 'raw' (format 'latex')")
