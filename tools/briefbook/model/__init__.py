"""The values that the stages pass to each other.

Every one is frozen. Lines count from 1, columns from 0 in Unicode code points, ends are
exclusive; text is always the seed's own.
"""

from briefbook.model.article import (
    Article,
    Correction,
    Draft,
    Settlement,
)
from briefbook.model.facts import (
    Completeness,
    Descriptor,
    Fact,
    Genre,
    Metadata,
    Status,
)
from briefbook.model.found import (
    Citation,
    DateExpression,
    Event,
    Mention,
    MentionForm,
    Passage,
    Proposal,
    Quotation,
    Reference,
    Statement,
    TermUse,
)
from briefbook.model.seed import (
    Block,
    Line,
    LineClass,
    Piece,
    Seed,
    Segment,
    Span,
)

__all__ = [
    "Article",
    "Block",
    "Citation",
    "Completeness",
    "Correction",
    "DateExpression",
    "Descriptor",
    "Draft",
    "Event",
    "Fact",
    "Genre",
    "Line",
    "LineClass",
    "Mention",
    "MentionForm",
    "Metadata",
    "Passage",
    "Piece",
    "Proposal",
    "Quotation",
    "Reference",
    "Seed",
    "Segment",
    "Settlement",
    "Span",
    "Statement",
    "Status",
    "TermUse",
]
