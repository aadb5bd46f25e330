"""The search in Chromium, from the file system and from a server, and the files behind it."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser import needs_chromium, violations

WORDS = [
    "NATO Summit", "Évry, Gdańsk; Łódź", "Straße, Øresund", "Moon's and Biden’s U.S. i.e. p.m.",
    "O'Neill (U.S) F-35", "평창동계 한 2018년", "東京、ソウル",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "ﬁnal Ⅳ ½ A.B.C", "snake_case", "e\u0301t\u00e9", "don’t rock’s", "日本's",
]  # fmt: skip


@pytest.fixture(scope="module")
def served(harbour):
    """Return the address of a server on this machine that has the book."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(harbour.out)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def ask(page, question):
    page.locator("#search-words").fill(question)
    page.wait_for_function(
        "q => document.querySelector('.book-search').dataset.shown === q", arg=question.strip()
    )
    return found(page)


def found(page):
    return page.eval_on_selector_all(
        ".search-results > li",
        """items => items.map(item => [
             item.className.slice(7), item.querySelector("a").textContent])""",
    )


def manifest(build):
    text = (build.out / "searchindex" / "manifest.js").read_text("utf-8")
    return json.loads(text.partition(",0,")[2].rpartition(")")[0])


def test_sphinx_makes_no_search_of_its_own(harbour):
    assert not (harbour.out / "searchindex.js").exists()
    loaded = {tag["src"].partition("?")[0] for tag in harbour.html("search").select("script[src]")}
    assert not [src for src in loaded if src.endswith(("searchtools.js", "language_data.js"))]
    assert not (harbour.out / "_static" / "language_data.js").read_text("utf-8").count("Stemmer")


def test_without_a_script_the_page_names_other_ways(harbour):
    links = [link["href"] for link in harbour.html("search").select(".search-without a")]
    assert links == ["actors/index.html", "glossary.html", "chronology.html", "bibliography.html",
                     "genindex.html"]  # fmt: skip
    for href in links:
        assert (harbour.out / href).is_file()


def test_a_changed_page_changes_the_index_and_its_version(book):
    first = book.build()
    before = first.html("search").select_one(".book-search")["data-version"]
    book.change("chronology", "In March {cite", "Zebras in March {cite")
    second = book.build()
    texts = "".join(p.read_text("utf-8") for p in second.out.glob("searchindex/words-*.js"))
    assert '"zebras"' in texts
    assert second.html("search").select_one(".book-search")["data-version"] != before


def test_a_part_that_no_longer_counts_goes(book):
    build = book.build()
    stale = build.out / "searchindex" / "words-99.js"
    stale.write_text("old", "utf-8")
    book.change("chronology", "In March {cite", "In May {cite")
    book.build()
    assert not stale.exists()


def test_the_pages_of_a_folder_each_have_a_search_too(book):
    build = book.build("dirhtml")
    page = build.html("search/index")
    assert page.select_one(".book-search")["data-folder"] == "../searchindex/"
    assert build.warnings == []


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_other_builders_have_none(make_book, builder):
    build = make_book(version="1").build(builder)
    assert not list(build.out.rglob("searchindex"))
    assert not list(build.out.rglob("search.xhtml"))


class TestInABrowser:
    pytestmark = needs_chromium

    def test_python_and_the_browser_read_the_same_words(self, harbour, visit):
        from briefbook.sphinx.search.words import words

        page = visit().open(harbour, "search")
        read = page.evaluate(
            """async texts => {
              const { folder, version } = document.querySelector(".book-search").dataset;
              const index = new BookSearch.Index(folder, version);
              await index.open();
              return texts.map(text => index.words(text));
            }""",
            WORDS,
        )
        assert read == [list(words(text)) for text in WORDS]

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("width", [1280, 390])
    def test_it_is_accessible_and_quiet(self, harbour, visit, width, scheme):
        tab = visit(width, 900, scheme)
        page = tab.open(harbour, "search")
        assert violations(page) == []
        ask(page, "harbour")
        page.evaluate("document.querySelector('.search-facets').open = true")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert tab.said == []
        assert all(url.startswith((f"file://{harbour.out}/", "data:")) for url in tab.asked)

    def test_from_a_server_it_is_the_same(self, harbour, served, visit):
        tab = visit()
        tab.page.goto(f"{served}/search.html?q=harbour")
        tab.page.wait_for_selector(".search-results li")
        over_http = found(tab.page)
        assert over_http == ask(visit().open(harbour, "search"), "harbour")
        assert tab.said == []
        assert all(url.startswith((served, "data:")) for url in tab.asked)

    def test_nothing_is_loaded_before_it_is_needed(self, harbour, visit):
        tab = visit(390, 800)
        page = tab.open(harbour, "search")
        page.wait_for_load_state()
        assert not [url for url in tab.asked if "/searchindex/" in url]
        ask(page, "pact")
        assert [url for url in tab.asked if "/searchindex/words-" in url]

    def test_a_paragraph_is_found_with_its_words_marked_and_leads_there(self, harbour, visit):
        page = visit().open(harbour, "search")
        results = ask(page, "SIGNÉD")
        assert ("text", "Marek, 2031, ¶\N{NO-BREAK SPACE}1") in [tuple(one) for one in results]
        item = page.locator("li.search-text").first
        assert item.locator("mark").all_text_contents() == ["signed"]
        item.locator("a").click()
        page.wait_for_url("**/articles/marek2031.html#marek2031-p1")

    @pytest.mark.parametrize(
        ("question", "first"),
        [
            ("Old Quay", ["actor", "Old Quay"]),
            ("iron ida", ["actor", "Ida Holm"]),
            ("quotas", ["term", "quota"]),
            ("quarr", ["event", "The quarrel begins"]),
            ("quar*", ["event", "The quarrel begins"]),
            ('"harbour and the quota"', ["text", "Marek, 2031, ¶\N{NO-BREAK SPACE}2"]),
            ("2029", ["event", "The quarrel begins"]),
        ],
    )
    def test_what_is_found_first(self, harbour, visit, question, first):
        assert ask(visit().open(harbour, "search"), question)[0] == first

    def test_a_state_is_found_by_the_word_that_stands_for_it(self, harbour, visit):
        assert ["actor", "Velm"] in ask(visit().open(harbour, "search"), "old quay")

    def test_what_cannot_be_found_is_said(self, harbour, visit):
        page = visit().open(harbour, "search")
        status = page.locator(".search-status")
        ask(page, "xyzzy")
        assert "Nothing found" in status.text_content()
        ask(page, "the")
        assert "Only words that stand everywhere" in status.text_content()
        ask(page, "harbour xyzzy")
        assert "No place has all these words" in status.text_content()
        assert found(page)
        assert not [one for one in ask(page, "harbour -velm") if "Velm" in one[1]]

    def test_markup_in_a_text_is_text(self, harbour, visit):
        tab = visit()
        page = tab.open(harbour, "search")
        ask(page, "script alert")
        assert "<script>alert(1)</script>" in page.locator("li.search-text p").last.text_content()
        assert tab.said == []

    def test_facets_count_and_narrow_and_the_address_keeps_them(self, harbour, visit):
        page = visit().open(harbour, "search")
        everything = ask(page, "pact")
        event = page.get_by_role("checkbox", name="Event")
        count = int(event.locator("xpath=..").locator(".count").text_content())
        assert count == len([one for one in everything if one[0] == "event"]) > 0
        event.focus()
        page.keyboard.press("Space")
        page.wait_for_function(
            f"document.querySelectorAll('.search-results li').length === {count}"
        )
        assert {kind for kind, _ in found(page)} == {"event"}
        assert page.evaluate("document.activeElement.checked")
        assert (
            f"{count} of {len(everything)} places" in page.locator(".search-status").text_content()
        )
        page.reload()
        page.wait_for_selector(".search-results li")
        assert {kind for kind, _ in found(page)} == {"event"}

    def test_a_year_is_a_facet(self, harbour, visit):
        page = visit().open(harbour, "search")
        ask(page, "pact")
        page.locator("fieldset", has_text="Year").get_by_role("checkbox", name="2031").check()
        page.wait_for_function("document.querySelectorAll('.search-results li').length === 1")
        assert found(page) == [["event", "The pact is signed"]]

    def test_arrow_keys_lead_through_the_results(self, harbour, visit):
        page = visit().open(harbour, "search")
        ask(page, "harbour")
        links = page.locator(".search-head a")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert links.nth(1).evaluate("link => link === document.activeElement")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == "search-words"

    def test_the_box_and_the_key_of_any_page_lead_to_it(self, harbour, visit):
        page = visit().open(harbour, "articles/marek2031")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.className") == "sidebar-search"
        page.keyboard.type("harbour")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=harbour")
        page.wait_for_selector(".search-results li")

    def test_on_a_phone_the_key_opens_the_page_and_a_reader_may_turn_it_off(self, harbour, visit):
        page = visit(390, 800).open(harbour, "chronology")
        page.keyboard.press("/")
        page.wait_for_url("**/search.html*")
        page.get_by_role("checkbox", name="The key /").uncheck()
        page.goto(f"file://{harbour.out}/chronology.html")
        page.keyboard.press("/")
        page.wait_for_timeout(200)
        assert page.url.endswith("chronology.html")

    def test_a_missing_index_is_told(self, book, visit):
        build = book.build()
        (build.out / "searchindex" / "manifest.js").unlink()
        page = visit().open(build, "search")
        page.locator("#search-words").fill("pact")
        page.wait_for_function(
            "document.querySelector('.search-status').textContent.includes('cannot be read')"
        )
