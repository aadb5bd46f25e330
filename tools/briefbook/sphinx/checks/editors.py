"""``editors``: marks a passage that rests on no source as the editor's own."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx.util.docutils import SphinxRole

from briefbook.checking.coverage import EDITORS


class Editors(SphinxRole):
    """``editors``: ``judgment`` or ``note``, shown as *editor’s judgment* or *editor’s note*."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Return the words, or a warning where the text is another."""
        if self.text not in EDITORS:
            words = " or ".join(EDITORS)
            message = self.inliner.reporter.warning(
                f"the role editors marks a {words}, not {self.text!r}", line=self.lineno
            )
            return [nodes.Text(self.text)], [message]
        return [
            nodes.inline(
                self.rawtext, f"editor’s {self.text}", classes=["status", "status-editors"]
            )
        ], []
