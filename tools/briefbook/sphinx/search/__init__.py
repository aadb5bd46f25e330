"""Search over the places of a book, from the file system as from a server.

``passages`` are gathered from what the pages say, ``words`` are their index, ``parts`` are the
scripts that a browser loads when it is asked for something.
"""

from briefbook.sphinx.search.page import add_search, replace_search

__all__ = ["add_search", "replace_search"]
