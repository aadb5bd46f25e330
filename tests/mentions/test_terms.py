"""Terms: capitals, plurals, acronyms, and names that go before them."""

from briefbook.link.mentions import Names, find_mentions
from briefbook.link.terms import Terms, find_terms
from tests.mentions.records import WORLD
from tests.mentions.test_mentions import block


def uses(text):
    blocks = [block(text)]
    mentions, _ = find_mentions(blocks, Names.of(WORLD), "seeds/a.txt")
    return [(use.text, use.term) for use in find_terms(blocks, Terms.of(WORLD), mentions)]


def test_small_letters_and_the_plural_are_the_term():
    assert uses("Trade pacts and a Trade Pact.") == [
        ("Trade pacts", "trade pact"),
        ("Trade Pact", "trade pact"),
    ]


def test_an_acronym_needs_its_capitals():
    assert uses("The TP, not a tp.") == [("TP", "trade pact")]


def test_a_term_is_not_found_inside_a_word_or_across_a_comma():
    assert uses("A customs unionist, customs, union and trade. Pact.") == []
