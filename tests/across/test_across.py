"""The date of an article that states none: by its own text, and by the other articles."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefbook.across import across
from briefbook.dates import bounds, is_edtf
from briefbook.model import Status
from tests.across.drafts import draft


def inferred(*drafts):
    """Return the date of the first draft."""
    return across(drafts)[0].metadata.date


def test_a_stated_date_stays():
    stated = draft("a", "It was held on May 3, 2035.", date="2031-05-27")
    assert across([stated]) == (stated,)


def test_nothing_dated_is_nothing_inferred():
    assert inferred(draft("a", "They met last month.")).status is Status.NOT_STATED


def test_after_the_newest_day_told_as_past():
    fact = inferred(draft("a", "They met in 2029.", "They signed on May 3, 2031."))
    assert (fact.value, fact.status) == ("2031-05-04/..", Status.INFERRED)
    assert fact.reason == "“May 3, 2031” (line 3) is told as past"
    assert [(span.line, span.start) for span in fact.evidence] == [(3, 15)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("It opened in 2029. On May 3, 2035 they will meet. That summer it rained.", "2029-01-01/"),
        ("It opened in H2 2031.", "2031-07-01/"),
        ("It opened on 03/04/2031.", "2031-03-05/"),
        ("It grew from 2028 to 2030.", "2030-01-01/"),
        ("In fiscal 2031 it grew.", None),
    ],
)
def test_of_what_is_told_as_past_only_what_is_surely_over_counts(text, date):
    value = inferred(draft("a", text)).value
    low = bounds(value)[0] if value else None
    assert (f"{low}/" if low else None) == date


@pytest.mark.parametrize(
    "text",
    [
        "The law was to expire in 2031.",
        "They hoped to finish it by 2031.",
        "It would open on May 3, 2031.",
        "“It will open on May 3, 2031,” he said.",
        "In 2029 he said that it will open on May 3, 2031.",
    ],
)
def test_what_was_once_ahead_is_no_bound(text):
    value = inferred(draft("a", text)).value
    assert value in (None, "2029-01/..")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will open on May 3, 2031.", "../2031-05-02"),
        ("The visit is slated for May 2031.", "../2031-05"),
        ("It is to be finished by 2031.", "../2031"),
    ],
)
def test_before_what_is_planned(text, value):
    fact = inferred(draft("a", text))
    assert fact.value == value
    assert fact.reason.endswith("lies ahead")


def test_a_caption_never_dates_the_article():
    assert inferred(draft("a", "They met.", captions=["They met on May 3, 2031."])).value is None


def test_not_before_the_newest_day_of_access():
    fact = inferred(
        draft(
            "a",
            "They met in 2029.",
            references=[
                "Ost, A. Tides. Retrieved June 3, 2031, from https://example.org/2032",
                "Holm, I. (2013). Nets. Retrieved June 21, 2031, from https://example.org/",
            ],
        )
    )
    assert fact.value == "2031-06-21/.."
    assert fact.reason == (
        "the newest work of its reference list was consulted on “June 21, 2031” (line 5)"
    )


def test_not_before_a_work_whose_address_is_dated_unless_its_day_of_access_is_told():
    works = [
        "Ost, A. Tides. https://example.org/news/2031/05/27/tides",
        "Holm, I. Nets. Retrieved June 3, 2030, from https://example.org/20320101-nets",
        "Moe, U. Shoals. https://example.org/2032/13/01/shoals?id=20330101",
    ]
    fact = inferred(draft("a", "They met in 2029.", references=works))
    assert fact.value == "2031-05-27/.."
    assert fact.reason == (
        "the newest work of its reference list has “2031/05/27” in its address (line 3)"
    )
    assert [(span.line, span.start, span.end) for span in fact.evidence] == [(3, 40, 50)]


SUMMIT = draft(
    "b", "Ruritanian Chancellor Ada Marsh, Olga Lindqvist and Ilse Vega held talks on the "
    "sidelines of a BALTA summit in June 2032, hours after a storm.",
    "At another BALTA summit in July 2033, Marsh and Vega met.",
)  # fmt: skip


def test_last_month_by_an_event_that_another_article_dates():
    told = draft(
        "a",
        "Last month, Ada Marsh met Lindqvist and Ilse Vega on the sidelines of the BALTA summit.",
    )
    fact = inferred(told, SUMMIT)
    assert fact.value == "2032-07"
    assert fact.reason == (
        "“Last month” (line 1) tells of an event that is dated “June 2032” (seeds/b.txt line 1); "
        "both sentences have BALTA, Ilse, Lindqvist, Marsh, Vega, sidelines, summit"
    )


def test_last_month_by_words_that_fit_two_events_stays_open():
    told = draft("a", "Last month, Marsh and Vega met at the BALTA summit.")
    assert inferred(told, SUMMIT).value is None


TOOK = draft("t", "Ruritanian President Olga Lindqvist spoke. Lindqvist took office in May 2032.")
HOLDS = draft("c", "Ruritanian President Tom Tarn met Marsh in April.", date="2031-05-27")
HELD = draft("c", "Tarn met Marsh in April.", date="2031-05-27")


def test_the_last_full_year_of_a_predecessor():
    told = draft(
        "a", "He called Ruritanian President Tom Tarn.", "Tarn is in his last full year in office.",
        "He was called on January 28.",
    )  # fmt: skip
    fact = inferred(told, TOOK, HELD)
    assert fact.value == "2031-01-29/2031-12-31"
    assert "seeds/t.txt line 1" in fact.reason
    assert "seeds/c.txt" in fact.reason
    assert "“January 28” (line 5) is told as past" in fact.reason


def test_without_a_witness_that_he_came_before_the_office_bounds_nothing():
    told = draft("a", "He called Ruritanian President Tom Tarn.", "Tarn listened.")
    assert inferred(told, TOOK).value is None
    assert inferred(told, TOOK, HELD).value is None  # Tarn may have come back after Lindqvist
    assert inferred(told, TOOK, HOLDS).value == "../2032-05"


def test_a_holder_writes_after_taking_office():
    assert inferred(draft("a", "Ruritanian President Olga Lindqvist spoke."), TOOK).value == (
        "2032-05/.."
    )


def test_a_former_holder_bounds_nothing():
    assert inferred(draft("a", "Former Ruritanian President Tarn spoke."), TOOK, HOLDS).value is (
        None
    )


SERIES = (
    "Marsh is arranging talks in July at a BALTA summit.",
    "A visit is slated for April 10.",
    "They held the first of them in August.",
    "They held talks at a BALTA summit in June 2032.",
    "At another BALTA summit in July 2033, they met again.",
)


def test_before_the_next_of_a_series():
    fact = inferred(draft("a", *SERIES))
    assert fact.value == "2033-09/2034-04-09"
    assert fact.reason == (
        "the BALTA summit in “July” (line 1) is planned and is the next after that of “July 2033” "
        "(line 9), so it is that of 2034; “April 10” (line 3) lies ahead; "
        "“August” (line 5) is told as past"
    )


def test_one_meeting_makes_no_series():
    assert inferred(draft("a", *SERIES[:3], SERIES[4])).value == "2033-07/.."


def test_contradicting_evidence_infers_nothing():
    told = draft("a", "Ruritanian President Tarn spoke.", "It was signed on May 3, 2035.")
    assert inferred(told, TOOK, HOLDS).value is None


def test_the_order_of_the_articles_does_not_matter():
    drafts = [SUMMIT, TOOK, HELD, draft("d", *SERIES)]
    expected = {one.seed.path: one.metadata for one in across(drafts)}
    for order in itertools.permutations(drafts):
        assert {one.seed.path: one.metadata for one in across(order)} == expected


WORDS = st.sampled_from(
    "President Ruritanian Tarn Lindqvist took office in May 2032 2031 on 3 last month held will be "
    "BALTA summit July is his full year . , at the 0000 9999 31 February yesterday -0499".split()
)
texts = st.lists(st.lists(WORDS, max_size=25).map(" ".join), max_size=3)


@settings(deadline=None, max_examples=60)
@given(texts, texts, st.sampled_from([None, "2031-05-27", "2031", "../2030"]))
def test_any_articles_have_a_date_that_edtf_has_and_keep_all_else(one, other, stated):
    drafts = [draft("a", *one), draft("b", *other, date=stated)]
    for before, after in zip(drafts, across(drafts), strict=True):
        fact = after.metadata.date
        assert (fact.status is Status.NOT_STATED) == (fact.value is None)
        assert fact.value is None or is_edtf(fact.value)
        assert fact.status is not Status.INFERRED or (fact.reason and fact.evidence)
        assert replace(after, metadata=before.metadata) == before


def test_many_articles():
    drafts = [draft(f"{n:03}", *SERIES, f"Tarn {n} met Vega last month.") for n in range(150)]
    assert {one.metadata.date.value for one in across(drafts)} == {"2033-09/2034-04-09"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet in October.", "2031-05-04/2031-09-30"),
        ("It meets every October.", "2031-05-04/2031-11-01"),
        ("It will meet every second October.", "2031-05-04/2031-11-01"),
        ("The talks, held annually, will open on October 3.", "2031-05-04/2031-11-01"),
    ],
)
def test_a_date_that_recurs_is_no_evidence(text, value):
    frame = "They signed on May 3, 2031.", "The pact will end on November 2, 2031."
    assert inferred(draft("a", *frame, text)).value == value
