"""Every table of a book with what gives its rows, and the record of the edition made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sphinx.builders import Builder

from briefbook.editions import tables
from briefbook.editions.columns import Row
from briefbook.editions.snapshot import COMPARED, Snapshot
from briefbook.sphinx.collected.control import corpus_hash
from briefbook.sphinx.data import sources, told
from briefbook.sphinx.data.addresses import Addresses
from briefbook.sphinx.domain import BriefbookDomain

Rows = Callable[[BriefbookDomain, Addresses], Iterator[Row]]

ROWS: Mapping[str, Rows] = {
    "sources": sources.sources,
    "paragraphs": sources.paragraphs,
    "judgments": sources.judgments,
    "citations": sources.citations,
    "disputes": told.disputes,
    "events": told.events,
    "actors": told.actors,
    "offices": told.offices,
    "mentions": told.mentions,
}
"""What gives the rows of each table, by its name."""


def rows_of(domain: BriefbookDomain, builder: Builder, name: str) -> tuple[Row, ...]:
    """Return the rows of a table, with the addresses that a builder gives to pages."""
    return domain.once(
        f"rows of {name} for {builder.name}",
        lambda: tuple(ROWS[name](domain, Addresses(domain, builder))),
    )


def all_rows(domain: BriefbookDomain, builder: Builder) -> dict[str, tuple[Row, ...]]:
    """Return the rows of all tables by name."""
    return {table.name: rows_of(domain, builder, table.name) for table in tables.TABLES}


def snapshot_of(domain: BriefbookDomain, rows: Mapping[str, tuple[Row, ...]]) -> Snapshot:
    """Return the record of the edition that some rows make."""
    config = domain.env.config
    return Snapshot(
        config.project,
        config.release or config.version,
        config.briefbook_as_of,
        corpus_hash(domain),
        {table.name: rows[table.name] for table in COMPARED},
    )
