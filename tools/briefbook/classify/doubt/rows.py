"""The rows of tables and the entries of lists, which are kept together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    DOUBTFUL,
    ENTRY,
    KEPT,
    ROW,
    give,
    runs,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule

_LONGEST_ROW = 400
_FEWEST_ROWS = 3
_MOST_WORDS = 12
_FIGURE = re.compile(r"[-+−–±~<>≈€$£]?[0-9][0-9.,]{0,15}(?:%|\*{1,3})?|[–—-]|n/a", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FEWEST_CELLS = 4
_WIDEST_TABLE = 6
"""Columns of a table whose cells are a line each."""


def keep_tables(looks: Sequence[Look], decisions: list[Decision], start: int, last: int) -> None:
    """Keep the rows of a table together: of columns with bars, or of cells with numbers."""
    for rows in runs(looks, start + 1, last + 1, _bars):
        if any(decisions[row][0] in KEPT or _has_figures(looks[row]) for row in rows):
            rules = {Rule.COUNTER, Rule.SECTION_HEADING, Rule.SHORT_LINE}
            give(decisions, rows, ROW, DOUBTFUL | rules)
    for rows in runs(looks, start + 1, last + 1, _figures):
        if len(rows) >= _FEWEST_ROWS and any(decisions[row][0] in KEPT for row in rows):
            headed = 1 < _figures(looks[rows.start]) == looks[rows.start - 1].size - 1
            table = range(rows.start - headed, rows.stop)
            give(decisions, table, ROW, DOUBTFUL | {Rule.SECTION_HEADING, Rule.SHORT_LINE})
    for cells in runs(looks, start + 1, last, _is_cell):
        inside = cells.start > start + 1 and _is_text(decisions[cells.start - 1])
        if inside and _is_text(decisions[cells.stop]) and _is_regular(looks, cells):
            rules = {Rule.COUNTER, Rule.SECTION_HEADING, Rule.SHORT_LINE}
            give(decisions, cells, ROW, DOUBTFUL | rules)


def _figures(look: Look) -> int:
    """Return the number of figures that end a row after its words, 0 where they are but years."""
    plain = look.rule is None and look.dateline is None and not look.listed and not look.numbers
    if not plain or look.size > _MOST_WORDS:
        return 0
    parts = look.text.split()
    count = 0
    while count < len(parts) and _FIGURE.fullmatch(parts[-1 - count]):
        count += 1
    return 0 if all(map(_YEAR.fullmatch, parts[len(parts) - count :])) else count


def _bars(look: Look) -> int:
    """Return the number of bars between the columns of a row, 0 where there is but one."""
    count = look.text.count("|") if len(look.text) <= _LONGEST_ROW else 0
    return count if count > 1 and look.rule is None else 0


def _has_figures(look: Look) -> bool:
    """Return whether a column of a row is a number."""
    cells = look.text.split("|")
    return any(cell.strip() and not any(map(str.isalpha, cell)) for cell in cells)


def _is_cell(look: Look) -> bool:
    """Return whether a line can be one cell of a table: a number or a few words."""
    plain = look.rule is None and look.byline is None and look.dateline is None
    return look.numbers or (look.size <= 5 and not look.sentence and (plain or look.rule is None))


def _is_text(decision: Decision) -> bool:
    return decision[1] in {Rule.PARAGRAPH, Rule.LIST_ITEM, Rule.CAPTION_WORDS}


def _is_regular(looks: Sequence[Look], cells: range) -> bool:
    """Return whether numbers return among cells at the distance of a table's columns."""
    numbers = [cell for cell in cells if looks[cell].numbers]
    if len(cells) < _FEWEST_CELLS or len(numbers) < 2 or len(numbers) == len(cells):
        return False
    for width in range(2, _WIDEST_TABLE + 1):
        places = {(cell - cells.stop) % width for cell in numbers}
        rows = len(cells) // width
        if len(places) < width and rows >= 2 and len(numbers) >= len(places) * (rows - 1):
            return True
    return False


def keep_lists(looks: Sequence[Look], decisions: list[Decision], start: int, first: int) -> None:
    """Keep the entries of a list together where one is kept, or what leads to it is."""
    for entries in runs(looks, start + 1, len(looks), lambda look: look.listed):
        above = entries.start - 1
        led = looks[above].text.rstrip().endswith(":") and decisions[above][0] in KEPT
        some = any(decisions[entry][1] is Rule.LIST_ITEM for entry in entries)
        if led or some or (entries.stop <= first and _sums_up([looks[one] for one in entries])):
            give(decisions, entries, ENTRY, DOUBTFUL)


def _sums_up(entries: Sequence[Look]) -> bool:
    """Return whether entries above the first paragraph say something: they are no menu."""
    plain = all(one.rule is None and one.size > 2 for one in entries)
    return plain and any(one.size >= 8 and one.lower > 0.5 for one in entries)
