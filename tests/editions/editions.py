"""Small editions to compare."""

from briefbook.editions.columns import Type
from briefbook.editions.snapshot import COMPARED, Snapshot

EMPTY = {
    Type.TEXT: "",
    Type.PERHAPS: None,
    Type.NUMBER: 0,
    Type.TRUTH: False,
    Type.LIST: [],
}


def filled(table, **values):
    """Return a row of a table; what is not said is empty."""
    return {column.name: EMPTY[column.type] for column in table.kept} | values


def edition(**rows):
    """Return an edition with the rows that are given, as dictionaries."""
    tables = {
        table.name: tuple(filled(table, **row) for row in rows.get(table.name, ()))
        for table in COMPARED
    }
    return Snapshot("A book", "", "", "c0ffee", tables)


def judgment(text, *cites, page="brief", marked=""):
    return {"page": page, "text": text, "cites": list(cites), "marked": marked}
