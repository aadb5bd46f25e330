"""``briefbook inspect``, and the record that it prints."""

import json
import os
import re

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from briefbook.command import main
from briefbook.findings import Finding, Problem
from briefbook.inspection import inspection_record, inspection_text, record_schema
from briefbook.model import (
    Citation,
    DateExpression,
    Event,
    LineClass,
    Quotation,
    Reference,
    Segment,
    Span,
    TermUse,
)
from tests.command.conftest import ARTICLE, as_nobody
from tests.test_seeds import SEEDS
from tests.write.articles import article, mention

FIVE = sorted(SEEDS.glob("*.txt"))


@pytest.fixture(scope="module")
def records():
    result = CliRunner().invoke(main, ["inspect", "--book", str(SEEDS.parent), *map(str, FIVE)])
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("number", range(5))
def test_the_record_of_each_seed_fits_the_schema(records, number):
    Draft202012Validator(record_schema()).validate(records[number])


@pytest.mark.parametrize("number", range(5))
def test_every_span_is_the_seeds_own_text(records, number):
    record = records[number]
    lines = FIVE[number].read_text(encoding="utf-8").splitlines()
    assert record["seed"] == f"seeds/{FIVE[number].name}"
    assert [line["line"] for line in record["lines"]] == list(range(1, len(lines) + 1))
    assert record["paragraphs"]
    for kind in ("paragraphs", "citations", "mentions", "terms", "dates"):
        for found in record[kind]:
            if "end_line" not in found:
                assert lines[found["line"] - 1][found["start"] : found["end"]] == found["text"]
    for line in record["lines"]:
        ends = [0, *(s["end"] for s in line["segments"])]
        assert all(s["start"] >= end for s, end in zip(line["segments"], ends, strict=False))


def full():
    """An article with one find of each kind."""
    lines = ["Menu", "SEOUL — Joe Biden spoke on May 21", "(2021) of GSOMIA: “yes”."]
    return article(
        lines,
        ["furniture", "body", "body"],
        segments={2: (Segment(0, 7, LineClass.DATELINE, "place"),)},
        references=[Reference("s2021", 3, "S (2021)", (("year", "2021"),), cited=True)],
        citations=[Citation(Span(3, 0, 6), "(2021)", "s2021", ("t2021",), "two fit")],
        mentions=[mention(2, 8, 17, lines)],
        terms=[TermUse(Span(3, 10, 16), "GSOMIA", "GSOMIA")],
        dates=[DateExpression(Span(2, 27, 33), "May 21", "2021-05-21", "stated")],
        events=[Event(Span(2, 8, 33), "2021-05-21", lines[1][8:], ("joe-biden",), "past")],
        quotations=[Quotation(Span(3, 18, 23), "“yes”", None)],
        findings=(Finding.of(Problem.NO_TITLE, "seeds/a.txt", 1, "no title"),),
    )


def test_the_record_says_all_that_was_found():
    record = json.loads(json.dumps(inspection_record(full())))
    Draft202012Validator(record_schema()).validate(record)
    assert list(record) == list(record_schema()["properties"])
    assert record["lines"][1] == {
        "line": 2,
        "class": "body",
        "rule": "rule-body",
        "segments": [{"start": 0, "end": 7, "class": "dateline", "rule": "place"}],
    }
    assert record["paragraphs"][1] == {
        "number": 2,
        "line": 3,
        "start": 0,
        "end": 24,
        "text": "(2021) of GSOMIA: “yes”.",
    }
    assert record["references"][0]["fields"] == {"year": "2021"}
    assert record["citations"][0]["alternatives"] == ["t2021"]
    assert record["mentions"][0]["form"] == "name"
    assert record["terms"][0]["term"] == "GSOMIA"
    assert record["dates"][0]["value"] == "2021-05-21"
    assert record["events"][0]["modality"] == "past"
    assert record["quotations"] == [{"line": 3, "start": 18, "end": 23, "speaker": None}]
    assert record["findings"] == [{"problem": "no-title", "line": 1, "detail": "no title"}]


def test_the_text_shows_kept_and_set_aside_lines_side_by_side():
    lines = ["Menu\u202e", "워싱턴 " * 20, "SEOUL — Joe"]
    found = article(
        lines,
        ["furniture", "body", "body"],
        segments={
            3: (
                Segment(0, 7, LineClass.DATELINE, "place"),
                Segment(8, 11, LineClass.BODY, "text"),
            )
        },
    )
    text = inspection_text(found, 80).splitlines()
    assert text[0] == "seeds/a.txt  (3 lines, utf-8, 000000000000)"
    assert text[1] == "  title      [not stated]"
    table = text[text.index("") + 1 :]
    assert table[:6] == [
        "  line  what it is                  kept                 | set aside",
        "-" * 57 + "+" + "-" * 21,
        "     1  furniture: rule-furniture                        | MenuU+202E",
        "     2  body: rule-body             워싱턴 워싱턴 워싱…  |",
        "     3  dateline: place             SEOUL —              |",
        "        body: text                  Joe                  |",
    ]
    assert table[-1] == "no findings"


def test_a_seed_outside_the_book_is_read_by_itself(book, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.txt"
    elsewhere.write_text(ARTICLE, encoding="utf-8")
    result = book.run("inspect", elsewhere)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["seed"] == "b.txt"


def test_out_writes_a_file_for_each_seed(book):
    book.write("seeds/b.txt", ARTICLE)
    out = book.root / "records"
    result = book.run("inspect", book.root / "seeds/a.txt", book.root / "seeds/b.txt", "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["a.json", "b.json"]
    assert json.loads(book.read("records/a.json"))["seed"] == "seeds/a.txt"


def test_inspecting_writes_nothing_else(book):
    before = book.files()
    assert book.run("inspect", book.root / "seeds/a.txt", "--format", "text").exit_code == 0
    assert book.files() == before


def test_a_seed_that_is_not_there(book):
    status, messages = book.messages("inspect", book.root / "seeds/no.txt")
    assert status == 1
    assert [m.rpartition(" ")[2] for m in messages] == ["[unreadable-seed]"]


def test_a_seed_that_may_not_be_read_is_a_finding(book):
    for mode, status in ((0o000, 1), (0o644, 0)):
        other = ARTICLE.replace("Two states", "Three states")
        book.write("seeds/b.txt", other).chmod(mode)
        result = as_nobody("inspect", "--book", book.root, book.root / "seeds/b.txt")
        assert result.returncode == status
        assert [m.rpartition("/")[2] for m in result.stderr.splitlines()] == status * [
            "b.txt:1: the file cannot be opened (permission denied); "
            "replace it by a readable file [unreadable-seed]"
        ]


def test_a_text_that_is_shown_has_its_findings_once(book):
    listed = "Marsh, Ada. (2031). The river. Retrieved from https://example.org/2031/05/14/a"
    article = ARTICLE.replace("Two states", "Three states")
    book.write("seeds/b.txt", article.replace("Share this article", f"References\n\n{listed}"))
    both = book.root / "seeds/b.txt", book.root / "seeds/no.txt"
    result = book.run("inspect", *both, "--format", "text")
    assert "[uncited-reference]" in result.stdout
    (message,) = result.stderr.splitlines()
    assert "no.txt:1: the file cannot be opened" in message
    for others in (("--format", "json"), ("--format", "text", "--out", book.root / "out")):
        result = book.run("inspect", *both, *others)
        assert "[uncited-reference]" in result.stderr


def test_a_lone_surrogate_is_escaped_in_the_record(book):
    text = ARTICLE.replace("Ruritania", "Ruri\ud800tania")
    book.write("seeds/b.txt", b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass"))
    status, messages = book.messages("inspect", book.root / "seeds/b.txt")
    assert (status, [m.rpartition(" ")[2] for m in messages]) in [(0, []), (1, ["[bad-encoding]"])]


@pytest.fixture
def known(book):
    """A book that has a record of Ruritania, which the article names."""
    book.write(
        "docs/actors/ruritania.md", "---\nname: Ruritania\nkind: state\n---\n\n# Ruritania\n"
    )
    return book


def _named(*arguments):
    result = CliRunner().invoke(main, ["inspect", *map(str, arguments)])
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    return record["seed"], {mention["actor"] for mention in record["mentions"]}


def test_a_file_of_no_book_is_read_without_records(known, tmp_path_factory, monkeypatch):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.txt"
    elsewhere.write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(known.root)
    assert _named(elsewhere) == ("b.txt", set())
    assert _named("--book", ".", elsewhere) == ("b.txt", {"ruritania"})


@pytest.mark.parametrize("folder", ["seeds", "docs", ".."])
def test_a_seed_is_read_as_its_own_book_reads_it(known, folder, monkeypatch):
    monkeypatch.chdir(known.root / folder)
    seed = known.root / "seeds" / "a.txt"
    assert _named(seed) == ("seeds/a.txt", {"ruritania"})
    assert _named(os.path.relpath(seed)) == ("seeds/a.txt", {"ruritania"})


def test_links_in_a_loop_cost_the_other_seeds_nothing(book):
    for one, other in (("loop1", "loop2"), ("loop2", "loop1")):
        (book.root / f"seeds/{one}.txt").symlink_to(f"{other}.txt")
    result = book.run("inspect", book.root / "seeds/a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["seed"] == "seeds/a.txt"
    status, messages = book.messages("inspect", book.root / "seeds/loop1.txt")
    assert status == 1
    (message,) = messages
    assert re.fullmatch(
        r"seeds/loop1\.txt:1: the file cannot be opened .+ \[unreadable-seed\]", message
    )


def test_refs_in_a_loop_of_links_are_a_finding(book):
    (book.root / "refs.bib").symlink_to("refs.bib")
    status, messages = book.messages("convert")
    assert status == 1
    assert any(re.fullmatch(r"refs\.bib:1: .+ \[bad-bibliography\]", m) for m in messages)
    assert (book.root / "refs.bib").is_symlink()
