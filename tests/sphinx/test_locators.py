"""Locators: what names a place, what is free text, and what every place leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.citations.locators import parse_locator, runs, split_citation

CASES = [
    ("one paragraph", "¶ 4", ["¶\xa04"], ["k-p4"]),
    ("no space", "¶4", ["¶\xa04"], ["k-p4"]),
    ("a no-break space", "¶\xa04", ["¶\xa04"], ["k-p4"]),
    ("a range", "¶ 4-6", ["¶\xa04–6"], ["k-p4", "k-p5", "k-p6"]),
    ("a range with a dash and a double sign", "¶¶ 4–5", ["¶\xa04–5"], ["k-p4", "k-p5"]),
    ("several", "¶ 4, 7", ["¶\xa04", "7"], ["k-p4", "k-p7"]),
    ("several kinds", "¶ 4; caption 1", ["¶\xa04", "caption\xa01"], ["k-p4", "k-c1"]),
    ("the kind carries over", "reference 1, 2", ["reference\xa01", "2"], ["k-r1", "k-r2"]),
    ("a note", "note 2", ["note\xa02"], ["k-n2"]),
    ("a heading", "heading 1", ["heading\xa01"], ["k-h1"]),
    ("a credit", "credit 1", ["credit\xa01"], ["k-k1"]),
]


@pytest.mark.parametrize(("text", "shown", "labels"), [c[1:] for c in CASES], ids=str)
def test_names_places(text, shown, labels):
    places = parse_locator(text)
    assert places is not None
    assert [place.text for place in places] == shown
    assert [label for place in places for label in place.labels("K")] == labels


@pytest.mark.parametrize(
    "text",
    ["p. 12", "4", "", "¶", "¶ 0", "¶ 6-4", "¶ x", "chapter 2", "¶ 1-999999", "¶ 4,,5", ", 4"],
)
def test_is_free_text(text):
    assert parse_locator(text) is None


@given(st.text(max_size=60))
def test_never_fails(text):
    for place in parse_locator(text) or ():
        assert 1 <= place.first <= place.last


@given(st.integers(1, 10**5), st.integers(0, 50))
def test_a_range_leads_to_every_paragraph_in_it(first, length):
    (place,) = parse_locator(f"¶ {first}-{first + length}") or ()
    assert len(place.labels("k")) == length + 1


def test_a_record_cites_by_key_and_locator():
    assert split_citation(" bernal2021 ¶ 4 ") == ("bernal2021", "¶ 4")
    assert split_citation("bernal2021") == ("bernal2021", "")


@given(st.lists(st.integers(1, 200)))
def test_runs_name_each_number_once(numbers):
    named = []
    for part in filter(None, runs(numbers).split(", ")):
        first, _, last = part.partition("–")
        named += range(int(first), int(last or first) + 1)
    assert named == sorted(set(numbers))
