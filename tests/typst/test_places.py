"""The pages that a print names: found in one setting, given as numbers to the next."""

from __future__ import annotations

import json
import re

import pikepdf
import pytest
import typst

from sphinx_typst.compiler import compile_pdf, load_fonts
from sphinx_typst.places import SETTINGS, Head, Places, places_file, settled

pytestmark = pytest.mark.pdf

CHAPTERS = 12


@pytest.fixture
def chapters(build):
    """A book whose chapters, of one to three pages, name one another's pages."""
    book = {
        "index.md": "# Small\n\n```{toctree}\n" + "\n".join(map(_name, range(CHAPTERS))) + "\n```\n"
    }
    for number in range(CHAPTERS):
        others = " ".join(f"{{doc}}`{_name(other)}`." for other in range(CHAPTERS))
        text = "\n\n".join(["Some words of it. " * 40] * (3 + 4 * (number % 4)))
        book[f"{_name(number)}.md"] = (
            f"# Chapter {number}\n\nSee {others}\n\n{text}\n\nAgain {others}\n"
        )
    return build(book)


def _name(number: int) -> str:
    return f"chapter{number}"


def test_every_page_that_is_named_is_the_one_where_the_chapter_begins(chapters):
    begins, named = _beginnings(chapters), 0
    for text in chapters.pages("small.pdf"):
        for chapter, page in re.findall(r"(Chapter \d+) \(p\. (\d+)\)", text):
            assert int(page) == begins[chapter]
            named += 1
    assert named > CHAPTERS * CHAPTERS


def test_every_link_leads_to_the_beginning_of_a_chapter(chapters):
    begins = set(_beginnings(chapters).values())
    with pikepdf.open(chapters.folder / "small.pdf") as pdf:
        pages = [page.objgen for page in pdf.pages]
        links = [note for page in pdf.pages[2:] for note in page.get("/Annots", [])]
        targets = [link.A.D[0].objgen if "/A" in link else link.Dest[0].objgen for link in links]
        assert {pages.index(target) + 1 for target in targets} == begins


def test_a_reference_to_what_stands_near_in_its_document_names_no_page(chapters):
    text = " ".join(chapters.pages("small.pdf"))
    assert re.search(r"See Chapter 0\. Chapter 1 \(p\. \d+\)\.", text)
    # at the end of the chapter its beginning is far
    assert re.search(r"Again Chapter 0 \(p\. \d+\)\. Chapter 1 \(p\. \d+\)\.", text)


def test_the_head_of_a_page_is_that_of_the_chapter_before_it(chapters):
    for text in chapters.pages("small.pdf")[2:]:
        opened = re.search(r"^(Chapter \d+) See", text)
        assert opened or re.search(r"^Small Chapter \d+ ", text)


def test_the_head_names_the_first_and_the_last_section_of_its_page(build):
    text = "\n\n".join(["Some words of it. " * 40] * 3)
    sections = "\n\n".join(f"## Section {number}\n\n{text}" for number in range(9))
    long = "A heading of very many words " * 4
    chapter = f"# A\n\n{sections}\n\n## {long}\n\n{text}\n\n{text}\n\n{text}\n\n{text}\n"
    built = build({"index.md": "# Small\n\n```{toctree}\na\n```\n", "a.md": chapter})
    head = re.compile(r"Small (A(?:: Section \d(?: – Section \d)?)?) ")
    heads = [found for page in built.pages("small.pdf") if (found := head.match(page))]
    second, *_, last = [found[1] for found in heads]
    assert re.fullmatch(r"A: Section \d – Section \d", second)
    assert last == "A"  # there is no room for more


def test_the_typst_file_makes_the_same_pdf_by_hand(chapters):
    source = chapters.folder / "small.typ"
    fonts = load_fonts([], [])
    made = typst.compile(source, root=chapters.folder, font_paths=fonts, pdf_standards=["ua-1"])
    assert made == (chapters.folder / "small.pdf").read_bytes()


TO_AND_FRO = """
#set page(width: 100pt, height: 100pt, margin: 10pt)
#let where = json("{places}").at("labels").at("target", default: (1,)).first()
#if where == 1 {{ pagebreak() }}
#metadata(none)<target>
#metadata(none)<sphinx-typst-last-page>
"""


def test_pages_that_do_not_settle_are_told(tmp_path):
    source = tmp_path / "main.typ"
    source.write_text(TO_AND_FRO.format(places=places_file(source).name), "utf-8")
    (warning,) = compile_pdf(source, tmp_path, load_fonts([], []), []).warnings
    assert warning.startswith("the pages do not settle: at the last setting 3 places moved")


class _Answers:
    """A compiler that answers by what it was given, and remembers it."""

    def __init__(self, source, answer):
        self.given, self._file, self._answer = [], places_file(source), answer

    def eval(self, _expression):
        self.given.append(json.loads(self._file.read_text("utf-8")))
        return json.dumps(self._answer(self.given[-1]["labels"]))


def _found(**labels):
    return {
        "labels": {name: (page, 0, 0) for name, page in labels.items()},
        "openings": [],
        "sections": [],
        "pages": 9,
    }


def test_a_draft_is_told_about_the_pages_and_no_points(tmp_path):
    compiler = _Answers(tmp_path / "a.typ", lambda known: _found(a=3, b=4))
    settled(compiler, tmp_path / "a.typ", Places(guessed={"a": 2, "b": 4}))
    first, second = (given["labels"] for given in compiler.given)
    assert first == {"a": [2], "b": [4]}
    assert second == {"a": [3, 0, 0], "b": [4, 0, 0]}


def test_a_print_is_set_no_more_often_than_needed(tmp_path):
    compiler = _Answers(tmp_path / "a.typ", lambda known: _found(a=3, b=4))
    places, moved = settled(compiler, tmp_path / "a.typ")
    assert (len(compiler.given), moved, places.pages) == (2, 0, 9)


def test_a_print_is_not_set_for_ever(tmp_path):
    compiler = _Answers(tmp_path / "a.typ", lambda known: _found(a=len(compiler.given)))
    _, moved = settled(compiler, tmp_path / "a.typ")
    assert (len(compiler.given), moved) == (SETTINGS, 1)


def test_heads_and_labels_that_are_on_another_page_are_counted():
    head = Head("One", 1, opens=False)
    before = Places({"a": (1, 0, 0), "b": (2, 0, 0)}, (head, head))
    after = Places(
        {"a": (1, 5, 5), "b": (3, 0, 0), "c": (1, 0, 0)}, (head, Head("Two", 2, opens=True), head)
    )
    assert (after.moved(before), after.moved(after)) == (4, 0)


def _beginnings(built):
    """The page on which each chapter begins."""
    found = {}
    for number, text in enumerate(built.pages("small.pdf"), 1):
        if opened := re.match(r"(Chapter \d+) See", text):
            found[opened[1]] = number
    assert len(found) == CHAPTERS
    return found


def test_a_label_that_hardly_moves_keeps_its_point():
    before = Places({"a": (1, 80.0, 100.0), "b": (1, 80.0, 100.0), "c": (1, 80.0, 100.0)})
    after = Places({"a": (1, 300.0, 124.0), "b": (1, 80.0, 125.0), "c": (2, 80.0, 100.0)})
    near = after.near(before)
    assert near.labels == {"a": (1, 80.0, 100.0), "b": (1, 80.0, 125.0), "c": (2, 80.0, 100.0)}


def test_of_an_own_label_only_the_page_counts():
    before = Places({"sphinx-typst-last-page": (9, 80.0, 100.0)})
    after = Places({"sphinx-typst-last-page": (9, 80.0, 700.0)})
    assert after.near(before) == before
