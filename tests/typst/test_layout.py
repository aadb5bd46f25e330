"""Long things: tables over several pages, deep lists, many chapters."""

from __future__ import annotations

import pypdfium2
import pytest

pytestmark = pytest.mark.pdf


def test_a_tables_header_is_set_again_on_each_page(build):
    rows = "\n".join(f"* - {number}\n  - Row {number}" for number in range(90))
    table = (
        f":::{{list-table}}\n:header-rows: 1\n\n* - (head)=\n\n    Number\n  - What\n{rows}\n:::\n"
    )
    built = build(
        {"index.md": f"# Small\n\nSee {{ref}}`here <head>`.\n\n{table}"},
        confoverrides={"myst_enable_extensions": ["colon_fence"], "typst_index": False},
    )
    pages = built.pages("small.pdf")
    assert built.warnings == ""
    assert len(pages) >= 3
    assert all("Number What" in page for page in pages[1:])


def test_lists_may_be_deep(build):
    lines = [f"{'  ' * depth}* level {depth}\n" for depth in range(18)]
    built = build(
        {
            "index.md": "# Small\n\n```{toctree}\ndeep\n```\n",
            "deep.rst": "Deep\n====\n\n" + "\n".join(lines),
        }
    )
    assert "level 17" in built.text("small.pdf")


def test_a_list_may_go_over_a_page_that_has_a_tab(build):
    items = "\n".join(f"- Item {n}. {'Some words of it. ' * 12}" for n in range(40))
    names = ("one", "two")
    book = {f"{name}.md": f"# {name}\n\n{items}\n" for name in names}
    book["index.md"] = "# Small\n\n```{toctree}\none\ntwo\n```\n"
    built = build(book)
    assert (built.status, built.warnings) == (0, "")
    assert built.pages("small.pdf")[3].endswith("one")


def test_a_heading_is_never_the_last_line_of_a_page(build):
    sections = "\n".join(f"## Heading {n}\n\nText {n}.\n" for n in range(60))
    book = {"index.md": "# Small\n\n```{toctree}\none\n```\n", "one.md": f"# One\n\n{sections}"}
    pages = build(book).pages("small.pdf")
    for number in range(60):
        assert any(f"Heading {number} Text {number}." in page for page in pages)


def test_numbered_chapters_have_sphinxs_numbers(build):
    built = build(
        {
            "index.md": "# Small\n\n```{toctree}\n:numbered:\none\ntwo\n```\n",
            "one.md": "# One\n\n## Inner\n\nText.\n",
            "two.md": "# Two\n\nText.\n",
        }
    )
    text = built.text("small.pdf")
    assert "1.1 Inner" in text
    assert "2 Two" in text


def test_a_document_without_a_heading_is_printed(build):
    built = build(
        {"index.md": "# Small\n\n```{toctree}\none\n```\n", "one.md": "Only a paragraph.\n"},
        warningiserror=False,
    )
    assert "Only a paragraph." in built.text("small.pdf")


def test_a_document_in_two_toctrees_is_printed_once(build):
    built = build(
        {
            "index.md": "# Small\n\n```{toctree}\none\ntwo\n```\n",
            "one.md": "# One\n\n```{toctree}\ntwo\n```\n",
            "two.md": "# Two\n\nOnly once.\n",
        }
    )
    assert built.text("small.pdf").count("Only once.") == 1


def test_the_template_can_be_ones_own(build, tmp_path):
    from importlib.resources import files

    own = (files("sphinx_typst") / "template" / "book.typ").read_text("utf-8")
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "own.typ").write_text(
        own.replace("#let rubric(body) =", "#let rubric(body) = [OWN #body]\n#let _unused(body) ="),
        "utf-8",
    )
    built = build(
        {"index.md": "# Small\n\n```{rubric} Rubric\n```\n"},
        confoverrides={"typst_template": "own.typ"},
    )
    assert "OWN Rubric" in built.text("small.pdf")


def test_the_preamble_comes_after_the_template(build):
    built = build(
        {"index.md": "# Small\n\n```{rubric} Rubric\n```\n"},
        confoverrides={"typst_preamble": "#let rubric(body) = [MINE #body]"},
    )
    assert "MINE Rubric" in built.text("small.pdf")


def test_a_long_word_stays_in_its_column(build):
    long = "0123456789abcdef" * 8
    table = f"| A | B | C |\n|---|---|---|\n| {long} | {long} | end |\n"
    built = build({"index.md": f"# Small\n\n{table}"})
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    page = document[0]
    text = page.get_textpage()
    right = max(text.get_charbox(position)[2] for position in range(text.count_chars()))
    document.close()
    assert right < 595 - 79
    assert built.text("small.pdf").replace("\u200b", "").replace(" ", "").count(long) == 2


LONG_WORDS = " ".join(
    ["Characteristically, administrations misunderstood counterproliferation."] * 40
)


@pytest.mark.parametrize(("justify", "divided"), [(True, True), (False, False)])
def test_words_are_divided_only_where_both_margins_are_even(build, justify, divided):
    built = build(
        {"index.md": f"# Small\n\n{LONG_WORDS}\n"},
        confoverrides={"typst_justify": justify, "typst_index": False},
    )
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    raw = document[0].get_textpage().get_text_range()
    document.close()
    hyphen = "\ufffe"  # what PDFium makes of a hyphen at the end of a line
    assert (hyphen in raw) is divided
    assert LONG_WORDS in built.text("small.pdf")


def test_the_contents_leave_out_what_is_unlisted(build):
    built = build(
        {
            "index.md": "# Small\n\n```{toctree}\npeople\n```\n",
            "people.md": "# People\n\n```{toctree}\nada\n```\n",
            "ada.md": "# Ada\n\nA person.\n",
        },
        confoverrides={"typst_unlisted": ["people", "a*"], "typst_index": False},
    )
    contents = next(page for page in built.pages("small.pdf") if page.startswith("Contents"))
    assert "People" in contents
    assert "Ada" not in contents
    assert any("Ada A person." in page for page in built.pages("small.pdf"))
