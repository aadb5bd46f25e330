"""The index in print: ranges, where else to look, and columns that end together."""

from __future__ import annotations

import pypdfium2
import pytest

pytestmark = pytest.mark.pdf


def book_of(pages, **more):
    """A book with a chapter a page, which begins on a new one."""
    names = "\n".join(name.removesuffix(".rst") for name in pages)
    return {"index.md": f"# Small\n\n```{{toctree}}\n{names}\n```\n", **pages, **more}


def chapter(number, *entries):
    lines = "".join(f"   {entry}\n" for entry in entries)
    return f"Chapter {number}\n==========\n\n.. index::\n{lines}\nText {number}.\n"


def index_pages(built):
    pages = built.pages("small.pdf")
    first = next(n for n, page in enumerate(pages) if page.startswith("Index "))
    return pages[first:]


def test_pages_in_a_row_are_a_range(build):
    pages = {f"c{n}.rst": chapter(n, "single: often") for n in range(1, 4)}
    pages["c4.rst"] = chapter(4, "single: once")
    pages["c5.rst"] = chapter(5, "single: often", "single: ! main")
    built = build(book_of(pages))
    assert built.warnings == ""
    (page,) = index_pages(built)
    first = int(page.partition("often ")[2].partition("–")[0])
    assert f"often {first}–{first + 2}, {first + 4}" in page
    assert f"main {first + 4}" in page


def test_where_else_to_look_comes_last(build):
    entries = ("single: summit; in Madrid", "seealso: summit; talks", "see: meeting; summit")
    (page,) = index_pages(build(book_of({"c1.rst": chapter(1, *entries)})))
    assert "M meeting see summit S summit in Madrid" in page
    assert "summit in Madrid 3 see also talks 4" in page  # the last words before the folio


def column_ends(built, page):
    """Return how far down the two columns of a page reach, in points from the foot."""
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    try:
        sheet = document[page]
        text, middle = sheet.get_textpage(), sheet.get_width() / 2
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        body = [box for box in boxes if 60 < box[1] < sheet.get_height() - 80]
        sides = ([b for b in body if b[2] < middle], [b for b in body if b[0] >= middle])
        return tuple(min(bottom for _, bottom, _, _ in side) for side in sides)
    finally:
        document.close()


@pytest.mark.parametrize("count", [9, 40, 150, 333])
def test_both_columns_of_the_last_page_end_together(build, count):
    entries = [f"single: {'abcdefghij'[n % 10]}word{n}" for n in range(count)]
    built = build(book_of({"c1.rst": chapter(1, *entries)}))
    assert built.warnings == ""
    pages = index_pages(built)
    left, right = column_ends(built, len(built.pages("small.pdf")) - 1)
    assert abs(left - right) < 45
    words = [word for page in pages for word in page.split() if "word" in word]
    assert len(words) == count
    assert len(pages) == 1 + (count > 100) + (count > 200)


def test_a_column_says_which_entry_goes_on(build):
    entries = [f"single: treaty; part {n:03}" for n in range(120)]
    built = build(book_of({"c1.rst": chapter(1, *entries)}))
    pages = index_pages(built)
    assert sum(page.count("treaty (continued)") for page in pages) == 2 * len(pages) - 1
