"""Mentions: the case file, what is left open, and text of any kind."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.authority import ActorRecord, Authority, Kind
from briefbook.findings import Problem
from briefbook.link.mentions import Known, Names, find_mentions
from briefbook.model import Block, LineClass, MentionForm, Piece, Settlement
from tests.mentions.records import WORLD

NAMES = Names.of(WORLD)
MARK = re.compile(r"⟦([^|]*)\|([^⟧]*)⟧")
PLAIN_FORMS = (MentionForm.NAME, MentionForm.VARIANT)


def cases():
    text = Path(__file__).with_name("cases.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        yield pytest.param(body.strip().replace("↵", "\n"), id=title)


def block(text, number=1, line_class=LineClass.BODY):
    lines = text.split("\n")
    pieces = tuple(Piece(number * 10 + i, 0, len(line)) for i, line in enumerate(lines))
    return Block(line_class, number, pieces, text)


def marked(text, mentions):
    offsets = [0]
    for line in text.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    for mention in reversed(mentions):
        start = offsets[mention.span.line - 10] + mention.span.start
        form = "" if mention.form in PLAIN_FORMS else f":{mention.form.value}"
        end = start + len(mention.text)
        assert text[start:end] == mention.text
        text = f"{text[:start]}⟦{mention.text}|{mention.actor}{form}⟧{text[end:]}"
    return text


@pytest.mark.parametrize("expected", list(cases()))
def test_case(expected):
    text = MARK.sub(r"\1", expected)
    mentions, _ = find_mentions([block(text)], NAMES, "seeds/a.txt")
    assert marked(text, mentions) == expected


def test_a_city_in_a_dateline_is_a_place():
    text = "STRELSAU — Strelsau’s offer was small."
    mentions, _ = find_mentions([block(text)], NAMES, "seeds/a.txt", Known({10: 10}))
    assert [m.actor for m in mentions] == ["strelsau", "ruritania"]


def test_a_form_that_fits_two_actors_is_told_of_once():
    text = "Then Marsh said so. Later Marsh left."
    mentions, findings = find_mentions([block(text)], NAMES, "seeds/a.txt")
    assert mentions == ()
    assert [str(f) for f in findings] == [
        "seeds/a.txt:10: `Marsh` can mean ada-marsh or tom-marsh; it is linked to neither "
        "[ambiguous-mention]"
    ]
    assert findings[0].problem is Problem.AMBIGUOUS_MENTION


def test_an_editor_settles_a_form():
    text = "Then Marsh said so. The shells destroyed Strelsau. Ada Marsh left."
    settled = (
        Settlement(10, "Marsh", "tom-marsh"),
        Settlement(10, "Strelsau", "strelsau"),
        Settlement(10, "Ada Marsh", ""),
    )
    mentions, findings = find_mentions([block(text)], NAMES, "seeds/a.txt", Known({}, settled))
    assert [m.actor for m in mentions] == ["tom-marsh", "strelsau"]
    assert findings == ()


def test_an_editor_settles_a_form_that_is_not_there():
    settled = (Settlement(10, "Marsh", "ruritania"), Settlement(11, "Marsh", "ada-marsh"))
    _, findings = find_mentions([block("Marsh left.")], NAMES, "seeds/a.txt", Known({}, settled))
    assert [str(finding) for finding in findings] == [
        "seeds/a.toml:1: “Marsh” in line 10 is no form of ruritania; correct it [bad-record]",
        "seeds/a.toml:1: “Marsh” in line 11 is no form of ada-marsh; correct it [bad-record]",
    ]


def test_references_and_bylines_hold_no_mentions():
    blocks = [block("Ada Marsh", 1, LineClass.REFERENCE), block("Ada Marsh", 2, LineClass.BYLINE)]
    assert find_mentions(blocks, NAMES, "seeds/a.txt") == ((), ())


@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                "Marsh",
                "Ada",
                "Strelsau",
                "the",
                "North",
                "Ruritania",
                "-",
                "’s",
                ".",
                " ",
                "\n",
                "May",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_any_text_gives_mentions_that_stand_in_it(text):
    one = block(text)
    mentions, _ = find_mentions([one], NAMES, "seeds/a.txt")
    marked(text, mentions)  # asserts that each stands where its span says
    spans = [(m.span.line, m.span.start) for m in mentions]
    assert spans == sorted(set(spans))


def test_time_does_not_depend_on_the_number_of_records():
    many = tuple(
        ActorRecord(f"a{n}", f"Nobody{n} Person{n}", Kind.PERSON, f"Person{n}, Nobody{n}", "x")
        for n in range(5000)
    )
    few, all_names = Names.of(WORLD), Names.of(Authority(WORLD.actors + many))
    blocks = [block("Ada Marsh met Olga Lindqvist in Strelsau on a cold day. " * 200)]
    times = []
    for names in (few, all_names):
        of_three = []
        for _ in range(3):  # the shortest, since a collection of garbage may fall into one
            started = time.process_time()
            found, _ = find_mentions(blocks, names, "seeds/a.txt")
            of_three.append(time.process_time() - started)
        times.append(min(of_three))
    assert len(found) == 600
    assert times[1] < times[0] * 4 + 0.2
