"""The line model: what is summed is what the file of weights names."""

import pytest

from briefbook.classify.article import article_lines, log_odds
from briefbook.classify.features import Page, columns
from briefbook.classify.kinds import kind, own_features
from briefbook.classify.look import look_at
from briefbook.classify.tables import FAMILIES, model, named, split_name

TEXT = """Home
World
The two ministers sign a pact in Velm
By Ana Lee
May 4, 2031
The two ministers signed the pact on Monday, and both said that it would hold for long years.
Share
It is the first of its kind, and the harbour of Velm is where all of it will have to begin.
Related posts
Ten towns without water
Leave a Reply"""


@pytest.fixture
def page():
    looks = [look_at(line) for line in TEXT.splitlines()]
    return Page(looks, [kind(look) for look in looks], [0] * len(looks), 2)


def test_the_sum_is_that_of_the_named_features(page):
    weights = {**model().own}
    for family, values in model().families.items():
        weights |= {named()[family][key]: value for key, value in values.items()}
    placed = zip(*columns(page, named()), strict=True)
    for look, names, odds in zip(page.looks, placed, log_odds(page), strict=True):
        own = own_features(look)
        known = sum(weights.get(name, 0.0) for name in [*own, *names])
        assert odds == pytest.approx(model().intercept + known)


def test_the_article_is_told_from_the_menu(page):
    odds = log_odds(page)
    assert min(odds[5], odds[7]) - 2 > max(odds[0], odds[1], odds[6], odds[9], odds[10])


def test_a_sentence_below_the_title_is_kept_where_the_odds_are_even(page):
    kept = article_lines(page.looks, page.title, page.gaps)
    assert [index for index, one in enumerate(kept) if one] == [5, 7]


def test_a_name_and_its_key_are_one():
    for family in FAMILIES:
        for key in (("long", "P", "short"), 3, True, (1, "text"), "4-6"):
            assert split_name(named()[family][key]) == (family, key)


@pytest.mark.parametrize(
    "name", ["size 3", "kind menu", "reference heading", "names", "rule menu 0"]
)
def test_what_a_line_shows_by_itself_is_of_no_family(name):
    assert split_name(name)[0] is None


def test_a_short_line_is_looked_at_once_and_a_long_one_is_not_kept():
    assert look_at("Sign in") is look_at("Sign in")
    long = "word " * 60
    assert look_at(long) is not look_at(long)
