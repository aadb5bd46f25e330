"""Actors whom only the machine knows: their pages, their marks, the list in a print."""

import pytest
from conftest import squeezed
from pypdfium2 import PdfDocument

PAGE = """---
name: Jan Ek
kind: person
sort: Ek, Jan
acronyms: [JE]
status: proposed
why:
- a title stands before it
orphan: true
---

# Jan Ek
"""

TREE = "```{toctree}\n:hidden:\n:glob:\n\n*\n```"
"""What leads to the pages of actors where there is no directory."""


@pytest.fixture
def proposing(book):
    """Return the book with one actor proposed, who is named in one article."""
    (book.root / "docs/proposed").mkdir()
    book.write("proposed/jan-ek", PAGE)
    book.change("articles/marek2031", "told Mr. Ek of", "told Mr. {actor}`Ek <jan-ek>` of")
    return book


def test_the_page_says_that_no_editor_has_read_it(proposing):
    build = proposing.build()
    assert build.warnings == []
    text = build.text("proposed/jan-ek")
    said = (
        "Proposed by the machine, read by no editor. Taken for a person: a title stands before it."
    )
    assert said in text
    assert "told Mr. Ek of Velm" in text
    assert "Named together with" in text
    here = build.html("proposed/jan-ek").select_one(".sidebar-tree .current > a")
    assert here.get_text() == "Actors"


def test_its_mentions_are_marked_and_the_marks_are_explained(proposing):
    page = proposing.build().article("articles/marek2031")
    (link,) = page.select("a.proposed-link")
    assert (link.get_text(), link["href"]) == ("Ek", "../proposed/jan-ek.html")
    (legend,) = page.select(".proposed-legend")
    assert "no editor has read" in legend.get_text()
    other = proposing.build().article("articles/fishermenwait2032")
    assert len(other.select(".proposed-legend")) == len(other.select("a.proposed-link")[:1])


def test_it_is_listed_apart_and_marked_in_the_index(proposing):
    build = proposing.build()
    tables = build.article("actors/index").select("table")
    heads = [table.find_previous("h2").get_text() for table in tables]
    assert heads == ["Persons (1)", "States (1)", "Persons, proposed (1)", "Places, proposed (1)"]
    assert [squeezed(cell.get_text()) for cell in tables[2].select("td")] == [
        "Jan Ek",
        "Ek, JE",
        "Marek, 2031: ¶ 1",
    ]
    assert "Ek, Jan (proposed)" in build.text("genindex")
    assert "2, 2 more proposed" in build.text("index")


@pytest.mark.parametrize("builder", ["text", "epub", "latex", "singlehtml"])
def test_other_builders_know_it(proposing, builder):
    proposing.settings["copyright"] = "the publishers"
    assert proposing.build(builder).warnings == []


@pytest.mark.pdf
def test_a_print_lists_it_and_has_no_page_of_it(proposing):
    proposing.settings["extensions"] = ["briefbook.sphinx", "sphinx_typst"]
    build = proposing.build("typst")
    assert build.warnings == []
    with PdfDocument(build.out / "theharbour.pdf") as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    text = squeezed(" ".join(pages))
    assert "Proposed by the machine, read by no editor. The articles name these too." in text
    assert "Jan Ek Ek, JE Marek, 2031: ¶ 1" in text
    assert "Taken for a person" not in text


def test_accepting_it_updates_every_page_that_shows_it(proposing):
    proposing.build()
    proposing.remove("proposed/jan-ek")
    proposing.write(
        "actors/jan-ek", "---\nname: Jan Ek\nkind: person\nsort: Ek, Jan\n---\n# Jan Ek\n"
    )
    build = proposing.build()
    assert build.warnings == []
    assert not build.article("articles/marek2031").select(".proposed-legend, .proposed-link")
    assert "Persons (2)" in build.text("actors/index")
    assert "Ek, Jan (proposed)" not in build.text("genindex")
    assert "Proposed by the machine" not in build.text("actors/jan-ek")
    assert "3, 1 more proposed" in build.text("index")
    assert (build.out / "actors/jan-ek.html").is_file()


def test_rejecting_it_takes_it_from_every_page(proposing):
    proposing.build()
    proposing.remove("proposed/jan-ek")
    proposing.change("articles/marek2031", "{actor}`Ek <jan-ek>`", "Ek")
    build = proposing.build()
    assert build.warnings == []
    assert "Jan Ek" not in build.text("actors/index")
    assert "Ek, Jan" not in build.text("genindex")


def test_a_book_without_a_directory_prints_the_name_unlinked(proposing):
    proposing.change("actors/index", ':::{actor-directory}\n:toctree: "*"\n:::', TREE)
    build = proposing.build("latex")
    assert build.warnings == []
    assert "proposed-jan-ek" not in next(build.out.glob("*.tex")).read_text("utf-8")
