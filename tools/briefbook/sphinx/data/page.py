"""``data-files``: what lies beside the pages of an HTML book, told from what writes it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.builders import Builder

from briefbook.bibliography.exporting import NAMES
from briefbook.editions.columns import Table
from briefbook.editions.snapshot import FILE
from briefbook.editions.tables import TABLES
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

Files = list[tuple[str, str]]
"""The files of a row: the label and the address of each, from the first page's folder."""


def data_files(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return a table of all files, linked, and in HTML the columns of each table below it."""
    builder: Builder = domain.env._app.builder  # as Sphinx's own transforms ask for it
    linked = builder.name in BUILDERS
    page = builder.get_target_uri(node["docname"]) if linked else ""
    rows = [
        row(what, number, _links(files, page, linked))
        for what, number, files in (*_tables(domain, builder), *_others(domain, builder))
    ]
    content: list[nodes.Node] = [
        table(["What it holds", "Rows", "Files"], rows, [58, 10, 32], "data-table")
    ]
    return [*content, *map(_columns, TABLES)] if linked else content


def _tables(domain: BriefbookDomain, builder: Builder) -> Iterator[tuple[str, str, Files]]:
    for one in TABLES:
        count = f"{len(rows_of(domain, builder, one.name)):,}"
        yield f"{one.title}. {one.what}", count, _of_table(one)


def _of_table(one: Table) -> Files:
    return [
        (f"{one.name}.csv", f"{FOLDER}/{one.name}.csv"),
        (f"{one.name}.json", f"{FOLDER}/{one.name}.json"),
        (f"{one.name}.schema.json", f"{FOLDER}/{one.name}.schema.json"),
    ]


def _others(domain: BriefbookDomain, builder: Builder) -> Iterator[tuple[str, str, Files]]:
    articles = in_order_of_seeds(domain)
    records = [
        (f"{Path(a.seed).stem}.json", f"{FOLDER}/{INSPECTION}/{Path(a.seed).stem}.json")
        for a in articles
    ]
    found = [file for file in records if Path(builder.outdir, file[1]).is_file()]
    what = "Inspection records. Every decision of the conversion about a file as received."
    if found:
        schema = (INSPECTION_SCHEMA, f"{FOLDER}/{INSPECTION_SCHEMA}")
        yield what, f"{len(found):,}", [*found, schema]
    references = [(f"{WHOLE}.{ending}", f"{FOLDER}/{WHOLE}.{ending}") for ending in NAMES]
    yield f"References. All works, as {', '.join(NAMES.values())}.", "", references
    edition = [(name, f"{FOLDER}/{name}") for name in (FILE, EDITION_SCHEMA)]
    yield (
        "This edition. What a later one is compared with; keep it with what you publish.",
        "",
        edition,
    )
    yield (
        "The book as one text, every page and article in the order of reading.",
        "",
        [(TEXT, f"{FOLDER}/{TEXT}")],
    )
    yield "The hashes of the files as received.", "", [(SUMS, f"{FOLDER}/{SUMS}")]
    yield "A guide to all this for programs that read (llmstxt.org).", "", [(LLMS, LLMS)]


def _links(files: Files, page: str, linked: bool) -> list[nodes.Node]:
    content: list[nodes.Node] = []
    start = posixpath.dirname(page) or "."
    for label, address in files:
        content += [nodes.Text(", ")] if content else []
        if linked:
            uri = posixpath.relpath(address, start)
            content.append(
                nodes.reference("", label, refuri=uri, internal=True, classes=["export"])
            )
        else:
            content.append(nodes.Text(label))
    return content


def _columns(one: Table) -> closed_block:
    rows = [
        row([nodes.literal("", column.name)], column.type.shown, column.meaning)
        for column in one.columns
    ]
    made = table(["Column", "Holds", "Meaning"], rows, [22, 20, 58], "column-table")
    return closed_block("", made, summary=f"Columns of {one.name}", classes=["columns"])
