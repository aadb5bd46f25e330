"""An article's own reference list: each entry as printed, and what was read from it."""

from briefbook.link.references.doubtful import find_doubts
from briefbook.link.references.listing import mark_cited, read_references, work_of
from briefbook.link.references.parsed import Doubt, ParsedReference
from briefbook.link.references.parsing import parse_list, parse_reference

__all__ = [
    "Doubt",
    "ParsedReference",
    "find_doubts",
    "mark_cited",
    "parse_list",
    "parse_reference",
    "read_references",
    "work_of",
]
