"""Mathematics, by way of the package tylax."""

from __future__ import annotations

from docutils import nodes

from sphinx_typst.compiler import formula_error
from sphinx_typst.formula import FormulaError, typst_formula
from sphinx_typst.translator.base import Writer


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
        self.record(node.astext(), node)
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
            code = typst_formula(node.astext())
        except ImportError as error:
            raise self.refuse(
                node, f"to print '{node.tagname}', install the package tylax"
            ) from error
        except FormulaError as error:
            raise self.refuse(node, str(error)) from error
        wrong = formula_error(code)
        if wrong:
            raise self.refuse(node, f"Typst cannot read the formula {code!r}: {wrong}")
        return code

    def visit_displaymath(self, node: nodes.Element) -> None:
        """Write a formula of an older extension."""
        self._formula(node, block=True)
