"""Two editions -> what came, went and changed between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefbook.editions.columns import Column, Row, Table, Value
from briefbook.editions.pairing import Pair, by_key, by_text
from briefbook.editions.snapshot import COMPARED, Snapshot


@dataclass(frozen=True, slots=True)
class Difference:
    """A column in which a row is another than it was."""

    column: Column
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of both editions, with what differs."""

    before: Row
    after: Row
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What happened to a table: rows that came, that went, and that changed, in order."""

    table: Table
    came: tuple[Row, ...] = ()
    went: tuple[Row, ...] = ()
    changed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything happened."""
        return bool(self.came or self.went or self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened between two editions, by table."""

    old: Snapshot
    new: Snapshot
    tables: tuple[TableChanges, ...]

    def __bool__(self) -> bool:
        """Whether anything happened."""
        return any(self.tables)

    def of(self, name: str) -> TableChanges:
        """Return what happened to a table."""
        return next(one for one in self.tables if one.table.name == name)


def compare_editions(old: Snapshot, new: Snapshot) -> Changes:
    """Return what happened from the old edition to the new one."""
    found = [_compared(one, old.tables[one.name], new.tables[one.name]) for one in COMPARED]
    by_name = {changes.table.name: changes for changes in found}
    return Changes(old, new, tuple(_of_what_stayed(one, by_name) for one in found))


def _of_what_stayed(one: TableChanges, by_name: Mapping[str, TableChanges]) -> TableChanges:
    """Leave out the rows that are part of what itself came or went."""
    whole = by_name.get(one.table.part_of)
    if whole is None:
        return one
    part, key = one.table.key[0], whole.table.key[0]
    moved = {row[key] for row in (*whole.came, *whole.went)}
    return replace(
        one,
        came=tuple(row for row in one.came if row[part] not in moved),
        went=tuple(row for row in one.went if row[part] not in moved),
    )


def _compared(table: Table, old: Sequence[Row], new: Sequence[Row]) -> TableChanges:
    pairs: Sequence[Pair] = by_key(table, old, new) if table.key else by_text(table, old, new)
    changed = (
        Changed(before, after, found)
        for before, after in pairs
        if before is not None and after is not None
        and (found := tuple(_differences(table, before, after)))
    )  # fmt: skip
    return TableChanges(
        table,
        tuple(after for before, after in pairs if before is None and after is not None),
        tuple(before for before, after in pairs if after is None and before is not None),
        tuple(changed),
    )


def _differences(
    table: Table, before: Mapping[str, Value], after: Mapping[str, Value]
) -> Iterator[Difference]:
    for name in table.compared:
        if before[name] != after[name]:
            yield Difference(table.column(name), before[name], after[name])
