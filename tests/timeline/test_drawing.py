"""What is drawn for each kind of event, told apart by shape and not by colour alone."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.timeline.bars import make_bars
from briefbook.sphinx.timeline.figure import parts_on_paper
from briefbook.sphinx.timeline.scale import make_scale
from briefbook.sphinx.timeline.svg import NARROW, PAPER, SCREEN, WIDE, Drawing
from briefbook.sphinx.wrapping import width

GOLDEN = Path(__file__).parent / "golden.svg"
SVG = "{http://www.w3.org/2000/svg}"


def event(id_, date, modality="past", *, title="It happens", disputed=False):
    return EventRecord(id_, "chronology", f"event-{id_}", title, date, modality, (), disputed)


EVENTS = [
    event("rule", "1910/1945", title="A long rule"),
    event(
        "talks", "2021-05-21", title="Talks of two ministers who have known each other for years"
    ),
    event("tests", "2017~/2022-07", "reported"),
    event("meetings", "2023-08/..", "recurring"),
    event("summit", "2024-07", "planned"),
    event("first", "2021-08", disputed=True),
    event("song", None),
]


def draw(events, layout=WIDE, ink=PAPER, address=lambda _: ""):
    bars = make_bars(events)
    svg = Drawing(make_scale(bar.span for bar in bars), layout, ink, address).svg(bars)
    return svg, ElementTree.fromstring(svg)


def test_the_whole_drawing():
    """To be opened in a browser and looked at when it changes."""
    svg, _ = draw(EVENTS)
    assert svg.replace("><", ">\n<") + "\n" == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize(
    ("date", "modality", "disputed", "shape"),
    [
        ("2021", "past", False, {"rect": 1, "path": 0, "dashed": False, "empty": False}),
        ("2021~", "past", False, {"rect": 1, "path": 0, "dashed": True, "empty": False}),
        ("2021", "planned", False, {"rect": 1, "path": 0, "dashed": True, "empty": True}),
        ("2021", "past", True, {"rect": 1, "path": 1, "dashed": False, "empty": True}),
        ("2021", "recurring", False, {"rect": 1, "path": 1, "dashed": False, "empty": False}),
        ("2021/..", "past", False, {"rect": 1, "path": 1, "dashed": False, "empty": False}),
        ("../2021", "past", False, {"rect": 1, "path": 1, "dashed": False, "empty": False}),
    ],
)
def test_each_manner_has_a_shape_of_its_own(date, modality, disputed, shape):
    marked = event("a", date, modality, disputed=disputed)
    _, tree = draw([marked])
    rect = tree.find(f"{SVG}rect")
    axis = sum(
        1
        for path in tree.iter(f"{SVG}path")
        if "V" in path.get("d") and path.get("stroke") == PAPER.line
    )
    assert {
        "rect": len(tree.findall(f"{SVG}rect")),
        "path": len(tree.findall(f"{SVG}path")) - axis,
        "dashed": rect.get("stroke-dasharray") is not None,
        "empty": rect.get("fill") == PAPER.page,
    } == shape


def test_what_has_no_day_is_not_drawn():
    assert make_bars([event("song", None), event("old", "-0049")]) == []


def test_words_stay_words():
    svg, tree = draw([event("a", "2021", title='<script>"&\u202e')], ink=SCREEN)
    assert "<script" not in svg
    assert '<script>"&\u202e' in "".join(tree.itertext())


def test_words_lead_to_the_event():
    _, tree = draw(EVENTS[:1], NARROW, SCREEN, lambda e: f"chronology.html#{e.anchor}")
    assert [a.get("href") for a in tree.iter(f"{SVG}a")] == ["chronology.html#event-rule"]


@pytest.mark.parametrize("layout", [WIDE, NARROW])
def test_bars_stay_within_the_drawing(layout):
    _, tree = draw(EVENTS, layout)
    for rect in tree.iter(f"{SVG}rect"):
        left, width = float(rect.get("x")), float(rect.get("width"))
        assert layout.left <= left
        assert left + width <= layout.width


@pytest.mark.parametrize(
    ("heights", "sizes"),
    [([24] * 13, [13]), ([24] * 14, [7, 7]), ([75] * 12, [4, 4, 4]), ([75] * 4 + [24] * 8, [3, 9])],
)
def test_paper_has_it_in_parts_of_about_one_height(heights, sizes):
    bars = tuple(range(len(heights)))
    parts = parts_on_paper(bars, heights)
    assert [len(part) for part in parts] == sizes
    assert tuple(bar for part in parts for bar in part) == bars


def test_signs_that_are_two_letters_wide_stay_in_their_column():
    title = (
        "해양수산부에 따르면 노르웨이산 고등어 수입량은 "
        + "次回の交渉はロンドンで開かれる予定だ。" * 2
    )
    _, tree = draw([event("a", "2021", title=title)])
    lines = [span.text for span in tree.iter(f"{SVG}tspan")]
    assert " ".join(lines).replace(" ", "") == f"2021·{title}".replace(" ", "")
    assert max(map(width, lines)) * WIDE.size * 0.54 <= WIDE.words
