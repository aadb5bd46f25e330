"""The book for e-readers: its list of files, its identifier, the same bytes again."""

import re
import zipfile


def packed(build):
    return zipfile.ZipFile(build.out / "briefing-book.epub")


def test_the_package_lists_each_page_once_and_says_which_draw(make_book):
    build = make_book(copyright="nobody").build("epub")
    assert build.warnings == []
    with packed(build) as book:
        listed = book.read("content.opf").decode()
        drawn = [n for n in book.namelist() if n.endswith("xhtml") and b"<svg" in book.read(n)]
    order = re.findall(r'<itemref idref="([^"]+)"', listed)
    assert len(order) == len(set(order))
    said = re.findall(r'href="([^"]+)" media-type="[^"]+" properties="svg"', listed)
    assert sorted(said) == sorted(drawn)
    assert re.search(r'<dc:identifier id="[^"]+">urn:uuid:[0-9a-f-]{36}<', listed)
    assert '<meta property="ibooks:version"></meta>' not in listed


def test_no_part_of_the_web_edition_is_in_it(make_book):
    with packed(make_book(copyright="nobody").build("epub")) as book:
        page = book.read("articles/marek2031.xhtml").decode()
    assert "citation_title" not in page
    assert "Cite this" not in page


def test_it_is_the_same_again(make_book, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    book = make_book(copyright="nobody")
    first = (book.build("epub").out / "briefing-book.epub").read_bytes()
    book.change("index", "# The harbour\n", "# The harbour\n\n")
    monkeypatch.setattr("time.time", lambda: 1800000000.0)
    assert (book.build("epub").out / "briefing-book.epub").read_bytes() == first
