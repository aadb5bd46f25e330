"""Proposals: the case file, what records know already, and text of any kind."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.link.mentions import Names, find_mentions
from briefbook.link.proposals import Gazetteer, propose_actors
from briefbook.model import LineClass
from tests.mentions.records import WORLD
from tests.mentions.test_mentions import block

GAZETTEER = Gazetteer.load()


def cases():
    text = Path(__file__).with_name("cases.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, *lines = section.strip().split("\n")
        given = [line for line in lines if line and not line.startswith("- ")]
        yield pytest.param(given, [line[2:] for line in lines if line.startswith("- ")], id=title)


def blocks(lines):
    for number, line in enumerate(lines, 1):
        headline = line.startswith("# ")
        line_class = LineClass.TITLE if headline else LineClass.BODY
        yield block(line.removeprefix("# "), number, line_class)


def shown(actor):
    variants = f": {', '.join(actor.variants)}" if actor.variants else ""
    return f"{actor.kind.value} {actor.name}{variants}"


@pytest.mark.parametrize(("lines", "expected"), list(cases()))
def test_case(lines, expected):
    assert [shown(actor) for actor in propose_actors(blocks(lines), GAZETTEER)] == expected


def test_whom_a_record_names_is_not_proposed():
    given = [block("Ada Marsh met Anna Lindt in Spain.")]
    mentions, _ = find_mentions(given, Names.of(WORLD), "seeds/a.txt")
    found = [actor.name for actor in propose_actors(given, GAZETTEER, mentions)]
    assert found == ["Anna Lindt", "Spain"]


def test_who_worked_on_an_article_is_no_actor_of_it():
    note = block("Reporting by Anna Lindt in Spain.", 1, LineClass.NOTE)
    assert propose_actors([note], GAZETTEER) == ()


def test_the_evidence_is_every_place_of_every_form():
    (actor,) = propose_actors([block("Anna Lindt spoke. Later Lindt left.")], GAZETTEER)
    assert [(span.start, span.end) for span in actor.evidence] == [(0, 10), (24, 29)]


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(["Anna", "Lindt", "of", "the", "and", "Bank", "President", "(KTC)", "’s"])
        | st.sampled_from([" ", ", ", ". ", "&", "-", "\n", "U.S.", "7"]),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_gives_proposals_that_stand_in_it(text):
    one = block(text)
    found = propose_actors([one], GAZETTEER)
    assert len({actor.name for actor in found}) == len(found)
    for actor in found:
        assert actor.evidence
