"""The parts of a line that is of several kinds."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.classify.dateline import LABEL
from briefbook.classify.look import Look
from briefbook.classify.publication_date import publication_dates
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.wrapped import Joined
from briefbook.model import Line, LineClass, Segment


@dataclass(frozen=True, slots=True)
class Cut:
    """Where in a row a part begins, and what the part is."""

    start: int
    line_class: LineClass
    rule: Rule


def cuts_of(look: Look, decision: Decision) -> tuple[Cut, ...]:
    """Return the parts of a row, none where it is of one kind; the first begins at 0."""
    line_class, rule = decision
    if line_class is LineClass.DATELINE:
        return _dateline(look.text)
    if line_class is LineClass.BYLINE:
        return _byline(look, rule)
    if line_class is LineClass.CAPTION and look.credit:
        return (
            Cut(0, line_class, rule),
            Cut(look.credit, LineClass.CREDIT, Rule.CREDIT_LINE),
        )
    if line_class is LineClass.BODY and look.place:
        return Cut(0, LineClass.DATELINE, Rule.PLACE_LINE), Cut(look.place, line_class, rule)
    return ()


def _dateline(text: str) -> tuple[Cut, ...]:
    cuts: list[Cut] = []
    end = 0
    for found in publication_dates(text):
        label = LABEL.search(text, end, found.start)
        if label is not None:
            start = label.start() if cuts else 0
            cuts.append(Cut(start, LineClass.DATELINE, Rule.DATE_LABEL))
        cuts.append(Cut(found.start if cuts else 0, LineClass.DATELINE, Rule.PRINTED_DATE))
        end = found.end
    return tuple(cuts) if len(cuts) > 1 else ()


def _byline(look: Look, rule: Rule) -> tuple[Cut, ...]:
    """Return a byline and the dates before and behind its names, each a part of its own."""
    if look.byline is None:
        return ()
    dates = publication_dates(look.text)
    before = any(found.end <= look.byline.start for found in dates)
    cuts = _dateline(look.text[: look.byline.start]) if before else ()
    if before and not cuts:
        cuts = (Cut(0, LineClass.DATELINE, Rule.PRINTED_DATE),)
    cuts = (*cuts, Cut(look.byline.start if before else 0, LineClass.BYLINE, rule))
    behind = [found for found in dates if found.start >= look.byline.end]
    if behind:
        label = LABEL.search(look.text, look.byline.end, behind[0].start)
        start = label.start() if label else behind[0].start
        cuts = (*cuts, Cut(start, LineClass.DATELINE, Rule.PRINTED_DATE))
    return cuts if len(cuts) > 1 else ()


def line_of(joined: Joined, at: int, decision: Decision, cuts: tuple[Cut, ...]) -> Line:
    """Return one line of a row with the parts that fall into it.

    White space between two parts belongs to neither; every other character belongs to one.
    """
    number = joined.first + at + 1
    line_class, rule = decision
    text = joined.lines[at]
    if not cuts:
        return Line(number, line_class, (Rule.CONTINUED if at else rule).code)
    segments = _segments(joined, at, cuts)
    if len(segments) == 1:
        one = segments[0]
        begins = any(joined.starts[at] <= cut.start for cut in cuts if cut.rule.code == one.rule)
        name = one.rule if begins or not at else Rule.CONTINUED.code
        return Line(number, one.line_class, name)
    if any(segment.line_class is line_class for segment in segments) and text.strip():
        return Line(number, line_class, rule.code, segments)
    return Line(number, segments[0].line_class, segments[0].rule, segments)


def _segments(joined: Joined, at: int, cuts: tuple[Cut, ...]) -> tuple[Segment, ...]:
    text = joined.lines[at]
    indent = len(text) - len(text.lstrip()) if at else 0
    offset = joined.starts[at] - indent
    ends = [*(cut.start for cut in cuts[1:]), offset + len(text)]
    found: list[Segment] = []
    for cut, end in zip(cuts, ends, strict=True):
        low, high = max(cut.start - offset, 0), min(end - offset, len(text))
        part = text[low:high] if low < high else ""
        if part.strip():
            begin = low + len(part) - len(part.lstrip())
            found.append(Segment(begin, low + len(part.rstrip()), cut.line_class, cut.rule.code))
    return tuple(found)
