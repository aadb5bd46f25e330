"""What is proposed from all articles: the case file, any order, and what an editor has."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.authority import Kind, NameOrder
from briefbook.bibliography import Bibliography
from briefbook.link import Records, find_unrecorded, link
from briefbook.link.proposals import Gazetteer, gather
from briefbook.link.proposals.naming import new_slug, sort_key
from briefbook.model import Draft, Fact, Line, LineClass, Metadata, Seed, Settlement, Status
from tests.mentions.records import WORLD
from tests.mentions.test_mentions import block

GAZETTEER = Gazetteer.load()
AUTHORITY = replace(WORLD, rejected=("Old Mill Company",))
NOTHING = Fact(None, Status.NOT_STATED)
METADATA = Metadata(NOTHING, Fact((), Status.NOT_STATED), NOTHING, NOTHING, NOTHING)


def cases():
    text = Path(__file__).with_name("gathering.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, *lines = section.strip().split("\n")
        articles = dict(line.split(": ", 1) for line in lines if line[1:3] == ": ")
        yield pytest.param(articles, [li[2:] for li in lines if li.startswith("- ")], id=title)


def draft(name, text, settled=()):
    one = block(text)
    number = one.pieces[0].line
    seed = Seed(name, "", "utf-8", ("",) * (number - 1) + (text,))
    return Draft(seed, (Line(number, LineClass.BODY, "x"),), (one,), METADATA, settled=settled)


def gathered(articles, settled=()):
    records = Records.of(Bibliography(), AUTHORITY)
    linked = {name: link(draft(name, text, settled), records) for name, text in articles.items()}
    named = {name: find_unrecorded(article, GAZETTEER) for name, article in linked.items()}
    return gather(named, AUTHORITY)


def shown(found):
    for one in sorted(found.actors, key=lambda one: (one.record.kind, one.record.name)):
        record = one.record
        places = [
            f"{article} {mention.text}"
            for article, mentions in sorted(found.mentions.items())
            for mention in mentions
            if mention.actor == record.slug
        ]
        yield f"{record.kind.value} {record.name} ({record.sort}): {', '.join(places)}"


@pytest.mark.parametrize(("articles", "expected"), list(cases()))
def test_case(articles, expected):
    assert list(shown(gathered(articles))) == expected


def test_the_order_of_the_articles_changes_nothing():
    every = {
        f"{n}{key}": text for n, case in enumerate(cases()) for key, text in case.values[0].items()
    }
    first = gathered(every)
    assert len(first.actors) > 10
    names = list(every)
    for seed in range(3):
        random.Random(seed).shuffle(names)
        assert gathered({name: every[name] for name in names}) == first


def test_mentions_stand_where_they_say_and_never_in_each_other():
    text = "Anna Smith of Norland Fisheries Board (NFB) met Smith and the NFB in Oslo."
    mentions = gathered({"a": text}).mentions["a"]
    assert [text[m.span.start : m.span.end] for m in mentions] == [m.text for m in mentions]
    assert [m.form.value for m in mentions] == [
        "name",
        "name",
        "acronym",
        "surname",
        "acronym",
        "name",
    ]
    assert {m.status for m in mentions} == {"proposed"}


def test_a_form_that_the_editor_settled_to_be_nobodys_is_not_proposed():
    settled = (Settlement(10, "Anna Smith", ""),)
    assert gathered({"a": "They asked Anna Smith."}, settled).actors == ()


def test_the_reasons_are_told_the_weightiest_first():
    (one,) = gathered({"a": "Minister Anna Smith, 54, left."}).actors
    assert one.reasons[:2] == ("a title stands before it", "the name begins with a given name")


@given(
    st.dictionaries(
        st.sampled_from("abc"),
        st.text(max_size=80)
        | st.lists(
            st.sampled_from(
                ["Anna", "Smith", "Lindqvist", "Board", "(NFB)", "NFB", "Norland", "of", "Oslo"]
            )
            | st.sampled_from([" ", ", ", ". ", "’s "]),
            max_size=25,
        ).map(" ".join),
        min_size=1,
    )
)
def test_any_articles_give_records_with_slugs_of_their_own(articles):
    found = gathered({name: " ".join(text.split()) for name, text in articles.items()})
    slugs = [one.record.slug for one in found.actors]
    assert len(set(slugs)) == len(slugs)
    assert not {actor.slug for actor in WORLD.actors} & set(slugs)
    assert {m.actor for mentions in found.mentions.values() for m in mentions} <= set(slugs)


@pytest.mark.parametrize(
    ("name", "taken", "slug"),
    [
        ("Zoë O’Neill", (), "zoe-oneill"),
        ("Łódź & Sons", (), "lodz-sons"),
        ("Anna Smith", ("anna-smith", "anna-smith-2"), "anna-smith-3"),
        ("Index", (), "index-2"),
        ("Анна", (), "actor-25f4b213"),
    ],
)
def test_a_slug(name, taken, slug):
    assert new_slug(name, taken) == slug


@pytest.mark.parametrize(
    ("name", "kind", "order", "key"),
    [
        ("The Old Mill", Kind.ORGANISATION, NameOrder.GIVEN_FIRST, "Old Mill"),
        ("William Clay Ford Jr", Kind.PERSON, NameOrder.GIVEN_FIRST, "Ford, William Clay Jr"),
        ("Kim Yo-jong", Kind.PERSON, NameOrder.FAMILY_FIRST, "Kim Yo-jong"),
    ],
)
def test_a_sort_key(name, kind, order, key):
    assert sort_key(name, kind, order) == key
