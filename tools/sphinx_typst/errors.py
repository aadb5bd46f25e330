"""The errors that stop a build, each naming the place in the author's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.errors import SphinxError

if TYPE_CHECKING:
    from docutils.nodes import Node


class TypstBuildError(SphinxError):
    """A document that cannot be printed as it is."""

    category = "Typst builder error"


def line_of(node: Node) -> int | None:
    """Return the line of a node or of the nearest node about it that knows its own."""
    current: Node | None = node
    while current is not None:
        if current.line is not None:
            return current.line
        current = current.parent
    return None
