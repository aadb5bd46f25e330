"""Every page of the book in Chromium, from the file system and from a server."""

import functools
import http.server
import threading
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser import needs_chromium, violations

pytestmark = [*needs_chromium, pytest.mark.xdist_group("book")]

FIRST_LOAD = 250_000  # bytes of a page with all its parts
KINDS = [
    "index",
    "brief",
    "how-to-read",
    "source-summary",
    "summaries",
    "disputes",
    "themes/index",
    "themes/history",
    "chronology",
    "network",
    "sources",
    "articles/bernal2021",
    "actors/index",
    "actors/joe-biden",
    "actors/japan",
    "glossary",
    "bibliography",
    "genindex",
    "search",
    "annexes/index",
    "annexes/gaps",
    "annexes/provenance",
    "annexes/changes",
    "data",
    "about/licences",
    "synopsis/actor-japan",
    "synopsis/term-deterrence",
    "synopsis/page-brief",
    "about/index",
    "about/commands",
]
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def names(book):
    """Every page of the book, as its address without ``.html``."""
    pages = book.html.rglob("*.html")
    return sorted(page.relative_to(book.html).with_suffix("").as_posix() for page in pages)


@pytest.fixture
def server(book):
    """The address of a server of the book's folder on this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(book.html))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()


def weight(urls, folder):
    """The bytes of the files of a page; what is in the page itself counts with it."""
    files = {unquote(urlsplit(url).path) for url in urls if url.startswith("file://")}
    assert all(file.startswith(str(folder)) for file in files)
    return sum((folder / file).stat().st_size for file in files)


def test_no_page_breaks_wcag_weighs_too_much_or_scrolls_sideways(book, visit, names):
    """WCAG 2.2 AA by axe-core at 1280 pixels; the width of a phone afterwards."""
    tab = visit()
    wrong = {}
    for name in names:
        tab.asked.clear()
        page = tab.open(book, name)
        heavy = weight(tab.asked, book.html)
        page.evaluate(OPEN_ALL)
        found = violations(page)
        page.set_viewport_size({"width": 390, "height": 800})
        overflow = page.evaluate(OVERFLOW)
        page.set_viewport_size({"width": 1280, "height": 900})
        if found or heavy > FIRST_LOAD or overflow > 0:
            wrong[name] = (found, heavy, overflow)
    assert wrong == {}
    assert tab.said == []
    assert set(KINDS) <= set(names)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_no_kind_of_page_breaks_wcag_on_a_phone_or_in_the_dark(book, visit, width, scheme):
    tab = visit(width=width, scheme=scheme)
    wrong = {}
    for name in KINDS:
        page = tab.open(book, name)
        page.evaluate(OPEN_ALL)
        if found := violations(page):
            wrong[name] = found
    assert wrong == {}
    assert tab.said == []


def test_from_a_server_a_page_asks_it_for_no_more_than_its_own_parts(book, visit, server):
    tab = visit()
    for name in KINDS:
        answer = tab.page.goto(f"{server}/{name}.html")
        assert answer.ok
        tab.page.wait_for_load_state("networkidle")
    assert tab.said == []
    assert all(url.startswith((f"{server}/", "data:")) for url in tab.asked)
