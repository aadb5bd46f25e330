"""Mathematics, by way of the package tylax."""

from __future__ import annotations

import re

from docutils import nodes

from sphinx_typst.compiler import formula_error
from sphinx_typst.translator.base import Writer

WORDS = re.compile(r"#text\[([\w ,.;:()-]*)\]")
"""Words in a formula, as tylax writes them; with these characters they are only words."""


class Maths(Writer):
    """Writes LaTeX mathematics where its converter is installed, and refuses it where not."""

    def visit_math(self, node: nodes.math) -> None:
        """Write a formula in a line."""
        self._formula(node, block=False)

    def visit_math_block(self, node: nodes.math_block) -> None:
        """Write a formula of its own line, with its number."""
        self._formula(node, block=True)

    def _formula(self, node: nodes.Element, *, block: bool) -> None:
        self.anchors()
        number = self._formula_number(node)
        self.call(
            "formula",
            self._converted(node),
            alt=node.astext(),
            block=block,
            number=number,
        )
        raise nodes.SkipNode

    def _formula_number(self, node: nodes.Element) -> str | None:
        """Return the number that references to a formula show, by chapter with ``math_numfig``."""
        plain = node.get("number")
        if plain is None or not (self.config.numfig and self.config.math_numfig):
            return None if plain is None else str(plain)
        numbers = self.builder.env.toc_fignumbers.get(self.docname, {}).get("displaymath", {})
        found = next((numbers[each] for each in node["ids"] if each in numbers), (plain,))
        return str(self.config.math_numsep).join(map(str, found))

    def _converted(self, node: nodes.Element) -> str:
        try:
            import tylax  # noqa: PLC0415 (most books have no formula and need no converter)
        except ImportError as error:
            raise self.refuse(
                node, f"to print '{node.tagname}', install the package tylax"
            ) from error
        try:
            converted = tylax.latex_to_typst(node.astext()).strip()
        except Exception as error:
            raise self.refuse(node, f"tylax cannot read the formula: {error}") from error
        converted = WORDS.sub(r'"\1"', converted)
        # a hash would leave mathematics for code, where files can be read
        if "#" in converted:
            raise self.refuse(node, "the formula has no safe form in Typst")
        wrong = formula_error(converted)
        if wrong:
            raise self.refuse(node, f"Typst cannot read the formula {converted!r}: {wrong}")
        return converted

    def visit_displaymath(self, node: nodes.Element) -> None:
        """Write a formula of an older extension."""
        self._formula(node, block=True)
