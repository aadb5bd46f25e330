"""Blocks -> date expressions, resolved against the article's date."""

from briefbook.link.dates.finding import Found, find_date_expressions, find_in_blocks

__all__ = ["Found", "find_date_expressions", "find_in_blocks"]
