"""A draft with all that it leads to."""

from __future__ import annotations

from briefbook.bibliography import Bibliography
from briefbook.link.citations import find_citations
from briefbook.link.references import mark_cited, read_references
from briefbook.model import Article, Draft


def link(draft: Draft, bibliography: Bibliography) -> Article:
    """Return the article with what its text cites, names, dates and quotes.

    The bibliography has an entry for the draft's seed, proposed or the editor's.
    """
    path, blocks = draft.seed.path, draft.blocks
    entry = bibliography.of_seed(path)
    references = read_references(blocks, bibliography)
    citations, doubts = find_citations(blocks, references, path)
    return Article(
        draft,
        entry.key if entry else draft.seed.stem,
        references=mark_cited(references, citations),
        citations=citations,
        findings=tuple(sorted(doubts)),
    )
