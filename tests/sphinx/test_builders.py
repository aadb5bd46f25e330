"""Elsewhere than in HTML: every builder knows every node, and print has what paper needs."""

import json
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


BUILDERS = """
changes dirhtml dummy epub gettext html json latex man pickle pseudoxml singlehtml texinfo text xml
""".split()
_OF_SPHINX = pytest.mark.filterwarnings(
    "ignore:.sphinxcontrib.serializinghtml:PendingDeprecationWarning"
)
DRAWN = "\n\n```{index} Tides\n```\n\n:::{timeline}\n:::\n\n:::{network}\n:::\n"


def test_every_builder_of_sphinx_is_tried(harbour):
    own = {
        name
        for name, builder in harbour.app.registry.builders.items()
        if builder.__module__.startswith("sphinx.builders.")
    }
    assert own - set(BUILDERS) == {"linkcheck"}, "which asks the web"


@pytest.fixture
def drawn(make_book):
    """A book with every figure that is drawn, in a chapter of it."""
    book = make_book(version="1", copyright="nobody")
    book.write("chronology", book.path("chronology").read_text("utf-8") + DRAWN)
    book.change("index", "```{toctree}", "```{index} Tides\n```\n\n```{toctree}")
    return book


@pytest.mark.parametrize("builder", BUILDERS)
@_OF_SPHINX
def test_every_builder_builds_without_a_word(drawn, builder):
    assert drawn.build(builder).warnings == []


@pytest.mark.parametrize(("builder", "name"), [("man", "theharbour.1"), ("texinfo", "*.texi")])
def test_a_drawing_is_told_in_words_where_there_are_no_pictures(drawn, builder, name):
    (written,) = drawn.build(builder).out.glob(name)
    text = " ".join(written.read_text("utf-8").replace("\\", "").split())
    assert "Timeline of" in text
    assert "Who is named with whom, with the number of paragraphs. Ida Holm and Velm: 1." in text


@_OF_SPHINX
def test_json_has_a_page_and_the_lines_of_the_index_by_name(drawn):
    out = drawn.build("json").out
    page = json.loads((out / "articles" / "marek2031.fjson").read_text("utf-8"))
    assert page["favicon_url"] == "../../_static/icon.svg"
    index = json.loads((out / "genindex.fjson").read_text("utf-8"))
    lines = {line["name"]: line for _, lines in index["index_letters"] for line in lines}
    assert lines["Holm, Ida"]["page"] == "../actors/ida-holm/#"
    assert lines["Tides"]["elsewhere"] == [["Chronology", "../chronology/#index-0"]]


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
