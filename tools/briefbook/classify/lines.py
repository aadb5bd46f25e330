"""Every line gets a class and the name of the rule that decided."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.article import article_lines
from briefbook.classify.look import Look, look_at
from briefbook.classify.rules import Rule
from briefbook.classify.segments import segments_of
from briefbook.classify.title import find_title
from briefbook.model import Line, LineClass, Seed
from briefbook.read import CatalogueRecord

_Decision = tuple[LineClass, Rule]


def classify(seed: Seed, record: CatalogueRecord | None = None) -> tuple[Line, ...]:
    """Return the lines of a seed with a class each; the editor's corrections win."""
    looks = [look_at(number, text) for number, text in enumerate(seed.lines, start=1)]
    article = list(article_lines(looks))
    title = find_title(looks, article)
    decisions = _decide(looks, article, title)
    lines = [_line(look, decision) for look, decision in zip(looks, decisions, strict=True)]
    return tuple(_corrected(line, record) for line in lines)


def _line(look: Look, decision: _Decision) -> Line:
    line_class, rule = decision
    return Line(look.number, line_class, rule.value, segments_of(look, line_class))


def _corrected(line: Line, record: CatalogueRecord | None) -> Line:
    correction = record.correction(line.number) if record else None
    if correction is None or line.line_class is LineClass.BLANK:
        return line
    return Line(line.number, correction.line_class, Rule.EDITOR.value)


def _decide(looks: Sequence[Look], article: Sequence[bool], title: int | None) -> list[_Decision]:
    kept = [index for index, one in enumerate(article) if one]
    first = kept[0] if kept else len(looks)
    last = kept[-1] if kept else -1
    title_words = looks[title].words if title is not None else None
    decisions: list[_Decision] = []
    in_references = False
    for index, look in enumerate(looks):
        decision = _one(look, index, article, title, first, last)
        if title_words is not None and look.words == title_words and index != title:
            decision = LineClass.FURNITURE, Rule.REPEATED_TITLE
        if look.reference_heading and _references_follow(looks, index):
            in_references = True
            decision = LineClass.REFERENCE_HEADING, Rule.REFERENCE_HEADING
        elif in_references and not look.blank:
            if look.reference and look.rule is None or (len(look.words) > 12 and look.rule is None):
                decision = LineClass.REFERENCE, Rule.REFERENCE_ENTRY
            else:
                in_references = False
        decisions.append(decision)
    return decisions


def _references_follow(looks: Sequence[Look], index: int) -> bool:
    below = [look for look in looks[index + 1 : index + 8] if not look.blank]
    return bool(below) and below[0].reference


def _one(
    look: Look, index: int, article: Sequence[bool], title: int | None, first: int, last: int
) -> _Decision:
    if look.blank:
        return LineClass.BLANK, Rule.BLANK
    if index == title:
        return LineClass.TITLE, Rule.FIRST_LINE if index == 0 else Rule.TITLE_LINE
    if article[index]:
        return _inside(look)
    if title is not None and title < index < first:
        return _between(look)
    if look.rule is not None:
        return LineClass.FURNITURE, Rule(look.rule)
    if look.numbers:
        return LineClass.FURNITURE, Rule.COUNTER
    if last < index <= last + 8 and look.article_note and len(look.words) >= 8:
        return LineClass.NOTE, Rule.ARTICLE_NOTE
    if index > last:
        return LineClass.FURNITURE, Rule.AFTER_ARTICLE
    return LineClass.FURNITURE, Rule.BEFORE_ARTICLE if index < first else Rule.BETWEEN


def _between(look: Look) -> _Decision:
    if look.dateline is not None:
        return LineClass.DATELINE, Rule.PRINTED_DATE
    if look.byline is not None and (look.byline.labelled or look.byline.role):
        return LineClass.BYLINE, Rule.BYLINE_LABEL if look.byline.labelled else Rule.NAMES_LINE
    if look.caption or look.credit is not None:
        return LineClass.CAPTION, Rule.CAPTION_WORDS if look.caption else Rule.CAPTION_CREDIT
    if look.rule is not None:
        return LineClass.FURNITURE, Rule(look.rule)
    if look.numbers:
        return LineClass.FURNITURE, Rule.COUNTER
    return LineClass.HEADING, Rule.SECTION_HEADING


def _inside(look: Look) -> _Decision:
    if look.article_note:
        return LineClass.NOTE, Rule.ARTICLE_NOTE
    if look.caption:
        return LineClass.CAPTION, Rule.CAPTION_WORDS
    if look.credit is not None and len(look.words) < 60:
        return LineClass.CAPTION, Rule.CAPTION_CREDIT
    if look.short and not look.sentence and not look.listed:
        return LineClass.HEADING, Rule.SECTION_HEADING
    return LineClass.BODY, Rule.PARAGRAPH
