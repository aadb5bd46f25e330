"""The sources side by side, and every occurrence in columns."""

import posixpath

import pytest

from tests.browser import needs_chromium, violations

VELM = "synopsis/actor-velm"


def columns(build, page):
    found = {}
    for section in build.html(page).select(".columns > section"):
        name = section.h3.get_text()
        found[name] = [" ".join(p.get_text().split()) for p in section.select("p:not(.count)")]
    return found


def test_an_actor_has_a_column_for_each_source_in_the_order_of_dates(harbour):
    found = columns(harbour, VELM)
    assert list(found) == ["Marek, 2031", "“Fishermen wait for the quota”, 2032"]
    assert found["“Fishermen wait for the quota”, 2032"] == ["¶ 1 Velm waits for a review."]
    page = harbour.html(VELM)
    assert page.select_one("p.silence").get_text() == "No source is silent."
    assert page.select_one(".columns strong.form").get_text() == "Velm"


def test_the_silent_sources_are_named(harbour):
    assert list(columns(harbour, "synopsis/actor-ida-holm")) == ["Marek, 2031"]
    silence = harbour.html("synopsis/actor-ida-holm").select_one("p.silence")
    assert silence.get_text() == "Silent: “Fishermen wait for the quota”, 2032."


def test_a_concordance_has_every_occurrence_with_what_stands_around_it(harbour):
    rows = harbour.html("synopsis/actor-ida-holm").select(".kwic tbody tr")
    cells = [[td.get_text() for td in row.select("td")] for row in rows]
    assert cells[0][:3] == ["Marek, 2031", "2031-03-04", "¶\N{NO-BREAK SPACE}1"]
    assert cells[0][3].endswith("Minister ")
    assert cells[0][4:] == ["Ida Holm", " signed the pact."]
    assert len(rows) == len([c for c in cells if c[4]])


def test_a_term_has_its_uses_in_columns(harbour):
    forms = [td.get_text() for td in harbour.html("synopsis/term-quota").select("td.kwic-form")]
    assert forms == ["quota", "quota"]


def test_every_link_leads_to_a_place(harbour):
    for path in sorted((harbour.out / "synopsis").iterdir()):
        page = f"synopsis/{path.stem}"
        for link in harbour.html(page).select(".synopsis a"):
            target, _, anchor = link["href"].partition("#")
            file = posixpath.normpath(posixpath.join("synopsis", target)).removesuffix(".html")
            assert (harbour.out / f"{file}.html").is_file(), (page, link["href"])
            if anchor:
                assert harbour.html(file).find(id=anchor) is not None, (page, link["href"])


def test_the_book_leads_to_them(harbour):
    link = harbour.article("actors/velm").select_one(".synopsis-link a")
    assert link["href"] == "../synopsis/actor-velm.html"
    uses = harbour.article("glossary").select_one(".term-uses a.synopsis")
    assert uses["href"] == "synopsis/term-quota.html"


def test_nothing_in_a_source_is_markup(harbour):
    source = (harbour.out / "synopsis/term-quota.html").read_text("utf-8")
    assert "<script>alert" not in source


def test_the_page_of_a_subject_that_is_gone_goes(make_book):
    book = make_book()
    page = book.build().out / f"{VELM}.html"
    assert page.is_file()
    book.remove("actors/velm")
    book.build()
    assert not page.exists()


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_other_builders_have_neither_page_nor_link(make_book, builder):
    build = make_book().build(builder)
    assert build.warnings == []
    assert not (build.out / "synopsis").exists()
    assert not any("side by side" in path.read_text("utf-8") for path in build.out.glob("*.t*"))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
class TestInABrowser:
    pytestmark = needs_chromium

    def test_it_is_read_by_anyone(self, harbour, visit, width, scheme):
        tab = visit(width, 900, scheme)
        page = tab.open(harbour, VELM)
        assert violations(page) == []
        assert tab.said == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
