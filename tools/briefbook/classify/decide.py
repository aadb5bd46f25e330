"""What each visible line is, given which lines are the article and which is its title."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.author_notes import mark_author_notes
from briefbook.classify.bylines import is_someone, mark_bylines, may_sign
from briefbook.classify.contents import set_contents_aside
from briefbook.classify.dated_lines import mark_dated_lines
from briefbook.classify.dateline import LABEL
from briefbook.classify.doubt import keep_in_doubt
from briefbook.classify.look import Look
from briefbook.classify.near_title import ABOVE_TITLE, NearTitle, below_title, opening
from briefbook.classify.reference_list import (
    continued,
    is_notes_heading,
    notes_end,
    references_end,
)
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.title import title_end
from briefbook.classify.vocabulary import FURNITURE, offers
from briefbook.model import LineClass

_NEAR_END = 8
"""Lines below the article in which a note on it may stand."""


def decide(
    looks: Sequence[Look], article: Sequence[bool], title: int | None, gaps: Sequence[int]
) -> tuple[Decision, ...]:
    """Return the class of each line and the rule that decided."""
    page = _Page(looks, article, title)
    decisions = [page.decide(index) for index in range(len(looks))]
    if title is not None:
        for index in range(title + 1, title_end(looks, title, gaps)):
            decisions[index] = LineClass.TITLE, Rule.CONTINUED
    keep_in_doubt(looks, decisions, gaps, page.start, range(page.first, page.last + 1))
    set_contents_aside(looks, decisions, page.start)
    _references(looks, decisions, gaps)
    near = NearTitle(looks, decisions, title, page.start, page.first)
    mark_dated_lines(near)
    mark_bylines(near)
    mark_author_notes(looks, decisions, page.first)
    _note_below_byline(looks, decisions, page.first)
    _first_heading(looks, decisions, page, gaps)
    return tuple(decisions)


class _Page:
    """The visible lines of a text and where its article is."""

    def __init__(self, looks: Sequence[Look], article: Sequence[bool], title: int | None) -> None:
        self.looks = looks
        self.article = article
        self.title = title
        kept = [index for index, one in enumerate(article) if one and index != title]
        if title is not None:
            kept = [index for index in kept if index > title] or kept
        self.first = kept[0] if kept else len(looks)
        self.last = kept[-1] if kept else -1
        self.start = title if title is not None else self.first
        self.opening = opening(looks, self.start)
        self.title_words = looks[title].words if title is not None else None
        self.headings = _headings_above(looks, article)

    def decide(self, index: int) -> Decision:
        look = self.looks[index]
        if index == self.title:
            return LineClass.TITLE, Rule.FIRST_LINE if index == 0 else Rule.TITLE_LINE
        if look.words == self.title_words:
            return LineClass.FURNITURE, Rule.REPEATED_TITLE
        about = self._about(index)
        if about is not None:
            return about
        if self.article[index] and index >= self.first:
            return self._kept(index)
        return self._set_aside(index)

    def near_title(self, index: int) -> bool:
        """Return whether a line stands where a date or a byline of the article stands."""
        return self.start - ABOVE_TITLE <= index <= below_title(self.start, self.first)

    def _about(self, index: int) -> Decision | None:
        """Return the class of a line about the article by the title, if it is one."""
        look = self.looks[index]
        if look.caption or not self.near_title(index):
            return None
        byline = look.byline
        named = byline is not None and (byline.labelled or is_someone(byline)) and byline.names
        if look.dateline is not None and not named:
            return LineClass.DATELINE, Rule.PRINTED_DATE
        if byline is None or not may_sign(look):
            return None
        if byline.labelled and look.size <= 30:
            return LineClass.BYLINE, Rule.BYLINE_LABEL
        apart = not self.article[index] or index < self.opening
        apart = apart or LABEL.search(look.text, byline.end) is not None  # Posted: May 4, 2021
        signed = (byline.role and byline.full) or (byline.dated and byline.bodies and apart)
        if signed and index > self.start and not look.sentence:
            return LineClass.BYLINE, Rule.NAMES_LINE
        return None

    def _kept(self, index: int) -> Decision:  # noqa: PLR0911 - reads as a table
        look = self.looks[index]
        if look.prose and offers().rule(look.words) is not None:
            return LineClass.FURNITURE, Rule.SUBSCRIPTION
        if look.article_note and (index > self.last - 4 or index == self.first):
            return LineClass.NOTE, Rule.ARTICLE_NOTE
        if look.author_note and index > self.last - 2 and index > self.first + 1:
            return LineClass.NOTE, Rule.AUTHOR_NOTE
        caption = self._caption(index)
        if caption is not None:
            return caption
        if look.listed:
            return LineClass.BODY, Rule.LIST_ITEM
        if look.table:
            return LineClass.BODY, Rule.TABLE_ROW
        if look.prose or look.sentence or not look.short:
            return LineClass.BODY, Rule.PARAGRAPH
        if self._is_heading(index):
            return LineClass.HEADING, Rule.SECTION_HEADING
        return LineClass.BODY, Rule.SHORT_LINE

    def _caption(self, index: int) -> Decision | None:
        look = self.looks[index]
        if look.credit == 0 and look.size <= 16:
            return LineClass.CREDIT, Rule.CREDIT_LINE
        if look.caption:
            return LineClass.CAPTION, Rule.CAPTION_WORDS
        told = look.credit == 0 and look.sentence  # a label with a sentence behind it
        if look.credit is not None and look.size < 60 and not told:
            return LineClass.CAPTION, Rule.CAPTION_CREDIT
        return None

    def _is_heading(self, index: int) -> bool:
        look = self.looks[index]
        if look.text.rstrip().endswith((",", ";", "…", "...")) or look.text.lstrip()[:1] in "—–-(":
            return False
        if look.text.rstrip().endswith(":") and look.size >= 4 and look.lower > 0.6:
            return False  # what leads to a list
        below = [
            self.looks[other]
            for other in range(index + 1, min(index + 3, len(self.looks)))
            if self.article[other]
        ]
        return any(
            other.prose or other.listed or other.table or other.size >= 12 for other in below
        )

    def _set_aside(self, index: int) -> Decision:  # noqa: PLR0911 - reads as a table
        look = self.looks[index]
        inside = self.start <= index <= self.last
        if look.reference_heading and index > self.start:
            return LineClass.FURNITURE, Rule.AFTER_ARTICLE
        if look.rule is not None:
            return _FURNITURE[look.rule]
        if look.numbers:
            return LineClass.FURNITURE, Rule.COUNTER
        if look.age:
            return LineClass.FURNITURE, Rule.AGE
        if look.thread:
            return LineClass.FURNITURE, Rule.COMMENT_FORM
        if inside:
            if self._is_standfirst(index):
                return LineClass.BODY, Rule.STANDFIRST
            caption = self._caption(index)
            if caption is not None:
                return caption
            return self.headings[index] or self._note(index) or _BETWEEN
        if index > self.last:
            near = index <= self.last + _NEAR_END and look.size >= 4
            return (self._note(index) if near else None) or self.headings[index] or _AFTER
        return _BEFORE

    def _note(self, index: int) -> Decision | None:
        """Return the kind of note that a line is, if it is one."""
        look = self.looks[index]
        if look.article_note:
            owned = index > self.last and look.text.lstrip()[:1] == "©" and self._in_footer(index)
            return _OWNED if owned else (LineClass.NOTE, Rule.ARTICLE_NOTE)
        return (LineClass.NOTE, Rule.AUTHOR_NOTE) if look.author_note else None

    def _in_footer(self, index: int) -> bool:
        """Return whether furniture stands right above or below a line, which then is of a page."""
        beside = self.looks[max(0, index - 1) : index + 2]
        return any(look.rule is not None for look in beside)

    def _is_standfirst(self, index: int) -> bool:
        """Return whether a line right below the title sums up the article."""
        look = self.looks[index]
        if self.title is None or not self.title < index < self.first or look.size < 8:
            return False
        between = self.looks[self.title + 1 : index]
        title = self.looks[self.title].words
        plain = look.rule is None and not look.caption and look.credit is None
        return plain and look.size <= 60 and all(one.words == title for one in between)


def _headings_above(looks: Sequence[Look], article: Sequence[bool]) -> list[Decision | None]:
    """Return for each line what the heading of the list is that it is in, if it is in one."""
    found: list[Decision | None] = []
    heading, distance = None, 0
    for look, kept in zip(looks, article, strict=True):
        distance += 1
        found.append(heading if distance < _LIST else None)
        if kept:
            heading = None
        elif look.rule in _LISTS:
            heading, distance = _FURNITURE[look.rule], 0
    return found


_LIST = 12
"""Lines from the heading of a list to the next that is none of it."""
_LISTS = frozenset({"related-posts", "comment-form", "tags"})
_FURNITURE = {name: (LineClass.FURNITURE, Rule(name)) for name in FURNITURE}
_OWNED = (LineClass.FURNITURE, Rule.SITE_LEGAL)
_BETWEEN = (LineClass.FURNITURE, Rule.BETWEEN)
_AFTER = (LineClass.FURNITURE, Rule.AFTER_ARTICLE)
_BEFORE = (LineClass.FURNITURE, Rule.BEFORE_ARTICLE)


def _references(looks: Sequence[Look], decisions: list[Decision], gaps: Sequence[int]) -> None:
    """Turn the lines below a reference heading into references."""
    for index in range(len(looks)):
        end = _references_end(looks, index, decisions[index])
        if end > index + 1:
            texts = [one.text for one in looks[index + 1 : end]]
            decisions[index] = LineClass.REFERENCE_HEADING, Rule.REFERENCE_HEADING
            decisions[index + 1 : end] = [
                (LineClass.REFERENCE, Rule.CONTINUED if joined else Rule.REFERENCE_ENTRY)
                for joined in continued(texts, gaps[index + 1 : end])
            ]


def _references_end(looks: Sequence[Look], index: int, decision: Decision) -> int:
    """Return the index after the references that a line heads, 0 where it heads none."""
    if looks[index].reference_heading:
        return max(references_end(looks, index + 1), notes_end(looks, index + 1))
    if not is_notes_heading(looks[index].words) or decision[0] is LineClass.TITLE:
        return 0
    return notes_end(looks, index + 1)


def _note_below_byline(looks: Sequence[Look], decisions: list[Decision], first: int) -> None:
    """Turn the first line into a note where it presents somebody of the byline right above it."""
    if not 0 < first < len(looks) or not looks[first].author_note:
        return
    byline = looks[first - 1].byline
    if byline is None or decisions[first - 1][0] is not LineClass.BYLINE:
        return
    if any(name.text.split()[-1].lower() in looks[first].words[:6] for name in byline.names):
        decisions[first] = LineClass.NOTE, Rule.AUTHOR_NOTE


def _first_heading(
    looks: Sequence[Look], decisions: list[Decision], page: _Page, gaps: Sequence[int]
) -> None:
    """Keep a lone short line between title, byline or date and the first paragraph as heading."""
    index = page.first - 1
    if index <= max(0, page.start) or decisions[index] != _BETWEEN:
        return
    alone = gaps[index] > 0 and gaps[page.first] > 0
    below_title = decisions[index - 1][0] in {
        LineClass.TITLE,
        LineClass.BYLINE,
        LineClass.DATELINE,
    }
    if alone and below_title and looks[index].size >= 2:
        decisions[index] = LineClass.HEADING, Rule.SECTION_HEADING
