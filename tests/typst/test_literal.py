"""Text stays text: whatever it holds, Typst reads it back as the same string."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sphinx_typst.literal import Code, arguments, string, value
from sphinx_typst.scripts import runs

NO_FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=150, deadline=None)
@given(TEXT)
@example('"); #read("/etc/passwd"); "')
@example("\\u{0} \\ \n\r\t \x00 \x7f \u2028")
@example("]}) #{ */ // ")
def test_typst_reads_the_same_string(text):
    source = f"#metadata({string(text)})<it>".encode()
    read = typst.query(source, "<it>", field="value", one=True, font_paths=NO_FONTS)
    assert json.loads(read) == text


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("a", '"a"'),
        (None, "none"),
        (True, "true"),
        (3, "3"),
        (1.5, "1.5"),
        (Code("2pt"), "2pt"),
        (["a"], '("a", )'),
        ([], "()"),
        ({}, "(:)"),
        ({"a": [1]}, '("a": (1, ))'),
    ],
)
def test_values(item, code):
    assert value(item) == code


def test_half_a_surrogate_pair_becomes_the_replacement_character():
    assert string("a\ud800") == '"a\\u{fffd}"'


def test_what_has_no_value_is_refused():
    with pytest.raises(TypeError, match="no Typst value for object"):
        value(object())


def test_names_of_arguments_have_hyphens():
    assert arguments(["x"], {"above_all": 1}) == '"x", above-all: 1'


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("plain", "en", [(None, "plain")]),
        ("in 한국 too", "en", [(None, "in "), ("ko", "한국 "), (None, "too")]),
        ("한국 ", "en", [("ko", "한국"), (None, " ")]),
        ("韓國", "en", [("zh", "韓國")]),
        ("韓國 한국", "en", [("ko", "韓國 한국")]),
        (
            "한국, 日本語の, 习近平",
            "en",
            [("ko", "한국"), (None, ", "), ("ja", "日本語の"), (None, ", "), ("zh", "习近平")],
        ),
        ("日本の", "en", [("ja", "日本の")]),
        ("韓國", "ko", [("ko", "韓國")]),
        ("say السلام now", "en", [(None, "say "), ("ar", "السلام"), (None, " now")]),
        ("سلام", "fa", [("fa", "سلام")]),
        ("กรุงเทพ", "en", [("th", "กรุงเทพ")]),
        ("שלום", "en", [("he", "שלום")]),
        ("「日本」です", "en", [(None, "「"), ("ja", "日本」です")]),
    ],
)
def test_runs_have_the_language_of_their_script(text, language, expected):
    assert runs(text, language) == expected


@given(TEXT, st.sampled_from(["en", "ko", "ja"]))
def test_runs_lose_nothing(text, language):
    assert "".join(run for _language, run in runs(text, language)) == text
