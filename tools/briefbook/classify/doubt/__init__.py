"""What is kept in doubt: lines that the odds are against and that their neighbours speak for.

The model sees a line's form and what is near; it does not see that a row is one of a table, that
an entry is one of a list, or that a heading has its paragraph below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.doubt.bare import is_bare, keep_bare
from briefbook.classify.doubt.headings import keep_headed, keep_inner, keep_topmost
from briefbook.classify.doubt.hours import keep_entries
from briefbook.classify.doubt.numbered import keep_numbered
from briefbook.classify.doubt.paragraphs import (
    keep_clauses,
    keep_first_paragraphs,
    keep_last_paragraphs,
    keep_paragraphs,
)
from briefbook.classify.doubt.rows import keep_lists, keep_tables
from briefbook.classify.doubt.subjects import keep_subjects
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision


def keep_in_doubt(
    looks: Sequence[Look],
    decisions: list[Decision],
    gaps: Sequence[int],
    start: int,
    article: range,
) -> None:
    """Keep what neighbours speak for, in the place of what the odds against it made of it.

    ``gaps`` are the blank lines above each line, ``start`` is the title's line, ``article`` goes
    from the first line of the article to its last.
    """
    first, last = article.start, article.stop - 1
    keep_first_paragraphs(looks, decisions)
    keep_paragraphs(looks, decisions, start, last)
    keep_clauses(looks, decisions, start, last)
    keep_last_paragraphs(looks, decisions, last)
    keep_tables(looks, decisions, start, last)
    keep_lists(looks, decisions, start, first)
    keep_entries(looks, decisions, start)
    keep_headed(looks, decisions, first)
    keep_inner(looks, decisions, gaps, range(first + 1, last))
    keep_topmost(looks, decisions, start)
    keep_numbered(looks, decisions)
    keep_subjects(looks, decisions, range(first + 1, last))
    if is_bare(looks):
        keep_bare(looks, decisions)
