"""``source-byline``, ``-dateline``, ``-caption``, ``-note``, ``-credit``, ``-reference``.

What stands in an article beside its paragraphs: the text is the seed's, the box says what it is.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.roles import reference_to


class SourceBlock(SphinxDirective):
    """``source-KIND LINE``: a block of an article that is no paragraph, and its seed line."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the content in a box of its kind."""
        block = nodes.container("", *self.parse_content_to_nodes())
        block["classes"] += ["source-block", self.name]
        if self.arguments[0].isdecimal():
            block["seed-line"] = int(self.arguments[0])
        self.set_source_info(block)
        return [block]


class SourceReference(SourceBlock):
    """``source-reference KEY``: an entry of an article's own list, linked to the bibliography."""

    def run(self) -> list[nodes.Node]:
        """Return the reference as printed, with the link after it where there is a key."""
        (block,) = super().run()
        key = self.arguments[0]
        if key != "-" and isinstance(block, nodes.Element):
            block.attributes.pop("seed-line", None)
            see = reference_to("cited", key, "bibliography", self.env.docname, css="see-entry")
            self.set_source_info(see)
            block += nodes.paragraph("", "", nodes.Text("→ "), see, classes=["see"])
        return [block]


SOURCE_DIRECTIVES: dict[str, type[SourceBlock]] = {
    **{
        f"source-{kind}": SourceBlock
        for kind in ("byline", "dateline", "caption", "note", "credit")
    },
    "source-reference": SourceReference,
}
