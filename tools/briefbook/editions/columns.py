"""A table of a book's data: its columns, what identifies a row, and what of it is compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

Value: TypeAlias = str | int | bool | list[str] | None
Row: TypeAlias = Mapping[str, Value]
"""What a row says, by the names of the columns and in their order."""


class Type(Enum):
    """What a column holds: the JSON Schema of it, and its name for a reader."""

    TEXT = ("text", {"type": "string"})
    PERHAPS = ("text, or nothing", {"type": ["string", "null"]})
    NUMBER = ("number", {"type": "integer", "minimum": 0})
    TRUTH = ("true or false", {"type": "boolean"})
    LIST = ("list of texts", {"type": "array", "items": {"type": "string"}})

    @property
    def shown(self) -> str:
        """The name for a reader."""
        return str(self.value[0])

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a value."""
        return dict(self.value[1])


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and what that means, in a sentence."""

    name: str
    type: Type
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, a heading, what a row is, its columns.

    ``key`` are the columns that identify a row; without them a row is told by its text. What is
    in ``compared`` goes into the record of an edition, the rest does not; ``called`` is the
    column by which a reader knows a row. Rows are ``part_of`` what another table has: those of a
    thing that came or went are not told beside it.
    """

    name: str
    title: str
    what: str
    columns: Sequence[Column]
    key: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    called: str = ""
    part_of: str = ""

    @property
    def kept(self) -> Sequence[Column]:
        """The columns that the record of an edition has."""
        names = {*self.key, *self.compared, self.called} if self.compared else set()
        return [column for column in self.columns if column.name in names]

    def column(self, name: str) -> Column:
        """Return the column of a name."""
        return next(column for column in self.columns if column.name == name)
