"""The cases of ``cases.md``, and what holds for any text."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefbook.bibliography.names import Name, split_names
from briefbook.findings import Problem
from briefbook.link.references import parse_reference
from briefbook.link.references.labels import label
from briefbook.link.references.mending import runs
from briefbook.link.references.model import FIELDS, load_model
from briefbook.link.references.parsing import words_without_number
from briefbook.link.references.vocabulary import CLASSES

_OF_REFERENCES = {
    Problem.OUTLET_FROM_ADDRESS,
    Problem.NAME_IN_DOUBT,
    Problem.DATE_IN_ADDRESS,
    Problem.DATE_IN_DOUBT,
    Problem.TEXT_FRAGMENT,
    Problem.TRACKED_ADDRESS,
    Problem.NO_ACCESS_DATE,
    Problem.CUT_OFF_REFERENCE,
    Problem.UNTITLED_REFERENCE,
}

CASES = Path(__file__).with_name("cases.md").read_text("utf-8")


def cases():
    for section in CASES.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        raw, _, expected = body.partition("\n\n") if body.strip()[:4] != "misc" else ("", "", body)
        yield pytest.param(raw.strip(), expected.strip().splitlines(), id=title)


def shown(parsed):
    fields = [f"{name} = {value}" for name, value in parsed.fields]
    doubts = dict.fromkeys(f"? {doubt.problem.value}" for doubt in parsed.doubts)
    return [parsed.kind, *fields, *doubts]


@pytest.mark.parametrize(("raw", "expected"), list(cases()))
def test_case(raw, expected):
    assert shown(parse_reference(raw)) == expected


def test_the_reference_stays_as_printed():
    raw = " [7]  Kim, A.  (2020).\tTitle . "
    assert parse_reference(raw).raw == raw


def test_every_doubt_is_a_sentence():
    parsed = [parse_reference(raw.values[0]) for raw in cases()]
    doubts = [doubt for one in parsed for doubt in one.doubts]
    assert {doubt.problem for doubt in doubts} == _OF_REFERENCES
    assert all(doubt.detail[-1] == "." and " " in doubt.detail for doubt in doubts)


pieces = st.lists(
    st.one_of(
        st.sampled_from(sorted(CLASSES)),
        st.sampled_from(
            """(2021). (2020a) “Title” ‘x’, J. Kim, Lee, & Park. 33(1), 10–25.
            https://x.org/a #:~:text= doi:10.1/x <i> </i> ( ) “ ” , . ; : [1] 1910-1945
            한국 東京 \u202e \ud7a3 ﬁ ß İ""".split()
        ),
        st.text(max_size=8),
    ),
    max_size=40,
).map(" ".join)


@example("“ (2021). &")  # a mark that was taken for an author
@given(pieces)
def test_any_text_is_read(raw):
    parsed = parse_reference(raw)
    assert parsed.raw == raw
    assert len({name for name, _ in parsed.fields}) == len(parsed.fields)
    assert all(value and value == value.strip() for _, value in parsed.fields)
    assert split_names(parsed.get("author") or "") == parsed.authors


@given(pieces)
def test_each_word_has_one_field(raw):
    words = words_without_number(raw)
    fields = label(words, load_model())
    assert len(fields) == len(words)
    assert set(fields) <= set(FIELDS)
    assert [i for start, end in runs(fields) for i in range(start, end)] == list(range(len(words)))


@pytest.mark.parametrize(
    "raw", ["(" * 5000, "a" * 100_000, "a, " * 20_000, "“" * 3000, "1(" * 9000]
)
def test_hostile_input_costs_little(raw):
    start = time.process_time()
    parse_reference(raw)
    assert time.process_time() - start < 5


def test_names_with_suffixes_and_particles():
    parsed = parse_reference("van der Berg, A., & Smith, J., Jr. (2001). Dikes. Delft: Waterland.")
    assert parsed.authors == (Name("van der Berg", "A."), Name("Smith", "J. Jr."))
