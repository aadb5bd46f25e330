"""The record of an edition: kept, read again, and refused with a reason."""

import json
import zipfile

import pytest
from jsonschema import Draft202012Validator

from briefbook.editions.snapshot import read_snapshot, snapshot_schema
from briefbook.editions.stored import NoEditionError, stored_edition
from briefbook.editions.tables import EVENTS
from tests.editions.editions import edition, filled, judgment

ONE = edition(
    sources=[{"source": "doe2030", "title": "Ports ≠ \ud800", "authors": ["Doe, A."]}],
    judgments=[judgment("It is so.", "doe2030 ¶ 1")],
)


def fields():
    return json.loads(ONE.text())


def test_it_is_read_as_it_was_written_and_fits_its_schema():
    assert read_snapshot(ONE.text()) == ONE
    Draft202012Validator.check_schema(snapshot_schema())
    Draft202012Validator(snapshot_schema()).validate(fields())


def test_it_is_found_in_a_folder_and_in_a_zip(tmp_path):
    places = ["edition.json", "data/edition.json", "html/data/edition.json"]
    for number, place in enumerate([*places, "build/html/data/edition.json"]):
        file = tmp_path / str(number) / place
        file.parent.mkdir(parents=True)
        file.write_text(ONE.text(), "utf-8")
        assert stored_edition(tmp_path / str(number)) == ONE
    with zipfile.ZipFile(tmp_path / "book.zip", "w") as archive:
        archive.writestr("book/html/data/old/edition.json", "{}")
        archive.writestr("book/html/data/edition.json", ONE.text())
    assert stored_edition(tmp_path / "book.zip") == ONE


def refused(path):
    with pytest.raises(NoEditionError) as caught:
        stored_edition(path)
    return str(caught.value)


def test_a_folder_or_zip_without_one_says_so(tmp_path):
    assert refused(tmp_path) == "this folder has no data/edition.json; build the book first"
    with zipfile.ZipFile(tmp_path / "book.zip", "w") as archive:
        archive.writestr("index.html", "")
    assert refused(tmp_path / "book.zip") == "this zip has no data/edition.json; zip a built book"


EVENT = filled(EVENTS)
HOSTILE = {
    "nothing": b"",
    "bytes": b"\xff\xfe\x00",
    "no object": b"[]",
    "a number too long": b"1" * 5000,
    "nested": b"[" * 200_000,
    "another format": b'{"format": "briefbook edition 9"}',
    "no name": json.dumps(fields() | {"title": None}).encode(),
    "no table": json.dumps({k: v for k, v in fields().items() if k != "events"}).encode(),
    "a table that is none": json.dumps(fields() | {"events": {"a": 1}}).encode(),
    "a row that is none": json.dumps(fields() | {"events": ["pact"]}).encode(),
    "a column too few": json.dumps(fields() | {"judgments": [{"page": "brief"}]}).encode(),
    "a text for a list": json.dumps(fields() | {"events": [EVENT | {"actors": "doe"}]}).encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_edition_is_refused(tmp_path, name):
    file = tmp_path / "edition.json"
    file.write_bytes(HOSTILE[name])
    assert refused(file).startswith("it is no record of an edition (")
    assert refused(file).endswith("); name an edition.json")


def test_a_missing_file_says_why(tmp_path):
    assert refused(tmp_path / "no.json") == (
        "it cannot be read (no such file or directory); check the file"
    )


def test_a_broken_zip_says_so(tmp_path):
    path = tmp_path / "book.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data/edition.json", ONE.text() * 20)
    content = bytearray(path.read_bytes())
    content[60:120] = b"\xff" * 60
    path.write_bytes(content)
    assert refused(path).startswith("it cannot be read (")
