"""Quotations: who is said to have said what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.link.mentions import Names, find_mentions
from briefbook.link.quotations import find_quotations
from tests.mentions.records import WORLD
from tests.mentions.test_mentions import block

ADA, OLGA = "ada-marsh", "olga-lindqvist"

CASES = {
    "the speaker after the verb or before it": (
        ["“We agree,” said Ada Marsh. “It is time,” Marsh added."],
        [("We agree,", ADA), ("It is time,", ADA)],
    ),
    "a title between the verb and the speaker": (
        ["“We agree,” said Dr. Ada Marsh, who has a chair there."],
        [("We agree,", ADA)],
    ),
    "the speaker before a colon": (
        ["Ada Marsh said: “They should go on.”"],
        [("They should go on.", ADA)],
    ),
    "a quotation in two parts": (
        ["“We agree,” Ada Marsh said, “and we shall sign.”"],
        [("We agree,", ADA), ("and we shall sign.", ADA)],
    ),
    "a sentence of its own goes on with the last speaker": (
        ["“We agree on this,” Ada Marsh said. “The rest is open to all of us.”"],
        [("We agree on this,", ADA), ("The rest is open to all of us.", ADA)],
    ),
    "a paragraph that is nothing but a quotation is nobody’s": (
        ["“We agree on this,” Ada Marsh said.", "“The rest is open to all of us.”"],
        [("We agree on this,", ADA), ("The rest is open to all of us.", None)],
    ),
    "unless the marks of the paragraph before were left open": (
        ["“We agree,” Ada Marsh said. “It is late for us.", "“The rest is open to all.”"],
        [("We agree,", ADA), ("It is late for us.", ADA), ("The rest is open to all.", ADA)],
    ),
    "he and she lead back to whom the last paragraph named": (
        ["Olga Lindqvist told reporters of a plan.", "“It is a good plan,” she said."],
        [("It is a good plan,", OLGA)],
    ),
    "a name inside the quotation is not its speaker": (
        ["“Olga Lindqvist is wrong about this,” Ada Marsh argued."],
        [("Olga Lindqvist is wrong about this,", ADA)],
    ),
    "an unnamed source is nobody": (
        ["Ada Marsh said so.", "“It is not settled at all,” a senior official said."],
        [("It is not settled at all,", None)],
    ),
    "he after somebody unknown is nobody": (
        [
            "Ada Marsh told reporters of a plan.",
            "“It is a bad plan,” said Bruno Quell.",
            "“It is the worst of all,” he said.",
        ],
        [("It is a bad plan,", None), ("It is the worst of all,", None)],
    ),
    "he is the one named since, and nobody of two": (
        [
            "“We agree,” said Ada Marsh.",
            "Olga Lindqvist conceded the point. “We were wrong about it,” she said.",
            "Ada Marsh met Olga Lindqvist. “It was a good day for us,” she said.",
        ],
        [
            ("We agree,", ADA),
            ("We were wrong about it,", OLGA),
            ("It was a good day for us,", None),
        ],
    ),
    "they are several": (
        ["Ada Marsh met the ministers. “We all agree on it,” they said."],
        [("We all agree on it,", None)],
    ),
    "a state behind the verb speaks only where the verb stands before it": (
        [
            "Hrun Dorvansson said Ruritania had called it “a bad plan of ours”.",
            "“It is a bad plan of ours,” said Ruritania.",
        ],
        [("a bad plan of ours", None), ("It is a bad plan of ours,", "ruritania")],
    ),
    "words in marks that nobody says": (
        ["Ada Marsh left. The “new order” is an old one."],
        [("new order", None)],
    ),
    "an organisation that speaks": (
        ["“We shall sign this,” the Baltic League said. “It is late,” said the Baltic League."],
        [("We shall sign this,", "league"), ("It is late,", "league")],
    ),
    "an organisation that somebody works for": (
        ["“We shall sign this,” a clerk at the Baltic League said."],
        [("We shall sign this,", None)],
    ),
    "the one who is told is not the speaker": (
        [
            "“We shall sign this,” a resident told Ada Marsh.",
            "“So be it now,” one told the League.",
        ],
        [("We shall sign this,", None), ("So be it now,", None)],
    ),
    "the one of two who speaks": (
        ["Ada Marsh met Olga Lindqvist, who said: “It is a good plan.”"],
        [("It is a good plan.", OLGA)],
    ),
    "straight marks, and an inch sign": (
        ['"We agree," Ada Marsh said of the 5" pipe.'],
        [("We agree,", ADA)],
    ),
    "single marks inside double ones": (
        ["“It is a ‘small’ thing,” Ada Marsh argued."],
        [("It is a ‘small’ thing,", ADA)],
    ),
}


def quotations(paragraphs):
    blocks = [block(text, number) for number, text in enumerate(paragraphs, 1)]
    mentions, _ = find_mentions(blocks, Names.of(WORLD), "seeds/a.txt")
    return find_quotations(blocks, mentions)


@pytest.mark.parametrize("title", CASES)
def test_case(title):
    paragraphs, expected = CASES[title]
    assert [(q.text, q.speaker) for q in quotations(paragraphs)] == expected


@given(st.text(alphabet="ab “”\"'.,!?\n«»", max_size=200))
def test_any_text_gives_quotations_that_stand_in_it(text):
    for quotation in quotations([text]):
        assert quotation.text in text
