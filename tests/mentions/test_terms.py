"""Terms: capitals, plurals, acronyms, and names that go before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.findings import Severity
from briefbook.link.mentions import Names, find_mentions
from briefbook.link.terms import Terms, find_candidates, find_terms
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


def candidates(text):
    blocks = [block(text)]
    mentions, _ = find_mentions(blocks, Names.of(WORLD), "seeds/a.txt")
    terms = find_terms(blocks, Terms.of(WORLD), mentions)
    findings = find_candidates(blocks, mentions, terms, "seeds/a.txt")
    return [finding.detail.partition("”")[0].removeprefix("“") for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is an over-the-air (OTA) update.", ["over-the-air (OTA)"]),
        ("A Light Armoured Vehicle Deal (LAVD) was made.", ["Light Armoured Vehicle Deal (LAVD)"]),
        ("The European Fisheries Agency (EFA) agreed.", []),  # an organisation
        ("A Trade Pact (TP) was signed.", []),  # in the glossary
        ("The Baltic League (BL) agreed.", []),  # an actor
        ("They (UN) agreed.", []),
        ("The Sunshine Policy ended.", ["Sunshine Policy"]),
        ("He signed the Treaty on Open Skies.", ["Treaty on Open Skies"]),
        ("Policy ended. Initiatives came.", []),
        ("The Sunshine Bakery closed.", []),
        ("It is “debt diplomacy,” she said.", ["debt diplomacy"]),
        ("It was “not what we wanted,” he said.", []),
        ("It had “rapidly improved” by then.", []),
        ("차관은 19일 “수입선을 다변화하겠다”고 말했다.", []),
        ("The so-called “triangle” held.", ["triangle"]),
        ("A “triangle” held.", []),
        ("They fear an “Inner NATO,” it says.", ["Inner NATO"]),
        ("He wrote “Great Expectations” there.", []),
        ("“Debt relief” and “debt relief” are one.", ["debt relief"]),
        ("The “trade pact” and a “customs union” are known.", []),
    ],
)
def test_words_that_look_like_terms(text, expected):
    assert candidates(text) == expected


def test_a_candidate_is_told_with_its_line():
    blocks = [block("It is “debt diplomacy,” she said.")]
    (finding,) = find_candidates(blocks, (), (), "seeds/a.txt")
    assert str(finding) == (
        "seeds/a.txt:10: “debt diplomacy” stands in quotation marks; define it in docs/glossary.md "
        "if it is a term [candidate-term]"
    )
    assert finding.problem.severity is Severity.NOTE


@given(st.text(alphabet='AbC (“”)".,-’é안\n', max_size=80) | st.text(max_size=80))
def test_any_text_gives_candidates_that_stand_in_it(text):
    for finding in find_candidates([block(text)], (), (), "seeds/a.txt"):
        found = finding.detail.removeprefix("“").partition("” ")[0]
        assert found in " ".join(text.split())
