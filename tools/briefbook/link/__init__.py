"""Draft -> Article: references, citations, mentions, terms, dates, events, quotations."""

from briefbook.link.article import link

__all__ = ["link"]
