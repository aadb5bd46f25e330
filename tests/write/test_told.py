"""Events and proposals stand on a page as rows that nothing in a text can break."""

import json

from hypothesis import given

from briefbook.controls import visible
from briefbook.findings import Finding, Problem
from briefbook.model import Event, Passage, Proposal, Span
from briefbook.write.page import write_page
from briefbook.write.told import read_rows, write_told
from tests.write.articles import article
from tests.write.myst import hostile

SPAN = Span(1, 0, 9)


def told(what, **more):
    event = Event(
        SPAN, "2031-05", what, ("vega",), "past", "p1e1", "in May", "it says so", "key2021-p1e1"
    )
    return article([what], ["body"], events=(event,), **more)


def test_the_contract():
    one = Passage("key2021", "p1", SPAN, "They met.")
    found = Proposal("two-dates", (one, Passage("other", "p2", SPAN, "No.")), "they differ")
    page = write_page(told("They met in May.", proposals=(found,)))
    assert page[page.index(":::{events}") : page.index(":::{seed}")] == (
        ":::{events} key2021\n"
        '{"actors": ["vega"], "date": "in May", "event": "p1e1", "group": "key2021-p1e1", '
        '"label": "p1", "modality": "past", "reason": "it says so", "value": "2031-05", '
        '"what": "They met in May."}\n'
        ":::\n\n"
        ":::{proposals} key2021\n"
        '{"id": "two-dates-key2021-p1-other-p2", "kind": "two-dates", "reason": "they differ", '
        '"spans": [{"article": "key2021", "end": 9, "label": "p1", "line": 1, "start": 0, '
        '"text": "They met."}, {"article": "other", "end": 9, "label": "p2", "line": 1, '
        '"start": 0, "text": "No."}]}\n'
        ":::\n\n"
    )


def test_what_is_left_to_an_editor_stands_there_and_no_note():
    found = (
        Finding.of(Problem.AMBIGUOUS_CITATION, "seeds/a.txt", 3, "(2021) fits two"),
        Finding.of(Problem.UNCITED_REFERENCE, "seeds/a.txt", 9, "never cited"),
        Finding.of(Problem.MISSING_ENTRY, "refs.bib", 1, "no entry"),
    )
    blocks = write_told(article(["They met."], ["body"], findings=found))
    assert blocks == [
        ":::{findings} key2021\n"
        '{"detail": "(2021) fits two", "line": 3, "problem": "ambiguous-citation"}\n'
        ":::"
    ]


@given(hostile)
def test_any_text_is_read_back(what):
    (block,) = write_told(told(what))
    _, row, end = block.split("\n")
    assert end == ":::"
    assert row.isascii()
    assert read_rows([row])[0]["what"] == visible(what) == json.loads(row)["what"]
