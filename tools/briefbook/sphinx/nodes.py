"""The extension's own nodes: one to be filled later, one that opens and closes."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment
    from sphinx.writers.html5 import HTML5Translator


class placeholder(nodes.General, nodes.Element):  # noqa: N801 (docutils names nodes so)
    """Stands where collected content goes; ``kind`` names what, ``docname`` the page.

    ``printed`` is set when it is filled, where the builder is none of HTML: a page of paper has
    less room than one that scrolls, and nothing on it sorts or folds.
    """


class closed_block(nodes.General, nodes.Element):  # noqa: N801
    """A block with a ``summary`` that a reader opens; elsewhere than in HTML it is lowered."""


def visit_closed_block(translator: HTML5Translator, node: closed_block) -> None:
    """Open ``details`` with its summary."""
    translator.body.append(translator.starttag(node, "details"))
    translator.body.append(f"<summary>{translator.encode(node['summary'])}</summary>\n")


def depart_closed_block(translator: HTML5Translator, node: closed_block) -> None:
    """Close ``details``."""
    translator.body.append("</details>\n")


def visit_by_alternative(translator: nodes.NodeVisitor, node: nodes.Element) -> None:
    """Write a drawing's alternative text, where a builder has no pictures."""
    paragraph = nodes.paragraph("", node["alt"])
    paragraph.parent = node.parent
    paragraph.walkabout(translator)
    raise nodes.SkipNode


def may_hold(env: BuildEnvironment, pages: Container[str]) -> bool:
    """Return whether the tree at hand may hold one of some pages, so that a walk is worth it.

    A page with toctrees may have taken in others: some builders make one tree of a whole book.
    """
    return env.docname in pages or env.docname in env.toctree_includes


def documents_in(tree: nodes.document, docname: str) -> Iterator[tuple[str, nodes.Element]]:
    """Yield the documents in a tree with their names: itself, and those that a print took in."""
    yield tree.get("docname", docname), tree
    for file in tree.findall(addnodes.start_of_file):
        yield file["docname"], file


def heading(text: str, css: str = "", id_: str = "") -> nodes.rubric:
    """Return a heading of the second level that is in no table of contents."""
    made = nodes.rubric("", text, classes=[css] if css else [], ids=[id_] if id_ else [])
    made["heading-level"] = 2
    return made


def link(uri_id: str, text: str, css: str = "") -> nodes.reference:
    """Return a link to an identifier on the same page."""
    return nodes.reference(
        "", "", nodes.inline("", text), internal=True, refid=uri_id, classes=[css] if css else []
    )


def row(*cells: str | nodes.Node | list[nodes.Node], css: str = "") -> nodes.row:
    """Return a table row; a cell is a node, a list of nodes or a text."""
    entries = []
    for cell in cells:
        content = [nodes.Text(cell)] if isinstance(cell, str) else cell
        inline = content if isinstance(content, list) else [content]
        paragraph = nodes.paragraph("", "", *inline)
        entries.append(nodes.entry("", paragraph))
    return nodes.row("", *entries, classes=[css] if css else [])


def table(head: list[str], rows: list[nodes.row], widths: list[int], *css: str) -> nodes.table:
    """Return a table with a head row."""
    specs = [nodes.colspec(colwidth=width) for width in widths]
    group = nodes.tgroup("", *specs, cols=len(head))
    group += nodes.thead("", row(*head))
    group += nodes.tbody("", *rows)
    return nodes.table("", group, classes=list(css))
