"""What MyST makes for HTML alone and has a form in print: boxes of task lists, struck text."""

from __future__ import annotations

import re

from docutils import nodes

STRUCK = "strike"
"""The class of text that is struck out."""
_BOX = re.compile(
    r'<input class="task-list-item-checkbox"(?P<checked> checked="\w+")?'
    r'(?: disabled="\w+")? type="checkbox">'
)
_BEGIN, _END = "<s>", "</s>"


def printable(tree: nodes.Element) -> None:
    """Put what can be printed in the place of the raw nodes that MyST is known to make.

    Any other raw node stays, and is refused.
    """
    for raw in list(tree.findall(nodes.raw)):
        if raw.parent is None or raw.get("format") != "html":
            continue
        box = _BOX.fullmatch(raw.astext())
        if box:
            raw.parent.replace(raw, nodes.Text("☑ " if box["checked"] else "☐ "))
        elif raw.astext() == _BEGIN:
            _strike(raw)


def _strike(begin: nodes.raw) -> None:
    """Put text from ``<s>`` to its own ``</s>`` into a node; without an end all stays."""
    parent = begin.parent
    start = parent.index(begin)
    depth = 0
    for end in range(start, len(parent.children)):
        depth += _step(parent[end])
        if depth == 0:
            struck = nodes.inline("", "", *parent[start + 1 : end], classes=[STRUCK])
            parent.children[start : end + 1] = [struck]
            struck.parent = parent
            return


def _step(node: nodes.Node) -> int:
    if not isinstance(node, nodes.raw) or node.get("format") != "html":
        return 0
    return {_BEGIN: 1, _END: -1}.get(node.astext(), 0)
