"""The lines near the title that say when the article appeared in less plain a form."""

from __future__ import annotations

import re

from briefbook.classify.byline_words import NO_NAME
from briefbook.classify.dateline import LABEL, only_dates, without_dates
from briefbook.classify.near_title import TAKEN, NearTitle
from briefbook.classify.printed_date import PrintedDate
from briefbook.classify.publication_date import publication_dates
from briefbook.classify.rules import Rule
from briefbook.model import LineClass

_LONGEST = 200
_MOST_WORDS = 30
_DAY = len("2021-05-04")
_MONTH = len("2021-05")
_PLACE = r"[^\W\d_a-z][\w.'’-]{1,24}(?: [^\W\d_a-z][\w.'’-]{1,24})?"
_BEFORE = re.compile(
    rf"\s{{0,40}}(?:{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,2}}\s{{0,3}}[,|•·/–—-]?\s{{0,40}})?"
)
_AFTER = re.compile(
    rf"\s{{0,40}}(?:[,|•·/–—-]?\s{{0,3}}{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,2}}\s{{0,40}})?\.?"
)
_ISSUE = re.compile(
    r"\b(?:volume|vol|issue|number|no|nr|nº|n°|pages|page|pp|p|edition|print|special|double"
    r"|heft|jahrgang|jg|número|numéro|tome|from the)\b",
    re.IGNORECASE,
)
_ABOVE_YEAR = (LineClass.TITLE, LineClass.BYLINE, LineClass.DATELINE)
"""What stands right above a line of nothing but the year in which the article appeared."""
_OPEN = "|•·,;:–—-/()"
"""What may stand before the label of a date inside a line."""


def mark_dated_lines(page: NearTitle) -> None:
    """Turn the lines that say when the article appeared into datelines.

    A place or an outlet may stand beside the date, the number of an issue, and other dates.
    """
    for index in page.lines:
        look = page.looks[index]
        line_class, _ = page.decisions[index]
        taken = line_class in TAKEN and page.decisions[index][1] is not Rule.CAPTION_CREDIT
        if taken or line_class is LineClass.BYLINE or look.size > _MOST_WORDS:
            continue
        if look.caption or len(look.text) > _LONGEST:
            continue
        dates = publication_dates(look.text)
        if look.credit is None:
            dated = bool(dates) and _is_dated(page, index, dates)
        else:
            dated = _is_before_source(look.text[: look.credit], dates)
        if dated:
            page.decisions[index] = LineClass.DATELINE, Rule.PRINTED_DATE


def _is_before_source(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether what stands before a credit is a date alone, as in ``4 May | Source: NNN``."""
    inside = tuple(found for found in dates if found.end <= len(text))
    return bool(inside) and only_dates(text, inside)


def _is_dated(page: NearTitle, index: int, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a line with dates says when the article appeared."""
    look = page.looks[index]
    precision = len(dates[0].value)
    if precision < _DAY and _is_one_of_many(page, dates[0]):
        return False
    if precision < _MONTH:
        return any(page.is_class(index - 1, one) for one in _ABOVE_YEAR) or _is_signed(page, index)
    return only_dates(look.text, dates) or (
        look.rule is None and _is_dated_otherwise(page, index, dates)
    )


def _is_signed(page: NearTitle, index: int) -> bool:
    """Return whether the line above is below the title and can be the name of a person."""
    byline = page.looks[index - 1].byline
    return byline is not None and byline.people and page.is_class(index - 2, LineClass.TITLE)


def _is_dated_otherwise(page: NearTitle, index: int, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether what stands beside the dates of a line is a label, an issue or a place."""
    text = page.looks[index].text
    if _is_labelled(text, dates) or _is_issue(text, dates):
        return True
    apart = index > page.start and not _is_beside_picture(page, index)
    return apart and not _is_season(dates[0]) and _is_placed(text, dates)


def _is_beside_picture(page: NearTitle, index: int) -> bool:
    """Return whether a caption or a credit stands beside a line, which may be a caption too."""
    pictures = (LineClass.CAPTION, LineClass.CREDIT)
    return any(page.is_class(one, kind) for one in (index - 1, index + 1) for kind in pictures)


def _is_season(found: PrintedDate) -> bool:
    return found.value[5:7] > "12"


def _is_one_of_many(page: NearTitle, found: PrintedDate) -> bool:
    """Return whether other lines are months or years too, as in a list or a chronicle."""
    return any(
        one.value != found.value
        for look in page.looks
        if look.size <= 4
        for one in publication_dates(look.text)
        if len(one.value) < _DAY and only_dates(look.text, (one,))
    )


def _is_labelled(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a label begins a part of a line and its date follows."""
    end = 0
    for found in dates:
        labels = list(LABEL.finditer(text, end, found.start))
        if labels:
            before, between = text[: labels[-1].start()], text[labels[-1].end() : found.start]
            begins = not before.strip() or before.rstrip()[-1] in _OPEN or before.endswith("  ")
            if begins and not without_dates(between, ()).strip(" :|,-"):
                return True
        end = found.end
    return False


def _is_issue(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a line is a date and the number of an issue or of pages.

    Beside a day, or a bar and a month, it may name a kind of text or a section too:
    ``WORKING PAPER 12 | 4 May 2021``.
    """
    rest = [word.strip(".,:()") for word in _ISSUE.sub(" ", without_dates(text, dates)).split()]
    found = [word for word in rest if any(map(str.isalpha, word))]
    kinds = all(word[0].isupper() and word.lower() in NO_NAME for word in found)
    return not found or (kinds and (len(dates[0].value) >= _DAY or "|" in text))


def _is_placed(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a line is a place or an outlet and a date, as in ``Oslo, 4 May 2021``."""
    rest = without_dates(text, dates)
    before, after = rest[: dates[0].start], rest[dates[-1].end :]
    return _BEFORE.fullmatch(before) is not None and _AFTER.fullmatch(after.rstrip()) is not None
