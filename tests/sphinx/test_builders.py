"""Elsewhere than in HTML: every builder knows every node, and print has what paper needs."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

GOLDEN = Path(__file__).parent / "golden"
PAGES = ["index", "chronology", "articles/marek2031", "actors/ida-holm", "bibliography"]


def test_text(book):
    """The whole of five pages, to be read and compared."""
    build = book.build("text")
    assert build.warnings == []
    shown = "\n\n\n".join(
        f"===== {page} =====\n\n{(build.out / page).with_suffix('.txt').read_text('utf-8')}"
        for page in PAGES
    )
    assert shown == (GOLDEN / "pages.txt").read_text("utf-8")


def test_doctree(harbour):
    """The tree of an article as it is kept: what a transform relies on."""
    tree = harbour.doctree("articles/marek2031").deepcopy()
    for node in tree.findall():
        for name in ("source", "line", "rawsource"):
            getattr(node, "attributes", {}).pop(name, None)
    tree.attributes.clear()
    section = tree.next_node(lambda n: n.tagname == "section")
    assert section.pformat() == (GOLDEN / "article.pformat").read_text("utf-8")


@pytest.mark.parametrize("builder", ["latex", "epub", "singlehtml", "pseudoxml"])
def test_others_build_without_a_word(make_book, builder):
    build = make_book(version="1", copyright="nobody").build(builder)
    assert build.warnings == []


@pytest.mark.parametrize("builder", ["latex", "singlehtml", "text"])
def test_the_index_may_stand_in_the_contents_for_others_too(book, builder):
    book.change("index", "glossary\n", "glossary\ngenindex\n")
    assert book.build(builder).warnings == []


def test_a_missing_page_in_the_contents_is_still_told(book):
    book.change("index", "glossary\n", "glossary\nnowhere\n")
    (warning,) = book.build("latex").warnings
    assert "nonexisting document 'nowhere'" in warning


def test_latex_has_the_index_and_the_numbers(book):
    tex = (book.build("latex").out / "theharbour.tex").read_text("utf-8")
    assert r"\index{Holm, Ida@\spxentry{Holm, Ida}}" in tex
    assert r"\DUrole{margin}{¶ 1 }\DUrole{dateline}{VELM —}" in tex.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert r"\usepackage{fontspec}" in tex  # the letters of any script, as far as the font goes


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    import shutil

    from conftest import ROOTS, Book

    root = tmp_path_factory.mktemp("print") / "book"
    shutil.copytree(ROOTS / "harbour", root)
    extensions = ["briefbook.sphinx", "sphinx_typst"]
    build = Book(root, {"extensions": extensions}).build("typst")
    assert build.warnings == []
    document = PdfDocument(build.out / "theharbour.pdf")
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    yield " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    document.close()


@pytest.mark.pdf
def test_print_has_paragraph_numbers_locators_and_pages(pdf):
    assert "¶ 1 VELM — Minister Ida Holm signed the pact." in pdf
    assert "(Marek, 2031, ¶ 1 p. " in pdf


@pytest.mark.pdf
def test_print_has_the_seed_once(pdf):
    assert pdf.count("VELM — Minister") == 2, "in the article and on the actor's page"
    assert "The seed as received: 12 lines, shown in the HTML edition. SHA-256 aaaa" in pdf
    assert "Set aside: 2 lines" in pdf
    assert "What rests on it" not in pdf


@pytest.mark.pdf
def test_print_has_an_index_of_actors(pdf):
    assert "Holm, Ida" in pdf
