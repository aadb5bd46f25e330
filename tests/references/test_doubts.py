"""What the list and the text of an article say of a reference, told as findings."""

import pytest

from briefbook.link.references import find_doubts
from tests.references.test_citations import article

DATED = "Lee, Ann. (2021). One matter. Retrieved May 1, 2021, from https://example.org/one"
UNDATED = "Ahn, Bo. (2021). Another matter. Retrieved from https://example.org/two"
NOLAN = "Nolan, Markus. (2013). How people see their world. Foreign Affairs, 92(1), 1-9."


def doubts(text, *listed):
    blocks, references = article(listed, text)
    found = find_doubts(blocks, references, "seeds/a.txt")
    return [(finding.line, finding.problem_code, finding.detail) for finding in found]


def codes(text, *listed):
    return [code for _, code, _ in doubts(text, *listed)]


def test_an_access_date_is_missed_only_where_another_reference_has_one():
    assert "no-access-date" in codes("A text.", DATED, UNDATED)
    assert "no-access-date" not in codes("A text.", UNDATED)


def test_a_finding_names_the_reference_and_its_line():
    line, code, detail = doubts("A text.", UNDATED)[0]
    assert (line, code) == (100, "outlet-from-address")
    assert detail.startswith("ahn2021: ")


@pytest.mark.parametrize("text", ["As Marcus Noland says.", "Markus Noland says.", "Markus Nolen."])
def test_a_name_that_the_text_spells_otherwise_is_in_doubt(text):
    ((_, code, detail),) = doubts(text, NOLAN)
    assert code == "name-in-doubt"
    assert detail.endswith("in line 1.")


@pytest.mark.parametrize(
    "text", ["Markus Nolan says.", "North Korea met Michael Norris.", "Mary Nolan asks.", "Noland."]
)
def test_another_name_puts_none_in_doubt(text):
    assert doubts(text, NOLAN) == []


def test_a_name_that_the_text_turns_round_is_in_doubt():
    listed = "Ahmad, Tariq. (2013). How people see their world. Foreign Affairs, 92(1), 1-9."
    assert codes("As Ahmad Tariq says.", listed) == ["name-in-doubt"]


def test_a_family_name_first_is_right_where_the_given_name_is_korean():
    listed = "Moon, Jae-in. (2021). An address. Foreign Affairs, 92(1), 1-9."
    assert codes("As Moon Jae-in says.", listed) == []
