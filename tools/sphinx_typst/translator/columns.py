"""The widths of a table's columns, by what its author says or what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from docutils import nodes

from sphinx_typst.translator.extent import LINE

NARROW = 16
"""A column whose longest cell has no more characters keeps to its own width."""
LARGEST_SHARE = 8.0
GUTTER = 3
"""About as many characters as the room between two columns takes."""


WIDER = 1.3
"""How much wider than a letter of text one of the typewriter face is."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is in a cell, in characters: all of it, and its longest word."""

    size: float
    word: float


@dataclass(frozen=True, slots=True)
class Column:
    """The width of a column: about how many characters it has room for, and Typst's own."""

    room: float
    width: str


def columns_of(table: nodes.Element) -> list[Column]:
    """Return the columns of a table, as wide as its author says or as their cells ask for."""
    specs = list(table.findall(nodes.colspec))
    cells = _cells(table, len(specs))
    if "colwidths-given" in table["classes"]:
        given = [float(max(1, int(each.get("colwidth", 1)))) for each in specs]
        return _given(given, cells)
    return _fitted(cells)


def row_lines(columns: Sequence[Column], row: nodes.row) -> int:
    """Return about how many lines a row has, 1 and more."""
    pairs = zip(columns, row.children, strict=False)
    counts = (ceil(_cell(cell).size / max(1.0, column.room)) for column, cell in pairs)
    return max([1, *counts])


def _cells(table: nodes.Element, count: int) -> list[list[Cell]]:
    """Return the cells of each column; one that spans stands in its first."""
    cells: list[list[Cell]] = [[Cell(0, 0)] for _ in range(count)]
    for row in table.findall(nodes.row):
        for column, cell in zip(cells, row.children, strict=False):
            column.append(_cell(cell))
    return cells


def _cell(node: nodes.Node) -> Cell:
    text = node.astext()
    code = [each.astext() for each in node.findall(nodes.literal)]
    size = len(text) + (WIDER - 1) * sum(map(len, code))
    return Cell(size, max(_longest_word(text), WIDER * max(map(_longest_word, code), default=0)))


def _given(given: Sequence[float], cells: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return the author's widths, but for a column too narrow for its longest word."""
    line = LINE - GUTTER * (len(cells) - 1)
    rooms = [line * width / sum(given) for width in given]
    return _shared(_raised(rooms, [min(NARROW, max(c.word for c in each)) for each in cells]))


def _fitted(cells: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return widths by what is in the columns: narrow ones their own, the others a share.

    A share is the square root of the column's text, so that long columns get more of the
    line without starving the others.
    """
    longest = [max(cell.size for cell in each) for each in cells]
    wide = [each for each, length in zip(cells, longest, strict=True) if length > NARROW]
    line = LINE - GUTTER * (len(cells) - 1) - sum(each for each in longest if each <= NARROW)
    shared = iter(_shared(_raised(_shares(wide, line), [float(NARROW)] * len(wide))))
    return [Column(each, "auto") if each <= NARROW else next(shared) for each in longest]


def _shares(cells: Sequence[Sequence[Cell]], line: float) -> list[float]:
    roots = [max(1.0, sum(cell.size for cell in each) ** 0.5) for each in cells]
    sizes = [min(LARGEST_SHARE, root / min(roots)) for root in roots]
    return [line * size / sum(sizes) for size in sizes]


def _raised(rooms: Sequence[float], floors: Sequence[float]) -> list[float]:
    """Return the rooms with none below its floor, what that takes being taken from the others.

    Where the floors take more than there is, all are lowered alike.
    """
    if sum(floors) >= sum(rooms):
        return [floor * sum(rooms) / sum(floors) for floor in floors]
    low = {at for at, room in enumerate(rooms) if room < floors[at]}
    while True:
        left = sum(rooms) - sum(floors[at] for at in low)
        others = sum(room for at, room in enumerate(rooms) if at not in low)
        found = [floors[at] if at in low else room * left / others for at, room in enumerate(rooms)]
        more = {at for at, room in enumerate(found) if room < floors[at] - 1e-9}
        if not more:
            return found
        low |= more


def _shared(rooms: Sequence[float]) -> list[Column]:
    return [Column(room, f"{room:.2f}fr") for room in rooms]


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)
