"""Bytes to lines: encodings, line ends, and bytes that are no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.read import MAX_SEED_BYTES, MAX_SEED_LINES, decode_seed, read_seed, seed_paths

READ = {
    "UTF-8": (b"One\nTwo", "utf-8"),
    "UTF-8 with a mark": (b"\xef\xbb\xbfOne\nTwo", "utf-8"),
    "UTF-16, little end first": (b"\xff\xfe" + "One\nTwo".encode("utf-16-le"), "utf-16-le"),
    "UTF-16, big end first": (b"\xfe\xff" + "One\nTwo".encode("utf-16-be"), "utf-16-be"),
    "a last line with its end": (b"One\nTwo\n", "utf-8"),
    "carriage returns": (b"One\rTwo\r", "utf-8"),
}
REFUSED = {
    "nothing": (b"", "empty-seed", 1),
    "a mark only": (b"\xef\xbb\xbf", "empty-seed", 1),
    "white space": (b" \n\t\r\n\xe3\x80\x80", "empty-seed", 1),
    "many NULs, from line 3": (b"One\r\nTwo\n" + b"\0" * 9, "binary-seed", 3),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "binary-seed", 2),
    "half a surrogate in UTF-8": (b"One\n\xed\xa0\x80", "bad-encoding", 2),
    "Korean in EUC-KR": ("One\n대한민국".encode("euc-kr"), "bad-encoding", 2),
    "half a character in UTF-16": (b"\xff\xfeO\0\n\0x", "bad-encoding", 2),
    "UTF-32": ("One".encode("utf-32"), "bad-encoding", 1),
    "too much": (b"a" * (MAX_SEED_BYTES + 1), "seed-too-large", 1),
    "too many lines": (b"a\n" * (MAX_SEED_LINES + 1), "seed-too-large", MAX_SEED_LINES + 1),
}


@pytest.mark.parametrize("title", READ)
def test_text_is_read(title):
    content, encoding = READ[title]
    seed, findings = decode_seed(content, "seeds/a.txt")
    assert findings == ()
    assert (seed.lines, seed.encoding) == (("One", "Two"), encoding)


@pytest.mark.parametrize("title", REFUSED)
def test_what_is_no_text_is_refused_at_its_line(title):
    content, code, line = REFUSED[title]
    seed, findings = decode_seed(content, "seeds/a.txt")
    assert seed is None
    assert [(f.problem_code, f.line) for f in findings] == [(code, line)]


def test_only_line_feeds_and_carriage_returns_end_a_line():
    seed, _ = decode_seed("a\x0bb\x0cc\x85d\u2028e\x1ef\r\ng\n\nh".encode(), "seeds/a.txt")
    assert seed.lines == ("a\x0bb\x0cc\x85d\u2028e\x1ef", "g", "", "h")


GUESSED = {
    "UTF-16 without a mark": ("One\nTwo".encode("utf-16-le"), "One\nTwo", "utf-16-le", 1),
    "Korean in UTF-16 without a mark": (
        "대한 민국\n서울 뉴스".encode("utf-16-be"),
        "대한 민국\n서울 뉴스",
        "utf-16-be",
        1,
    ),
    "windows-1252": (b"One\nTw\xf6 \x93three\x94", "One\nTwö “three”", "windows-1252", 1),
    "one character of windows-1252 in UTF-8": (
        "One ö\nTwo ".encode() + b"\x96 three",
        "One ö\nTwo – three",
        "utf-8",
        2,
    ),
}


@pytest.mark.parametrize("title", GUESSED)
def test_a_guess_is_told(title):
    content, text, encoding, line = GUESSED[title]
    seed, findings = decode_seed(content, "seeds/a.txt")
    assert (seed.lines, seed.encoding) == (tuple(text.split("\n")), encoding)
    assert [(f.problem_code, f.line) for f in findings] == [("guessed-encoding", line)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"One\0 two", "One\0 two"),
        (b"\xff\xfeO\0\0\xd8x\0", "O\ud800x"),
    ],
)
def test_what_cannot_be_seen_is_kept(content, text):
    seed, findings = decode_seed(content, "seeds/a.txt")
    assert (seed.lines, findings) == ((text,), ())


@given(st.binary(max_size=400))
def test_any_bytes_give_a_seed_or_one_finding(content):
    seed, findings = decode_seed(content, "seeds/a.txt")
    assert len(findings) <= 1
    assert (seed is None) == any(f.problem_code != "guessed-encoding" for f in findings)


def test_seeds_are_listed_by_name_without_hidden_files_and_folders_inside(tmp_path):
    folder = tmp_path / "seeds"
    (folder / "deep").mkdir(parents=True)
    for name in ("b.txt", "a b'ü.txt", ".c.txt", "a.toml", "notes.md", "deep/d.txt"):
        (folder / name).write_text("One", "utf-8")
    assert [path.name for path in seed_paths(tmp_path)] == ["a b'ü.txt", "b.txt"]
    assert seed_paths(tmp_path / "nowhere") == ()


def test_a_path_is_shown_below_the_book_s_folder_only(tmp_path):
    (tmp_path / "seeds").mkdir()
    missing = tmp_path / "seeds" / "a.txt"
    _, findings = read_seed(missing, tmp_path)
    assert findings[0].path == "seeds/a.txt"
    assert str(tmp_path) not in str(findings[0])
