"""Whether a form is no name of its actor, but a part of another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.authority import Kind
from briefbook.link.mentions.context import Context
from briefbook.link.mentions.forms import Meaning
from briefbook.link.mentions.vocabulary import (
    COLLECTIVES,
    INSTITUTIONS,
    JUNIORS,
    TITLES,
    TREATIES,
)
from briefbook.link.names import Word, words
from briefbook.link.names.vocabulary import FUNCTION_WORDS, MONTHS, WEEKDAYS
from briefbook.model import MentionForm

_HYPHENS = "-‐‑"
_MONEY = frozenset("$€£¥")
_NO_SECOND_NAMES = WEEKDAYS | MONTHS | TITLES
_NO_GIVEN_NAMES = _NO_SECOND_NAMES | FUNCTION_WORDS
_AFTER_PEOPLE = COLLECTIVES | JUNIORS
_AFTER_CITIES = INSTITUTIONS | TREATIES
_LONGEST_ADDRESS = 200  # characters before or after a form that are looked at
_LONGEST_NAME = 5  # words looked at after a form


def is_part_of_another(context: Context, meanings: Sequence[Meaning]) -> bool:
    """Return whether the words beside a form make it part of a longer name.

    So it is in "Karin Smith", "Smith College", "the Smith administration", "the Bank of
    Ruritania", "West Ruritania", "Smith-Jones" and "US$", unless the longer name is the actor's.
    """
    if _is_in_address(context) or context.gap_after[:1] in _MONEY:
        return True
    if all(meaning.actor.kind is Kind.PERSON for meaning in meanings):
        return _is_part_of_person(context, meanings)
    if all(meaning.form is MentionForm.ACRONYM for meaning in meanings):
        return False
    if _is_article_and_word(context):
        return True
    if all(meaning.actor.kind is Kind.ORGANISATION for meaning in meanings):
        return False
    return (
        _begins_institution(context, meanings)
        or _ends_institution(context)
        or (context.is_one_word and stranger_before(context, meanings) is not None)
    )


def stranger_before(context: Context, meanings: Sequence[Meaning]) -> Word | None:
    """Return the word before that makes a name another's: "Karin" in "Karin Smith"."""
    before = context.before
    if before is None or context.is_headline or context.hit.first - 1 in context.complete:
        return None
    own = own_words(meanings)
    if before.key in own:
        return None
    if len(before.text) == 1:
        return before if _is_strange_initial(context, before, own) else None
    common = before.key in _NO_GIVEN_NAMES
    return None if common or not before.is_title_case else before


def stranger_after(context: Context, meanings: Sequence[Meaning]) -> Word | None:
    """Return the word after that makes a family name another's: "Se" in "Han Se Ri"."""
    after = context.after
    if after is None or context.is_headline or context.hit.last + 1 in context.complete:
        return None
    if after.key in _NO_SECOND_NAMES or after.key in own_words(meanings):
        return None
    return after if after.is_title_case else None


def own_words(meanings: Sequence[Meaning]) -> frozenset[str]:
    """Return every word of the names of those who may be meant."""
    return frozenset().union(*(meaning.actor_words for meaning in meanings))


def _is_part_of_person(context: Context, meanings: Sequence[Meaning]) -> bool:
    after = context.after
    if after is not None and after.key in _AFTER_PEOPLE:
        return True
    if after is not None and after.is_title_case and after.key in INSTITUTIONS:
        return True
    if _is_double_barrelled(context):
        return True
    if any(meaning.form is not MentionForm.SURNAME for meaning in meanings):
        return False
    before = stranger_before(context, meanings)
    return before is not None or stranger_after(context, meanings) is not None


def _is_double_barrelled(context: Context) -> bool:
    """Return whether a hyphen joins the form to a capitalised word that is no hit."""
    sides = (
        (context.hit.first - 1, context.gap_before),
        (context.hit.last + 1, context.gap_after),
    )
    return any(
        gap in _HYPHENS
        and gap != ""
        and 0 <= index < len(context.words)
        and index not in context.taken
        and context.words[index].is_title_case
        for index, gap in sides
    )


def _begins_institution(context: Context, meanings: Sequence[Meaning]) -> bool:
    is_city = any(meaning.actor.kind is Kind.PLACE for meaning in meanings)
    heads = _AFTER_CITIES if is_city else INSTITUTIONS
    return any(word.key in heads for word in _following(context))


def _following(context: Context) -> Iterator[Word]:
    """Yield the capitalised words that follow with nothing but spaces between."""
    end = context.hit.end
    for index in range(context.hit.last + 1, context.hit.last + 1 + _LONGEST_NAME):
        if index >= len(context.words) or index in context.taken:
            return
        word = context.words[index]
        if not word.is_title_case or context.text[end : word.start].strip() or word.start == end:
            return
        yield word
        end = word.end


def _ends_institution(context: Context) -> bool:
    before, head = context.before, context.word(-2)
    return (
        before is not None
        and before.key == "of"
        and head is not None
        and head.is_title_case
        and head.key in INSTITUTIONS
    )


def _is_article_and_word(context: Context) -> bool:
    """Return whether "the North" goes on, as in "the North Sea"."""
    parts = words(context.printed)
    after = context.after
    return len(parts) == 2 and parts[0].key == "the" and after is not None and after.is_title_case


def _is_in_address(context: Context) -> bool:
    """Return whether the form stands in a web address or one of electronic mail."""
    text, hit = context.text, context.hit
    if text[hit.end : hit.end + 1] == "." and text[hit.end + 1 : hit.end + 2].islower():
        return True
    left = text[max(0, hit.start - _LONGEST_ADDRESS) : hit.start]
    right = text[hit.end : hit.end + _LONGEST_ADDRESS]
    around = "" if left[-1:].isspace() else "".join(left.split()[-1:])
    around += "" if right[:1].isspace() else "".join(right.split(None, 1)[:1])
    return "://" in around or "@" in around or around.startswith("www.")


def _is_strange_initial(context: Context, initial: Word, own: frozenset[str]) -> bool:
    """Return whether an initial before a surname is none of its bearer's: "J. Smith"."""
    if not initial.text.isupper() or "." not in context.gap_before:
        return False
    if context.text[max(0, initial.start - 1) : initial.start] == ".":
        return False  # the end of an abbreviation, as in "U.S."
    earlier = context.word(-2)
    if earlier is not None and earlier.key in own:
        return False
    return not any(word.startswith(initial.key) for word in own)
