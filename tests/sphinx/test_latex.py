"""The edition in LaTeX is the same on every machine, and has what it needs beside it."""

import re

import pytest

from briefbook.sphinx.latex import SETTING

FONT = "NotoSansCJK-Regular.ttc"
READS = r"\InputIfFileExists{briefbook-cjk.sty}{}{}"


def tex(build):
    (path,) = build.out.glob("*.tex")
    return path.read_text("utf-8")


def beside(build):
    return {path.name for path in build.out.iterdir()} & {FONT, SETTING.name}


@pytest.mark.parametrize("letter", ["용", "直", "の", "。", "Ａ", "\U00020000"])
def test_letters_of_east_asia_have_their_font_beside_the_book(book, letter):
    book.change("index", "Marek tells", f"Marek ({letter}) tells")
    build = book.build("latex")
    assert beside(build) == {FONT, SETTING.name}
    assert READS in tex(build)


@pytest.mark.parametrize("letter", ["é", "ж", "ไ", "ع", "–", "€"])
def test_other_letters_have_no_need_of_it(book, letter):
    book.change("index", "Marek tells", f"Marek ({letter}) tells")
    assert beside(book.build("latex")) == set()


def test_the_font_goes_when_the_letters_do(book):
    book.change("index", "Marek tells", "Marek (용) tells")
    assert beside(book.build("latex"))
    book.change("index", "Marek (용) tells", "Marek tells")
    assert not beside(book.build("latex"))


def test_the_book_names_no_folder_of_the_machine(book):
    book.change("index", "Marek tells", "Marek (용) tells")
    build = book.build("latex")
    written = tex(build) + (build.out / SETTING.name).read_text("utf-8")
    assert str(book.root) not in written
    assert "noto_cjk_sans_otc" not in written
    assert "Path=./," in SETTING.read_text("utf-8")


def test_what_an_editor_adds_comes_after(make_book):
    elements = {"preamble": r"\newfontfamily\bbkorean{Other}", "fncychap": ""}
    text = tex(make_book(latex_elements=elements).build("latex"))
    assert f"{READS}\n{elements['preamble']}" in text
    assert "fncychap" not in text


@pytest.mark.parametrize(
    "settings",
    [
        {"latex_elements": {"preamble": r"\usepackage{xeCJK}"}},
        {"latex_elements": {"fontpkg": r"\usepackage{kotex}"}},
        {"latex_engine": "lualatex"},
    ],
)
def test_an_editors_own_way_with_such_letters_is_left_alone(make_book, settings):
    book = make_book(**settings)
    book.change("index", "Marek tells", "Marek (용) tells")
    build = book.build("latex")
    assert READS not in tex(build)
    assert beside(build) == set()


@pytest.mark.parametrize(
    ("settings", "epoch", "date"),
    [
        ({"briefbook_as_of": "2031-05"}, "", "As of May 2031"),
        ({"briefbook_as_of": "2031-05-01"}, "86400000", "As of 1 May 2031"),
        ({}, "1714521600", "As of 1 May 2024"),
        ({}, "", ""),
        ({"today": "yesterday"}, "1714521600", "yesterday"),
    ],
)
def test_the_title_page_has_the_date_of_the_edition(make_book, monkeypatch, settings, epoch, date):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    if not epoch:
        monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert rf"\date{{{date}}}" in tex(make_book(**settings).build("latex"))


def test_pages_in_a_row_have_a_dash_in_the_index_however_often_it_is_built(book):
    book.build("latex")
    style = (book.build("latex").out / "sphinx.xdy").read_text("utf-8")
    assert re.findall(r'^\(markup-range :sep "(.*)"\)$', style, re.MULTILINE) == ["--"]
