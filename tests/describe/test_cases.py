"""Bylines and printed dates, line by line."""

import re
from pathlib import Path

import pytest

from briefbook.classify import classify, make_blocks
from briefbook.classify.byline import parse_byline
from briefbook.classify.dateline import is_age, parse_dateline
from briefbook.classify.printed_date import printed_dates
from briefbook.classify.words import words
from briefbook.describe import describe
from briefbook.describe.authors import normal_case
from briefbook.model import Seed, Status

TEXT = Path(__file__).with_name("cases.md").read_text("utf-8")
SECTIONS = dict(section.split("\n", 1) for section in re.split(r"^## ", TEXT, flags=re.M)[1:])


def cases(section):
    return [
        (line.removeprefix("- ").split(" -> "))
        for line in SECTIONS[section].splitlines()
        if line.startswith("- ")
    ]


def listed(value):
    return [] if value == "-" else value.split("; ")


@pytest.mark.parametrize(("text", "names"), cases("Bylines"))
def test_the_names_of_a_byline_are_read_without_roles(text, names):
    byline = parse_byline(text, printed_dates(text), frozenset(words(text)))
    found = byline.names if byline else ()
    assert [normal_case(name) for name in found] == listed(names)
    assert all(text[name.start : name.end] == name.text for name in found)


@pytest.mark.parametrize(("text", "dates"), cases("Dates"))
def test_the_days_that_a_line_prints_are_read(text, dates):
    assert [found.value for found in printed_dates(text)] == listed(dates)


@pytest.mark.parametrize(("text", "dates"), cases("Dates"))
def test_a_line_of_dates_is_a_dateline(text, dates):
    dateline = parse_dateline(text, printed_dates(text))
    assert (dateline is not None) == bool(listed(dates))
    assert not (dateline and is_age(text))


def test_a_date_of_a_change_is_told_from_that_of_publication():
    text = "Updated May 28, 2021. Published May 27, 2021"
    dateline = parse_dateline(text, printed_dates(text))
    assert [found.value for found in dateline.published] == ["2021-05-27"]
    assert [found.value for found in dateline.updated] == ["2021-05-28"]


TITLE = "Rivers rise in the north after three days of rain"
ARTICLE = (
    "The rivers of the north rose on Sunday after three days of rain, and two towns asked all "
    "their people to leave.",
    "",
    "The water is expected to fall by Tuesday, the weather service said, though more rain is on "
    "its way.",
)


@pytest.mark.parametrize(("text", "authors", "date"), cases("Below the title"))
def test_what_stands_below_the_title_says_who_wrote_and_when(text, authors, date):
    seed = Seed("seeds/a.txt", "", "utf-8", (TITLE, "", *text.split(" ⏎ "), "", *ARTICLE))
    lines = classify(seed)
    metadata, _ = describe(seed, lines, make_blocks(seed, lines))
    inferred = " (inferred)" if metadata.date.status is Status.INFERRED else ""
    assert metadata.authors.value == tuple(listed(authors))
    assert (metadata.date.value or "-") + inferred == date
    assert metadata.date.reason or not inferred
