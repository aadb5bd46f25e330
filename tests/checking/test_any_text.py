"""Any text and hostile text: nothing fails, nothing takes long, what is quoted is found."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefbook.checking.book import check_pages
from briefbook.checking.marks import quotations
from briefbook.checking.matching import folded, pieces, stands_in
from briefbook.checking.reading import read_page
from briefbook.checking.sentences import sentences

from .sources import sources

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
MARKED = st.text("ab .,“”„«»\"'’…[]\n>-", max_size=80)


@given(TEXT | MARKED)
@example("“" * 50)
@example(">" * 100)
def test_any_page_is_read(text):
    page = read_page("page.md", text)
    checked = check_pages([page], sources())
    lines = text.count("\n") + 1
    assert all(1 <= finding.line <= lines for finding in checked.findings)
    assert all("\n" not in str(finding) for finding in checked.findings)


@given(MARKED)
def test_quotations_do_not_overlap_and_lie_between_marks(text):
    end = 0
    for quoted in quotations(text).quoted:
        assert end < quoted.start <= quoted.end < len(text)
        assert text[quoted.start : quoted.end] == quoted.text
        end = quoted.end


@given(st.lists(st.text("abc", min_size=1), min_size=1, max_size=30), st.data())
def test_whole_words_of_a_text_stand_in_it(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assert stands_in(" ".join(words[start:end]), " ".join(words))


@given(st.lists(st.text("abc", min_size=1), min_size=3, max_size=30), st.data())
def test_what_an_ellipsis_leaves_out_is_not_missed(words, data):
    gap = data.draw(st.integers(1, len(words) - 2))
    quotation = f"{' '.join(words[:gap])} … {' '.join(words[gap + 1 :])}"
    assert stands_in(folded(quotation), " ".join(words))


@given(MARKED)
def test_a_text_stands_in_itself(text):
    wanted = folded(text)
    assert stands_in(wanted, wanted) or not pieces(wanted)


@given(TEXT)
def test_sentences_leave_nothing_out_but_white_space(text):
    bounds = sentences(text)
    kept = "".join(text[a:b] for a, b in bounds)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(a < b for a, b in bounds)


HOSTILE = {
    "quotations": "It “has no ship” {cite:p}`kay2030{¶ 2}`. " * 2500,
    "marks": "“" * 100_000,
    "straight marks": '"' * 100_000,
    "ellipses": "“" + "a … " * 25_000 + "” {cite:p}`kay2030{¶ 2}`",
    "brackets": "“" + "[a]b" * 5_000 + "” {cite:p}`kay2030{¶ 2}`",
    "open brackets": "“" + "[" * 20_000 + "” {cite:p}`kay2030{¶ 2}`",
    "dots": "“" + ". " * 50_000 + "a” {cite:p}`kay2030{¶ 2}`",
    "words": "“" + "velm " * 20_000 + "” {cite:p}`kay2030{¶ 2}`",
    "citations": "{cite:p}`kay2030{¶ 2}` " * 4_000 + "“no ship”",
    "a long citation": "“a” {cite:p}`" + "kay2030{¶ 2}," * 4_000 + "kay2030`",
    "directives": "".join(f"{':' * (60 - n)}{{div}}\n" for n in range(50)) + "“a” b",
    "boxes": ":::{div}\n“a b c d”\n:::\n" * 3000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_its_time_and_no_more(name):
    start = time.process_time()
    page = read_page("page.md", f"---\ncoverage: required\n---\n{HOSTILE[name]}\n")
    check_pages([page], sources())
    assert time.process_time() - start < 10
