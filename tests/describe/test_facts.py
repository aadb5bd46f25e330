"""What is said of an article, and what is left unsaid."""

import pytest

from briefbook.classify import classify, make_blocks
from briefbook.describe import describe
from briefbook.model import Seed, Status
from briefbook.read import CatalogueRecord, Entry

BODY = (
    "The rivers of the north rose on Sunday after three days of rain, and two towns asked their"
    " people to leave, the mayor of one of them said.",
    "",
    "The water is expected to fall by Tuesday, the weather service said, though more rain is on"
    " its way.",
)
TITLE = "Rivers rise in the north after three days of rain"


def described(*texts, record=None):
    seed = Seed("seeds/a.txt", "", "utf-8", texts)
    lines = classify(seed, record)
    return describe(seed, lines, make_blocks(seed, lines), record)


def test_what_is_not_printed_is_not_stated():
    metadata, findings = described(TITLE, "", *BODY)
    assert findings == ()
    assert metadata.title.value == TITLE
    for fact in (metadata.authors, metadata.publisher, metadata.date):
        assert (bool(fact.value), fact.status, fact.evidence) == (False, Status.NOT_STATED, ())


def test_a_title_in_two_lines_is_one():
    metadata, _ = described("Rivers rise in the north:", "Two towns wait for a wall", "", *BODY)
    assert metadata.title.value == "Rivers rise in the north: Two towns wait for a wall"
    assert [span.line for span in metadata.title.evidence] == [1, 2]


def test_a_date_in_a_caption_is_not_the_article_s():
    caption = "The river in this photo of February 9, 2018. © Olga Lind/Reuters"
    metadata, _ = described(TITLE, "", *BODY, "", caption)
    assert metadata.date.status is Status.NOT_STATED


@pytest.mark.parametrize(
    "caption",
    [
        "FILE - Mayor Ada Marsh speaks in Oslo, May 4, 2030. (AP Photo/Bo Lind, File)",
        "Oslo, May 4, 2030 (AP Photo/Bo Lind)",
    ],
)
def test_a_caption_below_the_title_gives_no_date_and_no_author(caption):
    metadata, _ = described(TITLE, caption, "", *BODY)
    assert metadata.date.status is Status.NOT_STATED
    assert metadata.authors.status is Status.NOT_STATED


def test_names_in_capitals_are_given_in_mixed_case_with_the_reason():
    metadata, _ = described(TITLE, "ADA MARSH, Staff writer", "May 4, 2031", "", *BODY)
    assert metadata.authors.value == ("Ada Marsh",)
    assert metadata.authors.reason == "printed in capitals, given in mixed case"
    assert [(span.line, span.start, span.end) for span in metadata.authors.evidence] == [(2, 0, 9)]


def test_a_date_of_a_change_counts_only_where_there_is_no_other():
    both, _ = described(TITLE, "Updated May 5, 2031 | Published May 4, 2031", "", *BODY)
    late, _ = described(TITLE, "Updated May 5, 2031", "", *BODY)
    assert (both.date.value, both.date.reason) == ("2031-05-04", None)
    assert late.date.value == "2031-05-05"
    assert "last change" in late.date.reason


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        (
            "This text comes from a newsletter published by the Northern Institute.",
            "Northern Institute",
        ),
        ("© 2031 The Northern Post. All rights reserved.", "The Northern Post"),
        ("Register to receive updates from NIW", "NIW"),
        ("Register to get news from the Front", None),
        ("Get the latest news from the Northern Post", "Northern Post"),
        ("Ada Marsh is an editor. Her book was published by Northern Books.", None),
        ("Published by the Northern Institute", "Northern Institute"),
        ("© 2031 Getty Images", None),
        ("© Northern View Verlag GmbH", "Northern View Verlag"),
        ("Copyright © The Northern Post", "The Northern Post"),
        ("© Ada Marsh", None),
        ("© 2031 CBC/Radio", None),
        ("“We saw it coming,” she told Reuters.", None),
        ("The photo shows the town. © NCNA/Reuters", None),
        ("People wait outside the town hall. ©2031 AFP", None),
        ("© 2031 Reuters. All rights reserved.", "Reuters"),
        (
            "This article was first published by the Northern Institute on Friday.",
            "Northern Institute",
        ),
        ("She told President Anna Lind. She told President Anna Lind.", None),
    ],
)
def test_a_publisher_is_inferred_only_from_the_text(line, publisher):
    metadata, _ = described(TITLE, "", *BODY, "", line)
    assert metadata.publisher.value == publisher
    assert (metadata.publisher.reason is not None) == (publisher is not None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The book was published by Northern University Press last year and has been read by many.",
        "The report, published by the Ministry of Water on Friday, says that the wall is too low.",
        "The Northern Times, a publication of the People’s Post, called the plan a joke.",
        "“We saw it coming,” the mayor told CNN. She had said so in an interview with CNN before.",
        "“We saw it coming,” she told the Northern Post. “I told Northern Post so,” she said.",
        "The copyright of the map, © 2031 Northern Maps, is said to have cost the town much money.",
    ],
)
def test_what_the_article_speaks_of_is_not_its_publisher(paragraph):
    metadata, _ = described(TITLE, "", BODY[0], "", paragraph, "", *BODY)
    assert metadata.publisher.status is Status.NOT_STATED


SPOKEN = (
    "Ada Marsh, an engineer of the town, told the Northern Post that the wall is too low.",
    "“It was never meant to hold so much water,” Lind told Northern Post on the bridge on Sunday.",
    "The mayor of the second town is Ida Thom, who knows the river.",
    "“We saw it coming,” she told the Northern Post. “Nobody wanted to know.”",
)


def test_an_outlet_to_which_three_people_speak_is_held_for_the_publisher():
    metadata, _ = described(TITLE, "", *BODY, *SPOKEN)
    assert metadata.publisher.value == "Northern Post"
    assert metadata.publisher.reason == "people in the text speak to Northern Post"
    assert [span.line for span in metadata.publisher.evidence] == [6, 7, 9]
    for two in (SPOKEN[:2], (*SPOKEN, SPOKEN[0].replace("Northern Post", "Daily Herald"))):
        assert described(TITLE, "", *BODY, *two)[0].publisher.value is None


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The river is high and the people of the town are leaving it for the hills.", ("en",)),
        ("Der Fluss ist hoch, und die Leute aus der Stadt gehen in die Berge.", ("de",)),
        ("Le fleuve est haut et les gens de la ville partent dans les collines.", ("fr",)),
        ("Река высока, и люди уходят из города на холмы.", ("ru",)),
        ("川の水位が高く、町の人々は丘に向かっています。この雨はまだ続きます。", ("ja",)),
        ("강물이 높아 마을 사람들이 언덕으로 떠나고 있다. 비는 계속된다.", ("ko",)),
        ("xq zv", ()),
    ],
)
def test_the_language_is_known_by_script_and_common_words(text, tags):
    metadata, _ = described(text, "", text)
    assert metadata.language.value == tags


def test_what_the_editor_says_wins_and_gives_its_reason():
    record = CatalogueRecord(
        title=Entry("The flood", "The headline of the printed edition."),
        authors=Entry((), "It is unsigned."),
        date=Entry("2031-05", "The month of the issue."),
    )
    metadata, _ = described(TITLE, "By Ada Marsh", "", *BODY, record=record)
    assert (metadata.title.value, metadata.title.status) == ("The flood", Status.EDITOR)
    assert metadata.title.reason == "The headline of the printed edition."
    assert (metadata.authors.value, metadata.authors.status) == ((), Status.EDITOR)
    assert metadata.date.value == "2031-05"


def test_a_text_without_title_or_body_is_reported():
    _, findings = described("36", "0", "Share")
    assert [finding.problem_code for finding in findings] == ["no-title", "no-body"]


def test_an_author_who_keeps_the_rights_is_no_publisher():
    metadata, _ = described(
        TITLE, "", "By Ada Marsh", "", *BODY, "", "© 2031 Ada Marsh. All rights reserved."
    )
    assert metadata.authors.value == ("Ada Marsh",)
    assert metadata.publisher.value is None
