"""A table's rows as CSV and JSON, and its JSON Schema."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefbook.editions.columns import Column, Row, Table, Value

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula (OWASP, CSV injection)."""


def csv_text(table: Table, rows: Iterable[Row]) -> str:
    """Return rows as CSV after RFC 4180: a head line, commas, line ends of two characters.

    A list is one cell, with semicolons between its parts. A text that a spreadsheet would
    calculate has an apostrophe before it.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    names = [column.name for column in table.columns]
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return file.getvalue()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if text.startswith(_FORMULA) else text


def json_text(value: object) -> str:
    """Return a value as JSON to read, ending in a line feed."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    # A lone surrogate, which UTF-16 may hold, cannot stand in UTF-8: escaped, it is still JSON.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def table_schema(table: Table) -> Mapping[str, Any]:
    """Return the JSON Schema of a table's file: an array of objects, each with every column."""
    return {
        "$schema": DIALECT,
        "title": table.title,
        "description": table.what,
        **array_of(table.columns),
    }


def array_of(columns: Iterable[Column]) -> dict[str, Any]:
    """Return the JSON Schema of an array of rows with some columns."""
    properties = {
        column.name: {**column.type.schema, "description": column.meaning} for column in columns
    }
    row = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"type": "array", "items": row}
