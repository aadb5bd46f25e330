"""The book as data: tables that fit their schemas, one text of the whole, a guide, its page."""

import csv
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from conftest import squeezed
from jsonschema import Draft202012Validator

from briefbook.editions.tables import TABLES

GOLDEN = Path(__file__).parent / "golden"
PAGE = "# Data\n\n:::{data-files}\n:::\n"
NAMES = [table.name for table in TABLES]


def data(build, name):
    return (build.out / "data" / name).read_text("utf-8")


def rows(build, name):
    return json.loads(data(build, f"{name}.json"))


@pytest.mark.parametrize("name", [*NAMES, "edition"])
def test_each_file_fits_the_schema_beside_it(harbour, name):
    schema = json.loads(data(harbour, f"{name}.schema.json"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(rows(harbour, name))


@pytest.mark.parametrize("name", NAMES)
def test_csv_has_the_rows_of_json(harbour, name):
    raw = (harbour.out / "data" / f"{name}.csv").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    with (harbour.out / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    expected = rows(harbour, name)
    assert len(read) == len(expected)
    for cells, row in zip(read, expected, strict=True):
        assert list(cells) == list(row)
        for column, value in row.items():
            if isinstance(value, str):
                assert cells[column] in (value, f"'{value}")


def test_the_sources(harbour):
    first, second = rows(harbour, "sources")
    assert first | {"cited": None} == {
        "source": "marek2031",
        "title": "Ostrava and Velm agree on the harbour",
        "authors": ["Jana Marek"],
        "publisher": "The Velm Courier",
        "date": "2031-03-04",
        "language": ["en"],
        "genre": "news report",
        "completeness": None,
        "title_status": "stated",
        "authors_status": "stated",
        "publisher_status": "inferred",
        "date_status": "stated",
        "language_status": "inferred",
        "seed": "seeds/a.txt",
        "sha256": "aaaaaaaaaaaabbbbbbbbbbbbccccccccccccddddddddddddeeeeeeeeeeeeffff",
        "encoding": "utf-8",
        "lines": 12,
        "set_aside": 2,
        "paragraphs": 2,
        "words": 32,
        "cited": None,
        "address": "articles/marek2031.html",
    }
    assert (second["authors"], second["publisher"], second["authors_status"]) == (
        [], None, "not stated",
    )  # fmt: skip


def test_the_paragraphs_are_as_printed_with_all_that_can_be_cited(harbour):
    found = {
        row["label"]: (row["locator"], row["line"], row["text"])
        for row in rows(harbour, "paragraphs")
        if row["source"] == "marek2031"
    }
    assert list(found) == ["p1", "h1", "p2", "c1", "k1", "h2", "r1", "r2"]
    assert found["p2"][1] == 6
    assert "<script>alert(1)</script>" in found["p2"][2]
    assert found["h1"] == ("heading 1", 5, "What it says")
    assert found["r1"] == ("reference 1", 9, "Doe, A. (2030). Ports & Powers.")


def test_a_citation_names_the_paragraphs_and_its_place(harbour):
    found = [row for row in rows(harbour, "citations") if row["page"] == "index"]
    assert [(row["work"], row["locator"], row["passages"], row["held"]) for row in found] == [
        ("marek2031", "¶ 1", ["marek2031-p1"], True),
        (
            "fishermenwait2032",
            "¶ 1-2; note 1",
            ["fishermenwait2032-p1", "fishermenwait2032-p2", "fishermenwait2032-n1"],
            True,
        ),
        ("marek2031", "caption 1", ["marek2031-c1"], True),
        ("marek2031", "", [], True),
        ("doe2030a", "p. 12", [], False),
        ("doe2030b", "", [], False),
    ]
    page = harbour.html("index")
    for row in found:
        assert page.find(id=row["address"].partition("#")[2]) is not None, row


def test_every_address_leads_to_a_place(harbour):
    pages = {}
    for name in NAMES:
        for row in rows(harbour, name):
            if "address" in row:
                page, _, anchor = row["address"].partition("#")
                soup = pages.setdefault(page, harbour.html(page.removesuffix(".html")))
                assert not anchor or soup.find(id=anchor) is not None, (name, row["address"])


def test_events_tell_who_is_silent_and_what_a_machine_found(book):
    told = {
        "event": "e1", "label": "p2", "value": "2031-05", "date": "May", "what": "Velm gets it.",
        "actors": ["velm"], "modality": "past", "reason": "", "group": "marek2031-p2e1",
    }  # fmt: skip
    path = book.path("articles/marek2031")
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n:::{{events}} marek2031\n{json.dumps(told)}\n:::\n", "utf-8")
    by_id = {row["event"]: row for row in rows(book.build(), "events")}
    pact, found = by_id["pact"], by_id["marek2031-p2e1"]
    assert (pact["proposed"], pact["sources"], pact["silent"]) == (
        False, ["marek2031"], ["fishermenwait2032"],
    )  # fmt: skip
    assert pact["text"] == "In March (Marek, 2031, ¶ 1)."
    assert (found["proposed"], found["title"], found["text"]) == (True, "“Velm gets it.”", "")


DISPUTE = """
:::{dispute} When was it signed?
:id: when
:events: pact

- In March {cite:p}`marek2031{¶ 1}`.
- Later {cite:p}`fishermenwait2032{¶ 2}`.

Nobody says why. See {actor}`velm`.
:::
"""


def test_a_dispute_has_its_positions_with_their_citations(book):
    book.write("chronology", book.path("chronology").read_text("utf-8") + DISPUTE)
    (row,) = rows(book.build(), "disputes")
    assert row["positions"] == [
        "In March (Marek, 2031, ¶ 1).",
        "Later (“Fishermen wait for the quota”, 2032, ¶ 2).",
    ]
    assert row["note"] == "Nobody says why. See Velm."
    assert row["passages"] == ["marek2031-p1", "fishermenwait2032-p2"]


BRIEF = """---
coverage: required
---
# The brief

The pact holds {cite:p}`marek2031{¶ 1}`. So it seems. {editors}`judgment`

| What | Who |
|---|---|
| The quota | [¶ 2](#marek2031-p2) |
"""


@pytest.mark.filterwarnings("ignore:.*MystReferenceResolver.app")  # MyST's own, at any link
def test_judgments_are_the_sentences_that_have_to_cite(book):
    book.write("brief", f"---\norphan: true\n{BRIEF.removeprefix('---')}")
    found = [
        (row["kind"], row["text"], row["cites"], row["marked"])
        for row in rows(book.build(), "judgments")
    ]
    assert found == [
        ("paragraph", "The pact holds.", ["marek2031 ¶ 1"], "judgment"),
        ("paragraph", "So it seems.", [], "judgment"),
        ("table row", "The quota ¶ 2", ["marek2031 ¶ 2"], ""),
    ]


def test_the_sums_are_as_sha256sum_reads_them(harbour):
    lines = data(harbour, "SHA256SUMS").splitlines()
    digest = rows(harbour, "sources")[0]["sha256"]
    assert lines[0] == f"{digest}  seeds/a.txt"
    assert len(lines) == 2


KINDS = """# Kinds

A paragraph
on two lines, with {actor}`ida-holm`, {doc}`chronology`, {term}`quota`, {event}`the pact <pact>`,
{count}`sources` sources and {cite:t}`marek2031{¶ 1}`.

## A part

- one {cite:p}`{see}marek2031{¶ 1},doe2030a{p. 12}`
  - inside it
- two

1. first
2. second

> It is done
> {cite:p}`marek2031{¶ 1}`

:::{note}
In a box.
:::

| Head | Other |
|---|---|
| a | **b** |

Term
: its meaning

```text
code  as
  it stands
```

A foot[^1].

[^1]: What stands below.
"""


def pages_of(build):
    """Return the pages of the text of a whole book, by their titles."""
    parts = data(build, "book.txt").split("=" * 72 + "\n")[1:]
    return {title.strip(): text for title, text in zip(parts[::2], parts[1::2], strict=True)}


def test_the_whole_book_as_one_text(book):
    """To be read: paragraphs on one line, the articles' by number, no page about the tool."""
    book.write("kinds", f"---\norphan: true\n---\n{KINDS}")
    text = book.path("index").read_text("utf-8")
    book.write("index", f"{text}\n```{{toctree}}\nkinds\nabout/index\n```\n")
    book.path("about/index").parent.mkdir()
    book.write("about/index", "# About the tool\n\nNothing for a reader.\n")
    build = book.build()
    assert build.warnings == []
    found = pages_of(build)
    shown = ("Kinds", "Ostrava and Velm agree on the harbour", "Glossary", "Bibliography")
    golden = "".join(f"===== {title} =====\n{found[title]}" for title in shown)
    assert golden == (GOLDEN / "book.txt").read_text("utf-8")
    assert "About the tool" not in found
    assert list(found)[:2] == ["The harbour", "Sources"]


def test_the_guide_is_as_llmstxt_org_has_it(harbour):
    text = (harbour.out / "llms.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line]
    assert lines[0] == "# The harbour"
    assert lines[1].startswith("> Marek tells of the pact (Marek, 2031, ¶ 1)")
    headings = [line for line in lines if line.startswith("#")]
    assert headings == ["# The harbour", "## The book", "## Sources", "## Data"]
    links = [line for line in lines if line.startswith("- [")]
    for link in links:
        target = link.partition("](")[2].partition(")")[0]
        assert (harbour.out / target).is_file(), link


def test_a_file_that_is_no_longer_written_goes_and_others_stay(book):
    build = book.build()
    (build.out / "data" / "old.csv").write_text("", "utf-8")
    kept = build.out / "data" / "inspection" / "a.json"
    kept.parent.mkdir()
    kept.write_text("{}", "utf-8")
    (build.out / "data" / "inspection.schema.json").write_text("{}", "utf-8")
    book.build()
    assert not (build.out / "data" / "old.csv").exists()
    assert kept.is_file()
    assert (build.out / "data" / "inspection.schema.json").is_file()


def test_two_builds_write_the_same_bytes_in_any_number_of_processes(book, tmp_path):
    first = {path.name: path.read_bytes() for path in (book.build().out / "data").iterdir()}
    shutil.rmtree(book.root / "build")
    again = book.build(jobs=2).out / "data"
    assert first == {path.name: path.read_bytes() for path in again.iterdir()}
    assert not any(str(tmp_path).encode() in content for content in first.values())


def test_the_page_names_every_file_and_every_column(book):
    book.write("data", f"---\norphan: true\n---\n{PAGE}")
    build = book.build()
    assert build.warnings == []
    page = build.article("data")
    named = {a["href"] for a in page.select(".data-table a.export")}
    written = {f"data/{path.name}" for path in (build.out / "data").iterdir()}
    single = ("data/marek2031.", "data/fishermenwait2032.")  # linked from the articles
    assert named == {name for name in written if not name.startswith(single)} | {"llms.txt"}
    for table in TABLES:
        block = page.find("summary", string=f"Columns of {table.name}").parent
        shown = [squeezed(row.select_one("td").get_text()) for row in block.select("tbody tr")]
        assert shown == [column.name for column in table.columns]
    counted = [row.select("td")[1].get_text() for row in page.select(".data-table tbody tr")]
    assert counted[: len(TABLES)] == [str(len(rows(build, name))) for name in NAMES]


def test_inspection_records_are_linked_where_they_are(book):
    book.path("annexes/data").parent.mkdir()
    book.write("annexes/data", f"---\norphan: true\n---\n{PAGE}")
    build = book.build()
    assert "Inspection records" not in build.text("annexes/data")
    folder = build.out / "data" / "inspection"
    folder.mkdir()
    (folder / "a.json").write_text("{}", "utf-8")
    build = book.build()
    links = [a["href"] for a in build.article("annexes/data").select("a.export")]
    assert "../data/inspection/a.json" in links
    assert "../data/inspection/b.json" not in links


@pytest.mark.parametrize("builder", ["text", "latex", "epub", "typst"])
def test_elsewhere_the_page_names_the_files(make_book, builder):
    extensions = ["briefbook.sphinx", "sphinx_typst"]
    book = make_book(extensions=extensions, version="1", copyright="nobody")
    book.write("data", PAGE)
    text = book.path("index").read_text("utf-8")
    book.write("index", f"{text}\n```{{toctree}}\ndata\n```\n")
    build = book.build(builder)
    assert build.warnings == []
    assert not (build.out / "data").exists()
    if builder == "text":
        shown = squeezed((build.out / "data.txt").read_text("utf-8"))
        assert "citations.csv" in shown
        assert "Columns of" not in shown


def test_a_digest_is_that_of_the_text(harbour):
    for row in rows(harbour, "paragraphs"):
        assert row["digest"] == hashlib.sha256(row["text"].encode()).hexdigest()[:16]
