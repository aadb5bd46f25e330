"""Forms of one name -> one group: surnames, acronyms, names without their suffix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefbook.authority import Kind
from briefbook.link.proposals.forms import Form
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.vocabulary import FAMILY_NAMES, OWNED_BODIES, SUFFIXES
from briefbook.link.proposals.weighing import THING

_SMALL = frozenset({"and", "for", "of", "the"})
_TWO_GIVEN = re.compile(r"\w+-[^\W\d_A-Z]\w*")
_FEWEST_LETTERS = 2  # of an acronym


@dataclass(frozen=True, slots=True)
class Group:
    """Forms that name one actor, the longest first, and the name it goes by."""

    name: str
    forms: list[Form]


def merge(forms: Iterable[Form], brackets: Mapping[str, str], gazetteer: Gazetteer) -> list[Group]:
    """Return groups of forms, each named by its longest form or as the gazetteer has it.

    ``brackets`` lead from an acronym to the form before it: "Baltic League (BL)".
    """
    groups: dict[str, Group] = {}
    keys: dict[str, str] = {}
    hints: dict[str, list[str]] = {}
    longest_first = sorted(forms, key=lambda form: (-len(form.words), form.text))
    for _, alike in groupby(longest_first, key=lambda form: len(form.words)):
        made = []
        for form in alike:
            entry = gazetteer.entries.get(form.text)
            name = entry.name if entry is not None else form.text
            key = name if entry is not None else key_of(form.text)
            if key not in groups and entry is None:
                near = {at for hint in _hints_of_short(form) for at in hints.get(hint, ())}
                fitting = [at for at in near if _is_form_of(form, groups[at].forms[0], gazetteer)]
                longer = fitting[0] if len(fitting) == 1 else None
                key = keys.get(brackets.get(form.text, "")) or longer or key
            if key not in groups and entry is None:
                made.append((form, key))
            keys[form.text] = key
            groups.setdefault(key, Group(name, [])).forms.append(form)
        for form, key in made:  # only now: no form shortens one of as many words
            for hint in _hints_of_long(form):
                hints.setdefault(hint, []).append(key)
    return list(groups.values())


def _hints_of_short(form: Form) -> set[str]:
    """Return what a shorter form shares with a longer one: its first or last word, or all."""
    return {form.words[0], form.words[-1], form.text.replace(".", "")}


def _hints_of_long(form: Form) -> set[str]:
    initials = _initials(form.words)
    return {form.words[0], form.words[-1], initials, initials[:-1]}


def key_of(text: str) -> str:
    """Return a form without "the" before it and without "Inc." and its like after it."""
    words = text.casefold().split()
    while len(words) > 1 and words[-1].strip(",").replace(".", "") in SUFFIXES:
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    return " ".join(words)


def _is_form_of(form: Form, longer: Form, gazetteer: Gazetteer) -> bool:
    """Return whether a form shortens a longer one: a family name, an acronym, a first word."""
    short, long = form.words, longer.words
    person, body = longer.weights[Kind.PERSON], longer.weights[Kind.ORGANISATION]
    if len(long) == 1 or longer.weights[THING] > max(person, body):
        return False
    if _is_acronym(form.text, long):
        return True
    if len(short) >= len(long) or not (person or body):
        return False
    if person >= body:
        may_be_family = long[0].lower() not in gazetteer.given_names or _has_family_first(long)
        return (may_be_family and short == long[:1]) or long[-len(short) :] == short
    is_region = len(short) > 1 and short[-1] in gazetteer.entries  # North-East Atlantic
    return long[: len(short)] == short and not is_region and long[-1].lower() not in OWNED_BODIES


def _has_family_first(words: Sequence[str]) -> bool:
    """Return whether a family name stands before two given names with a hyphen: Kim Min-jae."""
    return words[0].lower() in FAMILY_NAMES and _TWO_GIVEN.fullmatch(words[-1]) is not None


def _is_acronym(text: str, words: Iterable[str]) -> bool:
    letters = text.replace(".", "")
    if len(letters) < _FEWEST_LETTERS or not letters.isupper():
        return False
    initials = _initials(words)
    return initials.startswith(letters) and len(initials) <= len(letters) + 1


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL).upper()
