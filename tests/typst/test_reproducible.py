"""The same inputs give the same bytes, wherever and however they are built."""

from __future__ import annotations

import shutil

import pikepdf
import pytest

from tests.typst.conftest import ROOTS, _build

pytestmark = pytest.mark.pdf


def test_the_same_bytes_in_another_folder_and_with_two_readers(every_node, tmp_path):
    source = tmp_path / "elsewhere" / "deeper"
    shutil.copytree(ROOTS / "every-node", source)
    again = _build(source, parallel=2)
    for name in ("every-node.pdf", "every-node.typ", "words.pdf"):
        assert (again.folder / name).read_bytes() == (every_node.folder / name).read_bytes()


def test_no_path_of_this_machine_is_written(every_node):
    for path in sorted(every_node.folder.glob("*.*")):
        assert str(every_node.folder).encode() not in path.read_bytes()


def test_the_date_is_that_of_the_source(build, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714521600")
    built = build()
    with pikepdf.open(built.folder / "small.pdf") as pdf:
        assert pdf.docinfo["/CreationDate"] == "D:20240501000000Z"
