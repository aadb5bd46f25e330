"""Which row of an edition is which of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from briefbook.editions.columns import Row, Table, Value

Pair: TypeAlias = tuple[Row | None, Row | None]
"""A row before and after; ``None`` where there is none."""

_ALIKE = 0.6
"""The part of their words that two texts share where one is taken for the other, changed."""


def by_key(table: Table, old: Sequence[Row], new: Sequence[Row]) -> list[Pair]:
    """Pair rows by what identifies them: those of the new edition in order, then those gone.

    Rows that are identified alike, such as an office held twice, are paired in their order.
    """
    waiting = _grouped(table, old)
    pairs: list[Pair] = []
    for row in new:
        same = waiting.get(_key(table, row))
        pairs.append((same.pop(0) if same else None, row))
    return [*pairs, *((row, None) for rows in waiting.values() for row in rows)]


def _grouped(table: Table, rows: Iterable[Row]) -> dict[tuple[Value, ...], list[Row]]:
    groups: dict[tuple[Value, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[_key(table, row)].append(row)
    return groups


def _key(table: Table, row: Row) -> tuple[Value, ...]:
    return tuple(row[name] for name in table.key)


def by_text(table: Table, old: Sequence[Row], new: Sequence[Row]) -> list[Pair]:
    """Pair rows that are told by their text: those with the same words, then those alike.

    A row is sought on its page first, so that a sentence that moved to another page is found
    there and counts as changed.
    """
    pairs: dict[int, int] = {}
    for same_page in (True, False):
        _pair_same(old, new, pairs, same_page, table.called)
    for page in dict.fromkeys(row["page"] for row in new):
        _pair_alike(old, new, pairs, page, table.called)
    found = {number: old[before] for number, before in pairs.items()}
    taken = set(pairs.values())
    gone: list[Pair] = [(row, None) for number, row in enumerate(old) if number not in taken]
    return [*((found.get(number), row) for number, row in enumerate(new)), *gone]


def _pair_same(
    old: Sequence[Row], new: Sequence[Row], pairs: dict[int, int], same_page: bool, called: str
) -> None:
    """Pair the rows of one text that are not paired yet, in their order."""

    def key(row: Row) -> tuple[Value, ...]:
        return (row[called], row["page"] if same_page else None)

    taken = set(pairs.values())
    waiting: dict[tuple[Value, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(old):
        if number not in taken:
            waiting[key(row)].append(number)
    for number, row in enumerate(new):
        if number not in pairs and (same := waiting.get(key(row))):
            pairs[number] = same.pop(0)


def _pair_alike(
    old: Sequence[Row], new: Sequence[Row], pairs: dict[int, int], page: Value, called: str
) -> None:
    """Pair what is left on a page, the most alike first; as on the page where they are equal."""
    taken = set(pairs.values())
    before = [n for n, row in enumerate(old) if n not in taken and row["page"] == page]
    after = [n for n, row in enumerate(new) if n not in pairs and row["page"] == page]
    scored = sorted(
        (-score, later, earlier)
        for later in after
        for earlier in before
        if (score := _alike(str(old[earlier][called]), str(new[later][called]))) >= _ALIKE
    )
    for _, later, earlier in scored:
        if later not in pairs and earlier not in taken:
            pairs[later] = earlier
            taken.add(earlier)


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0
