"""The figure of who is named with whom, on a page of a book."""

import pytest
from conftest import squeezed

PAGE = "---\norphan: true\n---\n\n# Who with whom\n\n:::{network}\n:::\n"


@pytest.mark.parametrize("builder", ["html", "text", "latex", "epub"])
def test_every_builder_has_it_without_a_warning(book, builder):
    book.write("network", PAGE)
    warnings = book.build(builder).warnings
    assert [each for each in warnings if "conf value" not in each] == []


def test_every_arc_leads_to_the_row_with_its_passages(book):
    book.write("network", PAGE)
    page = book.build().article("network")
    (row,) = page.select("table.pairs tbody tr")
    assert squeezed(row.get_text(" ")) == "Ida Holm Velm 1 Marek, 2031: ¶ 1"
    arcs = {a["href"] for a in page.select('svg a[href^="#"]')}
    assert arcs == {"#pair-ida-holm--velm"}
    assert page.select_one("#pair-ida-holm--velm") in row.select("*")
    assert {a["href"] for a in page.select("svg a:not([tabindex])")} == {
        "actors/ida-holm.html",
        "actors/velm.html",
    }


def test_it_changes_with_the_articles(book):
    book.write("network", PAGE)
    book.build()
    book.change("articles/marek2031", "Mr. Ek of {actor}`Velm <velm>`", "Mr. Ek")
    build = book.build()
    assert "network" in build.written
    assert "No paragraph names two actors." in build.text("network")


def test_a_kind_may_be_chosen(book):
    book.write("network", PAGE.replace(":::{network}", ":::{network}\n:kind: person"))
    assert "No paragraph names two actors." in book.build().text("network")
