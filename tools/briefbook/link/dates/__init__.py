"""Blocks -> date expressions, resolved against the article's date."""

from briefbook.link.dates.finding import (
    Found,
    dateline_ends,
    find_date_expressions,
    find_in_blocks,
)

__all__ = ["Found", "dateline_ends", "find_date_expressions", "find_in_blocks"]
