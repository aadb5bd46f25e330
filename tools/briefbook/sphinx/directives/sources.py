"""``source-list``: the table of the articles and, where asked, their place in the book."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util import docname_join

from briefbook.sphinx.directives.collected import Collected
from briefbook.sphinx.frontmatter import read_front_matter, text_of


class SourceList(Collected):
    """``source-list``: the articles in the order of their seeds.

    ``:toctree:`` is a pattern of pages; those that it fits follow this one in the same order,
    which Sphinx's own toctree could give by the names of the pages only.
    """

    option_spec: ClassVar[dict[str, Any]] = {"toctree": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the place of the table and, with ``:toctree:``, the tree of the articles."""
        found = super().run()
        if pattern := self.options.get("toctree"):
            wrapper = nodes.compound(classes=["toctree-wrapper"])
            wrapper += self._tree(docname_join(self.env.docname, pattern))
            found.append(wrapper)
        return found

    def _tree(self, pattern: str) -> addnodes.toctree:
        pages = [name for _, name in sorted(self._pages(pattern))]
        tree = addnodes.toctree(
            "",
            parent=self.env.docname,
            entries=[(None, page) for page in pages],
            includefiles=pages,
            maxdepth=-1,
            caption=None,
            glob=True,  # so that Sphinx reads this page again when a page comes or goes
            hidden=True,
            includehidden=False,
            numbered=0,
            titlesonly=False,
        )
        self.set_source_info(tree)
        return tree

    def _pages(self, pattern: str) -> Iterator[tuple[str, str]]:
        """Yield the seed and the name of each page that the pattern fits."""
        for name in self.env.found_docs:
            if name != self.env.docname and fnmatchcase(name, pattern):
                text = Path(self.env.doc2path(name)).read_text("utf-8", "replace")
                yield text_of(read_front_matter(text), "seed") or "", name
