"""Previews: what a link leads to, shown beside it without leaving the page.

What can be previewed is noted when a page is read; each written page carries the previews of its
own links, since a page opened from the file system may ask for no other file.
"""

from briefbook.sphinx.previews.noting import NotePreviews
from briefbook.sphinx.previews.page import Previews

__all__ = ["NotePreviews", "Previews"]
