"""``source-list``: the articles stand in the order of their seeds, also after one has come."""

SOURCES = "# Sources\n\n:::{source-list}\n:toctree: articles/*\n:::\n"


def _chapters(build):
    entries = build.html("sources").select(".sidebar-tree .toctree-l2 > a")
    return [entry["href"].rpartition("/")[2].removesuffix(".html") for entry in entries]


def _seeds(book):
    pages = (book.root / "docs" / "articles").glob("*.md")
    seed = {
        page.stem: next(
            line for line in page.read_text("utf-8").splitlines() if line.startswith("seed:")
        )
        for page in pages
    }
    return sorted(seed, key=lambda page: seed[page])


def test_articles_follow_in_the_order_of_their_seeds(make_book):
    book = make_book()
    book.write("sources", SOURCES)
    build = book.build()
    assert build.warnings == []
    assert _chapters(build) == _seeds(book)


def test_an_article_that_comes_later_takes_its_place(make_book):
    book = make_book()
    book.write("sources", SOURCES)
    book.build()
    first = _seeds(book)[0]
    text = book.path(f"articles/{first}").read_text("utf-8")
    seed = next(line for line in text.splitlines() if line.startswith("seed:"))
    book.write(
        "articles/zenith2040",
        text.replace(first, "zenith2040").replace(seed, "seed: seeds/000.txt"),
    )
    build = book.build()
    assert _chapters(build)[0] == "zenith2040"
