"""Forms added to an actor's page: every other character of it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.authority.adding import CannotAddError, with_forms
from briefbook.sphinx.frontmatter import read_front_matter

HEAD = "---\nname: Ada Marsh # kept\nkind: person\n"
TAIL = "---\n\n# Ada Marsh\n\nvariants: [not this]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "variants: [B, C]\n"),
        ("variants: [A]\n", "variants: [A, B, C]\n"),
        ("variants: []\n", "variants: [B, C]\n"),
        ("variants:\n", "variants: [B, C]\n"),
        ("variants: [A,\n  'a, b'] # why\n", "variants: [A,\n  'a, b', B, C] # why\n"),
        ("variants:\n- A # one\nsort: M\n", "variants:\n- A # one\n- B\n- C\nsort: M\n"),
        ("variants:\n  - A\n  - B2\n", "variants:\n  - A\n  - B2\n  - B\n  - C\n"),
    ],
)
def test_a_list_written_in_any_way(before, after):
    assert with_forms(HEAD + before + TAIL, "variants", ["B", "C"]) == HEAD + after + TAIL


def test_line_ends_and_what_is_no_plain_text_are_kept():
    page = (HEAD + TAIL).replace("\n", "\r\n")
    made = with_forms(page, "variants", ["A: b", "#1", "no", "O'Neill"])
    line = "variants: ['A: b', '#1', 'no', O'Neill]\r\n"
    assert made == page.replace("person\r\n", "person\r\n" + line)


@pytest.mark.parametrize(
    "page",
    [
        "# Ada\n",
        "---\nname: Ada\n",
        "---\nname: [\n---\n# Ada\n",
        "---\n{name: Ada, kind: person}\n---\n# Ada\n",
        "---\nvariants: A\n---\n# Ada\n",
    ],
)
def test_what_cannot_be_added_to_safely_is_refused(page):
    with pytest.raises(CannotAddError):
        with_forms(page, "variants", ["B"])


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)),
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), min_size=1
    ),
)
def test_any_forms_are_read_back(old, new):
    page = with_forms(HEAD + TAIL, "variants", old)
    made = with_forms(page, "variants", new)
    assert read_front_matter(made)["variants"] == [*old, *new]
    assert made.startswith(HEAD)
    assert made.endswith(TAIL)
