"""A work as it is cited in the text, and as an entry of the bibliography (APA 7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from briefbook.sphinx.citations.entry import entry_nodes, sort_key
from briefbook.sphinx.citations.works import read_works, short_title, year_of


def works(bibtex):
    return read_works(parse_string(bibtex, "bibtex").entries.values())


def work(fields, kind="online"):
    return works(f"@{kind}{{k, {fields}}}")["k"]


IN_TEXT = [
    ("one author", "author={Bernal, Gabriella}, title={T}, year=2021", "Bernal", "2021"),
    ("two", "author={A, B and C, D}, title={T}, year=2021", "A & C", "2021"),
    ("three", "author={A, B and C, D and E, F}, title={T}, year=2021", "A et al.", "2021"),
    ("a body", "author={{Korea View}}, title={T}, year=2021", "Korea View", "2021"),
    (
        "a body with an and",
        "author={{Bed and Board}}, title={T}, year=2021",
        "Bed and Board",
        "2021",
    ),
    ("no author", "title={{A Short Title}}, year=2021", "“A Short Title”", "2021"),
    ("no date", "author={A, B}, title={T}", "A", "n.d."),
    ("only a full date", "author={A, B}, title={T}, date={2021-05-27}", "A", "2021"),
    ("nothing at all", "keywords={held}", "“k”", "n.d."),
    ("an editor", "editor={A, B}, title={T}, year=2021", "A", "2021"),
    ("accents", "author={M{\\\"u}ller, Jos{\\'e}}, title={T}, year=2021", "Müller", "2021"),
]


@pytest.mark.parametrize(("fields", "name", "year"), [c[1:] for c in IN_TEXT])
def test_in_text(fields, name, year):
    assert (work(fields).authors("&"), work(fields).dated) == (name, year)


SHORT = [
    ("Six words are still all shown", "Six words are still all shown"),
    ("Before the colon: after it", "Before the colon"),
    ("U.S. arranging for trilateral summit with Japan", "U.S. arranging for trilateral summit"),
    ("Japan, South Korea Can No Longer Let History", "Japan, South Korea"),
    ("The Of And To In For With", "The"),
]


@pytest.mark.parametrize(("title", "short"), SHORT)
def test_short_title(title, short):
    assert short_title(work(f"title={{{{{title}}}}}")) == short


def test_an_editor_may_set_the_short_title():
    assert (
        short_title(work("title={A long title that goes on and on}, shorttitle={Long}")) == "Long"
    )


def test_works_that_would_be_cited_alike_get_letters():
    told = works(
        "@misc{y, author={A, B}, title={Zebra}, year=2021}"
        "@misc{x, author={A, B}, title={Apple}, year=2021}"
        "@misc{n, author={A, B}, title={None}}"
        "@misc{m, author={A, B}, title={Mone}}"
    )
    assert [told[key].dated for key in "xynm"] == ["2021a", "2021b", "n.d.-b", "n.d.-a"]


def test_letters_of_the_keys_stand():
    told = works(
        "@misc{a2021b, author={A, B}, title={Apple}, year=2021}"
        "@misc{a2021a, author={A, B}, title={Zebra}, year=2021}"
    )
    assert told["a2021b"].dated == "2021b"


DATES = [
    ("2021-05-27", "2021"),
    ("2021-01-29/2021-12-31", "2021"),
    ("2023-09/2024-04-09", "2023–2024"),
    ("2024-06-21/..", "2024 or later"),
    ("../2024", "2024 or earlier"),
    ("2017~", "ca. 2017"),
    ("2017?", "2017?"),
    ("201X", "2010s"),
    ("soon", ""),
]


@pytest.mark.parametrize(("date", "year"), DATES)
def test_a_date_without_a_year_field_is_cited_by_what_is_known(date, year):
    assert year_of(date) == year
    assert work(f"title={{T}}, date={{{date}}}").dated == (year or "n.d.")


ENTRIES = [
    (
        "a web page",
        "online",
        "author={Bernal, Gabriella}, title={{Biden seeks thaw}}, organization={Nikkei Asia},"
        "year=2021, date={2021-05-27}, url={https://a.example/x_y}, urldate={2024-06-21}",
        "Bernal, G. (2021, May 27). Biden seeks thaw. Nikkei Asia. "
        "Retrieved June 21, 2024, from https://a.example/x_y",
    ),
    ("title first", "online", "title={{Who did it?}}, year=2021", "Who did it? (2021)."),
    (
        "an interval shows its year only",
        "online",
        "title={T}, year=2021, date={2021-01-29/2021-12-31}",
        "T. (2021).",
    ),
    (
        "a journal",
        "article",
        "author={Doe, Ann-Marie and Roe, R}, title={T}, journal={J}, volume=4, number=2,"
        "pages={10--19}, year=2030, doi={10.1000/xyz}",
        "Doe, A.-M., & Roe, R. (2030). T. J, 4(2), 10–19. https://doi.org/10.1000/xyz",
    ),
    (
        "a chapter",
        "incollection",
        "author={Doe, A}, title={T}, booktitle={B}, publisher={P}, year=2030",
        "Doe, A. (2030). T. In B. P.",
    ),
    (
        "a chapter with its editors and pages",
        "incollection",
        "author={Doe, A}, title={T}, editor={Lee, Ann and Roe, R}, booktitle={B},"
        "pages={201--230}, year=2030",
        "Doe, A. (2030). T. In A. Lee & R. Roe (Eds.), B (pp. 201–230).",
    ),
    (
        "a page of a newspaper",
        "online",
        "title={T}, journal={The Weekly}, year=2030, url={https://a.example/x}",
        "T. (2030). The Weekly. https://a.example/x",
    ),
    (
        "a body that publishes its own work",
        "book",
        "author={{A Board}}, publisher={{A Board}}, title={T}, year=2030",
        "A Board. (2030). T.",
    ),
    (
        "a script is no link",
        "online",
        "title={T}, url={javascript:alert(1)}",
        "T. (n.d.). javascript:alert(1)",
    ),
]


@pytest.mark.parametrize(
    ("kind", "fields", "text"), [c[1:] for c in ENTRIES], ids=[c[0] for c in ENTRIES]
)
def test_entry(kind, fields, text):
    nodes = entry_nodes(work(fields, kind))
    assert "".join(node.astext() for node in nodes) == text


def test_only_the_web_is_linked():
    nodes = entry_nodes(work("title={T}, url={javascript:alert(1)}"))
    assert not any(node.tagname == "reference" for node in nodes)


def test_order_is_by_name_or_title_without_article():
    told = works(
        "@misc{a, title={The Zebra}, year=2021}"
        "@misc{b, author={Yak, A}, title={T}, year=2021}"
        "@misc{c, title={'Apple'}, year=2021}"
    )
    assert sorted(told, key=lambda key: sort_key(told[key])) == ["c", "b", "a"]


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=60))
def test_no_two_works_are_cited_alike(titles):
    entries = "".join(
        f"@misc{{k{i}, author={{A, B}}, title={{{title}}}, year=2021}}"
        for i, title in enumerate(titles)
    )
    told = works(entries).values()
    assert len({(w.authors("&"), w.dated) for w in told}) == len(titles)
