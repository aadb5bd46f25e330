"""Texts as people paste them, and what each of their lines is."""

import re
from pathlib import Path

import pytest

from briefbook.classify import classify
from briefbook.model import Seed

TEXT = Path(__file__).with_name("cases.md").read_text("utf-8")
CASES = dict(re.findall(r"^## (.+?)\n+```\n(.*?)^```", TEXT, flags=re.M | re.S))


def written(line):
    parts = [f"{s.line_class}[{s.start}:{s.end}]" for s in line.segments]
    return " ".join([line.line_class, line.rule, *parts])


@pytest.mark.parametrize("title", CASES)
def test_lines_are_read_as_they_must_be(title):
    expected, texts = zip(
        *(row.split(" | " if " | " in row else " |", 1) for row in CASES[title].splitlines()),
        strict=True,
    )
    lines = classify(Seed("seeds/a.txt", "", "utf-8", texts))
    assert [written(line) for line in lines] == list(expected)
