"""About where things will stand in a print, by the length of its text."""

from __future__ import annotations

from sphinx_typst.estimate import MARK, PAGE, Extent

HALF = '"' + "x" * (PAGE // 2 - 1)
BODY = [HALF, HALF, HALF, "parbreak()", HALF]
"""Two pages of text."""


def test_a_page_is_a_length_of_text():
    places = {"first": 0, "last of the page": 1, "second": 2, "at the end": 5}
    pages = {"first": 1, "last of the page": 1, "second": 2, "at the end": 3}
    assert Extent(BODY).pages(places, 0, 6) == pages


def test_a_volume_has_pages_of_its_own():
    places = {"before": 1, "opening": 2, "later": 4, "after": 5}
    assert Extent(BODY).pages(places, 2, 5) == {"opening": 1, "later": 1}


def test_what_is_between_does_not_depend_on_which_comes_first():
    extent = Extent(BODY)
    assert extent.between(1, 3) == extent.between(3, 1) == PAGE
    assert extent.between(3, 4) == MARK
