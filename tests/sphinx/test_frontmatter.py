"""Front matter is read as it is written, and nothing in it can do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.frontmatter import mapping_of, read_front_matter, text_of, texts_of
from briefbook.sphinx.records import ActorRecord, ArticleRecord


def test_scalars_stay_as_written():
    fields = read_front_matter("---\nas_of: 2021\ndate: 2021-01-29\nmonth: 2021-05\nno: no\n---\n")
    assert fields == {"as_of": "2021", "date": "2021-01-29", "month": "2021-05", "no": "no"}


@pytest.mark.parametrize("nothing", ["null", "~", "", '""'])
def test_null_is_nothing(nothing):
    fields = read_front_matter(f"---\npublisher: {nothing}\n---\n")
    assert text_of(fields, "publisher") is None


@pytest.mark.parametrize(
    "text",
    [
        "", "# No front matter", "---\n", "---\na: [\n---\n", "---\n- a list\n---\n",
        "---\njust text\n---",
        "---\n!!python/object/apply:os.system [echo]\n---\n", "---\na: &x [*x]\n---\n", "---\na: 1",
        "---\n" + "[" * 5000 + "\n---\n", "---\n\0\n---\n",
    ],
)  # fmt: skip
def test_hostile_front_matter_is_no_record(text):
    fields = read_front_matter(text)
    assert ArticleRecord.read("a", fields) is None
    assert ActorRecord.read("a", fields) is None


@given(st.text(max_size=200))
def test_never_fails(text):
    assert isinstance(read_front_matter(f"---\n{text}\n---\n"), dict)


def test_fields_of_the_wrong_kind_are_empty():
    fields = {"authors": {"a": "b"}, "status": ["x"], "title": ["y"], "one": "z"}
    assert texts_of(fields, "authors") == ()
    assert mapping_of(fields, "status") == {}
    assert text_of(fields, "title") is None
    assert texts_of(fields, "one") == ("z",)


def test_an_actor_needs_a_name_and_a_known_kind():
    assert ActorRecord.read("actors/x", {"name": "X", "kind": "robot"}) is None
    record = ActorRecord.read("actors/x", {"name": "X", "kind": "person", "roles": ["odd"]})
    assert record is not None
    assert (record.slug, record.sort, record.roles) == ("x", "X", ())
