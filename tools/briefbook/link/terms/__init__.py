"""Where an article uses the terms of the glossary, and what may be terms that it lacks."""

from briefbook.link.terms.candidates import find_candidates
from briefbook.link.terms.finding import Terms, find_terms

__all__ = ["Terms", "find_candidates", "find_terms"]
