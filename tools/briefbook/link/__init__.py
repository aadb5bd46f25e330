"""Draft -> Article: references, citations, mentions, terms, dates, events, quotations."""
