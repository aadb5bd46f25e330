"""A print of many pages: bound in volumes, which name one another's pages."""

from __future__ import annotations

import re

import pikepdf
import pytest

from sphinx_typst.entry import Entry, remove_prints
from sphinx_typst.translator.sections import Cut
from sphinx_typst.volumes import PAGE, volumes

pytestmark = pytest.mark.pdf

CHAPTERS = 6
PAGES_OF_A_VOLUME = 6


def _chapter(number: int, paragraphs: int) -> str:
    others = " ".join(f"{{doc}}`chapter{other}`." for other in range(CHAPTERS))
    text = "\n\n".join(["Some words of it. " * 40] * paragraphs)
    index = f"```{{index}} tide, chapter {number}\n```"
    return f"# Chapter {number}\n\n{index}\n\nSee {others}\n\n{text}\n"


def _toctree(*names: str) -> str:
    return "```{toctree}\n" + "\n".join(names) + "\n```\n"


@pytest.fixture(scope="module")
def bound(build_once):
    """A book of six chapters, the last of which has three sections that are pages of their own."""
    names = [f"chapter{number}" for number in range(CHAPTERS)]
    book = {f"{name}.md": _chapter(number, 12) for number, name in enumerate(names)}
    sections = [f"section{number}" for number in range(3)]
    for number, name in enumerate(sections):
        book[f"{name}.md"] = f"# Section {number}\n\n" + "It goes on. " * 1800 + "\n"
    book["chapter5.md"] += "\n" + _toctree(*sections)
    book["index.md"] = "# Small\n\n" + _toctree(*names)
    return build_once(book, confoverrides={"typst_volume_pages": PAGES_OF_A_VOLUME})


def _volumes(built) -> dict[int, list[str]]:
    names = sorted(path.name for path in built.folder.glob("small*.pdf"))
    return {int(re.fullmatch(r"small-(\d)\.pdf", name)[1]): built.pages(name) for name in names}


def _beginnings(built) -> dict[str, tuple[int, int]]:
    """The volume and the page where each chapter and section begins."""
    return {
        opened[1]: (volume, number)
        for volume, pages in _volumes(built).items()
        for number, text in enumerate(pages, 1)
        for opened in re.finditer(r"(Chapter \d|Section \d) (?=See|It goes)", text)
    }


def test_a_long_print_is_several_volumes(bound):
    assert bound.warnings == ""
    assert len(_volumes(bound)) > 3
    assert len(_beginnings(bound)) == CHAPTERS + 3


def test_a_reference_names_the_page_and_in_another_volume_the_volume_too(bound):
    begins, here, there = _beginnings(bound), 0, 0
    for own, pages in _volumes(bound).items():
        text = " ".join(pages)
        for chapter, page in re.findall(r"(Chapter \d) \(p\. (\d+)\)", text):
            assert begins[chapter] == (own, int(page))
            here += 1
        for chapter, volume, page in re.findall(r"(Chapter \d) \(vol\. (\d), p\. (\d+)\)", text):
            assert begins[chapter] == (int(volume), int(page)) != own
            there += 1
    assert here
    # each chapter names every other, and itself on its own page without a number
    assert here + there == CHAPTERS * (CHAPTERS - 1)


def test_no_link_leads_out_of_a_volume(bound):
    for volume in _volumes(bound):
        with pikepdf.open(bound.folder / f"small-{volume}.pdf") as pdf:
            pages = {page.objgen for page in pdf.pages}
            links = [note for page in pdf.pages for note in page.get("/Annots", [])]
            places = [link.Dest if "/Dest" in link else link.A.D for link in links]
            assert places
            assert all(_page(pdf, place) in pages for place in places)


def _page(pdf, place):
    if not isinstance(place, pikepdf.Array):
        place = pikepdf.NameTree(pdf.Root.Names.Dests)[str(place)]
    return place[0].objgen


def test_the_index_is_in_the_last_volume_and_counts_by_volume(bound):
    every = _volumes(bound)
    texts = {volume: " ".join(pages) for volume, pages in every.items()}
    assert [volume for volume, text in texts.items() if "tide" in text] == [len(every)]
    shown = dict(re.findall(r"chapter (\d) (vol\. \d: \d+)", texts[len(every)]))
    begins = {
        number: "vol. {}: {}".format(*_beginnings(bound)[f"Chapter {number}"]) for number in shown
    }
    assert len(shown) == CHAPTERS
    assert shown == begins


def test_the_first_page_says_what_is_in_which_volume(bound):
    every = _volumes(bound)
    for volume, pages in every.items():
        assert re.match(rf"Small Volume {volume} of {len(every)} ", pages[0])
        assert "Volume 1 of" in pages[0]
        assert f"Volume {len(every)} of {len(every)}: Chapter 5 – Index" in pages[0]
        with pikepdf.open(bound.folder / f"small-{volume}.pdf") as pdf:
            assert str(pdf.docinfo["/Title"]) == f"Small, Volume {volume} of {len(every)}"


def test_the_contents_of_a_volume_are_its_own(bound):
    begins = _beginnings(bound)
    for volume, pages in _volumes(bound).items():
        (contents,) = (text for text in pages[:3] if text.startswith("Contents "))
        named = set(re.findall(r"Chapter \d(?! \(continued)|Section \d", contents))
        assert named == {name for name, (within, _) in begins.items() if within == volume}


def test_a_chapter_that_goes_on_says_so(bound):
    continued = [
        volume
        for volume, pages in _volumes(bound).items()
        if any(text.startswith("Chapter 5 (continued) Section") for text in pages)
    ]
    assert continued
    assert continued[0] > _beginnings(bound)["Chapter 5"][0]


def test_every_page_stands_in_one_volume_only(bound):
    text = " ".join(" ".join(pages) for pages in _volumes(bound).values())
    assert text.count("goes") == 3 * 1800
    assert text.count("words") == CHAPTERS * 12 * 40


def test_volumes_are_the_same_bytes_again(build):
    pages = {"one.md": _chapter(0, 30), "two.md": "# Two\n\n" + "Words. " * 3000}
    pages["one.md"] = (
        pages["one.md"].replace("chapter", "two").split("See", 1)[0] + "See {doc}`two`."
    )
    pages["index.md"] = "# Small\n\n" + _toctree("one", "two")
    options = {"confoverrides": {"typst_volume_pages": 1}}
    first = _contents(build(pages, **options))
    assert len(first) == 2
    assert _contents(build(pages, **options)) == first


def _contents(built) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in built.folder.glob("*.pdf")}


def test_a_print_that_has_become_short_leaves_no_volume_behind(build):
    pages = {name: f"# {name}\n\n" + "Words. " * 2000 for name in ("one.md", "two.md")}
    pages["index.md"] = "# Small\n\n" + _toctree("one", "two")
    built = build(pages, confoverrides={"typst_volume_pages": 1})
    assert set(_contents(built)) == {"small-1.pdf", "small-2.pdf"}
    assert set(_contents(build(pages))) == {"small.pdf"}


def test_only_prints_of_the_entry_are_removed(tmp_path):
    names = ("book.pdf", "book-1.pdf", "book-12.pdf", "book-2.pdf", "book-new.pdf", "other.pdf")
    for name in names:
        (tmp_path / name).touch()
    remove_prints(tmp_path, "book.pdf", [Entry("index", "book-2.pdf", "", "")])
    left = sorted(path.name for path in tmp_path.iterdir())
    assert left == ["book-2.pdf", "book-new.pdf", "other.pdf"]


class TestWhereAVolumeBegins:
    """``x`` stands for a page of code; a cut is at each position."""

    BODY = ('"' + "x" * (PAGE - 1),) * 10

    def _starts(self, cuts, pages):
        return [volume.start for volume in volumes(self.BODY, cuts, pages)]

    def test_at_a_chapter_that_would_go_over(self):
        cuts = [Cut(0, 0, ""), Cut(3, 1, ""), Cut(6, 2, ""), Cut(8, 3, "")]
        assert self._starts(cuts, 6) == [0, 6]

    def test_nowhere_in_a_chapter_that_fits_into_one(self):
        cuts = [Cut(0, 0, ""), Cut(2, 1, ""), Cut(4, 2, "Two"), Cut(6, 2, "Two")]
        assert self._starts(cuts, 8) == [0, 2]

    def test_at_a_document_in_a_chapter_longer_than_a_volume(self):
        cuts = [Cut(0, 0, ""), Cut(2, 1, ""), Cut(4, 2, "Two"), Cut(7, 2, "Two")]
        assert self._starts(cuts, 5) == [0, 4, 7]

    def test_the_whole_is_one_where_there_is_no_cut(self):
        assert self._starts([], 1) == [0]

    def test_no_code_is_lost_or_repeated(self):
        cuts = [Cut(at, at, "") for at in range(10)]
        parts = volumes(self.BODY, cuts, 3)
        assert [part.end for part in parts[:-1]] == [part.start for part in parts[1:]]
        assert (parts[0].start, parts[-1].end) == (0, len(self.BODY))
