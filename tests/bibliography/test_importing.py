"""Works from other programs' files, appended to refs.bib."""

import json

import pytest
from click.testing import CliRunner

from briefbook.bibliography import Bibliography, read_bibliography
from briefbook.bibliography.importing import read_works
from briefbook.command import main

RIS = """TY  - JOUR
AU  - Müller, Jürgen
AU  - Šimón, Ondřej
TI  - Alliances in East Asia
T2  - Foreign Affairs
DA  - 2021/03/04/
PY  - 2021
VL  - 12
IS  - 3
SP  - 1
EP  - 25
DO  - 10.1000/x_1
AB  - An abstract that goes
on in a second line.
KW  - alliances
L1  - /home/me/a.pdf
ER  -\x20

TY  - RPRT
AU  - Congressional Research Service
TI  - Background and Relations
PY  - 2022
CY  - Washington, DC
UR  - https://example.org/a
ER  -
"""
CSL = [
    {
        "id": "http://zotero.org/users/1/items/AB12",
        "citation-key": "muellerAlliances2021",
        "type": "article-journal",
        "title": "Alliances in East Asia",
        "author": [
            {"family": "Müller", "given": "Jürgen"},
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"},
            {"literal": "Korea View"},
        ],
        "container-title": "Foreign Affairs",
        "issued": {"date-parts": [["2021", 3, 4]]},
        "accessed": {"date-parts": [[2022, 1, 2]]},
        "volume": 12,
        "page": "1-25",
        "DOI": "10.1000/x_1",
    },
    {"id": 7, "type": "webpage", "title": "A page & more", "URL": "https://example.org/b"},
]
BIB = """@string{fa = {Foreign Affairs}}
@comment{jabref-meta: databaseType:biblatex;}
@xdata{xd, location = {Seoul}}
@report{crs2022, title = {South {{Korea}}: A \\emph{Study}}, author = {M{\\"u}ller, J. and others},
  date = {2022-05}, institution = {{CRS}}, xdata = {xd}, file = {/home/me/a.pdf}, keywords = {a}}
@article{ties2020, title = {Ties}, author = {Kim, Bo}, year = 2020, journaltitle = fa}
"""


def imported(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_works(path, Bibliography())


def entries(tmp_path, name, text):
    found, findings = imported(tmp_path, name, text)
    assert not findings
    return {one.entry.key: one.entry for one in found.entries}


def test_ris(tmp_path):
    found = entries(tmp_path, "a.ris", RIS)
    assert list(found) == ["muller2021", "congressional2022"]
    paper = found["muller2021"]
    assert paper.kind == "article"
    assert paper.fields["author"] == "Müller, Jürgen and Šimón, Ondřej"
    assert paper.fields["journal"] == "Foreign Affairs"
    assert (paper.fields["date"], paper.fields["pages"]) == ("2021-03-04", "1-25")
    assert paper.fields["abstract"] == "An abstract that goes on in a second line."
    assert paper.fields["keywords"] == "listed, alliances"
    report = found["congressional2022"]
    assert (report.kind, report.fields["address"]) == ("report", "Washington, DC")
    assert report.authors[0].literal == "Congressional Research Service"


def test_csl_json(tmp_path):
    found = entries(tmp_path, "a.json", json.dumps(CSL))
    assert list(found) == ["muellerAlliances2021", "pagemorend"]
    paper = found["muellerAlliances2021"]
    assert paper.fields["author"] == "Müller, Jürgen and van der Berg, Anna and Korea View"
    assert (paper.fields["date"], paper.fields["urldate"]) == ("2021-03-04", "2022-01-02")
    assert paper.fields["volume"] == "12"


def test_biblatex(tmp_path):
    found = entries(tmp_path, "a.bib", BIB)
    assert list(found) == ["crs2022", "ties2020"]
    report = found["crs2022"].fields
    assert report["title"] == "South Korea: A Study"
    assert report["author"] == "Müller, J."
    assert (report["publisher"], report["address"]) == ("CRS", "Seoul")
    assert "file" not in report
    assert found["ties2020"].fields["journal"] == "Foreign Affairs"


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.json", '[\n{"title": }]', 2),
        ("a.json", '"text"', 1),
        ("a.json", "[" * 100_000, 1),
        ("a.json", "[1]", 1),
        ("a.ris", "no works", 1),
        ("a.txt", "TY  - JOUR", 1),
    ],
)
def test_what_cannot_be_read_is_one_error_with_its_line(tmp_path, name, text, line):
    found, (finding,) = imported(tmp_path, name, text)
    assert found.entries == ()
    assert (finding.line, finding.problem_code) == (line, "unreadable-import")


def test_odd_values_of_csl_are_left_out(tmp_path):
    item = {
        "type": [],
        "title": {"a": 1},
        "author": ["x", {"family": 3}],
        "issued": {"date-parts": 5},
    }
    (entry,) = entries(tmp_path, "a.json", json.dumps(item)).values()
    assert entry.kind == "misc"
    assert entry.fields["author"] == "3"


def test_a_broken_bibtex_file_is_not_imported_by_halves(tmp_path):
    found, findings = imported(tmp_path, "a.bib", BIB + "@book{x, title = {open\n")
    assert found.entries == ()
    assert [finding.problem_code for finding in findings] == ["bad-bibliography"]


EDITORS = "% Mine.\n@book{ties, title = {Ties}, author = {Kim, Bo}, year = 2020} % keep\n"


@pytest.mark.parametrize(
    ("name", "text", "added"),
    [("a.ris", RIS, 2), ("a.json", json.dumps(CSL), 2), ("a.bib", BIB, 1)],
)
def test_the_command_appends_only_what_is_new(tmp_path, name, text, added):
    book = tmp_path / "book"
    book.mkdir()
    (book / "refs.bib").write_text(EDITORS, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    command = ["import", str(tmp_path / name), "--book", str(book)]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0, done.output
    assert f"{added} entr" in done.output
    written = (book / "refs.bib").read_text(encoding="utf-8")
    assert written.startswith(EDITORS)
    bibliography, findings = read_bibliography(book / "refs.bib", book)
    assert not findings
    assert len(bibliography.entries) == added + 1
    again = CliRunner().invoke(main, command)
    assert "0 entries added" in again.output
    assert (book / "refs.bib").read_text(encoding="utf-8") == written
