"""Draft -> Article: references, citations, mentions, terms, dates, events, quotations."""

from briefbook.link.article import Records, link

__all__ = ["Records", "link"]
