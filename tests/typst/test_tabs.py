"""The tab of a chapter is on its own pages only, and tells as much of its title as fits."""

from __future__ import annotations

import json

import pytest

from sphinx_typst.places import find_places

pytestmark = pytest.mark.pdf

TITLES = (
    "One",
    "How to read this book",
    "Words that are far too many for any tab of any chapter of any book",
)


@pytest.fixture(scope="module")
def built(build_once):
    """A book of two parts, with a chapter in the first and two in the second."""
    names = ("one", "two", "three")
    pages = {f"{name}.md": f"# {title}\n" for name, title in zip(names, TITLES, strict=True)}
    first = "```{toctree}\n:caption: First\n\none\n```\n"
    second = "```{toctree}\n:caption: Second\n\ntwo\nthree\n```\n"
    made = build_once({"index.md": f"# Small\n\n{first}\n{second}", **pages})
    assert made.warnings == ""
    return made


def tab(built, page):
    """What a page says after its folio."""
    return built.pages("small.pdf")[page - 1].rpartition(f" {page}")[2].strip()


def test_the_page_of_a_part_has_no_tab(built):
    assert [tab(built, page) for page in (3, 4, 5)] == ["", "One", ""]


def test_a_title_goes_on_in_a_second_line_of_its_tab(built):
    assert tab(built, 6) == "How to read this book"


def test_a_title_too_long_for_two_lines_loses_its_last_words(built):
    shown = set(tab(built, 7).split())  # a reader of the PDF may begin with the second line
    words = TITLES[2].split()
    assert [word for word in shown if "…" in word] == ["chapter…"]
    assert shown - {"chapter…"} == set(words[: words.index("chapter")])


class _Answers:
    """A compiler that tells of openings and sections, by page."""

    def __init__(self, openings, sections=()):
        self.openings, self.sections = openings, sections

    def eval(self, _expression):
        openings = [(page, {"title": t, "counted": c}) for page, t, c in self.openings]
        found = {"labels": {}, "openings": openings, "sections": self.sections, "pages": 6}
        return json.dumps(found)


def test_a_part_belongs_to_no_chapter_and_has_its_own_head():
    openings = [(2, "One", True), (4, "Part", False), (6, "Two", True)]
    heads = find_places(_Answers(openings), chapters=3).heads
    assert [head.chapter for head in heads] == [0, 4, 4, 0, 0, 5]
    assert [head.title for head in heads] == ["", "One", "One", "Part", "Part", "Two"]


def test_a_page_has_the_sections_that_begin_on_it_or_the_one_that_goes_on():
    openings = [(1, "One", True), (5, "Two", True)]
    sections = [(2, "a"), (2, "b"), (4, "c"), (6, "d")]
    heads = find_places(_Answers(openings, sections)).heads
    assert [head.sections for head in heads] == [(), ("a", "b"), ("b",), ("c",), (), ("d",)]
