"""What holds for any text: matches lie where they say, and hostile input costs little."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.dates import bounds, describe_edtf, find_dates, is_edtf, sort_key
from briefbook.dates.words import TAGS

NUMBERS = """1 2 3 12 27 31 32 99 0 00 2021 1910 0000 9999 27.05.2021 5/6/21 2021-05-27 21st 1990s
    '90s 18:00 2021년 5월 12345678901""".split()
MARKS = """. , - – ( ) ' May March $ % held will said to UTC p.m. New York""".split()
WORDS = [*sorted(TAGS), *NUMBERS, *MARKS]
ANCHORS = [
    None,
    "2021-05-27",
    "2021",
    "2020-02/2024-02-29",
    "0001-01-01",
    "9999-12-31",
    "2021/..",
    "../2021",
    "199X",
    "2021-22",
    "-0499",
    "2021~",
    "nonsense",
]

phrases = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(
    lambda words: st.lists(
        st.sampled_from([" ", " ", " ", "", "\n", "\n\n"]), min_size=len(words), max_size=len(words)
    ).map(lambda gaps: "".join(a + b for a, b in zip(words, gaps, strict=True)))
)


def assert_sound(text, matches):
    end = 0
    for match in matches:
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert match.reason
        assert match.value is None or is_edtf(match.value), match
        for part in match.parts:
            assert match.start <= part.start < part.end <= match.end
        end = match.end


@settings(deadline=None)
@given(st.one_of(st.text(), phrases), st.sampled_from(ANCHORS))
def test_matches_are_in_order_and_stand_where_they_say(text, anchor):
    assert_sound(text, find_dates(text, anchor))


@settings(deadline=None)
@given(phrases)
def test_without_an_anchor_only_dates_that_say_their_year_have_a_value(text):
    for match in find_dates(text):
        if match.value is not None:
            assert (
                any(sign.isdigit() for sign in text) or "ties" in text or "entury" in text.lower()
            )


@given(st.text(alphabet="0123456789-/.X?~%", max_size=24))
def test_any_text_is_an_edtf_value_or_is_not(text):
    first, last = bounds(text)
    if is_edtf(text) and first and last:
        assert first <= last
    assert sort_key(text) <= ("9999-99-99", "9999-99-99")
    assert isinstance(describe_edtf(text), str)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "1-" * 10_000,
        "1/" * 10_000,
        "a" * 20_000,
        "A-" * 10_000,
        "May " * 5_000,
        "the " * 5_000,
        "2021-" * 4_000,
        "two and a half " * 1_400,
        "one, " * 4_000,
        "\n" * 20_000,
        "\n \n" * 6_000,
        "://" * 6_000,
        "May 3, 4, " * 2_000,
        "1, " * 6_000,
        "1st and the " * 1_600,
        "in 2001 and " * 1_600,
        "2021년" * 4_000,
        "early in the " * 1_600,
    ],
    ids=lambda text: text[:12].strip() or repr(text[:3]),
)
def test_hostile_text_takes_time_that_grows_with_its_length_only(text):
    begin = time.process_time()
    assert_sound(text, find_dates(text, "2021-05-27"))
    assert time.process_time() - begin < 4


def test_ten_thousand_dates_in_one_text():
    text = "On May 3, 2021 and last Friday they met. " * 5_000
    begin = time.process_time()
    matches = find_dates(text, "2021-05-27")
    assert len(matches) == 10_000
    assert {match.value for match in matches} == {"2021-05-03", "2021-05-21"}
    assert time.process_time() - begin < 15
