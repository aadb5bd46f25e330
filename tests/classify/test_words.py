"""What is done fast for most lines gives what the plain definition gives for every line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.classify.byline import parse_byline, plain_byline
from briefbook.classify.look import is_blank, look_at
from briefbook.classify.words import cut, words

TOKEN = re.compile(r"[©@&]|[^\W_]+(?:[-'.][^\W_]+)*")
SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\xad": None})
PLAIN = (
    "Ana ANA Lee de van la By and Reporter Writers news live TV iPhone LeeUpdated Formula E 東京"
).split()


def by_definition(text):
    """Return words as the vocabularies have them: in lower case, digits as 0."""
    return tuple(TOKEN.findall(re.sub("[0-9]+", "0", text.lower().translate(SAME))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sign in", "sign in"),
        ("U.S.-based firms", "u.s based firms"),
        ("The dogs' COVID-19 don’t", "the dogs covid-0 don't"),
        ("A--b ... c_d 1,234 20.5%", "a b c d 0 0 0.0"),
        ("a@b.org R&D © 2031", "a @ b.org r & d © 0"),
        ("“Zwölf” — Straße…", "zwölf straße"),
        ("...", ""),
    ],
)
def test_the_words_of_a_line(text, found):
    assert words(text) == tuple(found.split()) == by_definition(text)


@given(st.text(max_size=60) | st.text("aB0.'-_&@ ’–é東\xad", max_size=40))
def test_words_are_what_their_definition_says(text):
    assert words(text) == by_definition(text)


@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=8).map(" ".join))
def test_a_line_of_nothing_but_words_has_the_byline_that_any_line_would_have(text):
    cues = frozenset(cut(text)[0])
    assert cut(text)[1]
    assert plain_byline(text, cues) == parse_byline(text, (), cues)


@given(st.text(max_size=80).filter(lambda text: not is_blank(text)))
def test_any_line_can_be_looked_at(text):
    assert look_at(text).words == words(text)
