"""Statements: the sentences in which it is sure who speaks, and those in which it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.link.mentions import Names, find_mentions
from briefbook.link.quotations import find_statements
from tests.mentions.records import WORLD
from tests.mentions.test_mentions import block

ADA, OLGA, LEAGUE = "ada-marsh", "olga-lindqvist", "league"

CASES = {
    "a quotation by the name beside its verb": (
        ["“We agree,” said Ada Marsh. “It is time,” Marsh added."],
        [("p1", ADA, "quotation", "name"), ("p1", ADA, "quotation", "name")],
    ),
    "reported speech": (
        ["Ada Marsh said that it was late."],
        [("p1", ADA, "reported", "name")],
    ),
    "in an interview whoever a paragraph begins with says all of it": (
        [
            "The Tarn Post: Whose fault was it?",
            "Ada Marsh: Everybody’s. I include myself.",
            "TP: Olga Lindqvist says that it was late.",
            "Marsh: Lindqvist said so. She is right.",
        ],
        [
            ("p2", ADA, "quotation", "name"),
            ("p2", ADA, "quotation", "pronoun"),
            ("p3", OLGA, "reported", "name"),
            ("p4", ADA, "quotation", "name"),
            ("p4", ADA, "quotation", "pronoun"),
        ],
    ),
    "one name before a colon makes no interview": (
        ["Ada Marsh: the woman who would not sign.", "It was late."],
        [],
    ),
    "to conclude an agreement is to say nothing": (
        [
            "The Baltic League concluded an arrangement.",
            "The Baltic League concluded that it was late.",
        ],
        [("p2", LEAGUE, "reported", "name")],
    ),
    "words between commas stand between the name and its verb": (
        ["Ada Marsh, who leads the talks, told a newspaper that it was late."],
        [("p1", ADA, "reported", "name")],
    ),
    "two who speak together": (
        ["Ada Marsh and Olga Lindqvist said that it was late."],
        [("p1", ADA, "reported", "name"), ("p1", OLGA, "reported", "name")],
    ),
    "the source after according to": (
        ["According to Ada Marsh, it was late."],
        [("p1", ADA, "reported", "name")],
    ),
    "somebody's report is not what she says": (
        ["According to Ada Marsh’s report, it was late."],
        [],
    ),
    "an organisation speaks, somebody at it does not": (
        ["The Baltic League said so.", "A clerk at the Baltic League said so."],
        [("p1", LEAGUE, "reported", "name")],
    ),
    "an aide or a spokesman is another": (
        ["A spokesman for Ada Marsh said so. Ada Marsh’s aide said so."],
        [],
    ),
    "he or she goes back to the last speaker of this paragraph or the one before": (
        ["Olga Lindqvist said that it was late.", "“It is a good plan,” she said."],
        [("p1", OLGA, "reported", "name"), ("p2", OLGA, "quotation", "pronoun")],
    ),
    "not where another person was named": (
        ["Olga Lindqvist said that Ada Marsh was late.", "“It is a good plan,” she said."],
        [("p1", OLGA, "reported", "name")],
    ),
    "not over a paragraph": (
        ["Olga Lindqvist said so.", "It rained.", "“It is a good plan,” she said."],
        [("p1", OLGA, "reported", "name")],
    ),
    "a sentence that is all quotation goes on in its paragraph only": (
        ["“We agree,” Ada Marsh said. “The rest is open to all.”", "“Nobody knows who says it.”"],
        [("p1", ADA, "quotation", "name"), ("p1", ADA, "quotation", "name")],
    ),
    "who is told does not speak": (
        ["Ada Marsh was told of it.", "A resident told Ada Marsh of it."],
        [],
    ),
    "he is not the last speaker where somebody unknown was named since": (
        [
            "Ada Marsh said that it rains. Bruno Quell disagrees: it is, he writes, “quite dry”.",
            "Ada Marsh said that it rains. Bruno Quell left. He said that it is dry.",
            "Ada Marsh said that it rains in West Tarn. She said so in the Old Mill.",
        ],
        [
            ("p1", ADA, "reported", "name"),
            ("p2", ADA, "reported", "name"),
            ("p3", ADA, "reported", "name"),
            ("p3", ADA, "reported", "pronoun"),
        ],
    ),
    "a name in the quotation is not its speaker": (
        ["“Olga Lindqvist said so,” a clerk argued."],
        [],
    ),
}


def statements(paragraphs):
    blocks = [block(text, number) for number, text in enumerate(paragraphs, 1)]
    mentions, _ = find_mentions(blocks, Names.of(WORLD), "seeds/a.txt")
    return find_statements(blocks, mentions)


@pytest.mark.parametrize("title", CASES)
def test_statements(title):
    paragraphs, expected = CASES[title]
    found = statements(paragraphs)
    assert [(one.label, one.speaker, one.kind, one.by) for one in found] == expected


def test_a_statement_is_a_whole_sentence():
    text = "It rained. “We agree,” Ada Marsh said, “and we shall sign.” It stopped."
    (found,) = statements([text])
    assert found.text == "“We agree,” Ada Marsh said, “and we shall sign.”"
    assert text[found.span.start : found.span.end] == found.text


@given(st.lists(st.sampled_from(["Ada Marsh ", "said ", "“", "”", ", ", ". ", "she ", "told "])))
def test_any_text_is_read(parts):
    for one in statements(["".join(parts) or "."]):
        assert one.speaker == ADA
