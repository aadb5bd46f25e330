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
        (
            "“We saw it coming,” she told the Northern Post. “I told Northern Post so.”",
            "Northern Post",
        ),
        ("“We saw it coming,” she told Reuters.", None),
        ("The photo shows the town. © NCNA/Reuters", None),
        ("She told President Anna Lind. She told President Anna Lind.", None),
    ],
)
def test_a_publisher_is_inferred_only_from_the_text(line, publisher):
    metadata, _ = described(TITLE, "", *BODY, "", line)
    assert metadata.publisher.value == publisher
    assert (metadata.publisher.reason is not None) == (publisher is not None)


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
