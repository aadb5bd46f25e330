"""What is new since an edition, however it is named: ``briefbook changes``, ``build --since``."""

import json
import shutil
import subprocess
import zipfile

import pytest
from jsonschema import Draft202012Validator

from briefbook.inspection import record_schema
from tests.command.conftest import ARTICLE, Book

pytestmark = pytest.mark.pdf

BRIEF = """# The brief

They agreed to meet every year {cite:p}`smith2021{¶ 1}`.
"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """A book in git with a first edition, and changed after it."""
    book = Book(tmp_path_factory.mktemp("editions"))
    assert book.run("new", book.root).exit_code == 0
    book.write("seeds/a.txt", ARTICLE)
    book.write("docs/brief.md", BRIEF)
    result = book.run("build", "--workers", 1)
    assert (result.exit_code, result.stderr) == (0, "")
    git(book, "init", "--quiet")
    git(book, "add", ".")
    git(book, "commit", "--quiet", "-m", "first")
    git(book, "tag", "v1")
    shutil.copytree(book.root / "build" / "html", book.root / "kept" / "html")
    with zipfile.ZipFile(book.root / "kept.zip", "w") as archive:
        archive.write(book.root / "kept/html/data/edition.json", "html/data/edition.json")
    book.write("docs/brief.md", BRIEF.replace("agreed to meet", "decided to meet"))
    return book


def git(book, *arguments):
    named = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
    subprocess.run(["git", *named, *arguments], cwd=book.root, check=True, capture_output=True)


TOLD = [
    "Judgments: 1 changed",
    "  ~ They [-agreed-] {+decided+} to meet every year. (brief)",
]


def test_the_inspection_records_are_those_of_inspect(editions):
    folder = editions.root / "kept/html/data"
    record = (folder / "inspection" / "a.json").read_text("utf-8")
    printed = editions.run("inspect", editions.root / "seeds/a.txt", "--format", "json")
    assert record == printed.stdout
    schema = json.loads((folder / "inspection.schema.json").read_text("utf-8"))
    assert schema == record_schema()
    Draft202012Validator(schema).validate(json.loads(record))


def test_a_build_shows_what_changed_since_a_revision(editions):
    result = editions.run("build", "--workers", 1, "--since", "v1")
    assert (result.exit_code, result.stderr) == (0, "")
    page = editions.read("build/html/annexes/changes.html")
    assert "<strong>agreed</strong>" in page
    assert "<strong>decided</strong>" in page
    again = editions.run("build", "--workers", 1, "--since", "v1")
    assert again.stdout.startswith("Nothing changed since the last build.")


def test_a_build_without_it_is_another(editions):
    editions.run("build", "--workers", 1, "--since", editions.root / "kept.zip")
    result = editions.run("build", "--workers", 1)
    assert not result.stdout.startswith("Nothing changed")
    assert "This is the first edition" in editions.read("build/html/annexes/changes.html")


@pytest.mark.parametrize("name", ["kept", "kept/html", "kept/html/data/edition.json", "kept.zip"])
def test_an_edition_is_named_by_its_file_folder_or_zip(editions, name):
    editions.run("build", "--workers", 1)
    result = editions.run("changes", editions.root / name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line for line in result.stdout.splitlines() if line][1:] == TOLD


def test_an_edition_is_named_by_a_revision(editions):
    result = editions.run("changes", "v1", "HEAD")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == ["Nothing changed."]


def test_a_program_reads_it_as_json(editions):
    editions.run("build", "--workers", 1)
    result = editions.run("changes", editions.root / "kept", "--format", "json")
    tables = json.loads(result.stdout)["tables"]
    (changed,) = tables["judgments"]["changed"]
    assert changed["columns"] == ["text"]
    assert not tables["sources"]["came"]


@pytest.mark.parametrize("command", [["changes", "v9"], ["build", "--since", "v9"]])
def test_what_is_no_edition_is_one_line(editions, command):
    status, messages = editions.messages(*command)
    assert status == 1
    assert messages == [
        "v9:1: neither a file nor a folder nor a revision of git has this name; "
        "name an edition.json, a built book or a commit [unknown-edition]"
    ]


def test_a_book_that_was_not_built_has_no_edition(book):
    status, messages = book.messages("changes", book.root / "docs", book.root)
    assert status == 1
    assert all("this folder has no data/edition.json; build the book first" in m for m in messages)


def test_a_revision_that_sphinx_cannot_read_is_one_line(tmp_path):
    book = Book(tmp_path)
    book.write("docs/conf.py", "project = (\n")
    book.write("seeds/a.txt", ARTICLE)
    git(book, "init", "--quiet")
    git(book, "add", ".")
    git(book, "commit", "--quiet", "-m", "first")
    status, messages = book.messages("changes", "HEAD", "HEAD")
    assert status == 1
    assert all(message.startswith("HEAD:1: its pages cannot be read (") for message in messages), (
        messages
    )
