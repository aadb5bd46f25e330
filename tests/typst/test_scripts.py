"""Each script is set from a font that has it, in its own language."""

from __future__ import annotations

import re

import pikepdf
import pypdfium2
import pytest

from sphinx_typst.scripts import direction_of, patterns, runs

pytestmark = pytest.mark.pdf

SCRIPTS = {
    "Latin": ("Zażółć gęślą jaźń", "LibertinusSerif", None),
    "Greek": ("Ελλάδα", "LibertinusSerif", None),
    "Cyrillic": ("Москва", "LibertinusSerif", None),
    "Hangul": ("대한민국", "NotoSansCJKkr", "ko"),
    "Kana": ("とうきょう", "NotoSansCJKjp", "ja"),
    "Han": ("习近平", "NotoSansCJKsc", "zh"),
    "Arabic": ("السلام", "NotoSansArabic", "ar"),
    "Hebrew": ("שלום", "LibertinusSerif", "he"),
    "Thai": ("กรุงเทพ", "NotoSansThai", "th"),
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_is_set_from_its_font(build, script):
    text, font, language = SCRIPTS[script]
    built = build({"index.md": f"# Small\n\nIt says {text} here.\n"})
    assert (built.status, built.warnings) == (0, "")
    names, marked = fonts(built), languages(built)
    assert any(name.startswith(font) for name in names), names
    assert marked == ({language} if language else set())


def fonts(built):
    """The names of the fonts of a print."""
    with pikepdf.open(built.folder / "small.pdf") as pdf:
        return {
            str(each.BaseFont).partition("+")[2].replace("-", "")
            for page in pdf.pages
            for each in page.Resources.Font.values()
        }


def languages(built):
    """The languages other than the book's that text and whole elements are marked with."""
    with pikepdf.open(built.folder / "small.pdf") as pdf:
        marked = b"".join(page.Contents.read_bytes() for page in pdf.pages)
        dictionaries = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))
        whole = {str(each.Lang) for each in dictionaries if "/Lang" in each}
    return ({code.decode() for code in re.findall(rb"/Lang\((\w+)\)", marked)} | whole) - {"en"}


NAME = "骨直 평양 선언"
OTHERS = "# Two\n\nText.\n"
ELSEWHERE = {
    "index": {"one.rst": f"One\n===\n\n.. index:: single: Pyongyang; {NAME}\n\nText.\n"},
    "letter of the index": {"one.rst": "One\n===\n\n.. index:: single: 평양\n\nText.\n"},
    "see in the index": {"one.rst": f"One\n===\n\n.. index:: see: Pyongyang; {NAME}\n\nText.\n"},
    "running head and tab": {"one.md": f"# {NAME} 骨\n\n{'Some words of it. ' * 400}\n"},
    "running head of a section": {
        "one.md": f"# One\n\n## {NAME} 骨\n\n{'Some words of it. ' * 900}\n"
    },
    "code": {"one.md": f"# One\n\n```python\nx = '{NAME}'  # {NAME}\n```\n"},
    "session": {"one.rst": f"One\n===\n\n>>> '{NAME}'\n"},
}


@pytest.mark.parametrize("place", ELSEWHERE)
def test_korean_outside_running_text_is_set_as_korean(build, place):
    index = {"index.md": "# Small\n\n```{toctree}\none\ntwo\n```\n", "two.md": OTHERS}
    built = build(index | ELSEWHERE[place])
    assert (built.status, built.warnings) == (0, "")
    assert {name for name in fonts(built) if "CJK" in name} == {"NotoSansCJKkrRegularIdentityH"}
    assert languages(built) == {"ko"}


@pytest.mark.parametrize("kind", ["book", "article"])
def test_a_korean_title_and_author_are_set_as_korean(build, kind):
    document = ("index", "small.pdf", f"Small {NAME}", f"A. {NAME}", kind)
    built = build(confoverrides={"typst_documents": [document], "typst_edition": NAME})
    assert (built.status, built.warnings) == (0, "")
    assert {name for name in fonts(built) if "CJK" in name} == {"NotoSansCJKkrRegularIdentityH"}
    with pikepdf.open(built.folder / "small.pdf") as pdf, pdf.open_metadata() as metadata:
        of_book = "" if kind == "book" else " – Small"
        assert metadata["dc:title"] == f"Small {NAME}{of_book}"


def test_a_longer_word_is_looked_for_before_one_that_it_begins_with():
    texts = ["See 평양선언 and 平壤", "평양 (日本の)"]
    assert patterns(texts, "en") == [("ja", "日本の"), ("ko", "평양선언|평양|平壤")]
    assert patterns(texts[:1], "ko") == []


ARABIC = "السلام عليكم ورحمة الله"
TURNED = {
    "paragraph": f"{ARABIC} NATO 12.\n",
    "hebrew": "שלום עולם זה טקסט בעברית.\n",
    "list": f"- {ARABIC}\n",
    "quotation": f"> {ARABIC}.\n",
    "heading": f"## {ARABIC}\n",
    "named": "{.lang-ar}\nNamed, though in other letters.\n",
}


def line_ends(built, page):
    """How far from the page's left and right edges its lines begin and end, in points."""
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    text = document[page].get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    document.close()
    body = [box for box in boxes if 100 < box[1] < 725 and box[0] < 560]  # neither title nor tab
    return min(box[0] for box in body), 595.3 - max(box[2] for box in body)


@pytest.mark.parametrize("place", TURNED)
def test_what_is_written_from_right_to_left_begins_at_the_right(build, place):
    options = {"myst_enable_extensions": ["attrs_block"], "typst_index": False}
    pages = {"index.md": "# Small\n\n```{toctree}\none\n```\n"}
    built = build(pages | {"one.md": f"# One\n\n{TURNED[place]}"}, confoverrides=options)
    assert (built.status, built.warnings) == (0, "")
    left, right = line_ends(built, 2)
    assert left > 200
    assert right < 115


def test_a_chapter_may_have_a_title_from_right_to_left(build):
    pages = {"index.md": "# Small\n\n```{toctree}\none\n```\n"}
    built = build(pages | {"one.md": f"# {ARABIC}\n\nText.\n"})
    assert (built.status, built.warnings, len(built.pages("small.pdf"))) == (0, "", 3)


def test_an_arabic_word_in_a_line_turns_nothing_but_itself():
    text = f"A sentence of the book that cites {ARABIC} and goes on."
    assert direction_of(text, "en") is None
    assert direction_of(f"{ARABIC} (NATO)", "en") == "ar"
    assert direction_of(ARABIC, "fa") == "fa"
    assert direction_of("한국어로 쓴 글", "en") is None


@pytest.mark.parametrize("after", ["here", "กรุงเทพ", "한국"])
def test_the_space_after_a_word_from_right_to_left_stands_on_its_right(after):
    assert ("ar", "السلام") in runs(f"See السلام {after}", "en")
    assert runs("See 한국 กรุงเทพ", "en")[1] == ("ko", "한국 ")


@pytest.mark.parametrize("end", ["2028", "2029"])
def test_what_ends_a_line_in_unicode_is_a_space_beside_what_has_no_shape(build, end):
    text = f"One&#x{end};&#x200b;two, three&#x200d;&#x{end};four."
    built = build({"index.md": f"# Small\n\n{text}\n"})
    assert built.warnings == ""
    assert re.search("One .?two, three.? four", built.text("small.pdf"))
