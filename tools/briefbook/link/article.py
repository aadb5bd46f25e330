"""A draft with all that it leads to."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.authority import Authority
from briefbook.bibliography import Bibliography
from briefbook.link.citations import find_citations
from briefbook.link.dates import dateline_ends, find_date_expressions, find_in_blocks
from briefbook.link.events import find_events
from briefbook.link.mentions import Known, Names, find_mentions
from briefbook.link.mentions.cited import Givens, givens_of, without_other_authors
from briefbook.link.quotations import find_quotations, find_statements
from briefbook.link.references import find_doubts, mark_cited, read_references
from briefbook.link.terms import Terms, find_candidates, find_terms
from briefbook.model import Article, Draft


@dataclass(frozen=True, slots=True)
class Records:
    """What a book knows, its works, actors and terms, made ready once for every article."""

    bibliography: Bibliography
    names: Names
    terms: Terms
    givens: Givens

    @classmethod
    def of(cls, bibliography: Bibliography, authority: Authority) -> Records:
        """Return the records, their forms made ready for matching."""
        return cls(bibliography, Names.of(authority), Terms.of(authority), givens_of(authority))


def link(draft: Draft, records: Records) -> Article:
    """Return the article with what its text cites, names, dates and quotes.

    The bibliography has an entry for the draft's seed, proposed or the editor's.
    """
    path, blocks = draft.seed.path, draft.blocks
    entry = records.bibliography.of_seed(path)
    references = read_references(blocks, records.bibliography)
    citations, doubts = find_citations(blocks, references, path)
    known = Known(dateline_ends(draft), draft.settled)
    mentions, open_forms = find_mentions(blocks, records.names, path, known)
    mentions = without_other_authors(mentions, citations, references, records.givens)
    terms = find_terms(blocks, records.terms, mentions)
    findings = [*doubts, *find_doubts(blocks, references, path), *open_forms]
    findings += find_candidates(blocks, mentions, terms, path)
    published = draft.metadata.date.value
    dates = find_in_blocks(blocks, published, citations, known.dateline_ends)
    return Article(
        draft,
        entry.key if entry else draft.seed.stem,
        references=mark_cited(references, citations),
        citations=citations,
        mentions=mentions,
        terms=terms,
        dates=find_date_expressions(dates),
        events=find_events(dates, mentions, published),
        quotations=find_quotations(blocks, mentions),
        statements=find_statements(blocks, mentions),
        findings=tuple(sorted(findings)),
    )
