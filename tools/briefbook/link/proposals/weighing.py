"""What a candidate's own words and those beside it tell of its kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefbook.authority import Kind
from briefbook.link.proposals.candidates import Candidate
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.tokens import Token
from briefbook.link.proposals.vocabulary import (
    BODIES,
    BODY_STARTS,
    CALLINGS,
    COMPANY_VERBS,
    COMPANY_WORDS,
    COMPASS,
    FAMILY_NAMES,
    LANDMARK_STARTS,
    LANDMARKS,
    LOCATIVES,
    OFFICES,
    PLACE_WORDS,
    PRODUCTS,
    SPEECH,
    SUFFIXES,
    THINGS,
    TITLES,
)

THING = "thing"
Weights = Counter[str]
"""Points by kind (a value of ``Kind``) or ``THING``."""

GAZETTEER = "the gazetteer has it"
GIVEN_NAME = "the name begins with a given name"
TITLE = "a title stands before it"
BODY = "a word of it names a body"
LANDMARK = "a word of it names a place"
FAMILY_FIRST = "a family name stands before two given names"

_LONGEST_PERSON = 4  # words
_LONGEST_ACRONYM = 5  # letters
_HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_AGES = range(15, 105)


class Sign(NamedTuple):
    """A reason to take a name for one of a kind (a value of ``Kind``, or ``THING``)."""

    kind: str
    points: int
    reason: str


def weigh(
    candidate: Candidate, text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Iterator[Sign]:
    """Yield what tells of the kind of a candidate where it stands."""
    yield from _by_words(candidate, tokens[candidate.first : candidate.last + 1], gazetteer)
    yield from _by_what_precedes(candidate, tokens)
    yield from _by_what_follows(candidate, text, tokens, gazetteer)


def _by_words(candidate: Candidate, parts: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Sign]:
    entry = gazetteer.entries.get(candidate.text)
    last = parts[-1].key.replace(".", "")
    if entry is not None:
        yield Sign(entry.kind, 8, GAZETTEER)
    if candidate.after_title:
        yield Sign(Kind.PERSON, 5, TITLE)
    if last in BODIES | SUFFIXES or (len(parts) > 1 and parts[0].key in BODY_STARTS):
        yield Sign(Kind.ORGANISATION, 6 if len(parts) > 1 else 2, BODY)
    elif any(part.key in BODY_STARTS for part in parts):
        yield Sign(Kind.ORGANISATION, 3, BODY)
    if len(parts) > 1 and (last in LANDMARKS or parts[0].key in LANDMARK_STARTS):
        yield Sign(Kind.PLACE, 5, LANDMARK)
    if len(parts) > 1 and parts[0].key in COMPASS and parts[-1].text in gazetteer.entries:
        yield Sign(Kind.PLACE, 6, LANDMARK)
    if last in THINGS:
        yield Sign(THING, 7, "its last word names a thing")
    if any(character.isdigit() for part in parts for character in part.text):
        yield Sign(THING, 4, "it has a digit")
    if len(parts) == 1:
        yield from _by_shape(parts[0].text)
    elif parts[0].key in gazetteer.given_names and len(parts) <= _LONGEST_PERSON:
        yield Sign(Kind.PERSON, 5, GIVEN_NAME)
    elif parts[0].key in FAMILY_NAMES and _HYPHENED.fullmatch(parts[-1].text):
        yield Sign(Kind.PERSON, 5, FAMILY_FIRST)
    if "&" in candidate.text:
        yield Sign(Kind.ORGANISATION, 4, "an ampersand joins its words")


def _by_shape(word: str) -> Iterator[Sign]:
    letters = word.replace(".", "")
    if len(letters) > 1 and letters.isupper() and len(letters) <= _LONGEST_ACRONYM:
        yield Sign(Kind.ORGANISATION, 2, "it is all capitals")


def _by_what_precedes(candidate: Candidate, tokens: Sequence[Token]) -> Iterator[Sign]:
    before = tokens[candidate.first - 1] if candidate.first else None
    if before is not None and _is_set_off(candidate, tokens) and before.key in TITLES | CALLINGS:
        yield Sign(Kind.PERSON, 4, "an office stands before it")
    if before is None or not tokens[candidate.first].joined:
        return
    earlier = tokens[candidate.first - 2] if candidate.first > 1 else None
    if before.key in LOCATIVES:
        points = 3 if before.key in {"in", "near", "outside"} else 1
        yield Sign(Kind.PLACE, points, "a preposition of place stands before it")
    if before.key in COMPANY_WORDS:
        yield Sign(Kind.ORGANISATION, 4, "a word for a company stands before it")
    if before.key in {"by", "with"}:
        yield Sign(Kind.ORGANISATION, 1, "it stands after “by” or “with”")
    if before.key in {"a", "an", "its", "their", "his", "new", "latest", "these", "this"}:
        yield Sign(THING, 2, "it has an article as a thing has")
    if before.key == "of" and earlier is not None and earlier.key in PLACE_WORDS:
        yield Sign(Kind.PLACE, 4, "it is called a town, a region or the like")
    if before.key == "of" and earlier is not None and earlier.key in OFFICES:
        yield Sign(Kind.ORGANISATION, 4, "somebody has an office in it")


def _is_set_off(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Return whether several words stand between two commas: "her deputy, Ada Marsh, said"."""
    after = tokens[candidate.last + 1 : candidate.last + 2]
    gaps = [tokens[candidate.first].gap, *(token.gap for token in after)]
    return candidate.first < candidate.last and [gap.strip() for gap in gaps] == [",", ","]


def _by_what_follows(
    candidate: Candidate, text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Iterator[Sign]:
    last, index = tokens[candidate.last], candidate.last + 1
    after = tokens[index] if index < len(tokens) else None
    if after is None:
        return
    gap = text[last.end : after.start]
    owned = last.is_possessive and gap.strip() in {"'s", "’s", "'", "’"}
    words = candidate.last - candidate.first + 1
    if owned:
        yield Sign(Kind.ORGANISATION, 1, "something is its own")
    if after.joined or owned:
        yield from _by_word_after(after, words, owned=owned)
    if gap.strip() == ",":
        yield from _by_apposition(index, words, tokens, gazetteer)
    if gap == "-" and after.key == "based":
        yield Sign(Kind.PLACE, 4, "something is based there")


def _by_word_after(after: Token, words: int, *, owned: bool) -> Iterator[Sign]:
    if after.key in OFFICES:
        yield Sign(Kind.ORGANISATION, 4, "somebody has an office in it")
    if owned or not after.joined:
        return
    if after.key in COMPANY_WORDS:
        yield Sign(Kind.ORGANISATION, 3, "a word for a company stands after it")
    if after.key in COMPANY_VERBS:
        yield Sign(Kind.ORGANISATION, 2, "it acts as a company does")
    if after.key in SPEECH:
        yield Sign(Kind.PERSON if words == 2 else Kind.ORGANISATION, 1, "a verb of speech follows")
    if after.key in PRODUCTS or after.text[0].isdigit():
        yield Sign(THING, 2, "a word for a product stands after it")


def _by_apposition(
    index: int, words: int, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Iterator[Sign]:
    """Yield what stands after a comma: an age, an office, a state."""
    after = tokens[index]
    if after.text.isdecimal() and int(after.text[:3]) in _AGES:
        yield Sign(Kind.PERSON, 4, "an age stands after it")
    entry = gazetteer.entries.get(after.text)
    if entry is not None and entry.kind in {Kind.STATE, Kind.PLACE} and after.text == entry.name:
        yield Sign(Kind.PLACE, 2, "the name of a larger place stands after it")
    following = [token.key for token in tokens[index : index + 4]]
    if following[0] == "who" or any(key in OFFICES for key in following):
        yield Sign(Kind.PERSON, 2, "an office stands after it")
    if words > 1 and any(key in TITLES for key in following[:3]):
        yield Sign(Kind.PERSON, 2, "an office stands after it")
