"""The back-of-book index: long entries, where else to look, themes, and its page."""

import pytest
from conftest import squeezed

from tests.browser import violations

WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen".split()
THEME = "# The sea\n\nThe pact is told {cite:p}`marek2031{¶ 3, 4}`. The quota holds.\n"
QUOTA = "The quota is told {cite:p}`marek2031{¶ 5}`.\n"


def entries(build):
    """Return the lines of the index with those below each, as they read."""
    found = {}
    for item in build.article("genindex").select(".index-columns > ul > li"):
        below = [squeezed(line.extract().get_text()) for line in item.select("ul > li")]
        found[squeezed(item.get_text()).partition(":")[0].partition(";")[0]] = (
            squeezed(item.get_text()),
            below,
        )
    return found


def lengthen(book, count):
    """Give an article so many more paragraphs that name the same state."""
    more = "\n".join(
        f"(marek2031-p{n})=\nPassage {WORDS[n]} on {{actor}}`Velm <velm>`.\n"
        for n in range(3, 3 + count)
    )
    book.change("articles/marek2031", "(marek2031-c1)=", f"{more}\n(marek2031-c1)=")


def test_a_short_entry_is_not_divided(book):
    lengthen(book, 3)
    line, below = entries(book.build())["Velm"]
    assert below == []
    assert line == (
        "Velm: Marek, 2031 ¶ 1, ¶ 2, ¶ 3, ¶ 4, ¶ 5; “Fishermen wait for the quota”, 2032 ¶ 1"
    )


def test_a_long_entry_is_divided_by_events_and_source(book):
    lengthen(book, 7)
    line, below = entries(book.build())["Velm"]
    assert line == "Velm"
    assert below == [
        "Marek, 2031: ¶ 2, ¶ 3, ¶ 4, ¶ 5, ¶ 6, ¶ 7, ¶ 8, ¶ 9",
        "meetings and other events: Marek, 2031 ¶ 1; “Fishermen wait for the quota”, 2032 ¶ 1",
    ]


@pytest.fixture
def with_theme(book):
    (book.root / "docs" / "themes").mkdir()
    book.write("themes/sea", THEME + "\n" + QUOTA)
    book.change("index", "```{toctree}\n", "```{toctree}\nthemes/sea\n")
    return book


def test_a_long_entry_is_divided_by_theme(with_theme):
    lengthen(with_theme, 5)
    build = with_theme.build()
    assert build.warnings == []
    line, below = entries(build)["Velm"]
    assert line == "Velm: Marek, 2031 ¶ 2, ¶ 6, ¶ 7"
    assert below[1] == "The sea: Marek, 2031 ¶ 3, ¶ 4, ¶ 5"


def test_a_theme_and_its_terms_lead_to_each_other(with_theme):
    lengthen(with_theme, 5)
    found = entries(with_theme.build())
    assert found["The sea"][0] == "The sea; see also quota"
    assert found["quota"][0].endswith("; see also The sea")


def test_a_theme_called_like_an_actor_is_told_from_it(with_theme):
    lengthen(with_theme, 5)
    with_theme.change("themes/sea", "# The sea", "# Velm")
    found = entries(with_theme.build())
    assert "Velm (theme)" in found
    assert found["Velm"][1][-1] != "Velm: Marek, 2031 ¶ 3, ¶ 4, ¶ 5"


def test_names_that_the_book_does_not_use_lead_to_those_it_does(book):
    book.change("glossary", "quota\n", "quota\nquotas\nfishing right\n")
    found = entries(book.build())
    assert found["fishing right see quota"][0] == "fishing right see quota"
    assert "Iron Ida see Holm, Ida" in found
    assert "Minister Holm see Holm, Ida" not in found  # a title before the family name
    assert not any(name.startswith("quotas") for name in found)
    assert found["Old Quay (proposed)"][0].endswith("; see also Velm")


def test_offices_and_namesakes_are_related(book):
    book.change("actors/ida-holm", "Minister of the Sea", "Chancellor of Velm")
    text = "---\nname: Holm cabinet\nkind: organisation\nsort: Holm cabinet\n---\n# Holm cabinet\n"
    book.write("actors/holm-cabinet", text)
    found = entries(book.build())
    assert found["Velm"][0].endswith("; see also Holm, Ida")
    assert found["Holm, Ida"][0].endswith("; see also Holm cabinet")
    assert found["Holm cabinet"][0] == "Holm cabinet; see also Holm, Ida"


def test_an_entry_leads_into_the_index(harbour):
    page = harbour.article("genindex")
    item = next(i for i in page.select("li[id]") if i.get_text().strip().startswith("Old Quay"))
    target = item.select("a")[-1]["href"].removeprefix("#")
    assert page.find(id=target).get_text().strip().startswith("Velm")


@pytest.mark.parametrize("builder", ["latex", "typst", "epub", "text"])
def test_sub_entries_and_themes_in_every_builder(with_theme, builder):
    lengthen(with_theme, 5)
    extensions = ["briefbook.sphinx", "sphinx_typst"]
    with_theme.settings.update(version="1", copyright="nobody", extensions=extensions)
    assert with_theme.build(builder).warnings == []


@pytest.mark.browser
def test_a_divided_index_is_accessible_and_fits(with_theme, visit):
    lengthen(with_theme, 5)
    build = with_theme.build()
    for width, scheme in ((1280, "light"), (390, "dark")):
        page = visit(width, 844, scheme).open(build, "genindex")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
