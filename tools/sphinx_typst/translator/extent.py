"""About how much room a part of a document takes in print, by which it is kept in one piece."""

from __future__ import annotations

from docutils import nodes

LINE = 75
"""About as many characters as a line of a page has, the room between columns aside."""
KEPT = 12
"""A box, a container or a table of no more lines, a quarter of a page, is not parted."""
LEAD = 120
"""A paragraph of no more characters before a list or a table stands on the same page with it."""
LEAD_WITH_COLON = 400
"""The same of one that ends with a colon."""

LISTS = (nodes.bullet_list, nodes.enumerated_list, nodes.definition_list, nodes.field_list)
PICTURES = (nodes.image, nodes.raw, nodes.math_block)


def lines(node: nodes.Element) -> float:
    """Return about how many lines a node takes; a picture takes more than any that is kept."""
    if has_pictures(node):
        return float("inf")
    texts = (each for each in node.findall(nodes.TextElement) if not isinstance(each, nodes.Inline))
    return sum(_lines_of(each.astext()) for each in texts)


def has_pictures(node: nodes.Element) -> bool:
    """Whether there is in a node what takes room that no text tells of."""
    return any(isinstance(each, PICTURES) for each in node.findall(nodes.Element))


def _lines_of(text: str) -> int:
    return sum(max(1, -(-len(line) // LINE)) for line in text.split("\n"))


def is_kept(node: nodes.Element) -> bool:
    """Whether a node is so short that it stands on one page."""
    return lines(node) <= KEPT


def leads(node: nodes.paragraph) -> bool:
    """Whether a paragraph only announces a list or a table, or another paragraph that does."""
    following = node.next_node(descend=False, siblings=True)
    text = node.astext().rstrip()
    if len(text) > (LEAD_WITH_COLON if text.endswith(":") else LEAD):
        return False
    if isinstance(following, nodes.paragraph):
        return leads(following)
    return isinstance(following, (*LISTS, nodes.table))
