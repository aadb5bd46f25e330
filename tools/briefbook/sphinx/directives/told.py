"""What the machine read in an article, for other pages to show: rows of JSON, each an object."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.domain import briefbook_domain
from briefbook.write.told import read_rows


class Told(SphinxDirective):
    """``events``, ``proposals``, ``statements`` or ``term-uses KEY``: a JSON object a line."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return nothing; the rows are noted as ``told-events`` and so on."""
        try:
            rows = read_rows(list(self.content))
        except ValueError as error:
            problem = f"not a row of {self.name}: {error}"
            return [self.state.document.reporter.warning(problem, line=self.lineno)]
        noted = tuple({**row, "article": self.arguments[0]} for row in rows)
        briefbook_domain(self.env).note(f"told-{self.name}", self.env.docname, noted)
        return []
