"""The parts of a line that is of several kinds."""

from __future__ import annotations

from collections.abc import Iterable

from briefbook.classify.dateline import LABEL
from briefbook.classify.look import Look
from briefbook.classify.printed_date import printed_dates
from briefbook.classify.rules import Rule
from briefbook.model import LineClass, Segment

_Cut = tuple[int, LineClass, Rule]


def segments_of(look: Look, line_class: LineClass) -> tuple[Segment, ...]:
    """Return the parts of a line of a class, none where the line is of one kind.

    White space between two parts belongs to neither; every other character belongs to one.
    """
    cuts: list[_Cut] = []
    if line_class is LineClass.DATELINE:
        cuts = _dateline(look.text)
    elif line_class is LineClass.BYLINE:
        cuts = _byline(look)
    elif line_class is LineClass.CAPTION and look.credit:
        cuts = [
            (0, LineClass.CAPTION, Rule.CAPTION_WORDS if look.caption else Rule.CAPTION_CREDIT),
            (look.credit, LineClass.CREDIT, Rule.CREDIT_LINE),
        ]
    elif line_class is LineClass.BODY and look.place:
        cuts = [
            (0, LineClass.DATELINE, Rule.PLACE_LINE),
            (look.place, LineClass.BODY, Rule.PARAGRAPH),
        ]
    return _segments(look.text, cuts)


def _dateline(text: str) -> list[_Cut]:
    cuts: list[_Cut] = []
    for found in printed_dates(text):
        end = cuts[-1][0] if cuts else 0
        label = LABEL.search(text, end, found.start)
        if label is not None or text[end : found.start].strip():
            cuts.append(
                (label.start() if label and cuts else end, LineClass.DATELINE, Rule.DATE_LABEL)
            )
        cuts.append((found.start, LineClass.DATELINE, Rule.PRINTED_DATE))
    return cuts if len(cuts) > 1 else []


def _byline(look: Look) -> list[_Cut]:
    dates = printed_dates(look.text)
    if look.byline is None or not dates or dates[0].start < look.byline.end:
        return []
    rule = Rule.BYLINE_LABEL if look.byline.labelled else Rule.NAMES_LINE
    label = LABEL.search(look.text, look.byline.end, dates[0].start)
    start = label.start() if label else dates[0].start
    return [(0, LineClass.BYLINE, rule), (start, LineClass.DATELINE, Rule.PRINTED_DATE)]


def _segments(text: str, cuts: Iterable[_Cut]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    starts = list(cuts)
    ends = ([start for start, _, _ in starts] + [len(text)])[1:]
    for (start, line_class, rule), end in zip(starts, ends, strict=True):
        part = text[start:end]
        begin = start + len(part) - len(part.lstrip())
        if part.strip():
            found.append(Segment(begin, start + len(part.rstrip()), line_class, rule.value))
    return tuple(found) if len(found) > 1 else ()
