"""A second build after a change: collected pages say what the pages say now."""


def test_nothing_changed_nothing_is_written(book):
    assert len(book.build().written) > 5
    again = book.build()
    assert (again.written, again.warnings) == ([], [])


def test_an_article_that_goes_takes_its_mentions_along(book):
    book.build()
    book.remove("articles/fishermenwait2032")
    build = book.build()
    assert [m.get_text() for m in build.article("actors/velm").select(".mention-source a")] == [
        "Marek, 2031"
    ]
    assert "Fishermen" not in build.text("sources")
    assert "Used in Marek, 2031: ¶ 2" in build.text("glossary").replace("\xa0", " ").replace(
        " :", ":"
    )
    told = "\n".join(build.warnings)
    assert 'index.md:6: WARNING: "fishermenwait2032" has no ¶\xa01–2' in told
    assert 'glossary.md:5: WARNING: "fishermenwait2032" has no ¶\xa01' in told
    assert "fishermenwait2032.html#" not in (build.out / "index.html").read_text("utf-8").replace(
        "bibliography.html", ""
    )


def test_an_article_that_comes_is_collected(book):
    text = book.path("articles/fishermenwait2032").read_text("utf-8")
    book.build()
    book.write(
        "articles/third2033",
        text.replace("fishermenwait2032", "third2033").replace("waits", "hopes"),
    )
    build = book.build()
    assert "Velm hopes for a review." in build.text("actors/velm")
    assert len(build.article("sources").select("tbody tr")) == 3


def test_a_new_name_is_shown_wherever_the_actor_is_named(book):
    book.build()
    book.change("actors/ida-holm", "name: Ida Holm", "name: Ida Holm-Strand")
    build = book.build()
    assert "Ida Holm-Strand" in build.text("index")
    assert "Ida Holm-Strand" in build.text("chronology")
    assert "Ida Holm-Strand" in build.text("actors/velm")
    assert "Ida Holm-Strand" in build.text("actors/index")
    assert build.warnings == []


def test_an_actor_that_goes_is_missed_where_it_is_named(book):
    book.build()
    book.remove("actors/old-quay")
    build = book.build()
    assert any("fishermenwait2032.md" in w and "old-quay" in w for w in build.warnings)
    assert "Old Quay" not in build.text("actors/index")


def test_a_new_event_is_in_the_chronology_and_on_the_actor_page(book):
    book.build()
    book.write(
        "more",
        "---\norphan: true\n---\n# More\n\n"
        ":::{event} 2030-02\n:id: regatta\n:title: The regatta\n:actors: velm\n\nIt blew.\n:::\n",
    )
    build = book.build()
    assert "The regatta" in build.text("actors/velm")
    rows = [row.get_text(" ") for row in build.article("chronology").select("tbody tr")]
    assert ["regatta" in rows[0], "pact" in rows[1], "quarrel" in rows[2]] == [True] * 3


def test_a_paragraph_that_goes_is_missed_by_those_who_cite_it(book):
    book.build()
    book.change("articles/marek2031", "(marek2031-p2)=\n", "")
    build = book.build()
    assert [w for w in build.warnings if w.startswith("actors/velm.md:9: ")]


def test_a_citation_elsewhere_is_told_by_the_bibliography_and_the_source(book):
    book.build()
    book.change("actors/old-quay", "A place.", "A place {cite:p}`marek2031{¶ 1}`.")
    build = book.build()
    entry = build.article("bibliography").select_one("#ref-marek2031")
    assert entry.summary.get_text() == "Cited 8 times on 5 pages"
    assert "A place." in build.text("articles/marek2031")


def test_the_index_has_each_entry_once_after_many_builds(book):
    first = book.build().text("genindex")
    for was, now in (("A place", "The place"), ("The place", "A place")):
        book.change("actors/old-quay", was, now)
        book.build()
    assert book.build().text("genindex") == first
