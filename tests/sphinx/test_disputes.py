"""What an editor tells as disputed is marked wherever it stands, as long as it is told."""

import pytest
from conftest import squeezed

ARTICLE = "articles/marek2031"
DISPUTES = """---
orphan: true
---
# Disputes

:::{dispute-list}
:::

:::{dispute} When was the pact signed?
:id: signing
:events: pact

- In March {cite:p}`marek2031{¶ 1}`.
- Not yet {cite:p}`fishermenwait2032{¶ 1-2}`.

The note cites {cite:p}`marek2031{¶ 2}` and marks nothing.
:::

:::{dispute} What does the photograph show?
:id: photograph
:kind: doubt
:events: quarrel

- A quay {cite:p}`marek2031{caption 1}`.
:::

:::{dispute} Was there a song?
:id: no-song
:status: dismissed
:events: song

- One was sung {cite:p}`fishermenwait2032{¶ 2}`.
:::

See {dispute}`signing`.
"""


def marks(build, page):
    """Return the marks of a page, each with the identifier of what stands before it."""
    found = build.article(page).select("p.dispute-mark")
    return [(before(mark), squeezed(mark.get_text())) for mark in found]


def before(mark):
    above = mark.find_previous_sibling()
    paragraph = above.select_one("p.source-paragraph") or above
    return paragraph.get("id") or mark.parent.get("id")


@pytest.fixture
def disputed(book):
    book.write("disputes", DISPUTES)
    return book


def test_what_the_positions_cite_is_marked_and_what_the_note_cites_is_not(disputed):
    build = disputed.build()
    assert build.warnings == []
    assert marks(build, ARTICLE) == [
        ("marek2031-p1", "≠ disputed When was the pact signed?"),
        ("marek2031-c1", "? unclear What does the photograph show?"),
    ]
    assert marks(build, "articles/fishermenwait2032") == [
        ("fishermenwait2032-p1", "≠ disputed When was the pact signed?"),
        ("fishermenwait2032-p2", "≠ disputed When was the pact signed?"),
    ]


def test_a_contradiction_makes_an_event_disputed_and_a_doubt_does_not(disputed):
    page = disputed.build().article("chronology")
    # the quarrel is disputed by its own word, the song's dispute was dismissed
    blocks = {block["id"]: block["class"] for block in page.select(".event-block")}
    assert "event-disputed" in blocks["event-pact"]
    assert "event-disputed" not in blocks["event-song"]
    rows = [squeezed(row.get_text(" ")) for row in page.select("tr.event-disputed")]
    assert ["The pact is signed ≠ disputed" in row for row in rows] == [False, True]


def test_the_list_names_the_sources_of_each_and_puts_the_dismissed_last(disputed):
    rows = disputed.build().article("disputes").select(".dispute-table tbody tr")
    assert [squeezed(row.get_text(" ")).replace("\xa0", " ") for row in rows] == [
        "When was the pact signed? Marek, 2031: ¶ 1 ; “Fishermen wait for the quota”, 2032: "
        "¶ 1 , ¶ 2",
        "What does the photograph show? ? unclear Marek, 2031: caption 1",
        "Was there a song? dismissed “Fishermen wait for the quota”, 2032: ¶ 2",
    ]


def test_a_dispute_that_goes_takes_its_marks_along(disputed):
    disputed.build()
    disputed.remove("disputes")
    build = disputed.build()
    assert (marks(build, ARTICLE), build.warnings) == ([], [])
    assert "event-disputed" not in build.article("chronology").select_one("#event-pact")["class"]


def test_a_dispute_that_is_dismissed_marks_nothing_any_more(disputed):
    disputed.build()
    disputed.change("disputes", ":id: signing\n", ":id: signing\n:status: dismissed\n")
    build = disputed.build()
    assert [text for _, text in marks(build, ARTICLE)] == [
        "? unclear What does the photograph show?"
    ]


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_a_builder_without_closed_blocks_marks_too(disputed, builder):
    build = disputed.build(builder)
    texts = [path.read_text("utf-8") for path in build.out.rglob("*.t[xe][tx]")]
    # below the caption and in the event; a print leaves out the page, which is an orphan
    at_home = {"text": 2, "latex": 0}[builder]
    assert (sum(text.count("unclear") for text in texts), build.warnings) == (2 + at_home, [])
