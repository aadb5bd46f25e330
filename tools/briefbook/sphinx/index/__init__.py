"""The back-of-book index: people, organisations, places, terms and themes, for every builder.

Sphinx keeps index entries by page; those of an article need the names of actors, which other
pages give, so they are made when all pages are read.
"""

from briefbook.sphinx.index.assembled import allow_index
from briefbook.sphinx.index.entries import IndexMentions, add_entries
from briefbook.sphinx.index.page import group_by_source

__all__ = ["IndexMentions", "add_entries", "allow_index", "group_by_source"]
