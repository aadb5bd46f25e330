"""How texts are cut into words, by cases; the browser has the same cases in tests/sphinx."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.search.words import fold, words

CASES = [
    ("case does not count", "NATO Summit", ["nato", "summit"]),
    ("accents do not count", "Évry, Gdańsk; Łódź", ["evry", "gdansk", "lodz"]),
    ("letters that only look accented", "Straße, Øresund, Þór", ["strasse", "oresund", "thor"]),
    ("a possessive is its noun", "Moon's and Biden’s", ["moon", "and", "biden"]),
    ("an s of its own is none", "'s-Hertogenbosch O'Neill", ["s", "hertogenbosch", "o", "neill"]),
    ("an abbreviation is one word", "the U.S. and U.K., i.e. two", "the us and uk ie two".split()),
    ("its last stop may be missing", "U.S-born (U.S)", ["us", "born", "us"]),
    ("a sentence's end is no abbreviation", "Plan B. A start", ["plan", "b", "a", "start"]),
    ("numbers are words", "F-35 in 2018", ["f", "35", "in", "2018"]),
    ("Hangul in pairs of syllables", "평창동계", ["평창", "창동", "동계"]),
    ("one syllable alone", "한 미", ["한", "미"]),
    ("decomposed Hangul is the same", "\u1112\u1161\u11ab\u1100\u116e\u11a8", ["한국"]),
    ("digits before Hangul", "2018년", ["2018", "년"]),
    ("Chinese and Japanese", "東京、ソウル", ["東京", "ソウ", "ウル"]),
    ("signs that stand for letters", "ﬁnal Ⅳ ½", ["final", "iv", "1", "2"]),
    ("nothing", " — … ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_words(text, expected):
    assert list(words(text)) == expected


@given(st.text())
def test_words_are_folded_and_hold_no_separator_of_an_entry(text):
    for word in words(text):
        assert word
        assert not set(word) & set("., \n\"'")
    assert list(words(fold(text))) == list(words(text)) or not text.isascii()
