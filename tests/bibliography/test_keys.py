"""Citation keys: what they are made of, and that the order of works does not matter."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.bibliography import Name, Work, assign_keys, key_of

KEYS = [
    (("Storey", "Henry"), "History haunts ties", "2021", "storey2021"),
    (("van der Berg", "A."), "Dikes", "2001", "vanderberg2001"),
    (("Łukasiński", "J."), "Żółw", "2020", "lukasinski2020"),
    (("O’Connor", "M."), "Ties", None, "oconnornd"),
    ("Korea View", "Push for Improved Trilateral Relations Under Biden", "2021", "koreaview2021"),
    ("U.S. Department of State", "Joint statement", "2023", "usdepartment2023"),
    (None, "The Biden Administration Counters China", "2024", "bidenadministration2024"),
    (None, "U.S. arranging for trilateral summit", "2024", "usarranging2024"),
    (None, "Japan, South Korea Can No Longer Let History", "2022", "japansouthkorea2022"),
    (None, "'Differences' between Japan and South Korea", "2021", "differences2021"),
    (None, "30 Things Joe Biden Did", "2024", "thirtythings2024"),
    (None, "2024 in review", "2024", "2024inreview2024"),
    (None, "The A", "2020", "thea2020"),
    (None, "한일 관계", "2019", "hanilgwangye2019"),
    (None, "ノルウェー産サバ", "2025", "noruuesaba2025"),
    (None, "𝔍oy", "2020", "joy2020"),
    (None, "東京", "2019", "untitled2019"),
    (None, "", None, "untitlednd"),
    (None, "x" * 500, "2000", "x" * 40 + "2000"),
]


def work(author, title, year):
    if author is None:
        return Work(title, year)
    return Work(title, year, (Name(literal=author) if isinstance(author, str) else Name(*author),))


@pytest.mark.parametrize(("author", "title", "year", "key"), KEYS)
def test_key(author, title, year, key):
    assert key_of(work(author, title, year)) == key


def test_works_with_one_key_get_letters_by_title():
    later, earlier = (work(("Kim", "J."), title, "2020") for title in ("Second", "First"))
    assert assign_keys([later, earlier]) == ("kim2020b", "kim2020a")


def test_a_taken_key_counts_as_the_first():
    kim = work(("Kim", "J."), "New", "2020")
    assert assign_keys([kim], {"kim2020"}) == ("kim2020b",)
    assert assign_keys([kim], {"Kim2020", "kim2020b"}) == ("kim2020c",)


def test_letters_go_on_after_z():
    works = [work(("Kim", "J."), f"{number:03}", "2020") for number in range(30)]
    keys = assign_keys(works)
    assert keys[25:28] == ("kim2020z", "kim2020aa", "kim2020ab")


works = st.builds(
    work,
    st.one_of(st.none(), st.tuples(st.sampled_from(["Kim", "Lee", "文"]), st.just("A."))),
    st.one_of(st.sampled_from(["One", "Two", "The"]), st.text(max_size=9)),
    st.sampled_from(["2020", "2021", None]),
)


@given(st.lists(works, unique=True, max_size=12), st.randoms())
def test_keys_are_unlike_and_do_not_depend_on_order(listed, chance):
    keys = dict(zip(listed, assign_keys(listed), strict=True))
    assert len(set(keys.values())) == len(listed)
    assert all(re.fullmatch("[a-z0-9]+", key) for key in keys.values())
    chance.shuffle(listed)
    assert dict(zip(listed, assign_keys(listed), strict=True)) == keys
