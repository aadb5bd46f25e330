"""refs.bib: what is read, and what is said of what cannot be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.bibliography import Name, read_bibliography
from briefbook.bibliography.latex import escaped, plain
from briefbook.bibliography.names import bibtex_names, printed_name

BROKEN = Path(__file__).with_name("broken.md").read_text("utf-8")


@pytest.fixture
def read(tmp_path):
    def reading(text):
        path = tmp_path / "refs.bib"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_bibliography(path, tmp_path)

    return reading


def cases():
    for section in BROKEN.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        _, text, expected = body.split("```")
        keys, *findings = expected.strip().splitlines()
        text = text.partition("\n")[2]
        yield pytest.param(text, keys.removeprefix("read:").split(), findings, id=title)


@pytest.mark.parametrize(("text", "keys", "findings"), list(cases()))
def test_broken(read, text, keys, findings):
    bibliography, found = read(text)
    assert [entry.key for entry in bibliography.entries] == keys
    assert list(map(str, found)) == findings


def test_the_books_own_bibliography_has_no_fault():
    root = Path(__file__).parents[2]
    bibliography, findings = read_bibliography(root / "refs.bib", root)
    assert not findings
    assert {entry.key for entry in bibliography.entries if "held" in entry.keywords} == {
        *("koreaview2021", "bidenadministration2024", "bernal2021", "usarranging2024"),
        "japansouthkorea2022",
    }
    assert all(entry.year for entry in bibliography.entries)


def test_a_book_without_a_bibliography(tmp_path):
    assert read_bibliography(tmp_path / "refs.bib", tmp_path)[0].entries == ()
    assert read_bibliography(tmp_path / "refs.bib", tmp_path)[1] == ()


def test_a_folder_in_its_place(tmp_path):
    (tmp_path / "refs.bib").mkdir()
    bibliography, (finding,) = read_bibliography(tmp_path / "refs.bib", tmp_path)
    assert bibliography.broken
    assert finding.problem_code == "bad-bibliography"


def test_another_encoding_is_told_with_its_line(read):
    bibliography, (finding,) = read("@misc{a,\n title={Zürich}}".encode("latin-1"))
    assert (bibliography.broken, finding.line) == (True, 2)


def test_byte_order_mark_and_line_ends_of_windows(read):
    bibliography, findings = read(b"\xef\xbb\xbf@misc{a,\r\n title={x}\r\n}\r\n@misc{b}")
    assert [(entry.key, entry.line) for entry in bibliography.entries] == [("a", 1), ("b", 4)]
    assert not findings


def test_strings_accents_and_names(read):
    text = r"""
    @string{kup = "Kyoto " # {University Press}}
    @book{a, author = {M{\"u}ller, Jos\'e and {Korea View, Inc.} and Ludwig van Beethoven},
      title = "The {NATO} Summit -- 50\% done", publisher = kup, year = 1990,
      url = {https://x.org/a\_b%20c}}"""
    (entry,) = read(text)[0].entries
    assert entry.authors == (
        Name("Müller", "José"),
        Name(literal="Korea View, Inc."),
        Name("van Beethoven", "Ludwig"),
    )
    assert entry.fields["title"] == "The NATO Summit – 50% done"
    assert entry.fields["publisher"] == "Kyoto University Press"
    assert entry.fields["url"] == "https://x.org/a_b%20c"
    assert entry.year == "1990"


def test_a_part_takes_what_it_lacks_from_its_book(read):
    text = """@incollection{a, title={Part}, crossref={b}}
    @book{b, title={Whole}, year={1999}, keywords={held}}"""
    part, _ = read(text)[0].entries
    assert part.fields["booktitle"] == "Whole"
    assert part.year == "1999"
    assert part.keywords == ()


def test_entries_are_found_by_key_and_by_seed(read, tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "1.txt").write_text("x", encoding="utf-8")
    bibliography, findings = read("@misc{Kim2020, seed={seeds/1.txt}}")
    assert not findings
    assert bibliography.entry("kim2020") is bibliography.of_seed("seeds/1.txt")
    assert bibliography.of_seed("seeds/2.txt") is None


@pytest.mark.parametrize("text", ["@a{" * 9000, "{" * 50_000, "@a{b," + "{" * 5000, "@" * 9000])
def test_hostile_input_is_told(read, text):
    bibliography, findings = read(text)
    assert not bibliography.entries or findings


@given(st.text())
def test_escaped_text_reads_back(text):
    kept = text.replace("{", "(").replace("}", ")")
    printable = "".join(" " if c in "\x7f" or c < " " or "\x80" <= c < "\xa0" else c for c in kept)
    assert plain(f"{{{escaped(text)}}}") == " ".join(printable.split())


def test_names_with_too_many_commas_are_one_literal():
    assert bibtex_names("a, b, c, d") == (Name(literal="a, b, c, d"),)


def test_bylines():
    assert printed_name("Gabriella Bernal") == Name("Bernal", "Gabriella")
    assert printed_name("Prof. Dr Ada Marsh") == Name("Marsh", "Ada")
    assert printed_name("Korea View") == Name(literal="Korea View")
    assert printed_name("The Economist") == Name(literal="The Economist")
    assert printed_name("Reuters") == Name(literal="Reuters")
