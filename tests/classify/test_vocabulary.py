"""The vocabularies of furniture: files that a reader can check, and how phrases match."""

import json
from importlib.resources import files

import pytest

from briefbook.classify import Rule
from briefbook.classify.vocabulary import FURNITURE, furniture, phrases
from briefbook.classify.words import words


def rule_of(text):
    return furniture().rule(words(text))


@pytest.mark.parametrize("name", FURNITURE)
def test_a_vocabulary_is_named_like_its_rule_and_lists_no_phrase_twice(name):
    assert not Rule(name).kept
    found = phrases(name)
    assert sorted(set(found)) == sorted(found)
    assert all(words(phrase) for phrase in found)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("SHARE", "share-words"),
        ("Share this article!", "share-words"),
        ("12,345 shares", None),
        ("145 shares", "share-words"),
        ("Leave a Reply", "comment-form"),
        ("34 Comments", "comment-form"),
        ("Read more: Ten towns without water", "related-posts"),
        ("© 2031 The Northern Post", "site-legal"),
        ("Sign up for our newsletter, and cancel at any time you like.", "subscription"),
        ("Article réservé aux abonnés", "subscription"),
        ("댓글 24", "comment-form"),
        ("Lesezeit: 4 Minuten", "player"),
        ("Share prices fell on Monday, and the bank warned its customers of a hard winter.", None),
        ("The newsletter of the institute is the subject of this article.", None),
    ],
)
def test_phrases_match_whole_lines_or_where_they_have_dots(text, rule):
    assert rule_of(text) == rule


def test_the_weights_are_numbers_under_the_names_of_features():
    text = files("briefbook.classify").joinpath("weights.json").read_text("utf-8")
    model = json.loads(text)
    assert list(model["weights"]) == sorted(model["weights"])
    assert all(isinstance(weight, float) for weight in model["weights"].values())
    assert all(name[0].islower() and name.isascii() for name in model["weights"])
