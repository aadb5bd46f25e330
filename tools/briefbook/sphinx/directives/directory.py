"""``actor-directory``: the actors in a table and, where asked, their pages by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from docutils.parsers.rst import directives

from briefbook.sphinx.directives.ordered import Ordered
from briefbook.sphinx.frontmatter import text_of
from sphinx_typst.collation import Key, collation_key


class ActorDirectory(Ordered):
    """``actor-directory``: the actors by kind, with counts; ``:kind:`` chooses one kind.

    ``:toctree:`` gives their pages in the order of the index, by family names.
    """

    option_spec: ClassVar[dict[str, Any]] = {
        "kind": directives.unchanged_required,
        "toctree": directives.unchanged_required,
    }

    def order(self, fields: Mapping[str, Any], name: str) -> Key:
        """Return the place of what an actor is sorted by."""
        return collation_key(text_of(fields, "sort") or text_of(fields, "name") or name)
