"""The files beside an HTML book's pages, written once the pages are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from briefbook.editions.snapshot import FILE, snapshot_schema
from briefbook.editions.tables import TABLES
from briefbook.editions.writing import csv_text, json_text, table_schema
from briefbook.sphinx.citations.exports import BUILDERS, FOLDER, reference_files
from briefbook.sphinx.data.llms import llms_text
from briefbook.sphinx.data.names import EDITION_SCHEMA, INSPECTION_SCHEMA, LLMS, SUMS, TEXT
from briefbook.sphinx.data.sums import checksums
from briefbook.sphinx.data.tables import all_rows, snapshot_of
from briefbook.sphinx.data.text import book_text
from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def write_data(app: Sphinx, exception: Exception | None) -> None:
    """Write the files (``build-finished``); what no longer counts goes."""
    if exception is not None or app.builder.name not in BUILDERS:
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    wanted = dict(_files(app))
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name not in {*wanted, INSPECTION_SCHEMA}:
            path.unlink()
    for name, text in wanted.items():
        _write(folder / name, text)
    _write(Path(app.outdir) / LLMS, llms_text(app))


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _files(app: Sphinx) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file in the folder."""
    domain = briefbook_domain(app.env)
    rows = all_rows(domain, app.builder)
    yield from reference_files(app)
    for table in TABLES:
        yield f"{table.name}.csv", csv_text(table, rows[table.name])
        yield f"{table.name}.json", json_text(rows[table.name])
        yield f"{table.name}.schema.json", json_text(table_schema(table))
    yield FILE, snapshot_of(domain, rows).text()
    yield EDITION_SCHEMA, json_text(snapshot_schema())
    yield TEXT, book_text(domain)
    yield SUMS, checksums(domain)
