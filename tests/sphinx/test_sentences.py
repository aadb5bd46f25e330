"""The sentence around a mention."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.sentences import sentence_around

CASES = [
    ("the middle of three", "One is. Two has [Ann] in it. Three.", "Two has [Ann] in it."),
    ("the first", "[Ann] is. Two.", "[Ann] is."),
    ("the last, without a stop", "One. Two is [Ann]", "Two is [Ann]"),
    ("an abbreviation", "He met Mr. [Ann] today. Then.", "He met Mr. [Ann] today."),
    ("initials", "The U.S. President [Ann] spoke. Then.", "The U.S. President [Ann] spoke."),
    ("a compound with an initial", "A then-U. S. Vice [Ann]. Next.", "A then-U. S. Vice [Ann]."),
    ("a quotation ends with its mark", "“Go.” [Ann] said so. End.", "[Ann] said so."),
    ("a question", "Who? [Ann]! So.", "[Ann]!"),
    ("a number after the stop", "It was [Ann]. 12 came.", "It was [Ann]."),
    ("no capital after the stop", "The no. of [Ann] grew. End.", "The no. of [Ann] grew."),
    ("line feeds are spaces", "One.\nTwo\nhas [Ann]\nhere. End.", "Two has [Ann] here."),
    ("the mention holds a stop", "He saw [J. X.] there. End.", "He saw [J. X.] there."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_sentence(text, sentence):
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    before, after = sentence_around(plain, start, end)
    assert f"{before}[{plain[start:end]}]{after}" == sentence


@given(st.text(alphabet="Aa.?! \n”'U", max_size=80), st.data())
def test_what_is_returned_stands_in_the_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = sentence_around(text, start, end)
    folded = " ".join(text.split())
    assert " ".join(before.split()) in folded
    assert " ".join(after.split()) in folded


def test_a_long_run_without_a_stop_takes_no_time():
    text = "x" * 200_000 + " " + "." * 50_000
    assert sentence_around(text, 10, 20)[0] == "x" * 10
