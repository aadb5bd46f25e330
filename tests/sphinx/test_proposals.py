"""What a machine found waits, marked, until an editor tells it or dismisses it."""

import json

import pytest
from conftest import squeezed

from briefbook.sphinx.dismissals import read_dismissals

PAGE = "articles/fishermenwait2032"
KEY = "fishermenwait2032"


def row(label, value, what, **more):
    event = {"event": f"{label}e1", "label": label, "value": value, "what": what, "date": "then",
             "actors": ["velm"], "modality": "past",
             "reason": "", "group": f"{KEY}-{label}e1"}  # fmt: skip
    return json.dumps(event | more)


SPANS = [
    {"article": KEY, "label": "p1", "line": 3, "start": 0, "end": 4, "text": "Velm waits"},
    {"article": "marek2031", "label": "p1", "line": 4, "start": 0, "end": 4, "text": "signed"},
]
PROPOSAL = {"id": "two-dates-a-b", "kind": "two-dates", "reason": "two dates of one pact",
            "spans": SPANS}  # fmt: skip


@pytest.fixture
def told(book):
    rows = "\n".join([row("p1", "2032-02", "Velm waits."), row("p2", None, "A song is sung.")])
    book.write(PAGE, book.path(PAGE).read_text("utf-8") + f"\n:::{{events}} {KEY}\n{rows}\n:::\n"
               f"\n:::{{proposals}} {KEY}\n{json.dumps(PROPOSAL)}\n:::\n")  # fmt: skip
    book.write("disputes", "---\norphan: true\n---\n# Disputes\n\n:::{dispute-list}\n:::\n")
    return book


def proposed(build):
    rows = build.article("chronology").select("tr.event-proposed")
    return [squeezed(row.get_text(" ")).partition(" proposed")[0] for row in rows]


def waiting(build):
    rows = build.article("disputes").select(".dispute-proposals tbody tr")
    return [squeezed(row.get_text(" ")).replace("\xa0", " ") for row in rows]


def test_an_event_that_no_editor_tells_is_shown_as_proposed(told):
    # the song is told by an editor's undated event that cites the paragraph
    build = told.build()
    assert build.warnings == []
    assert proposed(build) == ["February 2032 (month) “Velm waits.”"]
    link = build.article("chronology").select_one("tr.event-proposed a.event-link")
    assert link["href"] == f"{PAGE}.html#{KEY}-p1"
    assert "4, 1 more proposed" in build.text("index")


def test_an_editors_event_of_the_same_time_covers_it(told):
    text = told.path("chronology").read_text("utf-8")
    cited = "{{cite:p}}`fishermenwait2032{{¶ 1}}`"
    event = f":::{{{{event}}}} {{}}\n:id: wait\n:title: The wait\n\n{cited}\n:::\n"
    told.write("chronology", f"{text}\n{event.format('2031')}")
    assert len(proposed(told.build())) == 1, "another time"
    told.write("chronology", f"{text}\n{event.format('2032-01/2032-03')}")
    assert proposed(told.build()) == []


def test_what_is_dismissed_is_gone_and_a_dismissal_of_nothing_is_told(told):
    told.change("chronology", ":::{chronology}\n", f":::{{chronology}}\n{KEY}-p1e1: an aside\n")
    build = told.build()
    assert (proposed(build), build.warnings) == ([], [])
    told.change("chronology", f"{KEY}-p1e1: an aside", f"{KEY}-p9e1: an aside")
    build = told.build()
    assert len(proposed(build)) == 1
    (warning,) = build.warnings
    assert f"no event is proposed as '{KEY}-p9e1' any more; remove the line" in warning
    assert warning.startswith("chronology.md:3: ")


@pytest.mark.parametrize("line", ["no colon", "two words: why", "x:", ": why"])
def test_a_line_that_is_no_dismissal_is_told(line):
    with pytest.raises(ValueError, match="write LABEL: reason"):
        read_dismissals([line])


def test_a_proposed_dispute_shows_its_passages_side_by_side(told):
    assert waiting(told.build()) == [
        "two dates of one pact two-dates-a-b “Velm waits” “Fishermen wait for the quota”, 2032, "
        "¶ 1 “signed” Marek, 2031, ¶ 1"
    ]


def test_a_dispute_that_cites_its_passages_settles_it(told):
    told.build()
    dispute = (
        "\n:::{dispute} When?\n:id: when\n\n- So {cite:p}`marek2031{¶ 1}`.\n"
        "- Or so {cite:p}`fishermenwait2032{¶ 1}`.\n:::\n"
    )
    told.write("disputes", told.path("disputes").read_text("utf-8") + dispute)
    assert waiting(told.build()) == []


def test_a_dismissed_dispute_is_gone(told):
    told.change("disputes", ":::{dispute-list}\n", ":::{dispute-list}\ntwo-dates-a-b: one pact\n")
    build = told.build()
    assert (waiting(build), build.warnings) == ([], [])
