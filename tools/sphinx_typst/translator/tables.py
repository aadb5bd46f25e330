"""Tables: spans, header rows that repeat, widths that fit what is in the columns."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.literal import Code
from sphinx_typst.translator.base import Writer, ids_of
from sphinx_typst.translator.columns import (
    Column,
    columns_of,
    number_columns,
    row_lines,
)
from sphinx_typst.translator.extent import has_pictures

LONG_CELL = 600
"""A cell with more characters may go on on the next page."""
ROW = 0.6
"""About as many lines as the padding and the rule of a row take."""
SHORT = 30
"""A table of more lines, by a rough count, takes more than two fifths of a page.

To measure it instead has the page set twice; only where there are pictures nothing can be counted.
"""
COLUMNS = "typst-columns"
"""The attribute of a table that holds its columns."""
NUMBERS = "typst-number-columns"
"""The attribute of a table's group that holds the columns of numbers."""


class Tables(Writer):
    """Writes tables."""

    def visit_table(self, node: nodes.table) -> None:
        """Begin a table; its title is its caption, its header's labels stand before it."""
        for each in node.findall(nodes.thead):
            self._hoist_ids(each)
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        kept = _is_kept(node)
        self.open_arguments("captioned-table", labels=self.take_anchors(), kept=kept)
        self.open_item()
        if title is not None:
            self.caption_number(node, "table")
            for child in title.children:
                child.walkabout(self)
        self.close()
        self.open_item()

    def _hoist_ids(self, head: nodes.thead) -> None:
        """Move the labels of a header before the table: it is set again on every page."""
        for element in head.findall(nodes.Element):
            for identifier in ids_of(element):
                self.anchor(identifier)
            element["ids"] = []

    def caption_number(self, node: nodes.Element, kind: str) -> None:
        """Write ``Table 1`` before a caption where Sphinx numbers them (``numfig``)."""
        numbers = self.builder.env.toc_fignumbers.get(self.docname, {}).get(kind, {})
        number = next((numbers[each] for each in node["ids"] if each in numbers), None)
        if number is not None:
            prefix = self.config.numfig_format.get(kind, "%s")
            self.open("caption-number")
            self.text(prefix % ".".join(map(str, number)), node)
            self.close()

    def visit_tgroup(self, node: nodes.tgroup) -> None:
        """Write the columns' widths."""
        node[NUMBERS] = number_columns(node)
        widths = [column.width for column in _columns(node.parent)]
        self.open_arguments("table", columns=Code(f"({', '.join(widths)},)"))

    def visit_colspec(self, node: nodes.colspec) -> None:
        """Write nothing: the widths are written already."""

    def visit_tabular_col_spec(self, node: addnodes.tabular_col_spec) -> None:
        """Write nothing: the widths that it gives are LaTeX's."""
        raise nodes.SkipNode

    def visit_thead(self, node: nodes.thead) -> None:
        """Begin the rows that are set again on each page."""
        self.emit("table.header(")

    def depart_thead(self, node: nodes.thead) -> None:
        """End the header."""
        self.emit("),")

    def visit_tbody(self, node: nodes.tbody) -> None:
        """Write the rows."""

    def visit_row(self, node: nodes.row) -> None:
        """Write a row."""

    def visit_entry(self, node: nodes.entry) -> None:
        """Write a cell with its spans."""
        self.emit(
            f"table.cell(colspan: {node.get('morecols', 0) + 1}, "
            f"rowspan: {node.get('morerows', 0) + 1}, "
            f"breakable: {'true' if len(node.astext()) > LONG_CELL else 'false'}, "
            f"align: {self._alignment(node)}, "
        )
        self.open_item()
        self.narrow += 1
        if isinstance(node.parent.parent, nodes.thead) or self._is_stub(node):
            self.open("table-head")

    def depart_entry(self, node: nodes.entry) -> None:
        """End the cell."""
        self.narrow -= 1
        while self.is_open_here():
            self.close()
        self.emit("),")

    def _alignment(self, node: nodes.entry) -> str:
        sides = {f"text-{side}": side for side in ("left", "center", "right")}
        own = next((sides[name] for name in node["classes"] if name in sides), None)
        numbers = node.parent.parent.parent[NUMBERS]
        return own or ("right" if node.parent.index(node) in numbers else "start")

    def _is_stub(self, node: nodes.entry) -> bool:
        """Whether a cell stands in a column that is a header (``:stub-columns:``)."""
        group = node.parent.parent.parent
        columns = [child for child in group.children if isinstance(child, nodes.colspec)]
        position = node.parent.children.index(node)
        stubs = sum(bool(each.get("stub")) for each in columns)
        return position < stubs and len(node.parent.children) == len(columns)


def _columns(table: nodes.Element) -> list[Column]:
    """Return the columns of a table, made once: for how long it is, and for their widths."""
    if COLUMNS not in table:
        table[COLUMNS] = columns_of(table)
    found: list[Column] = table[COLUMNS]
    return found


def _is_kept(table: nodes.table) -> bool | Code:
    """Return whether a table is so short that it stands on one page; ``auto`` has it measured."""
    rows = list(table.findall(nodes.row))
    if len(rows) > SHORT:
        return False
    columns = _columns(table)
    count = sum(ROW + row_lines(columns, row) for row in rows)
    if count > SHORT:
        return False
    return Code("auto") if has_pictures(table) else True
