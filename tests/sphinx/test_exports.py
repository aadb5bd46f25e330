"""What other programs take from a book: files of references, tags in a page's head."""

import json

import pytest
from conftest import squeezed

from briefbook.bibliography.exporting import NAMES

ARTICLE = "articles/marek2031"
OTHER = "articles/fishermenwait2032"


def tags(build, page):
    found = build.html(page).select("meta[name^=citation_]")
    return [(tag["name"].removeprefix("citation_"), tag["content"]) for tag in found]


def linked_data(build, page):
    return json.loads(build.html(page).select_one("script[type='application/ld+json']").string)


def test_a_file_of_all_and_one_of_each_article(harbour):
    names = {path.name for path in (harbour.out / "data").iterdir()}
    stems = ("references", "marek2031", "fishermenwait2032")
    own = {f"{stem}.{ending}" for stem in stems for ending in NAMES}
    assert own == {name for name in names if name.startswith(stems)}
    items = json.loads((harbour.out / "data/references.json").read_text("utf-8"))
    assert [item["id"] for item in items] == [
        "marek2031", "fishermenwait2032", "doe2030a", "doe2030b",
    ]  # fmt: skip
    one = (harbour.out / "data/marek2031.bib").read_text("utf-8")
    assert one.startswith("@online{marek2031,\n  author       = {Marek, Jana},\n")


def test_the_pages_link_to_them(harbour):
    whole = [a["href"] for a in harbour.article("bibliography").select("a.export")]
    assert whole == [f"data/references.{ending}" for ending in NAMES]
    own = [a["href"] for a in harbour.article(ARTICLE).select(".cite-this a.export")]
    assert own == [f"../data/marek2031.{ending}" for ending in NAMES]


def test_an_article_says_how_to_cite_it(harbour):
    block = harbour.article(ARTICLE).select_one("details.cite-this")
    assert [squeezed(p.get_text()) for p in block.select("p")] == [
        "Marek, J. (2031, March 4). Ostrava and Velm agree on the harbour. [The Velm Courier].",
        "In square brackets, since the article does not state it: publisher.",
        "In a text, with the number of the paragraph:",
        "(Marek, 2031, ¶ 1)",
        "In a page of this book: {cite:p}`marek2031{¶ 1}`. "
        "The address of the paragraph ends in #marek2031-p1.",
        "For Zotero, Mendeley or EndNote: BibTeX, CSL-JSON, RIS.",
    ]


def test_the_head_has_what_is_stated_and_nothing_inferred(harbour):
    assert tags(harbour, ARTICLE) == [
        ("title", "Ostrava and Velm agree on the harbour"),
        ("author", "Marek, Jana"),
        ("publication_date", "2031/03/04"),
        ("language", "en"),
    ]
    assert linked_data(harbour, ARTICLE) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Ostrava and Velm agree on the harbour",
        "author": [
            {
                "@type": "Person",
                "name": "Jana Marek",
                "givenName": "Jana",
                "familyName": "Marek",
            }
        ],
        "datePublished": "2031-03-04",
        "inLanguage": ["en"],
        "isPartOf": {"@type": "Book", "name": "The harbour"},
    }
    assert tags(harbour, "index") == []


def test_an_editors_date_counts_and_an_address_that_is_known(book):
    path = book.root / "refs.bib"
    text = path.read_text("utf-8")
    address = "https://a.example/x?a=1&b=2"
    path.write_text(text.replace("No author is stated.},", f"No.}},\n  url = {{{address}}},"))
    book.change(OTHER, "date: 2032-01/2032-05", "date: 2032-05")
    build = book.build()
    assert ("publication_date", "2032/05") in tags(build, OTHER)
    assert ("public_url", address) in tags(build, OTHER)
    assert linked_data(build, OTHER)["isBasedOn"] == address


def test_a_title_cannot_end_its_tag(book):
    title = """</script><script>alert("1")</script>' & \u2028"""
    book.change(
        ARTICLE, "title: Ostrava and Velm agree on the harbour", f"title: {json.dumps(title)}"
    )
    build = book.build()
    assert ("title", title) in tags(build, ARTICLE)
    assert linked_data(build, ARTICLE)["headline"] == title
    assert "<script>alert" not in (build.out / f"{ARTICLE}.html").read_text("utf-8")


def test_every_entry_offers_its_bibtex(harbour):
    items = harbour.article("bibliography").select(".bibliography-item")
    for item in items:
        key = item["id"].removeprefix("ref-")
        text = item.select_one("details.bibtex pre").get_text()
        assert text.strip().endswith("}")
        assert f"{{{key}," in text


def test_a_changed_entry_is_written_anew_and_a_withdrawn_one_goes(book):
    book.build()
    path = book.root / "refs.bib"
    path.write_text(path.read_text("utf-8").replace("Marek, Jana", "Marek, Ida"))
    build = book.build()
    assert ARTICLE in build.written
    assert "Ida" in (build.out / "data/marek2031.ris").read_text("utf-8")
    stale = build.out / "data" / "gone2030.bib"
    stale.write_text("", "utf-8")
    book.build()
    assert not stale.exists()


@pytest.mark.parametrize("builder", ["text", "singlehtml"])
def test_no_link_to_files_where_there_are_none(book, builder):
    build = book.build(builder)
    assert build.warnings == []
    assert not (build.out / "data").exists()


PLACES = """---
orphan: true
---
# Places {cite:p}`marek2031{¶ 1}`

:::{admonition} Note {cite:p}`marek2031{¶ 1}`
In a box {cite:p}`marek2031{heading 1}`.
:::

| Head {cite:p}`marek2031{¶ 1}` | b |
|---|---|
| {cite:p}`marek2031{¶ 1, 2}` | {cite:t}`marek2031{¶ 2}` |

```{figure} dot.png
:alt: a dot

A caption {cite:p}`marek2031{caption 1}`.
```

- item {cite:p}`{see}marek2031{¶ 1-2},doe2030a{p. 12}`

A foot[^1].

Term {cite:p}`marek2031{¶ 1}`
: definition {cite:p}`marek2031{credit 1}`

[^1]: In a footnote {cite:p}`marek2031{¶ 2}`.
"""
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


@pytest.mark.parametrize("builder", ["html", "text", "latex", "epub", "typst"])
def test_a_citation_may_stand_anywhere(make_book, builder):
    extensions = ["briefbook.sphinx", "sphinx_typst"]
    book = make_book(extensions=extensions, version="1", copyright="nobody")
    (book.root / "docs" / "dot.png").write_bytes(DOT)
    book.write("places", PLACES.replace("---\norphan: true\n---\n", ""))
    text = book.path("index").read_text("utf-8")
    book.write("index", f"{text}\n```{{toctree}}\nplaces\n```\n")
    build = book.build(builder)
    assert build.warnings == []
    if builder == "html":
        shown = squeezed(build.article("places").get_text())
        for words in (
            "Places (Marek, 2031, ¶ 1)", "Head (Marek, 2031, ¶ 1)", "(Marek, 2031, ¶ 1, 2)",
            "Marek (2031, ¶ 2)", "(Marek, 2031, caption 1)",
            "(see Marek, 2031, ¶ 1–2; Doe et al., 2030a, p. 12)",
            "In a footnote (Marek, 2031, ¶ 2)", "(Marek, 2031, heading 1)",
        ):  # fmt: skip
            assert words in shown
