"""The cases of ``cases.md``."""

import pytest

from briefbook.checking.book import check_pages
from briefbook.checking.reading import read_page

from .sources import SECTIONS, sources


def cases():
    for section in SECTIONS:
        title, _, body = section.partition("\n")
        page, expected = body.rstrip().rsplit("\n\n> ", 1)
        lines = [] if expected == "-" else [f"page.md:{line}" for line in expected.split("\n> ")]
        yield pytest.param(page, lines, id=title)


@pytest.mark.parametrize(("page", "expected"), list(cases()))
def test_case(page, expected):
    checked = check_pages([read_page("page.md", page)], sources())
    assert [str(finding) for finding in sorted(checked.findings)] == expected
