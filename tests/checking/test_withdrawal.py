"""What falls without a source."""

import json

from briefbook.checking.book import unknown_sources
from briefbook.checking.page import Office
from briefbook.checking.reading import read_page
from briefbook.checking.report import withdrawal_json, withdrawal_text
from briefbook.checking.withdrawal import DateChange, withdraw

from .sources import sources

PAGE = """\
# The page

Velm waits {cite:p}`kay2030{¶ 2}`, as
both say {cite:p}`lee2031{¶ 1}`. The gates close {cite:p}`kay2030{¶ 1, 2}`. They open.
{cite:p}`lee2031{¶ 1}` Then nothing.

| What | Where |
|---|---|
| Gates | [¶ 1](#kay2030-p1), [¶ 1](#lee2031-p1) |
| Fleet | [¶ 2](#kay2030-p2) |

:::{event} 2030-05
:id: pact
:title: The pact

Due {cite:p}`kay2030{¶ 3}`.
:::

> Velm waits.
> — {cite:p}`kay2030{¶ 2}`

A last word {cite:p}`kay2030,doe2029{p. 4}`.
"""
ACTOR = """\
---
name: Velm
kind: state
roles:
- role: Host
  as_of: '2030'
  cite: kay2030 ¶ 2
- {role: Guest, cite: lee2031 ¶ 1}
---
# Velm
It waits {cite:p}`kay2030{¶ 2}`.
"""


def found(*keys):
    pages = [
        read_page("docs/page.md", PAGE),
        read_page("docs/actors/velm.md", ACTOR),
        read_page("docs/bare.md", "# Bare\nIt “waits” {cite:p}`KAY2030{¶ 2}`.\n"),
    ]
    return withdraw(keys, pages, sources())


def test_what_rests_on_it_alone_falls():
    told = [(rest.path, rest.line, rest.what, rest.text) for rest in found("kay2030").falling]
    assert told == [
        ("docs/actors/velm.md", 7, "office", "Velm: Host"),
        ("docs/actors/velm.md", 11, "sentence", "It waits."),
        ("docs/bare.md", 2, "sentence", "It “waits”."),
        ("docs/page.md", 4, "sentence", "The gates close."),
        ("docs/page.md", 10, "table row", "Fleet ¶ 2"),
        ("docs/page.md", 16, "event", "The pact: Due."),
        ("docs/page.md", 19, "block quotation", "Velm waits. —"),
    ]


def test_what_rests_on_others_too_is_weakened():
    told = [(rest.line, rest.text, rest.others) for rest in found("kay2030").weakened]
    assert told == [
        (3, "Velm waits, as both say.", ("lee2031",)),
        (9, "Gates ¶ 1, ¶ 1", ("lee2031",)),
        (22, "A last word.", ("doe2029",)),
    ]


def test_a_citation_after_the_full_stop_holds_its_sentence():
    assert [r.text for r in found("lee2031").falling] == ["Velm: Guest", "They open."]


def test_several_sources_at_once():
    both = found("kay2030", "lee2031")
    assert [rest.text for rest in both.weakened] == ["A last word."]
    assert both.bare_pages == ("docs/actors/velm.md", "docs/bare.md", "docs/page.md")


def test_a_page_is_left_bare_where_it_cites_nothing_else():
    assert found("kay2030").bare_pages == ("docs/bare.md",)


def test_the_same_as_text_and_as_json():
    pages = [read_page("docs/bare.md", "It waits {cite:p}`kay2030{¶ 2}`.\n")]
    dates = [DateChange("lee2031", "docs/articles/lee2031.md", "2031", None)]
    made = withdraw(["kay2030"], pages, sources(), dates)
    assert withdrawal_text(made) == (
        "Without kay2030: 1 falls, 0 weakened, 1 date changed, 1 page without any source.\n"
        "\n"
        "Falls, since it rests on nothing else (1)\n"
        "  docs/bare.md:1: sentence (kay2030 ¶ 2)\n"
        "    It waits.\n"
        "\n"
        "Dated otherwise\n"
        "  docs/articles/lee2031.md: 2031 becomes no date\n"
        "\n"
        "Pages that lose their last source\n"
        "  docs/bare.md\n"
    )
    record = json.loads(withdrawal_json(made))
    assert record["falls"] == [
        {
            "path": "docs/bare.md",
            "line": 1,
            "what": "sentence",
            "text": "It waits.",
            "places": ["kay2030 ¶ 2"],
            "others": [],
        }
    ]
    assert record["dates"][0]["after"] is None


def test_nothing_rests_on_it():
    made = withdraw(["lee2031"], [], sources())
    assert withdrawal_text(made) == "Without lee2031: nothing changes; no page cites it.\n"


def test_an_unknown_key_is_told_with_the_nearest():
    near, far = unknown_sources(["kay2031", "quay"], sources(), "refs.bib")
    assert str(near) == (
        "refs.bib:1: no article of this book has the key `kay2031`; did you mean `kay2030`? "
        "[unknown-source]"
    )
    assert "there are kay2030, lee2031" in str(far)


def test_an_office_has_its_line():
    (host, guest) = read_page("docs/actors/velm.md", ACTOR).offices
    assert (host, guest.line) == (Office("Host", "kay2030 ¶ 2", 7), 8)
