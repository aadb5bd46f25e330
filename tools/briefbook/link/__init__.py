"""Draft -> Article: references, citations, mentions, terms, dates, events, quotations."""

from briefbook.link.article import Records, link
from briefbook.link.proposed import find_unrecorded, with_proposed

__all__ = ["Records", "find_unrecorded", "link", "with_proposed"]
