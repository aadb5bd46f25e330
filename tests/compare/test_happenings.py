"""Which events of several articles are one happening, and what a cited work says of its year."""

import time
from dataclasses import replace

import pytest

from briefbook.compare import compare
from briefbook.model import Citation, Reference, Span
from tests.compare.test_cases import linked

JUNE = "a 2031-07-14: [Ost] and [Mur] held a summit in June."


def groups(*told):
    return [event.group for one in compare([linked(row) for row in told]) for event in one.events]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("b 2031-07-20: Last month, [Ost] met with [Mur].", True),
        ("b 2031-07-20: [Mur] and [Ost] held talks on June 5.", True),
        ("b 2031-07-20: Last month, [Ost] met with [Zel].", False),
        ("b 2031-07-20: [Ost] met with [Mur] in May.", False),
        ("b 2031-07-20: [Ost] phoned [Mur] in June.", False),
        ("b 2031-05-20: [Ost] and [Mur] plan to meet in June.", False),
        ("b 2031-07-20: [Ost] did not meet [Mur] in June.", False),
        ("b 2031-07-20: [Ost] met [Mur] in 2031.", False),
    ],
)
def test_one_happening(other, same):
    assert (len(set(groups(JUNE, other))) == 1) is same


def test_a_group_has_the_label_of_its_first_event_and_no_two_of_a_paragraph():
    other = "b 2031-07-20: [Ost] met [Mur] on June 5. [Ost] met [Mur] again on June 9."
    assert groups(JUNE, other) == ["a-p1e1", "a-p1e1", "b-p1e2"]


def test_a_label_survives_edits_of_other_paragraphs():
    old = linked("a 2031-07-14: It rained in May. / They met in June.").events[1]
    new = linked("a 2031-07-14: It rained. Yes, in May. In April too. / They met in June.").events
    assert old.label == new[-1].label == "p2e1"


@pytest.mark.parametrize(
    ("title", "year", "proposed"),
    [
        ("Trilateral Leaders’ Summit of Ost, Mur and Vey", "2031", True),
        ("Trilateral Leaders’ Summit of Ost, Mur and Vey", "2029", False),
        ("How three countries see their past", "2031", False),
    ],
)
def test_a_claim_whose_reference_says_otherwise(title, year, proposed):
    text = "In April 2029, the three nations [Ost], [Mur] and [Vey] met (Ost)."
    one = linked(f"a 2031-07-14: {text}")
    at = one.draft.seed.lines[0].index("(")
    one = replace(
        one,
        references=(Reference("ost", 9, title, (("title", title), ("year", year))),),
        citations=(Citation(Span(1, at, at + 5), "(Ost)", "ost"),),
    )
    (read,) = compare([one])
    assert [found.kind for found in read.proposals] == ["against-reference"] * proposed


def test_a_thousand_articles_on_one_summit_take_time_that_grows_with_their_number_only():
    row = "{} 2031-07-14: [Ost], [Mur] and [Vey] held the first trilateral summit in June."
    one = linked(row.format("a"))
    articles = [replace(one, citekey=f"a{number}") for number in range(1_000)]
    begin = time.process_time()
    assert {event.group for read in compare(articles) for event in read.events} == {"a0-p1e1"}
    assert time.process_time() - begin < 4
