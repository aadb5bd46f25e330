"""Seeds that cannot be read: one line each that says what is wrong and what to do."""

import os
import time
from pathlib import Path

import pytest

from briefbook.classify import classify, make_blocks
from briefbook.convert import read_draft
from briefbook.describe import describe
from briefbook.model import LineClass, Seed
from briefbook.read import read_seed

BAD = {
    "empty": (b"", "empty-seed"),
    "white space only": (b" \n\t\n\xc2\xa0\n", "empty-seed"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary-seed"),
    "in no encoding that is read": ("대한민국".encode("euc-kr") + b"\nmore", "bad-encoding"),
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("title", BAD)
def test_a_bad_seed_is_one_finding(seeds, title):
    data, code = BAD[title]
    path = seeds / "a.txt"
    path.write_bytes(data)
    seed, findings = read_seed(path, seeds.parent)
    assert seed is None
    assert [f.problem_code for f in findings] == [code]
    assert str(findings[0]).startswith("seeds/a.txt:")


def test_a_folder_and_a_link_out_of_seeds_are_refused(seeds):
    (seeds / "folder.txt").mkdir()
    outside = seeds.parent / "secret.txt"
    outside.write_text("A secret line of text", "utf-8")
    (seeds / "link.txt").symlink_to(outside)
    for name in ("folder.txt", "link.txt"):
        seed, findings = read_seed(seeds / name, seeds.parent)
        assert seed is None
        assert [f.problem_code for f in findings] == ["unreadable-seed"]


def test_utf16_with_a_mark_and_all_kinds_of_line_ends_are_read(seeds):
    path = seeds / "a b'ü.txt"
    path.write_bytes("One\r\nTwo\rThree\nFour\x0bstill four\u2028too".encode("utf-16"))
    seed, findings = read_seed(path, seeds.parent)
    assert findings == ()
    assert seed.lines == ("One", "Two", "Three", "Four\x0bstill four\u2028too")


def test_a_huge_file_is_refused_without_being_read(seeds):
    path = seeds / "a.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 5 << 30)
    seed, findings = read_seed(path, seeds.parent)
    assert seed is None
    assert [f.problem_code for f in findings] == ["seed-too-large"]


HOSTILE = {
    "a long line of spaces": " " * 200_000,
    "a long line of dots": "." * 200_000,
    "a long line of one letter": "a" * 200_000,
    "a long line of capitals": "A " * 100_000,
    "a long line of dashes and digits": "-1" * 100_000,
    "brackets that never close": "(" * 100_000,
    "thousands of short lines": "By\n" * 20_000,
    "thousands of dates": "May 3, 2021\n" * 5_000,
}


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_takes_a_bounded_time_and_loses_nothing(title):
    lines = tuple(HOSTILE[title].split("\n"))
    seed = Seed("seeds/a.txt", "0" * 64, "utf-8", lines)
    started = time.process_time()
    found = classify(seed)
    blocks = make_blocks(seed, found)
    describe(seed, found, blocks)
    assert time.process_time() - started < 30
    assert [line.number for line in found] == list(range(1, len(lines) + 1))


def test_a_text_of_another_language_is_kept(seeds):
    path = seeds / "a.txt"
    sentence = "Die beiden Städte haben sich auf eine Fähre geeinigt, die im Frühjahr beginnt."
    path.write_text(f"Eine Fähre für zwei Städte\n\n{sentence}\n\n{sentence}\n", "utf-8")
    draft, _ = read_draft(path, seeds.parent)
    body = [block for block in draft.blocks if block.block_class is LineClass.BODY]
    assert [block.text for block in body] == [sentence, sentence]
    assert draft.metadata.title.value == "Eine Fähre für zwei Städte"
    assert draft.metadata.language.value[0] == "de"
