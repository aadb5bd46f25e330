"""The sources side by side, and every occurrence in columns: a page for each subject, in HTML."""

from briefbook.sphinx.synopsis.links import LinkSynopses
from briefbook.sphinx.synopsis.pages import add_synopses

__all__ = ["LinkSynopses", "add_synopses"]
