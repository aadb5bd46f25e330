"""Articles as MyST pages, and the folder that holds them."""

from briefbook.write.escape import escape
from briefbook.write.page import write_page
from briefbook.write.pages import (
    Changes,
    compare_pages,
    write_pages,
    written_pages,
)
from briefbook.write.seed_lines import escape_line, rebuild, unescape_line

__all__ = [
    "Changes",
    "compare_pages",
    "escape",
    "escape_line",
    "rebuild",
    "unescape_line",
    "write_page",
    "write_pages",
    "written_pages",
]
