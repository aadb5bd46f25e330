"""What a candidate's own words and those beside it tell of its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefbook.authority import Kind
from briefbook.link.proposals.candidates import Candidate
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.tokens import Token
from briefbook.link.proposals.vocabulary import (
    BODIES,
    BODY_STARTS,
    COMPANY_VERBS,
    COMPANY_WORDS,
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

_LONGEST_PERSON = 4  # words
_LONGEST_ACRONYM = 5  # letters
_AGES = range(15, 105)


def weigh(
    candidate: Candidate, text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Weights:
    """Return the points for each kind that a candidate has where it stands."""
    parts = tokens[candidate.first : candidate.last + 1]
    weights = _by_words(candidate, parts, gazetteer)
    weights.update(_by_what_precedes(candidate, tokens))
    weights.update(_by_what_follows(candidate, text, tokens, gazetteer))
    return weights


def _by_words(candidate: Candidate, parts: Sequence[Token], gazetteer: Gazetteer) -> Weights:
    weights: Weights = Counter()
    entry = gazetteer.entries.get(candidate.text)
    last = parts[-1].key
    if entry is not None:
        weights[entry.kind] += 8
    if candidate.after_title:
        weights[Kind.PERSON] += 5
    if last in BODIES | SUFFIXES or (len(parts) > 1 and parts[0].key in BODY_STARTS):
        weights[Kind.ORGANISATION] += 6 if len(parts) > 1 else 2
    elif any(part.key in BODY_STARTS for part in parts):
        weights[Kind.ORGANISATION] += 3
    if len(parts) > 1 and last in LANDMARKS:
        weights[Kind.PLACE] += 5
    if last in THINGS:
        weights[THING] += 7
    if any(character.isdigit() for part in parts for character in part.text):
        weights[THING] += 4
    if len(parts) == 1:
        weights.update(_by_shape(parts[0].text))
    elif parts[0].key in gazetteer.given_names and len(parts) <= _LONGEST_PERSON:
        weights[Kind.PERSON] += 5
    if "&" in candidate.text:
        weights[Kind.ORGANISATION] += 4
    return weights


def _by_shape(word: str) -> Weights:
    letters = word.replace(".", "")
    weights: Weights = Counter()
    if len(letters) > 1 and letters.isupper() and len(letters) <= _LONGEST_ACRONYM:
        weights[Kind.ORGANISATION] += 2
    return weights


def _by_what_precedes(candidate: Candidate, tokens: Sequence[Token]) -> Weights:
    weights: Weights = Counter()
    before = tokens[candidate.first - 1] if candidate.first else None
    if before is None or not tokens[candidate.first].joined:
        return weights
    if before.key in LOCATIVES:
        weights[Kind.PLACE] += 3 if before.key in {"in", "near", "outside"} else 1
    if before.key in COMPANY_WORDS:
        weights[Kind.ORGANISATION] += 4
    if before.key in {"by", "with"}:
        weights[Kind.ORGANISATION] += 1
    if before.key in {"a", "an", "its", "their", "his", "new", "latest", "these", "this"}:
        weights[THING] += 2
    earlier = tokens[candidate.first - 2] if candidate.first > 1 else None
    if before.key == "of" and earlier is not None and earlier.key in PLACE_WORDS:
        weights[Kind.PLACE] += 4
    if before.key == "of" and earlier is not None and earlier.key in OFFICES:
        weights[Kind.ORGANISATION] += 4
    return weights


def _by_what_follows(
    candidate: Candidate, text: str, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Weights:
    weights: Weights = Counter()
    last, index = tokens[candidate.last], candidate.last + 1
    after = tokens[index] if index < len(tokens) else None
    if after is None:
        return weights
    gap = text[last.end : after.start]
    owned = last.is_possessive and gap.strip() in {"'s", "’s", "'", "’"}
    words = candidate.last - candidate.first + 1
    if owned:
        weights[Kind.ORGANISATION] += 1
    if (after.joined or owned) and after.key in OFFICES:
        weights[Kind.ORGANISATION] += 4
    if after.joined and after.key in COMPANY_WORDS:
        weights[Kind.ORGANISATION] += 3
    if after.joined and after.key in COMPANY_VERBS:
        weights[Kind.ORGANISATION] += 2
    if after.joined and after.key in SPEECH:
        weights[Kind.PERSON if words == 2 else Kind.ORGANISATION] += 1
    if after.joined and (after.key in PRODUCTS or after.text[0].isdigit()):
        weights[THING] += 2
    if gap.strip() == ",":
        weights.update(_by_apposition(index, words, tokens, gazetteer))
    if gap == "-" and after.key == "based":
        weights[Kind.PLACE] += 4
    return weights


def _by_apposition(
    index: int, words: int, tokens: Sequence[Token], gazetteer: Gazetteer
) -> Weights:
    """Return the points for what stands after a comma: an age, an office, a state."""
    weights: Weights = Counter()
    after = tokens[index]
    if after.text.isdecimal() and int(after.text[:3]) in _AGES:
        weights[Kind.PERSON] += 4
    entry = gazetteer.entries.get(after.text)
    if entry is not None and entry.kind in {Kind.STATE, Kind.PLACE} and after.text == entry.name:
        weights[Kind.PLACE] += 2
    following = [token.key for token in tokens[index : index + 4]]
    if following[0] == "who" or any(key in OFFICES for key in following):
        weights[Kind.PERSON] += 2
    if words > 1 and any(key in TITLES for key in following[:3]):
        weights[Kind.PERSON] += 2
    return weights
