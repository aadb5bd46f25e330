"""What an editor does to the machine's events in the book's own pages: docs/about/dates.md."""

import json

import pytest
from conftest import squeezed

PAGE = "articles/fishermenwait2032"
KEY = "fishermenwait2032"


def row(number, value, what, group=1):
    event = {"event": f"p1e{number}", "label": "p1", "value": value, "what": what, "date": "then",
             "actors": ["velm"], "modality": "past", "reason": "",
             "group": f"{KEY}-p1e{group}"}  # fmt: skip
    return json.dumps(event)


@pytest.fixture
def told(book):
    rows = [row(1, "2032-02-03", "Velm waits."), row(2, "2032-04", "Velm waits again.", 2)]
    text = "\n".join(rows)
    book.write(PAGE, f"{book.path(PAGE).read_text('utf-8')}\n:::{{events}} {KEY}\n{text}\n:::\n")
    return book


def event(date, id_, text=f"So {{cite:p}}`{KEY}{{¶ 1}}`."):
    return f"\n:::{{event}} {date}\n:id: {id_}\n:title: The {id_}\n\n{text}\n:::\n"


def add(book, *events):
    book.write("chronology", book.path("chronology").read_text("utf-8") + "".join(events))


def shown(build):
    """Return date and name of the events of 2032, those of the machine with their labels."""
    rows = build.article("chronology").select(".chronology tbody tr")
    texts = [squeezed(row.select("td")[1].get_text(" ")) for row in rows]
    dates = [squeezed(row.select_one(".event-date").get_text()) for row in rows]
    told = [f"{date}: {text}" for date, text in zip(dates, texts, strict=True)]
    return [one for one in told if "2032" in one and "review" not in one]


DAY = "3 February 2032"
FIRST = f"{DAY}: “Velm waits.” proposed {KEY}-p1e1"
SECOND = f"April 2032: “Velm waits again.” proposed {KEY}-p1e2"


def test_what_nobody_settled_stands_with_its_label(told):
    assert shown(told.build()) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("events", "left"),
    [
        pytest.param([event("2032-02-03", "wait")], [f"{DAY}: The wait", SECOND], id="pin"),
        pytest.param([event("2032-02", "calm")], ["February 2032: The calm", SECOND], id="reword"),
        pytest.param(
            [event("2032-02/2032-04", "spring")], ["February 2032 to April 2032: The spring"],
            id="merge",
        ),
        pytest.param(
            [event("2032-02-03", "morning"), event("2032-02-03", "evening")],
            [f"{DAY}: The morning", f"{DAY}: The evening", SECOND], id="split",
        ),
        pytest.param([event("2031-02", "other")], [FIRST, SECOND], id="another time"),
        pytest.param([event("undated", "any")], [], id="undated covers all of its paragraph"),
    ],
)  # fmt: skip
def test_an_event_of_the_editor_corrects_in_a_second_build(told, events, left):
    told.build()
    add(told, *events)
    build = told.build()
    assert build.warnings == []
    assert shown(build) == left


def test_a_dismissal_and_its_end_are_seen_in_later_builds(told):
    told.build()
    told.change("chronology", ":::{chronology}\n", f":::{{chronology}}\n{KEY}-p1e1: an aside\n")
    assert shown(told.build()) == [SECOND]
    told.change("chronology", f"{KEY}-p1e1: an aside\n", "")
    assert shown(told.build()) == [FIRST, SECOND]


def test_when_the_machine_finds_another_date_its_proposal_is_back(told):
    add(told, event("2032-02", "wait"))
    assert shown(told.build()) == ["February 2032: The wait", SECOND]
    told.change(PAGE, '"2032-02-03"', '"2032-05-03"')
    assert shown(told.build()) == [
        "February 2032: The wait", SECOND, FIRST.replace("February", "May"),
    ]  # fmt: skip


def test_what_only_the_second_paragraph_cites_does_not_tell_the_event(told):
    text = "So {{cite:p}}`marek2031{{¶ 1}}`.\n\nThe month is that of {{cite:p}}`{}{{¶ 1}}`."
    add(told, event("2032-02-03", "wait", text.format(KEY)))
    build = told.build()
    assert shown(build) == ["3 February 2032: The wait", SECOND]
    assert "¶ 1" in build.text("chronology")
    block = squeezed(build.article("chronology").select_one("#event-wait").get_text(" "))
    assert "Silent on it: “Fishermen wait" in block or "Written before it" in block
    made = next(r for r in build.article("chronology").select("tr") if "The wait" in r.get_text())
    assert squeezed(made.select("td")[3].get_text(" ")).replace("\xa0", " ") == "Marek, 2031 , ¶ 1"


@pytest.mark.parametrize("corrected", [False, True])
def test_the_role_leads_to_what_shows_a_machines_event(told, corrected):
    if corrected:
        add(told, event("2032-02", "wait"))
    add(told, f"\nSee {{event}}`{KEY}-p1e1`.\n")
    build = told.build()
    assert build.warnings == []
    link = build.article("chronology").select("p a.event-link")[-1]
    place, name = ("#event-wait", "The wait") if corrected else (f"{PAGE}.html#{KEY}-p1", "“Velm")
    assert link["href"] == place
    assert link.get_text().startswith(name)


def test_the_role_tells_of_an_event_that_is_dismissed(told):
    told.change("chronology", ":::{chronology}\n", f":::{{chronology}}\n{KEY}-p1e1: an aside\n")
    add(told, f"\nSee {{event}}`{KEY}-p1e1`.\n")
    (warning,) = told.build().warnings
    assert warning.startswith("chronology.md:")
    told = f"the event {KEY}-p1e1 is dismissed in chronology.md; take out the role or the dismissal"
    assert f"{told} [ref.event]" in warning
