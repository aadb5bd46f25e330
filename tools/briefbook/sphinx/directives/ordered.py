"""Places that are filled from all pages and whose ``:toctree:`` puts pages into an order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.util import docname_join

from briefbook.sphinx.directives.collected import Collected
from briefbook.sphinx.frontmatter import read_front_matter

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison


class Ordered(Collected):
    """A place with, where asked, the tree of some pages in the order of their front matter.

    ``:toctree:`` is a pattern of pages, which Sphinx's own toctree could give by their names only.
    """

    def order(self, fields: Mapping[str, Any], name: str) -> SupportsRichComparison:
        """Return by what a page is sorted, from its front matter and its name."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Return the place and, with ``:toctree:``, the tree of the pages."""
        pattern = self.options.pop("toctree", None)  # nothing that the place is filled by
        found = super().run()
        if pattern:
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

    def _pages(self, pattern: str) -> Iterator[tuple[SupportsRichComparison, str]]:
        for name in self.env.found_docs:
            if name != self.env.docname and fnmatchcase(name, pattern):
                path = self.env.doc2path(name)
                self.env.note_dependency(path)  # whose record may be sorted otherwise
                text = Path(path).read_text("utf-8", "replace")
                yield self.order(read_front_matter(text), name), name
