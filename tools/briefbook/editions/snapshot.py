"""The record of an edition: what is compared of it with another, small enough to be kept.

It is the file ``data/edition.json`` of an HTML book. It holds no date but those of the book.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefbook.editions.columns import Row, Table, Type
from briefbook.editions.tables import TABLES
from briefbook.editions.writing import DIALECT, array_of, json_text

FILE = "edition.json"
FORMAT = "briefbook edition 1"
COMPARED = tuple(table for table in TABLES if table.compared)
"""The tables that are compared."""

_FACTS = {
    "title": "The book's title.",
    "edition": "Its edition, as conf.py has it; empty where it has none.",
    "as_of": "The date in EDTF as of which it is true; empty where none is set.",
    "corpus": "SHA-256 of all seeds; docs/annexes/provenance.md says how it is made.",
}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An edition: what it is called, and its rows by the names of the tables compared."""

    title: str
    edition: str
    as_of: str
    corpus: str
    tables: Mapping[str, Sequence[Row]]

    def text(self) -> str:
        """Return it as the file ``edition.json``."""
        head = {name: getattr(self, name) for name in _FACTS}
        rows = {
            table.name: [_kept(table, row) for row in self.tables[table.name]] for table in COMPARED
        }
        return json_text({"format": FORMAT, **head, **rows})


def _kept(table: Table, row: Row) -> dict[str, Any]:
    return {column.name: row[column.name] for column in table.kept}


def read_snapshot(text: str | bytes) -> Snapshot:
    """Return the edition that a file records; raises ``ValueError`` where it is no such file."""
    fields = json.loads(text)
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise ValueError(f"its format is not “{FORMAT}”")
    head = {name: value for name in _FACTS if isinstance(value := fields.get(name), str)}
    if len(head) < len(_FACTS):
        raise ValueError("what the edition is called is not said")
    return Snapshot(**head, tables={table.name: _rows(table, fields) for table in COMPARED})


def _rows(table: Table, fields: Mapping[str, Any]) -> tuple[Row, ...]:
    rows = fields.get(table.name)
    if not isinstance(rows, list) or not all(_is_row(table, row) for row in rows):
        raise ValueError(f"its {table.name} are not as the format has them")
    return tuple(rows)


def _is_row(table: Table, row: object) -> bool:
    return isinstance(row, dict) and all(
        column.name in row and _CHECKS[column.type](row[column.name]) for column in table.kept
    )


_CHECKS = {
    Type.TEXT: lambda value: isinstance(value, str),
    Type.PERHAPS: lambda value: value is None or isinstance(value, str),
    Type.NUMBER: lambda value: isinstance(value, int) and not isinstance(value, bool),
    Type.TRUTH: lambda value: isinstance(value, bool),
    Type.LIST: lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value),
}


def snapshot_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of the file."""
    facts = {name: {"type": "string", "description": what} for name, what in _FACTS.items()}
    tables = {table.name: {"description": table.what, **array_of(table.kept)} for table in COMPARED}
    properties = {"format": {"const": FORMAT}, **facts, **tables}
    return {
        "$schema": DIALECT,
        "title": "An edition of a book",
        "description": "What is compared of an edition with another.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
