"""BibTeX, CSL-JSON and RIS: each read again by another reader has the facts that went in."""

import json
import re

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from briefbook.bibliography import Entry, read_bibliography
from briefbook.bibliography.exporting import FORMATS, bib, csl_json, ris
from briefbook.bibliography.names import Name, join_names

NAMES = (Name("Müller-Øst", "José A."), Name(literal="Ministry of Ports, Velm"))


def entry(kind="online", key="k2021", authors=NAMES, **fields):
    given_names = {"author": join_names(authors)} if authors else {}
    return Entry(key, kind, {**given_names, "title": "A Title", **fields}, authors)


def item(**fields):
    return json.loads(csl_json([entry(**fields)]))[0]


def reference(**fields):
    return rispy.loads(ris([entry(**fields)]))[0]


def read_again(tmp_path, entries):
    path = tmp_path / "references.bib"
    path.write_text(bib(entries), "utf-8")
    found, findings = read_bibliography(path, tmp_path)
    assert findings == ()
    return found.entries


def test_bibtex_reads_back(tmp_path):
    before = entry(
        "article",
        title="NATO & the 50% {Ports}_of #1 — 韓国",
        journal="Harbour Studies",
        date="2021-05-27",
        year="2021",
        url="https://a.example/x_y?a=1&b=%7E",
        pages="10–19",
        seed="seeds/a.txt",
    )
    (after,) = read_again(tmp_path, [before])
    expected = {**before.fields, "title": "NATO & the 50% (Ports)_of #1 — 韓国"}
    del expected["seed"]
    assert dict(after.fields) == expected
    assert (after.key, after.kind, after.authors) == ("k2021", "article", NAMES)


def test_capitals_of_titles_are_protected():
    assert "= {{A Title}}," in bib([entry()])


def test_csl():
    found = item(
        kind="article", journal="J", volume="4", number="2", pages="10--19", doi="10.1/x",
        date="2021-05-27", urldate="2024-06-21", publisher="P", annotation="Why",
    )  # fmt: skip
    assert found == {
        "id": "k2021",
        "type": "article-journal",
        "author": [
            {"family": "Müller-Øst", "given": "José A."},
            {"literal": "Ministry of Ports, Velm"},
        ],
        "issued": {"date-parts": [[2021, 5, 27]]},
        "accessed": {"date-parts": [[2024, 6, 21]]},
        "title": "A Title",
        "container-title": "J",
        "volume": "4",
        "issue": "2",
        "page": "10-19",
        "DOI": "10.1/x",
        "publisher": "P",
        "annote": "Why",
    }


def test_ris_as_another_reader_has_it():
    found = reference(
        kind="article", journal="J", pages="10--19", date="2021-05", note="N", annotation="Why",
        keywords="held, sea",
    )  # fmt: skip
    assert found["type_of_reference"] == "JOUR"
    assert found["id"] == "k2021"
    assert found["authors"] == ["Müller-Øst, José A.", "Ministry of Ports,, Velm"]
    assert (found["year"], found["date"]) == ("2021", "2021/05//")
    assert (found["start_page"], found["end_page"]) == ("10", "19")
    assert found["notes"] == ["N", "Why"]
    assert found["keywords"] == ["held", "sea"]


KINDS = [
    ("online", "webpage", "ELEC"),
    ("book", "book", "BOOK"),
    ("incollection", "chapter", "CHAP"),
    ("inproceedings", "paper-conference", "CPAPER"),
    ("report", "report", "RPRT"),
    ("phdthesis", "thesis", "THES"),
    ("something", "document", "GEN"),
]


@pytest.mark.parametrize(("kind", "csl", "tag"), KINDS)
def test_kinds(kind, csl, tag):
    assert (item(kind=kind)["type"], reference(kind=kind)["type_of_reference"]) == (csl, tag)


VAGUE = [
    ("an interval in one year", "2021-01-29/2021-12-31", "2021", [[2021]]),
    ("an interval over two", "2023-09/2024-04-09", "2024", [[2024]]),
    ("an open one", "2024-06-21/..", "2024", [[2024]]),
    ("about a year", "2017~", "2017", [[2017]]),
    ("a season", "2017-21", "2017", [[2017]]),
]


@pytest.mark.parametrize(("date", "year", "parts"), [c[1:] for c in VAGUE], ids=str)
def test_a_vague_date_is_its_year_and_words(date, year, parts):
    entries = [entry(date=date, year=year)]
    found = item(date=date, year=year)
    assert found["issued"] == {"date-parts": parts}
    for write in FORMATS.values():
        assert f"(EDTF {date})" in write(entries).replace("\\textasciitilde{}", "~")
    assert reference(date=date, year=year)["date"] == f"{year}///"


def test_without_a_year_the_date_is_in_words():
    found = item(date="2023-09/2024-04-09")
    assert found["issued"] == {"literal": "between September 2023 and 9 April 2024"}
    assert "issued" not in item()


TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=40)


@given(title=TEXTS, note=TEXTS, key=st.from_regex(r"[A-Za-z][A-Za-z0-9_.+-]{0,20}", fullmatch=True))
def test_whatever_is_written_can_be_read(title, note, key):
    one = entry(key=key, title=title, note=note)
    (found,) = json.loads(csl_json([one]))
    assert found["id"] == key
    assert found.get("title", "") == title
    lines = ris([one]).splitlines()
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines.count("ER  - ") == 1
    assert rispy.loads(ris([one]))[0]["id"] == key


@given(st.permutations(range(4)))
def test_the_order_and_the_bytes_follow_the_entries(order):
    entries = [entry(key=f"k{number}") for number in order]
    for write in FORMATS.values():
        assert write(entries) == write(list(entries))
    assert [one["id"] for one in json.loads(csl_json(entries))] == [f"k{n}" for n in order]
