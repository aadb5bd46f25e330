"""``briefbook build``: from a new book to its editions, and what it says of faults."""

import json
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pytest
from bs4 import BeautifulSoup

from briefbook.build import write_build
from tests.command.conftest import ARTICLE, Book

pytestmark = pytest.mark.pdf


def started(root):
    """Return a book as ``briefbook new`` lays it out, with one article."""
    book = Book(root)
    assert book.run("new", root).exit_code == 0
    book.write("seeds/a.txt", ARTICLE)
    return book


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    book = started(tmp_path_factory.mktemp("built"))
    return book, book.run("build", "--workers", 1)


def test_a_new_book_builds_clean_with_one_article_dropped_in(built):
    book, result = built
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert re.fullmatch(r"build/html/index\.html  \(\d+ pages\)", lines[0])
    assert re.fullmatch(r"build/briefing-book\.pdf  \(\d+ pages?\)", lines[1])
    assert lines[2] == "build/brief.pdf  (1 page)"
    assert len(lines) == 3
    assert (book.root / "build/briefing-book.pdf").read_bytes().startswith(b"%PDF-")
    page = book.read("build/html/articles/smith2021.html")
    assert "We have talked past each other for too long" in page


def test_the_editions_show_no_path_of_the_machine(built):
    book, _ = built
    prints = (book.root / "build").glob("*.pdf")
    own = [*(book.root / "build/html").rglob("*.html"), *prints]
    assert own
    assert [p.name for p in own if str(book.root).encode() in p.read_bytes()] == []


def test_the_editions_bear_the_newest_day_of_the_articles(built):
    book, _ = built
    assert b"D:20210527" in (book.root / "build/briefing-book.pdf").read_bytes()


def test_nothing_is_built_where_nothing_changed(built):
    book, first = built
    before = book.files()
    result = book.run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Nothing changed since the last build.\n" + first.stdout
    assert book.files() == before


def test_faults_are_a_line_each_and_the_rest_is_built(tmp_path):
    book = started(tmp_path)
    book.write("seeds/bad.txt", b"\0")
    book.write(
        "docs/brief.md",
        "# The brief\n\nThey met {cite:p}`smith2021{¶ 1}`, {cite:p}`nobody2021`.\n\n"
        "{actor}`Nobody <no-body>` said so, see {ref}`nowhere`.\n",
    )
    status, messages = book.messages("build", "--workers", 1)
    assert status == 1
    assert all(re.fullmatch(r"[^:]+:\d+: .+ \[[a-z-]+\]", message) for message in messages)
    assert messages[0].startswith("seeds/bad.txt:1: ")
    said = [message for message in messages if message.startswith("docs/brief.md:")]
    for line, name in ((3, "nobody2021"), (5, "no-body"), (5, "nowhere")):
        assert any(m.startswith(f"docs/brief.md:{line}: ") and name in m for m in said), said
    assert "[Smith, 2021" in book.read("build/html/brief.html") or "Smith" in book.read(
        "build/html/brief.html"
    )
    assert not (book.root / "build/last.json").exists()


def test_a_fault_is_told_until_it_is_mended(tmp_path):
    book = started(tmp_path)
    fault = "# Chronology\n\n:::{event} March\n:id: a\n:title: A\n\nWhen?\n:::\n"
    book.write("docs/chronology.md", fault)
    _, first = book.messages("build", "--workers", 1)
    assert any("'March'" in message for message in first)
    book.write("docs/disputes.md", "# Disputes\n")
    assert book.messages("build", "--workers", 1)[1] == first
    book.write("docs/chronology.md", fault.replace("March", "2021-03"))
    assert book.messages("build", "--workers", 1) == (0, [])


def test_a_bibliography_that_does_not_end_is_one_error(tmp_path):
    book = started(tmp_path)
    book.write("refs.bib", "@book{a,\n title = {A\n}\n")
    status, messages = book.messages("build", "--workers", 1)
    assert status == 1
    assert messages[0] == (
        "refs.bib:1: the entry does not end: close its braces and quotation marks"
        " [bad-bibliography]"
    )
    assert messages[-1] == "nothing was built: mend refs.bib first"
    assert not any("[build-failed]" in message for message in messages)
    assert book.read("refs.bib") == "@book{a,\n title = {A\n}\n", "never written while broken"


def test_a_key_that_stands_twice_is_told_once(tmp_path):
    book = started(tmp_path)
    book.write("refs.bib", "@book{a,\n title = {A}\n}\n\n@book{a,\n title = {B}\n}\n")
    status, messages = book.messages("build", "--workers", 1)
    assert status == 1
    assert messages == [
        "refs.bib:5: a is the key of the entry in line 1 too: change one [duplicate-key]"
    ]


def test_what_cannot_be_seen_is_shown_in_every_edition(tmp_path):
    book = started(tmp_path)
    text = "Harbour news\n\nThe harbour \ud800 was\0 opened \u202eon March 3, 2031, at noon.\n"
    seed = b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass")
    (book.root / "seeds" / "b.txt").write_bytes(seed)
    assert book.messages("build", "--workers", 1) == (0, [])
    shown = "U+D800 was U+0000 opened U+202E on March"
    pages = [path.read_text("utf-8") for path in (book.root / "build/html").rglob("*.html")]
    words = [" ".join(re.sub("<[^>]*>", " ", page).split()) for page in pages]
    assert any(shown in page for page in words)
    assert not any("\u202e" in page for page in pages)


def test_controls_in_a_title_and_a_reference_are_shown_wherever_these_are(tmp_path):
    book = started(tmp_path)
    text = ARTICLE.replace("Two states agree", "Allies \u202eagree on\u200b two states")
    text = text.replace("Jane Smith", "Jane Smi\u200bth")
    listed = "Marsh, A. (2031). The \u202eriver and the\u200b railway. https://example.org/a\u200bb"
    text = text.replace("Share this article", f"References\n\n{listed}")
    book.write("seeds/a.txt", text.replace("a spokesman said", "a spokesman said (Marsh, 2031)"))
    assert book.messages("build", "--workers", 1)[0] == 0
    html = book.root / "build/html"
    shown = [*html.rglob("*.html"), *html.glob("searchindex/*.js"), *html.glob("**/preview*.js*")]
    raw = [
        path.relative_to(html).as_posix()
        for path in shown
        if {"\u202e", "\u200b"} & set(re.sub(r'href="[^"]*"', "", path.read_text("utf-8")))
    ]
    assert raw == []
    entries = book.read("build/html/bibliography.html")
    assert "Allies U+202Eagree onU+200B two states" in entries
    assert "The U+202Eriver and theU+200B railway" in entries
    # The files for other programs are data: they keep what the text has.
    for name in ("references.bib", "references.ris", "references.json"):
        assert "The \u202eriver and the\u200b railway" in book.read(f"build/html/data/{name}")


def test_seeds_of_any_name_are_in_every_edition(tmp_path):
    book = started(tmp_path)
    names = [b"back\\slash.txt", b"latin\xe9.txt", b"a#b 100%.txt", b"n" * 250 + b".txt"]
    for number, name in enumerate(names):
        text = ARTICLE.replace("Jane Smith", f"Jane Smith{'abcd'[number]}")
        Path(os.fsdecode(bytes(tmp_path) + b"/seeds/" + name)).write_text(text, "utf-8")
    for _ in range(2):  # what the first run wrote must be known to the second
        assert book.messages("build", "--workers", 1) == (0, [])
    with pikepdf.open(tmp_path / "build/briefing-book.pdf") as pdf:
        attached = sorted(pdf.attachments)
    (long,) = [name for name in attached if name.startswith("nnn")]
    assert len(long) <= 255
    named = ["a#b 100%25.txt", "a.txt", "back%5Cslash.txt", "latin%E9.txt", long, "refs.bib"]
    assert attached == named
    page = BeautifulSoup(book.read("build/html/data.html"), "lxml")
    links = [unquote(a["href"]) for a in page.select("a[href*='data/inspection/']")]
    assert len(links) == 5
    for link in links:
        assert json.loads(book.read(f"build/html/{link}"))["lines"]


def test_a_broken_conf_is_one_line(tmp_path):
    book = started(tmp_path)
    book.write("docs/conf.py", "project = (\n")
    status, messages = book.messages("build", "--workers", 1)
    assert status == 1
    assert all(re.fullmatch(r"docs/conf\.py:\d+: .+ \[build-failed\]", m) for m in messages)
    assert not any(str(tmp_path) in message for message in messages)


def test_a_record_that_cannot_be_read_is_no_record(built):
    from briefbook.build import read_build

    book, _ = built
    fields = json.loads(book.read("build/last.json"))
    assert [edition["path"] for edition in fields["editions"]] == [
        "build/html/index.html",
        "build/briefing-book.pdf",
        "build/brief.pdf",
    ]
    for broken in ("", "{}", "[]", '{"digest": 1}', json.dumps(fields | {"findings": [1]})):
        book.write("other/last.json", broken)
        assert read_build(book.root / "other") is None


def test_other_tools_read_every_page_again(tmp_path):
    book = started(tmp_path)
    assert book.run("build", "--workers", 1).exit_code == 0
    read = book.root / "build/doctrees/brief.doctree"
    first = read.stat().st_mtime_ns
    book.run("build", "--workers", 1, "--force")
    assert read.stat().st_mtime_ns == first
    book.write("build/tools.txt", "another version")
    book.run("build", "--workers", 1, "--force")
    assert read.stat().st_mtime_ns != first


def test_a_record_that_cannot_be_removed_is_a_finding(tmp_path, monkeypatch):
    def refuse(path, missing_ok=False):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    (finding,) = write_build(tmp_path, None)
    assert str(finding).startswith("build/last.json:1: cannot be written (permission denied); ")
