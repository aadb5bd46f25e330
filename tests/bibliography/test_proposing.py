"""What is proposed for refs.bib, and how it is appended."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.bibliography import Bibliography, Entry, Name, read_bibliography
from briefbook.bibliography.appending import append_entries, bibtex, style_of
from briefbook.bibliography.names import join_names
from briefbook.bibliography.proposing import ProposedEntry, missing, propose, year_of
from briefbook.bibliography.stale import stale_entries
from briefbook.model import Block, Draft, Fact, LineClass, Metadata, Piece, Seed, Status


def draft(path, title="A title", authors=(), references=(), cited=("", None)):
    body, date = cited
    stated, absent = Status.STATED, Status.NOT_STATED
    metadata = Metadata(
        Fact(title, stated),
        Fact(authors, stated if authors else absent),
        Fact(None, absent),
        Fact(date, Status.INFERRED, reason="the call is past") if date else Fact(None, absent),
        Fact(("en",), stated),
    )
    texts = [(LineClass.BODY, body), *((LineClass.REFERENCE, raw) for raw in references)]
    blocks = tuple(
        Block(kind, 1, (Piece(line, 0, len(text)),), text)
        for line, (kind, text) in enumerate(texts, start=1)
    )
    lines = tuple(text for _, text in texts)
    return Draft(Seed(path, "", "utf-8", lines), (), blocks, metadata)


STOREY = "Storey, Henry. (2021). History haunts ties. Retrieved June 21, 2024, from https://x.org/a"
NOLAN = "Nolan, Markus. (2013). How people see their world. Foreign Affairs, 9(2), 10-25."
FIRST = draft("seeds/1.txt", "Ties", ("Gabriella Bernal",), [STOREY, NOLAN], ("(2013)", "2021/.."))
SECOND = draft("seeds/2.txt", "Views", (), [STOREY], ("(Storey, 2021)", None))


def test_articles_come_first_then_works_each_once():
    proposed = propose([SECOND, FIRST], Bibliography())
    assert [(found.entry.key, found.path, found.line) for found in proposed] == [
        ("bernal2021", "seeds/1.txt", 1),
        ("viewsnd", "seeds/2.txt", 1),
        ("storey2021", "seeds/1.txt", 2),
        ("nolan2013", "seeds/1.txt", 3),
    ]
    assert proposed == propose([FIRST, SECOND], Bibliography())


def test_a_work_is_cited_if_any_article_cites_it():
    proposed = propose([FIRST, SECOND], Bibliography())
    assert [found.entry.keywords for found in proposed[2:]] == [("cited",), ("cited",)]
    assert propose([FIRST], Bibliography())[1].entry.keywords == ("listed",)


def test_a_proposal_is_marked_and_says_what_is_inferred():
    bernal, views = propose([FIRST, SECOND], Bibliography())[:2]
    assert bernal.entry.fields["annotation"] == (
        "Proposed by briefbook, not checked by an editor. Publisher not stated. "
        "Date inferred: the call is past."
    )
    assert bernal.entry.fields["year"] == "2021"
    assert "year" not in views.entry.fields


def test_what_is_there_is_not_proposed_again(tmp_path):
    path = tmp_path / "refs.bib"
    (tmp_path / "seeds").mkdir()
    for name in ("1.txt", "2.txt"):
        (tmp_path / "seeds" / name).write_text("x", encoding="utf-8")
    assert append_entries(path, propose([FIRST, SECOND], Bibliography())) == ()
    bibliography, findings = read_bibliography(path, tmp_path)
    assert not findings
    assert propose([FIRST, SECOND], bibliography) == ()
    further = draft("seeds/3.txt", "Ties", ("Gabriella Bernal",), [NOLAN.lower()], ("", "2021"))
    assert [found.entry.key for found in propose([further], bibliography)] == ["bernal2021b"]


def test_a_reference_to_an_article_that_the_book_holds():
    citing = draft("seeds/3.txt", "On ties", (), ["Bernal, Gabriella. (2021). Ties."])
    keys = [found.entry.key for found in propose([FIRST, citing], Bibliography())]
    assert keys == ["bernal2021", "ontiesnd", "storey2021", "nolan2013"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (NOLAN, NOLAN.replace("How people see", "How People See:"), True),
        (NOLAN, NOLAN.replace("2013", "2014"), False),
        (NOLAN, NOLAN.replace("Nolan", "Noonan"), False),
        (NOLAN, NOLAN.replace("their world.", "their world: A survey of 10 states."), True),
        (NOLAN, NOLAN.replace("their world.", "their world: Part 2."), False),
        (STOREY, STOREY.replace("https://x.org/a", "http://www.x.org/a/#top"), True),
        (STOREY.replace("ties", "ties, part 1"), STOREY.replace("ties", "ties, part 2"), True),
        (NOLAN.replace("world", "world, part 1"), NOLAN.replace("world", "world, part 2"), False),
    ],
)
def test_one_work_under_two_descriptions(one, other, same):
    listing = draft("seeds/1.txt", "Ties", (), [one, other])
    assert len(propose([listing], Bibliography())) == 2 + (not same)


def test_an_address_at_doi_org_is_the_doi():
    raw = "Kim, J. (2020). Fish. Journal of Ports, 12(3), 4-9. https://doi.org/10.1000/xyz123"
    _, found = propose([draft("seeds/1.txt", references=[raw])], Bibliography())
    assert (found.entry.fields["doi"], "url" in found.entry.fields) == ("10.1000/xyz123", False)
    assert (
        propose([draft("seeds/1.txt", references=[raw])], Bibliography().extended([found.entry]))[
            1:
        ]
        == ()
    )


def test_missing_entries_are_told_where_their_work_stands():
    findings = missing(propose([FIRST], Bibliography()), "refs.bib")
    assert [(finding.path, finding.line) for finding in findings] == [
        ("seeds/1.txt", 1),
        ("seeds/1.txt", 2),
        ("seeds/1.txt", 3),
    ]
    assert {finding.problem_code for finding in findings} == {"missing-entry"}


def test_an_entry_that_its_article_no_longer_bears_out_is_told(tmp_path):
    append_entries(tmp_path / "refs.bib", propose([FIRST, SECOND], Bibliography()))
    known, _ = read_bibliography(tmp_path / "refs.bib", tmp_path)
    assert list(stale_entries([FIRST, SECOND], known)) == []
    changed = draft("seeds/1.txt", "Other ties", ("Gabriella Bernal",), [], ("", "2021-05"))
    (finding,) = stale_entries([changed, SECOND], known)
    assert finding.problem_code == "stale-entry"
    assert "bernal2021 does not have the title, date of seeds/1.txt now" in finding.detail
    checked = [replace(e, fields={**e.fields, "annotation": ""}) for e in known.entries]
    assert list(stale_entries([changed], replace(known, entries=tuple(checked)))) == []


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2021-05-27", "2021"),
        ("2021/2022", "2021"),
        ("../2021", "2021"),
        ("199X", None),
        (None, None),
    ],
)
def test_year_of_an_edtf_date(date, year):
    assert year_of(date) == year


EDITED = """% by hand
@online{a,
\ttitle={One},  % a note
\tyear={2020},
}
"""


def test_what_the_editor_wrote_stays_and_sets_the_style(tmp_path):
    path = tmp_path / "refs.bib"
    for text in (EDITED, EDITED.rstrip(), EDITED.replace("\n", "\r\n")):
        path.write_bytes(text.encode())
        append_entries(path, [ProposedEntry(Entry("b", "online", {"title": "Two"}), "x")])
        written = path.read_bytes().decode()
        assert written.startswith(text)
        assert "\ttitle = {{Two}}," in written
        assert ("\r\n" in written) == ("\r\n" in text)
        assert not written.replace("\r\n", "").count("\r")
        assert [entry.key for entry in read_bibliography(path, tmp_path)[0].entries] == ["a", "b"]


def test_fields_in_a_column_are_kept_in_it():
    style = style_of("@online{a,\n  title    = {One},\n  year     = {2020},\n}\n")
    assert bibtex(Entry("b", "online", {"url": "https://x.org/a b"}), style) == (
        "@online{b,\n  url      = {https://x.org/a%20b},\n}\n"
    )


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "gone").mkdir()
    path = tmp_path / "gone" / "refs.bib"
    path.mkdir()
    (finding,) = append_entries(path, [ProposedEntry(Entry("b", "online", {}), "x")])
    assert finding.problem_code == "unwritable"
    assert list(path.parent.iterdir()) == [path]


def test_nothing_to_append_writes_nothing(tmp_path):
    assert append_entries(tmp_path / "refs.bib", []) == ()
    assert not (tmp_path / "refs.bib").exists()


words = st.text(st.characters(exclude_categories=["C"], exclude_characters="{}"), min_size=1)
phrases = words.map(lambda text: " ".join(text.split())).filter(bool)
names = st.lists(phrases.map(lambda text: Name(literal=text)), max_size=3).map(tuple)


@settings(max_examples=60)
@given(phrases, names)
def test_what_is_written_reads_back(tmp_path_factory, title, authors):
    fields = {"title": title, "author": join_names(authors)} if authors else {"title": title}
    path = tmp_path_factory.mktemp("book") / "refs.bib"
    append_entries(path, [ProposedEntry(Entry("b", "online", fields, authors), "x")])
    bibliography, findings = read_bibliography(path, path.parent)
    assert not findings
    (entry,) = bibliography.entries
    assert entry.fields == fields
    assert entry.authors == authors


def test_the_books_own_references_are_in_its_bibliography():
    root = Path(__file__).parents[2]
    bibliography, _ = read_bibliography(root / "refs.bib", root)
    lines = (root / "seeds" / "001_9c92555447f2c79e.txt").read_text("utf-8").splitlines()
    listed = [line for line in lines if "etrieved" in line]
    book = draft("seeds/001_9c92555447f2c79e.txt", references=listed)
    assert len(listed) == 5
    assert propose([book], bibliography) == ()
