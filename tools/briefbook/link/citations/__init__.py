"""Citations in an article's text, resolved against its own reference list.

Author-year citations as APA and Chicago print them, and bare years, which count as citations
only where the article has a reference list with a work of that year.
"""

from briefbook.link.citations.finding import find_citations

__all__ = ["find_citations"]
