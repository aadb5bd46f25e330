"""The promises of the README, held on the book as it is built."""

import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from briefbook.model import Article, Block, LineClass

pytestmark = [pytest.mark.pdf, pytest.mark.xdist_group("book")]

KEPT = (LineClass.BODY, LineClass.HEADING, LineClass.CAPTION, LineClass.NOTE, LineClass.CREDIT)
MILLIMETRE = 72 / 25.4
MARGIN = 27.5 * MILLIMETRE  # of the page; what stands in it is the book's, not the article's


def page(book, docname):
    return BeautifulSoup((book.html / f"{docname}.html").read_text("utf-8"), "lxml")


def spaced(text):
    return " ".join(text.split())


def bare(text):
    """Text without white space and hyphens: print breaks lines, and words at their ends."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00ad\ufffe\u0002‐-]+", "", folded)


def kept(article: Article) -> list[Block]:
    return [block for block in article.draft.blocks if block.block_class in KEPT]


def printed(pdf: Path) -> str:
    """The text inside the margins of every page, one after the other."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for sheet in document:
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        pages.append(text.get_text_bounded(MARGIN, MARGIN, width - MARGIN, height - MARGIN))
    return "".join(pages)


def test_the_book_builds_without_an_error(book):
    assert book.status == 0, book.messages
    assert "build/html/index.html" in book.messages
    assert "build/briefing-book.pdf" in book.messages
    assert re.search(r"build/brief\.pdf  \([12] pages?\)", book.messages)
    assert len(book.articles) == 5


def test_each_paragraph_in_the_html_is_the_seed_s(book):
    for article in book.articles:
        soup = page(book, f"articles/{article.citekey}")
        for block in kept(article):
            element = soup.find(id=f"{article.citekey}-{block.label}")
            assert element is not None, (article.citekey, block.label)
            for link in element.select("a.headerlink"):
                link.decompose()
            text = spaced(element.get_text())
            assert text.startswith(spaced(block.text)), (article.citekey, block.label)
            if block.block_class is LineClass.BODY:
                assert text == spaced(block.text)


def test_each_paragraph_in_print_is_the_seed_s(book):
    text = bare(printed(book.pdf))
    for article in book.articles:
        for block in kept(article):
            assert bare(block.text) in text, (article.citekey, block.label)


def test_every_line_of_every_seed_stands_on_its_page(book):
    for article in book.articles:
        soup = page(book, f"articles/{article.citekey}")
        lines = article.draft.seed.lines
        for number, line in enumerate(lines, 1):
            shown = soup.find(id=f"line-{number}").select_one(".seed-text").get_text()
            assert spaced(shown) == spaced(line), (article.citekey, number)
        assert soup.find(id=f"line-{len(lines) + 1}") is None


def test_every_line_that_was_set_aside_is_listed(book):
    for article in book.articles:
        soup = page(book, f"articles/{article.citekey}")
        listed = {spaced(p.get_text()) for p in soup.select(".set-aside-list .seed-text")}
        for line in article.draft.lines:
            if line.line_class is LineClass.FURNITURE:
                assert spaced(article.draft.seed.lines[line.number - 1]) in listed


def test_every_link_leads_somewhere_in_the_book(book):
    pages = {
        path: BeautifulSoup(path.read_text("utf-8"), "lxml") for path in book.html.rglob("*.html")
    }
    targets = {
        path.resolve(): {tag["id"] for tag in soup.find_all(id=True)}
        for path, soup in pages.items()
    }
    assert len(pages) > 80
    for path, soup in pages.items():
        for link in soup.find_all("a", href=True):
            address = urlsplit(link["href"])
            if address.scheme or not link["href"] or link["href"] == "#":
                continue
            target = (
                (path.parent / unquote(address.path)).resolve() if address.path else path.resolve()
            )
            assert target.is_file(), (path.name, link["href"])
            if address.fragment and target in targets:
                assert unquote(address.fragment) in targets[target], (path.name, link["href"])


def test_no_page_asks_for_anything_outside_the_folder(book):
    for path in book.html.rglob("*.html"):
        soup = BeautifulSoup(path.read_text("utf-8"), "lxml")
        for tag in soup.find_all(["script", "img", "link", "iframe", "source", "object", "embed"]):
            address = tag.get("src") or tag.get("href") or tag.get("data") or ""
            assert not urlsplit(address).scheme or address.startswith("data:"), (path.name, address)
            assert not address.startswith("//")
    for sheet in book.html.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//", sheet.read_text("utf-8")), sheet.name


def test_each_citation_of_the_brief_leads_to_a_paragraph(book):
    soup = page(book, "brief")
    paragraphs = soup.select("article li > p, article .bottom-line p")
    assert len(paragraphs) >= 8
    for paragraph in paragraphs:
        assert paragraph.select("a.locator"), spaced(paragraph.get_text())[:60]


def test_two_builds_in_two_folders_are_the_same_bytes(book, second_book):
    products = {
        one.relative_to(book.folder): one.read_bytes()
        for one in (book.pdf, book.brief, *sorted(book.html.rglob("*")))
        if one.is_file()
    }
    others = {
        two.relative_to(second_book.folder): two.read_bytes()
        for two in (second_book.pdf, second_book.brief, *sorted(second_book.html.rglob("*")))
        if two.is_file()
    }
    assert products.keys() == others.keys()
    assert [str(name) for name in products if products[name] != others[name]] == []


def test_no_product_holds_the_path_of_the_folder(book):
    for path in (book.pdf, book.brief, *book.html.rglob("*")):
        if path.is_file():
            assert str(book.folder).encode() not in path.read_bytes(), path.name


def test_a_second_run_has_nothing_to_do_and_a_new_seed_is_added(second_book):
    """Last in this file: it changes the second book."""
    from tests.book.conftest import subprocess, sys

    def run():
        return subprocess.run(
            [sys.executable, "-m", "briefbook", "build"],
            cwd=second_book.folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    before = second_book.pdf.stat().st_mtime_ns
    assert run().returncode == 0
    assert second_book.pdf.stat().st_mtime_ns == before
    text = "Harbour towns agree on a ferry\n\nBy Ada Marsh\n\nMay 3, 2022\n\n" + (
        "The two harbour towns have agreed to run a ferry between them from next spring on. " * 3
    )
    (second_book.folder / "seeds" / "ferry.txt").write_text(text, "utf-8")
    done = run()
    assert done.returncode == 0, done.stderr
    pages = list((second_book.html / "articles").glob("marsh2022*.html"))
    assert len(pages) == 1
    sources = page(second_book, "sources").get_text()
    assert "Harbour towns agree on a ferry" in sources
