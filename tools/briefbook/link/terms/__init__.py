"""Where an article uses the terms of the glossary."""

from briefbook.link.terms.finding import Terms, find_terms

__all__ = ["Terms", "find_terms"]
