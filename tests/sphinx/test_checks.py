"""Quotations and coverage as warnings of a build: first, again, in parallel; and their figures."""

import pytest
from conftest import squeezed

SAID = "It is “the harbour and the quota” {cite:p}`marek2031{¶ 2}`.\n"
WRONG = SAID.replace("quota”", "quarrel”")


def page(text, **fields):
    head = "".join(f"{name}: {value}\n" for name, value in {"orphan": "true", **fields}.items())
    return f"---\n{head}---\n# More\n\n{text}"


def about(build, name="more"):
    return [line for line in build.warnings if line.startswith(f"{name}.md:")]


def test_a_quotation_that_stands_is_no_warning(book):
    book.write("more", page(SAID))
    assert book.build().warnings == []


def test_a_quotation_that_fails_is_a_warning_with_its_type_and_line(book):
    book.write("more", page(f"One line,\nthen another:\n{WRONG}"))
    (said,) = book.build().warnings
    assert said == (
        "more.md:8: WARNING: “the harbour and the quarrel” is not in marek2031 ¶ 2; nearest is "
        "¶ 2 of marek2031, “the harbour and the quota,”; correct the words: the harbour and the "
        "[-quarrel-] {+quota,+} [briefbook.quotation]"
    )


def test_it_is_told_at_every_build_until_it_is_mended(book):
    book.write("more", page(WRONG))
    first = book.build().warnings
    assert book.build().warnings == first
    book.write("more", page(SAID))
    assert book.build().warnings == []


def test_an_article_that_changes_is_compared_with_the_pages_that_quote_it(book):
    book.write("more", page(SAID))
    book.build()
    book.change("articles/marek2031", "the harbour and", "the quay and")
    build = book.build()
    (said,) = about(build)
    assert "“the harbour and the quota” is not in marek2031 ¶ 2" in said
    book.change("articles/marek2031", "the quay and", "the harbour and")
    assert about(book.build()) == []


def test_workers_find_the_same(make_book):
    book = make_book()
    for number in range(6):
        book.write(f"more{number}", page(WRONG))
    build = book.build(jobs=2)
    assert [line.split(":")[0] for line in build.warnings] == [f"more{n}.md" for n in range(6)]


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_every_builder_tells_it(book, builder):
    book.write("more", page(WRONG))
    assert "[briefbook.quotation]" in "\n".join(book.build(builder).warnings)


def test_pages_about_the_tool_are_not_checked(book):
    book.path("about/x").parent.mkdir()
    book.write("about/x", page("He said “nothing that anybody wrote”."))
    assert book.build().warnings == []


def test_coverage_is_a_warning_and_a_table(book):
    book.write(
        "more",
        page(
            "Said {cite:p}`marek2031{¶ 1}`.\n\nNot said.\n\nMy view. {editors}`judgment`\n\n"
            ":::{coverage}\n:::\n",
            coverage="required",
        ),
    )
    build = book.build()
    (said,) = build.warnings
    assert said.startswith("more.md:9: WARNING: this paragraph cites no paragraph of a source")
    assert said.endswith("[briefbook.uncited-passage]")
    cells = [td.get_text() for td in build.article("more").select("td")]
    assert [squeezed(cell) for cell in cells] == ["More", "3", "1", "1"]
    assert "My view. editor’s judgment" in build.text("more")


def test_the_table_of_coverage_follows_the_pages(book):
    book.write("table", page(":::{coverage}\n:::\n"))
    book.write("more", page("Said {cite:p}`marek2031{¶ 1}`.\n", coverage="required"))
    assert "More 1 1 0" in book.build().text("table")
    book.write("more", page("Said. {editors}`note`\n", coverage="required"))
    assert "More 1 0 1" in book.build().text("table")
    book.write("more", page("Said.\n"))
    assert "No page of this book requires" in book.build().text("table")


def test_figures_are_those_of_the_sources(book):
    book.write(
        "more",
        page(
            "{count}`Sources` articles, {count}`paragraphs` paragraphs; {count}`publisher-inferred`"
            " publisher inferred ({which}`publisher-inferred`); {which}`date-not-stated`.\n\n"
            ":::{source-summary}\n:::\n"
        ),
    )
    build = book.build()
    assert build.warnings == []
    text = build.text("more").replace(" )", ")").replace("( ", "(").replace(" ;", ";")
    assert "Two articles, four paragraphs; one publisher inferred (Marek, 2031); none." in text
    assert [squeezed(td.get_text()) for td in build.article("more").select("tr:nth-child(1) td")][
        :3
    ] == ["Marek, 2031", "news report", "32"]
    book.remove("articles/fishermenwait2032")
    assert "One articles, two paragraphs" in book.build().text("more")


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("{count}`ships`", "nothing is called 'ships'; see what count may name"),
        ("{which}`words`", "nothing is called 'words'; see what which may name"),
        ("{editors}`guess`", "the role editors marks a judgment or note, not 'guess'"),
    ],
)
def test_a_mistake_in_a_role_is_told(book, role, words):
    book.write("more", page(f"See {role}.\n"))
    (said,) = book.build().warnings
    assert said.startswith("more.md:6: WARNING: ")
    assert words in said


BLOCK = """\
{attribution="marek2031 ¶ 2"}
> the harbour and the quota

Text.

> with U+202E kept
>
> — {cite:p}`marek2031{¶ 2}`

:::{epigraph}
Minister Ida Holm signed the pact.

-- {cite:p}`marek2031{¶ 1}`
:::
"""


def test_block_quotations_are_checked_and_their_attributions_cite(book):
    book.write("more", page(BLOCK))
    build = book.build()
    assert build.warnings == []
    main = build.article("more")
    assert squeezed(main.select_one(".attribution").get_text()) == "—(Marek, 2031, ¶ 2)"
    links = [a["href"] for a in main.select("blockquote a.locator")]
    assert links == [f"articles/marek2031.html#marek2031-p{n}" for n in (2, 2, 1)]
    assert "the harbour and the quota" not in build.text("articles/fishermenwait2032")
    book.write("more", page(BLOCK.replace("the quota", "the quay").replace("signed", "tore")))
    said = [line.split(": ")[0] for line in book.build().warnings]
    assert said == ["more.md:7", "more.md:16"]


@pytest.mark.parametrize("builder", ["text", "latex", "epub"])
def test_every_builder_sets_the_parts(make_book, builder):
    book = make_book(version="1", copyright="nobody")
    book.write(
        "more",
        page(
            f"{BLOCK}\n{{count}}`sources` {{which}}`sources` {{editors}}`note`\n\n"
            ":::{coverage}\n:::\n\n:::{source-summary}\n:::\n"
        ),
    )
    assert book.build(builder).warnings == []


@pytest.mark.filterwarnings("ignore:.*MystReferenceResolver.app")  # MyST's own, at any link
def test_a_citation_after_the_full_stop_and_a_link_in_a_table_rest_on_their_source(book):
    book.write(
        "more",
        page(
            "They sing. {cite:p}`marek2031{¶ 2}` They dance.\n\n"
            "| Who | Where |\n|---|---|\n| A dancer | [¶ 2](#marek2031-p2) |\n"
        ),
    )
    build = book.build()
    assert build.warnings == []
    items = [squeezed(li.get_text()) for li in build.article("articles/marek2031").select("li")]
    assert "They sing. More" in items
    assert "A dancer More" in items
    link = build.article("articles/marek2031").find("a", href="../more.html#cite-marek2031-2")
    assert link is not None
    assert build.article("more").select_one("#cite-marek2031-2") is not None
