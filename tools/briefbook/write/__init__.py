"""Articles and proposed actors as MyST pages, and the folders that hold them."""

from briefbook.write.escape import escape
from briefbook.write.front_matter import seed_line
from briefbook.write.page import write_page
from briefbook.write.pages import (
    Changes,
    compare_pages,
    write_pages,
    written_pages,
)
from briefbook.write.proposed import MARKS as PROPOSED_MARKS
from briefbook.write.proposed import proposed_pages
from briefbook.write.seed_lines import escape_line, rebuild, unescape_line

__all__ = [
    "PROPOSED_MARKS",
    "Changes",
    "compare_pages",
    "escape",
    "escape_line",
    "proposed_pages",
    "rebuild",
    "seed_line",
    "unescape_line",
    "write_page",
    "write_pages",
    "written_pages",
]
