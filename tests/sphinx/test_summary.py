"""Summaries of the articles: on their page, and at the head of each article."""

import pytest

PAGE = """# Summaries

:::{article-summary} marek2031
Velm gets the harbour {cite:p}`marek2031{¶ 2}`.
:::
"""


@pytest.fixture
def book(make_book):
    book = make_book()
    book.write("summaries", PAGE)
    book.change("index", "sources\n", "summaries\nsources\n")
    return book


def words(build, page, selector):
    return [" ".join(found.get_text().split()) for found in build.article(page).select(selector)]


def test_an_article_shows_its_summary_with_links_that_lead_from_there(book):
    build = book.build()
    assert build.warnings == []
    assert words(build, "articles/marek2031", ".article-summary") == [
        "Summary by the editor Velm gets the harbour (Marek, 2031, ¶ 2)."
    ]
    head, _, locator = build.article("articles/marek2031").select(".article-summary a")
    assert head["href"] == "../summaries.html#summary-marek2031"
    assert locator["href"] == "#marek2031-p2"
    assert words(build, "articles/fishermenwait2032", ".article-summary") == []


def test_its_citation_counts_once_for_the_page_of_summaries(book):
    build = book.build()
    found = [text for text in words(build, "articles/marek2031", "li") if "Summaries" in text]
    assert found == ["Velm gets the harbour. Summaries"]


def test_a_changed_summary_is_shown_by_the_next_build(book):
    book.build()
    book.change("summaries", "Velm gets", "The town of Velm gets")
    (shown,) = words(book.build(), "articles/marek2031", ".article-summary")
    assert "The town of Velm gets the harbour" in shown
    book.remove("summaries")
    book.change("index", "summaries\n", "")
    assert words(book.build(), "articles/marek2031", ".article-summary") == []


def test_a_second_summary_of_an_article_is_a_mistake(book):
    book.change("summaries", PAGE, f"{PAGE}\n{PAGE.partition(chr(10))[2]}")
    said = book.build().warnings
    assert any("'marek2031' has a summary on this page already" in text for text in said)


def test_a_summary_of_no_article_is_a_mistake(book):
    book.change("summaries", "{article-summary} marek2031", "{article-summary} nobody2031")
    assert any("nobody2031" in text for text in book.build().warnings)


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_every_builder_sets_it(make_book, builder):
    book = make_book(version="1", copyright="nobody")
    book.write("summaries", PAGE)
    book.change("index", "sources\n", "summaries\nsources\n")
    assert book.build(builder).warnings == []
