"""What a date governs, who takes part in it, and whether it took place."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.link.dates import find_date_expressions, find_in_blocks
from briefbook.link.events import find_events
from briefbook.link.events.finding import MOST_DATES
from briefbook.model import Block, Citation, LineClass, Mention, MentionForm, Piece, Span

TODAY = "2031-05-27"


def block(text, number=1, line_class=LineClass.BODY):
    lines = text.split("\n")
    pieces = tuple(Piece(number * 10 + i, 0, len(line)) for i, line in enumerate(lines))
    return Block(line_class, number, pieces, text)


def events(text, published=TODAY, names=()):
    one = block(text)
    mentions = [
        Mention(one.span(at, at + len(name)), name, name.lower(), "person", MentionForm.NAME)
        for name in names
        if (at := text.find(name)) >= 0
    ]
    return find_events(find_in_blocks([one], published), mentions, published)


@pytest.mark.parametrize(
    ("text", "modality", "published"),
    [
        ("They held the summit in April.", "past", TODAY),
        ("In April, they met at sea.", "past", TODAY),
        ("The talks have been held since 2029.", "past", TODAY),
        ("They are arranging a summit in July.", "planned", TODAY),
        ("The summit will be held on June 3.", "planned", TODAY),
        ("The summit slated for June 3 is the first.", "planned", TODAY),
        ("The July summit is expected to be short.", "planned", TODAY),
        ("The firm has a June 1 deadline.", "planned", TODAY),
        ("They agreed to meet in July.", "planned", TODAY),
        ("It had been moved to 2035.", "planned", TODAY),
        ("The harbour could close in 2033.", "hypothetical", TODAY),
        ("They might meet in July.", "hypothetical", TODAY),
        ("It would have been impossible two years ago.", "hypothetical", TODAY),
        ("In April, according to the paper, they met.", "reported", TODAY),
        ("Marsh said that they met in April.", "reported", TODAY),
        ("Marsh said in April that they had met.", "past", TODAY),
        ("The fleet was estimated to be worth a million in 2029.", "reported", TODAY),
        ("The summit had been scheduled for 2029.", "planned", TODAY),
        ("Their summit of April 2029.", "past", TODAY),
        ("Their summit of April 2029.", "reported", None),
        ("The fleet sails every May, since the annual May blessing.", "recurring", TODAY),
    ],
)
def test_modality(text, modality, published):
    assert {event.modality for event in events(text, published)} == {modality}


@pytest.mark.parametrize("verb", ["is arranging", "plans", "wants", "hopes for", "expects"])
@pytest.mark.parametrize("when", ["in July", "on June 3", "next month", "in 2035", "next Friday"])
@pytest.mark.parametrize("published", [TODAY, None, "2031-01/2031-12", "2031"])
def test_a_summit_that_is_being_arranged_is_never_shown_as_held(verb, when, published):
    (event,) = events(f"The government {verb} a summit {when} in Tarn.", published)
    assert event.modality == "planned"


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "They met four times, as ties grew since Marsh took office in May 2029.",
            ["Marsh took office in May 2029."],
        ),
        (
            "They arrange talks in July at a summit in Tarn, a source said Sunday.",
            ["They arrange talks in July at a summit in Tarn"],
        ),
        (
            "Vega will be invited in July during the summit slated for June 3 in Tarn.",
            [
                "Vega will be invited in July during the summit slated for June 3 in Tarn.",
                "the summit slated for June 3 in Tarn.",
            ],
        ),
        ("It ended. They met in May 2029. It rained.", ["They met in May 2029."]),
        (
            "But in May 2029, when they met, few came, and in 2030 all did.",
            ["But in May 2029, when they met, few came", "in 2030 all did."],
        ),
        ("“They met in May 2029.” It rained.", ["“They met in May 2029.”"]),
    ],
)
def test_clause(text, clauses):
    assert [event.what for event in events(text)] == clauses


@pytest.mark.parametrize(
    "said",
    ["a source said Sunday", "Marsh told reporters on Friday", "he said late on May 3, 2031"],
)
def test_the_day_of_a_saying_is_no_event_of_what_was_said(said):
    assert events(f"The leaders will meet again, {said}.") == ()
    (event,) = events(f"The leaders will meet in July, {said}.")
    assert (event.value, event.modality, event.label) == ("2031-07", "planned", "p1e1")


@pytest.mark.parametrize(
    "text", ["Posted at 13:30 13 May", "He said: “In 2015.”", "Before Christmas, yes."]
)
def test_a_date_among_words_that_say_nothing_is_no_event(text):
    assert events(text) == ()


def test_a_clause_that_only_points_back_is_none_either():
    (event,) = events("Marsh set the quota in 2029, as it did in 2028.")
    assert event.value == "2029"


def test_actors_are_those_of_the_clause_else_of_the_sentence():
    text = "Vega left, after Marsh took office in May 2029."
    assert [event.actors for event in events(text, names=["Vega", "Marsh"])] == [("marsh",)]
    assert [event.actors for event in events(text, names=["Vega"])] == [("vega",)]


def test_a_caption_has_dates_and_no_events():
    found = find_in_blocks([block("Seen on May 3, 2029.", 1, LineClass.CAPTION)], TODAY)
    (expression,) = find_date_expressions(found)
    assert expression.value == "2029-05-03"
    assert expression.reason.endswith("in a caption, so it dates the picture only")
    assert find_events(found, (), TODAY) == ()


def test_the_date_of_a_dateline_is_no_event_but_today_is_its_day():
    text = "TARN, May 26 (Wire) - Vega today opened the bridge that was begun in 2029."
    found = find_in_blocks([block(text)], TODAY, datelines={10: text.index("Vega")})
    today, begun = find_events(found, (), TODAY)
    assert (today.value, today.label) == ("2031-05-26", "p1e2")
    assert today.reason == "counted from the dateline’s date, 26 May 2031"
    assert today.what == "Vega today opened the bridge that was begun in 2029."
    assert begun.value == "2029"


def test_a_dateline_of_another_time_is_not_counted_from():
    text = "TARN, January 3 (Wire) - Vega today opened the bridge."
    found = find_in_blocks([block(text)], TODAY, datelines={10: text.index("Vega")})
    assert [one.value for one in find_events(found, (), TODAY)] == [TODAY]


def test_a_semicolon_in_brackets_ends_no_clause():
    text = "The pact of 2029 is a new one (Ost 2018, 33; Vega 2015); nobody reads it."
    assert events(text)[0].what == "The pact of 2029 is a new one (Ost 2018, 33; Vega 2015)"


def test_the_year_of_a_citation_is_no_date():
    one = block("Ties grew (Ost, 2029) in 2030.")
    cited = Citation(Span(10, 10, 21), "(Ost, 2029)", "ost2029")
    found = find_date_expressions(find_in_blocks([one], TODAY, [cited]))
    assert [expression.value for expression in found] == ["2030"]


def test_a_date_points_back_to_the_paragraph_before():
    found = find_in_blocks([block("It began in 2029."), block("That year it rained.", 2)], TODAY)
    assert [one.match.value for one in found] == ["2029", "2029"]


def test_a_date_over_two_lines_has_a_span_over_both():
    (expression,) = find_date_expressions(find_in_blocks([block("on May\n3, 2029")], TODAY))
    assert expression.span == Span(10, 3, 7, 11)
    assert expression.text == "May\n3, 2029"


WORDS = st.sampled_from(
    "in July on May 3 2029 and , . ; since they met will meet said Sunday during the “ ” ( ) \n "
    "last month from 2017 to 2020 when is expected as".split(" ")
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from([TODAY, None, "2031/.."]))
def test_every_event_is_a_stretch_of_the_text_round_its_date(text, published):
    one = block(text)
    found = find_in_blocks([one], published)
    told = find_events(found, (), published)
    by_label = {f"p1e{number}": date for number, date in enumerate(found, 1)}
    for event in told:
        assert event.what in text
        assert by_label[event.label].match.text in event.what
        assert event.modality in {"past", "planned", "recurring", "reported", "hypothetical"}


def test_many_dates_in_one_paragraph_take_time_that_grows_with_their_number_only():
    text = "They said that it will open on May 3, 2033, and that it shut last month. " * 1_500
    begin = time.process_time()
    assert len(events(text, names=["They"])) == 3_000
    assert time.process_time() - begin < 8


def test_a_paragraph_of_dates_alone_tells_no_events_and_costs_the_others_none():
    lines = [
        "They held the summit in April.",
        "(Lee et al., 2020; " * (MOST_DATES + 1),
        "(Lee et al., 2020; " * MOST_DATES,
        "They met in May 2030.",
    ]
    dates = find_in_blocks([block(text, number) for number, text in enumerate(lines, 1)], TODAY)
    found = [event.span.line // 10 for event in find_events(dates, (), TODAY)]
    assert (found[0], found[-1], found.count(2), found.count(3)) == (1, 4, 0, MOST_DATES)


def test_the_work_for_a_long_line_grows_as_the_line_does(monkeypatch):
    from briefbook.dates import clause

    asked = []
    ends = clause.ends_sentence
    monkeypatch.setattr(clause, "ends_sentence", lambda *given: asked.append(0) or ends(*given))

    def work(times):
        asked.clear()
        events("(Lee et al., 2020; " * times)
        return len(asked)

    assert 0 < work(400) < 4.2 * work(100)
