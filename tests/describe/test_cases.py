"""Bylines and printed dates, line by line."""

import re
from pathlib import Path

import pytest

from briefbook.classify.byline import parse_byline
from briefbook.classify.dateline import is_age, parse_dateline
from briefbook.classify.printed_date import printed_dates
from briefbook.classify.words import words
from briefbook.describe.authors import normal_case

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
