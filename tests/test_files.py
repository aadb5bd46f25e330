"""Names of files that any system can hold."""

from hypothesis import given
from hypothesis import strategies as st

from briefbook.files import portable_name

NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1, max_size=300
)


@given(NAMES)
def test_a_name_can_be_written_and_is_short(name):
    found = portable_name(name, ".json")
    assert len(found.encode()) <= 255
    assert not set(found) & set('\\/:*?"<>|#')
    assert found.isprintable()


@given(NAMES, NAMES)
def test_two_names_stay_two(one, other):
    assert (portable_name(one, "") == portable_name(other, "")) == (one == other)


def test_a_common_name_stays_what_it_is():
    assert portable_name("002_b08 서울", ".json") == "002_b08 서울.json"
    assert portable_name("a\\b%", ".txt") == "a%5Cb%25.txt"
