"""The timeline in a book: two widths for a screen, an image for paper, words elsewhere."""

import pytest
from pypdfium2 import PdfDocument

PAGE = """---
orphan: true
---
# Timeline

:::{timeline}
:::
"""


@pytest.fixture
def drawn(book):
    book.write("timeline", PAGE)
    return book


def test_words_lead_to_the_event(drawn):
    links = drawn.build().article("timeline").select(".timeline-wide a")
    assert [link["href"] for link in links] == [
        "chronology.html#event-quarrel",
        "chronology.html#event-pact",
        "chronology.html#event-review",
    ]


def test_an_event_that_changes_is_drawn_anew(drawn):
    drawn.build()
    drawn.change("chronology", "The pact is signed", "The pact is sealed")
    assert "The pact is sealed" in drawn.build().text("timeline")


def test_the_alternative_text_tells_every_event(drawn):
    build = drawn.build("text")
    text = " ".join((build.out / "timeline.txt").read_text("utf-8").split())
    assert build.warnings == []
    assert (
        "Timeline of 3 events. about 2029: The quarrel begins (≠ disputed); March 2031: The pact "
        "is signed; 1 June 2032: The review is due (planned)."
    ) in text
    assert "Not drawn: 1 without a date." in text


def test_latex_leaves_it_to_the_table(drawn):
    assert drawn.build("latex").warnings == []


@pytest.mark.pdf
def test_a_print_draws_it_with_the_words_as_text(make_book):
    book = make_book(extensions=["briefbook.sphinx", "sphinx_typst"])
    book.change("index", "```{toctree}\nsources", ":::{timeline}\n:::\n\n```{toctree}\nsources")
    build = book.build("typst")
    assert build.warnings == []
    document = PdfDocument(build.out / "theharbour.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "about 2029 · The quarrel begins · ≠ disputed" in " ".join(text.split())


@pytest.mark.pdf
@pytest.mark.parametrize("title", ["يوسف signs", "ẹ́ signs", "נְמַסְתֵּ signs", "नमस्ते signs", "😀 signs"])
def test_a_print_draws_words_of_any_writing(make_book, title):
    book = make_book(extensions=["briefbook.sphinx", "sphinx_typst"])
    book.change("index", "```{toctree}\nsources", ":::{timeline}\n:::\n\n```{toctree}\nsources")
    book.change("chronology", "The pact is signed", title)
    build = book.build("typst")
    assert build.warnings == []
    assert (build.out / "theharbour.pdf").exists()
