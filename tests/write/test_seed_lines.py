"""A line of a seed on one line of a page, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.write.seed_lines import SeedLine, escape_line, read_line, unescape_line, write_line
from tests.write.myst import hostile

CASES = {
    "prose stays": ("a | b: “c” `d`", "a | b: “c” `d`"),
    "a backslash is doubled": (r"\u{41}", r"\\u{41}"),
    "a control is named": ("a\u202eb\tc\0", r"a\u{202E}b\u{0009}c\u{0000}"),
    "white space at the end is named": ("a \xa0 ", r"a\u{0020}\u{00A0}\u{0020}"),
    "white space before text stays": ("  • Ukraine", "  • Ukraine"),
}


@pytest.mark.parametrize(("text", "escaped"), CASES.values(), ids=CASES.keys())
def test_case(text, escaped):
    assert escape_line(text) == escaped
    assert unescape_line(escaped) == text


@given(hostile)
def test_any_text_stands_on_one_line_and_comes_back(text):
    escaped = escape_line(text)
    assert escaped.splitlines() in ([], [escaped])
    assert escaped == escaped.rstrip()
    assert unescape_line(escaped) == text
    escaped.encode()


@given(hostile, st.lists(st.sampled_from(["p1", "k1", "c12"]), max_size=3))
def test_a_whole_line_comes_back(text, labels):
    line = SeedLine(7, "body", "long-line", tuple(labels), text)
    assert read_line(write_line(line)) == line


@pytest.mark.parametrize("content", ["", "|", "1 body |", "x body rule | text", "1 a b c d | e"])
def test_what_is_no_seed_line_is_refused(content):
    with pytest.raises(ValueError, match="not a seed line"):
        read_line(content)
