"""In print each article begins a page of its own, like the tab of a binder."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import documents_in


class BeginTabs(SphinxPostTransform):
    """Puts a box of class ``tab`` before each article of a print."""

    builders = ("typst",)
    default_priority = 702

    def run(self, **_: object) -> None:
        """Find the articles in the tree and mark where each begins."""
        articles = briefbook_domain(self.env).pages("articles")
        for docname, tree in documents_in(self.document, self.env.docname):
            if docname in articles:
                tree.insert(0, nodes.container("", classes=["tab"]))
