"""The widths of a table's columns, by what its author says or what is in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import ceil

from docutils import nodes

from sphinx_typst.translator.extent import LINE
from sphinx_typst.words import LONGEST

NARROW = LONGEST
"""A column whose longest cell has no more characters may keep to its own width."""
LEAST = 16.0
"""Room enough for a column of text: narrow columns leave that much to each of the others."""
MOST_SHARED = 0.7
"""Of the line no more is shared out evenly, so that in any table long columns get more."""
POWERS = (0.5, 0.3, 0.7, 0.0, 1.0)
"""What a column's text is raised to for its share; of two that make as many lines the first."""
LARGEST_SHARE = 8.0
GUTTER = 3
"""About as many characters as the room between two columns takes."""


NUMBER = re.compile(r"[-−+±]?[$€£¥₩]?\d[\d.,’\u00a0\u202f]*(?:\s?%)?")
PAGE_NUMBER = 6
"""About as many characters as the page takes that follows a reference which asks for one."""
_BREAK = re.compile(r"\s+|(?<=\w[-–—])(?=\w)|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Where a line may end: between words, behind a hyphen or a dash within one, at Han and Kana."""
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
    return max([1, *(_cell_lines(cell, max(1.0, column.room)) for column, cell in pairs)])


def _cell_lines(cell: nodes.Node, room: float) -> int:
    texts = (each for each in cell.findall(nodes.TextElement) if not isinstance(each, nodes.Inline))
    return sum(max(1, ceil(_cell(each).size / room)) for each in texts)


def number_columns(table: nodes.Element) -> frozenset[int]:
    """Return the places of the columns that have nothing but numbers below their heads.

    None where cells span several, or in which the author has aligned a cell.
    """
    rows = [row.children for body in table.findall(nodes.tbody) for row in body.children]
    spanning = ("morecols" in cell or "morerows" in cell for cell in table.findall(nodes.entry))
    if not rows or any(spanning):
        return frozenset()
    columns = enumerate(zip(*rows, strict=False))
    return frozenset(at for at, column in columns if all(map(_is_number, column)))


def _is_number(cell: nodes.Node) -> bool:
    classes = cell["classes"] if isinstance(cell, nodes.Element) else []
    aligned = any(name.startswith("text-") for name in classes)
    return not aligned and NUMBER.fullmatch(cell.astext().strip()) is not None


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
    pages = sum(bool(each.get("typst_page")) for each in node.findall(nodes.reference))
    size = len(text) + (WIDER - 1) * sum(map(len, code)) + PAGE_NUMBER * pages
    return Cell(size, max(_longest_word(text), WIDER * max(map(_longest_word, code), default=0)))


def _given(given: Sequence[float], cells: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return the author's widths, but for a column too narrow for its longest word."""
    line = LINE - GUTTER * (len(cells) - 1)
    rooms = [line * width / sum(given) for width in given]
    return _shared(_raised(rooms, [min(NARROW, max(c.word for c in each)) for each in cells]))


def _fitted(cells: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return widths by what is in the columns: narrow ones their own, the others a share.

    Where all have room beside each other, each has its own. A share is a power of how much text
    is in the column, the one of some that makes the fewest lines.
    """
    longest = [max(cell.size for cell in each) for each in cells]
    room = LINE - GUTTER * (len(cells) - 1)
    if sum(longest) <= room:
        return [Column(each, "auto") for each in longest]
    narrow = _narrow(longest, room)
    wide = [each for each, length in zip(cells, longest, strict=True) if length > narrow]
    line = room - sum(each for each in longest if each <= narrow)
    floors = _floors(wide, line, narrow)
    ways = [_raised(_shares(wide, line, power), floors) for power in POWERS]
    shared = iter(_shared(min(ways, key=lambda rooms: _lines(wide, rooms))))
    return [Column(each, "auto") if each <= narrow else next(shared) for each in longest]


def _narrow(longest: Sequence[float], room: float) -> float:
    """Return up to which width columns keep their own, so that the others have room enough.

    In a table of many columns that is less than usual, down to none at all.
    """
    for width in range(NARROW, 0, -1):
        own = [each for each in longest if each <= width]
        if sum(own) + min(width, LEAST) * (len(longest) - len(own)) <= room:
            return float(width)
    return 0.0


def _floors(cells: Sequence[Sequence[Cell]], line: float, narrow: float) -> list[float]:
    """Return the least width of each column: room enough for text, and for its longest word."""
    least = min(narrow, LEAST, MOST_SHARED * line / max(1, len(cells)))
    return [max(least, min(narrow, max(cell.word for cell in each))) for each in cells]


def _lines(cells: Sequence[Sequence[Cell]], rooms: Sequence[float]) -> int:
    """Return about how many lines the rows have in columns of such widths."""
    columns = [
        [ceil(cell.size / room) for cell in column]
        for column, room in zip(cells, rooms, strict=True)
    ]
    return sum(map(max, zip_longest(*columns, fillvalue=0)))


def _shares(cells: Sequence[Sequence[Cell]], line: float, power: float) -> list[float]:
    roots = [max(1.0, sum(cell.size for cell in each) ** power) for each in cells]
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
    return max(map(len, _BREAK.split(text)), default=0)
