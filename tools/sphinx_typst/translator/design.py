"""The components of sphinx-design, on paper: nothing is folded away, nothing is a click."""

from __future__ import annotations

import re

from docutils import nodes

from sphinx_typst.translator.figures import Figures
from sphinx_typst.translator.inlines import Inlines
from sphinx_typst.translator.references import References

COLUMNS = re.compile(r"sd-row-cols-(?:[a-z]{2}-)?([0-9]{1,2})")
MOST_COLUMNS = 3
"""More cards than these in a row of a page are too narrow to read."""
GRIDS = frozenset({"grid-row", "card-carousel"})
BOXES = {
    "card-header": "card-header",
    "card-footer": "card-footer",
    "dropdown": "dropdown",
    "tab-item": "tab",
    "aside": "sidebar",
}


class Design(Figures, Inlines, References):
    """Writes cards, grids, tabs, dropdowns, badges and buttons."""

    def visit_component(self, node: nodes.container, component: str) -> None:
        """Write a component; one that only groups others writes what is in it."""
        if component == "grid-item" or self._in_carousel(node):
            self.open_item()
        if component == "grid-row":
            self.open_arguments("card-grid", columns=_columns(node), depth=_depth(node))
        elif component == "card-carousel":
            self.open_arguments("card-grid", columns=2, depth=_depth(node))
        elif component == "card":
            self.open("card", depth=_depth(node) if _is_item(node) else 0)
            self.anchors()
        elif component == "card-title":
            self.open("card-title")
        elif component in BOXES:
            self.open(BOXES[component])
            self.anchors()
        self.open_marked(node)

    def _in_carousel(self, node: nodes.container) -> bool:
        return _component(node.parent) == "card-carousel"

    def visit_PassthroughTextElement(self, node: nodes.TextElement) -> None:  # noqa: N802
        """Write a card's title, or for the link that covers a card where it leads."""
        link = next(node.findall(nodes.reference), None)
        if link is None or "sd-stretched-link" not in link["classes"]:
            return
        target = self.target_of(link)
        if target in self.labels:
            before, _page, after = self.config.typst_page_references.partition("{page}")
            self.call("card-link", target, before.lstrip("(["), after.rstrip(")]"))
        elif self.open_link(target):
            self.text(target, node)
        raise nodes.SkipNode

    def visit_sd_badge(self, node: nodes.Element) -> None:
        """Write a badge."""
        self.open("badge")

    def visit_sd_line_break(self, node: nodes.Element) -> None:
        """Break a line."""
        self.emit("linebreak()")

    def visit_sd_icon(self, node: nodes.Element) -> None:
        """Leave an icon out: it has no text and stands beside words that say the same."""
        raise nodes.SkipNode

    visit_fontawesome = visit_sd_icon


def _component(node: nodes.Node | None) -> str:
    return str(node.get("design_component", "")) if isinstance(node, nodes.Element) else ""


def _is_item(card: nodes.Element) -> bool:
    """Whether a card is an item of a grid by itself, which is as high as others of its row."""
    parent = card.parent
    return _component(parent) == "card-carousel" or (
        _component(parent) == "grid-item" and len(parent.children) == 1
    )


def _depth(node: nodes.Node) -> int:
    """Return how many grids a node is in, itself among them, to tell an inner grid's cards."""
    own = _component(node) in GRIDS
    return own + (_depth(node.parent) if node.parent is not None else 0)


def _columns(node: nodes.Element) -> int:
    """Return the columns of a grid on a page: what it asks for on wide screens, three at most."""
    found = [match for name in node["classes"] if (match := COLUMNS.fullmatch(name))]
    asked = int(found[-1][1]) if found else len(node.children)
    items = sum(isinstance(child, nodes.container) for child in node.children)
    return max(1, min(asked, items, MOST_COLUMNS))
