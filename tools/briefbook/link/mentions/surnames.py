"""Whose surname a bare surname is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefbook.authority import ActorRecord
from briefbook.link.mentions.context import Context
from briefbook.link.mentions.forms import Meaning
from briefbook.link.mentions.vocabulary import (
    BEFORE_MONTHS,
    COLLECTIVES,
    COMMON,
    MONTHS,
    TITLES,
)
from briefbook.link.names import Word, fold, words
from briefbook.model import MentionForm


def bearers(
    context: Context, meanings: Sequence[Meaning], named: Collection[str]
) -> tuple[ActorRecord, ...]:
    """Return whom a bare surname can mean; nobody where it belongs to another name.

    ``named`` are the slugs of those whom the article names in full: they come before all
    others who share the surname.
    """
    if belongs_to_another(context, meanings) or _is_month(context):
        return ()
    present = [m.actor for m in meanings if m.actor.slug in named]
    if present:
        return tuple(present)
    if _is_word(context) and not _follows_title(context):
        return ()
    return tuple(meaning.actor for meaning in meanings)


def belongs_to_another(context: Context, meanings: Sequence[Meaning]) -> bool:
    """Return whether the words beside a surname make it another's: John Smith, Smith College."""
    before, after = context.before, context.after
    own = {word.key for m in meanings for word in words(f"{m.actor.name} {m.actor.sort}")}
    if after is not None and (
        after.key in COLLECTIVES or (_is_name(after) and after.key not in own)
    ):
        return True
    if before is None or not _is_name(before) or before.key in TITLES | own:
        return False
    return not _opens_sentence(context)


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.text[1:].islower()


def _opens_sentence(context: Context) -> bool:
    """Return whether the word before the surname begins a sentence: "When Smith spoke"."""
    before, earlier = context.word(-1), context.word(-2)
    if before is None or earlier is None:
        return True
    between = context.text[earlier.end : before.start].strip("\"'“”‘’ \n")
    return between[-1:] in (".", "!", "?", ":") and bool(between)


def _is_word(context: Context) -> bool:
    """Return whether the form is also a word, and nothing shows that it is a name here."""
    return fold(context.printed) in COMMON and context.starts_sentence


def _is_month(context: Context) -> bool:
    before, after = context.before, context.after
    timed = before is not None and before.key in BEFORE_MONTHS
    return fold(context.printed) in MONTHS and (
        timed or (after is not None and after.text[0].isdigit())
    )


def _follows_title(context: Context) -> bool:
    before = context.before
    return before is not None and before.key in TITLES


def full_names(meanings: Sequence[Meaning], printed: str) -> list[str]:
    """Return the slugs of those whom a form names in full: by two words or more."""
    forms = (MentionForm.NAME, MentionForm.VARIANT)
    several = len(words(printed)) > 1
    return [m.actor.slug for m in meanings if several and m.form in forms]
