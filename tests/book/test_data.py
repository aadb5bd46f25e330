"""The data of the book itself: true to the seeds, as its schemas say, and complete."""

import csv
import hashlib
import json
import subprocess

import pytest
from jsonschema import Draft202012Validator

pytestmark = [pytest.mark.pdf, pytest.mark.xdist_group("book")]


def data(book, name):
    return json.loads((book.html / "data" / name).read_text("utf-8"))


def test_every_json_file_fits_its_schema(book):
    folder = book.html / "data"
    schemas = sorted(folder.glob("*.schema.json"))
    assert len(schemas) == 11
    for path in schemas:
        schema = json.loads(path.read_text("utf-8"))
        name = path.name.removesuffix(".schema.json")
        files = sorted((folder / name).glob("*.json")) or [folder / f"{name}.json"]
        for file in files:
            Draft202012Validator(schema).validate(json.loads(file.read_text("utf-8")))


def test_there_is_an_inspection_record_of_every_seed(book):
    seeds = {path.stem for path in (book.folder / "seeds").glob("*.txt")}
    assert {path.stem for path in (book.html / "data" / "inspection").iterdir()} == seeds


def test_the_hashes_are_those_of_the_files(book):
    sums = (book.html / "data" / "SHA256SUMS").read_text("utf-8").splitlines()
    assert len(sums) == 5
    for line in sums:
        digest, _, path = line.partition("  ")
        assert hashlib.sha256((book.folder / path).read_bytes()).hexdigest() == digest


def test_the_hash_of_all_files_can_be_made_by_the_command_on_the_page(book):
    page = (book.folder / "docs/annexes/provenance.md").read_text("utf-8")
    command = next(line for line in page.splitlines() if "LC_ALL=C sort" in line)
    done = subprocess.run(
        ["sh", "-c", command.removeprefix("$ ")],
        cwd=book.folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert data(book, "edition.json")["corpus"] == done.stdout.split()[0]


def test_the_paragraphs_are_the_seeds(book):
    rows = {(row["source"], row["label"]): row["text"] for row in data(book, "paragraphs.json")}
    for article in book.articles:
        for block in article.draft.blocks:
            if block.label.startswith("p"):
                assert " ".join(rows[article.citekey, block.label].split()) == " ".join(
                    block.text.split()
                )


def test_a_citation_of_a_paragraph_names_one_that_is_there(book):
    places = {f"{r['source']}-{r['label']}".lower() for r in data(book, "paragraphs.json")}
    cited = [place for row in data(book, "citations.json") for place in row["passages"]]
    assert len(cited) > 300
    assert set(cited) <= places
    for name in ("events", "disputes"):
        assert {place for row in data(book, f"{name}.json") for place in row["passages"]} <= places


def test_no_cell_of_any_table_would_be_calculated(book):
    for path in sorted((book.html / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row), path


def test_every_paragraph_is_in_the_text_of_the_book(book):
    text = (book.html / "data" / "book.txt").read_text("utf-8")
    for row in data(book, "paragraphs.json"):
        assert f"{row['locator']}  {' '.join(row['text'].split())}\n" in text
