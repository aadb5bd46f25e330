"""``data-files``: what lies beside the pages of an HTML book, told from what writes it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from docutils import nodes
from sphinx.builders import Builder

from briefbook.bibliography.exporting import NAMES
from briefbook.editions.columns import Table
from briefbook.editions.snapshot import FILE
from briefbook.editions.tables import TABLES
from briefbook.inspection import record_name
from briefbook.sphinx.citations.exports import BUILDERS, FOLDER, WHOLE
from briefbook.sphinx.data.names import (
    EDITION_SCHEMA,
    INSPECTION,
    INSPECTION_SCHEMA,
    LLMS,
    SUMS,
    TEXT,
)  # fmt: skip
from briefbook.sphinx.data.sources import in_order_of_seeds
from briefbook.sphinx.data.tables import rows_of
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import closed_block, placeholder, row, table
from briefbook.write import unescape_line

File = tuple[str, str]
"""The label and the address of a file, from the first page's folder."""


def data_files(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a table of all files, linked, and in HTML the columns of each table below it."""
    builder: Builder = domain.env._app.builder  # as Sphinx's own transforms ask for it
    linked = builder.name in BUILDERS
    page = builder.get_target_uri(node["docname"]) if linked else ""
    rows = [
        row([nodes.strong("", title), nodes.Text(f" {what}")], number, _links(files, page, linked))
        for title, what, number, files in (*_tables(domain, builder), *_others(domain, builder))
    ]
    head = ["What it holds", "Rows", "Files"]
    content: list[nodes.Node] = [table(head, rows, [58, 8, 34], "data-table")]
    return [*content, *map(_columns, TABLES)] if linked else content


def _tables(
    domain: BriefbookDomain, builder: Builder
) -> Iterator[tuple[str, str, str, list[File]]]:
    for one in TABLES:
        count = f"{len(rows_of(domain, builder, one.name)):,}"
        files = [
            ("CSV", f"{FOLDER}/{one.name}.csv"),
            ("JSON", f"{FOLDER}/{one.name}.json"),
            ("schema", f"{FOLDER}/{one.name}.schema.json"),
        ]
        yield f"{one.title}.", one.what, count, files


def _others(
    domain: BriefbookDomain, builder: Builder
) -> Iterator[tuple[str, str, str, list[File]]]:
    seeds = [unescape_line(article.seed) for article in in_order_of_seeds(domain)]
    records = [(name, f"{FOLDER}/{INSPECTION}/{name}") for name in map(record_name, seeds)]
    found = [file for file in records if Path(builder.outdir, file[1]).is_file()]
    what = "Every decision of the conversion about a file as received."
    schema = ("schema", f"{FOLDER}/{INSPECTION_SCHEMA}")
    if found:
        yield "Inspection records.", what, f"{len(found):,}", [*found, schema]
    references = [(name, f"{FOLDER}/{WHOLE}.{ending}") for ending, name in NAMES.items()]
    yield "References.", "All works, held and cited, for Zotero and the like.", "", references
    what = "What a later edition is compared with; keep it with what you publish."
    edition = [("JSON", f"{FOLDER}/{FILE}"), ("schema", f"{FOLDER}/{EDITION_SCHEMA}")]
    yield "This edition.", what, "", edition
    what = "Every page and article in the order of reading, as one text."
    yield "The book.", what, "", [(TEXT, f"{FOLDER}/{TEXT}")]
    yield "Hashes.", "The SHA-256 of each file as received.", "", [(SUMS, f"{FOLDER}/{SUMS}")]
    what = "Where to find all this, for programs that read (llmstxt.org)."
    yield "Guide.", what, "", [(LLMS, LLMS)]


def _links(files: list[File], page: str, linked: bool) -> list[nodes.Node]:
    """Return the files by their labels, linked, or for a print by their names."""
    content: list[nodes.Node] = []
    start = posixpath.dirname(page) or "."
    for label, address in files:
        content += [nodes.Text(", ")] if content else []
        if linked:
            uri = posixpath.relpath(address, start)
            content.append(
                nodes.reference("", label, refuri=quote(uri), internal=True, classes=["export"])
            )
        else:
            content.append(nodes.Text(posixpath.basename(address)))
    return content


def _columns(one: Table) -> closed_block:
    rows = [
        row([nodes.literal("", column.name)], column.type.shown, column.meaning)
        for column in one.columns
    ]
    made = table(["Column", "Holds", "Meaning"], rows, [22, 20, 58], "column-table")
    return closed_block("", made, summary=f"Columns of {one.name}", classes=["columns"])
