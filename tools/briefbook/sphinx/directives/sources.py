"""``source-list``: the table of the articles and, where asked, their place in the book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from docutils.parsers.rst import directives

from briefbook.sphinx.directives.ordered import Ordered
from briefbook.sphinx.frontmatter import text_of


class SourceList(Ordered):
    """``source-list``: the articles; ``:toctree:`` gives them in the order of their seeds."""

    option_spec: ClassVar[dict[str, Any]] = {"toctree": directives.unchanged_required}

    def order(self, fields: Mapping[str, Any], name: str) -> str:
        """Return the seed of a page."""
        return text_of(fields, "seed") or ""
