"""What changed, in words: for a terminal, and piece by piece for a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefbook.editions.columns import Row, Table
from briefbook.editions.comparing import Changed, Changes, Difference, TableChanges
from briefbook.editions.snapshot import Snapshot
from briefbook.editions.wording import pieces


def edition_name(edition: Snapshot) -> str:
    """Return what an edition is called: by its number, its date, or else its corpus."""
    parts = [f"edition {edition.edition}"] if edition.edition else []
    parts += [f"as of {edition.as_of}"] if edition.as_of else []
    return ", ".join(parts) or f"the edition of corpus {edition.corpus[:12]}"


def counts(changes: TableChanges) -> str:
    """Return how many rows came, went and changed: ``2 new, 1 gone``."""
    parts = [
        f"{len(rows)} {word}"
        for rows, word in (
            (changes.came, "new"),
            (changes.went, "gone"),
            (changes.changed, "changed"),
        )
        if rows
    ]
    return ", ".join(parts) or "nothing changed"


def words_of(difference: Difference) -> str:
    """Return a difference on one line, words gone as ``[-…-]``, new ones as ``{+…+}``."""
    parts: list[str] = []
    for piece in pieces(difference.before, difference.after):
        parts += [piece.before] if not piece.changed else []
        parts += [f"[-{piece.before}-]"] if piece.changed and piece.before else []
        parts += [f"{{+{piece.after}+}}"] if piece.changed and piece.after else []
    return " ".join(parts)


def told(changes: Changes) -> Iterator[str]:
    """Yield the lines that tell what changed, a heading for each table with changes."""
    yield f"From {edition_name(changes.old)} to {edition_name(changes.new)}:"
    if not changes:
        yield "Nothing changed."
    for one in filter(None, changes.tables):
        yield ""
        yield f"{one.table.title}: {counts(one)}"
        yield from (f"  + {_line(one.table, row)}" for row in one.came)
        yield from (f"  - {_line(one.table, row)}" for row in one.went)
        for each in one.changed:
            yield from _changed(one.table, each)


def _changed(table: Table, changed: Changed) -> Iterator[str]:
    """Yield what differs in a row; where its name does, the name tells it already."""
    name = " ".join(str(changed.after[table.called]).split())
    for difference in changed.differences:
        if difference.column.name == table.called:
            name = words_of(difference)
    yield f"  ~ {_placed(table, changed.after, name)}"
    for difference in changed.differences:
        if difference.column.name not in (table.called, "digest"):  # which tells a reader nothing
            yield f"      {difference.column.name}: {words_of(difference)}"


def _line(table: Table, row: Row) -> str:
    return _placed(table, row, " ".join(str(row[table.called]).split()))


def _placed(table: Table, row: Row, name: str) -> str:
    """Return a row on one line: its name, and what identifies it; of a sentence, its page."""
    place = str(row["page"]) if "page" in row else ", ".join(str(row[key]) for key in table.key)
    return f"{name} ({place}{', proposed' if row.get('proposed') else ''})"


def as_json(changes: Changes) -> dict[str, Any]:
    """Return what changed as an object: by table the rows that came and went, and what differs."""
    return {
        "old": edition_name(changes.old),
        "new": edition_name(changes.new),
        "tables": {one.table.name: _table(one) for one in changes.tables},
    }


def _table(one: TableChanges) -> dict[str, Any]:
    return {
        "came": list(one.came),
        "went": list(one.went),
        "changed": [
            {
                "before": each.before,
                "after": each.after,
                "columns": [difference.column.name for difference in each.differences],
            }
            for each in one.changed
        ],
    }
