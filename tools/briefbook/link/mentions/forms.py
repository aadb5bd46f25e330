"""Authority records -> the forms to look for, each with the actor and the kind of form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefbook.authority import ActorRecord, Authority, Kind
from briefbook.link.mentions.vocabulary import TITLES
from briefbook.link.names import Lexicon, fold, without_accents, words
from briefbook.model import MentionForm

_INITIAL = re.compile(r"[^\W\d_]\.")


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What a form can stand for; ``is_other`` where it holds the actor's name and means another.

    ``actor_words`` are the words of all the actor's names, in small letters.
    """

    text: str
    actor: ActorRecord
    form: MentionForm
    actor_words: frozenset[str]
    is_other: bool = False


def lexicon_of(authority: Authority) -> Lexicon[Meaning]:
    """Return every form of every record; a person's surname is a form of its own kind."""
    meanings = [meaning for actor in authority.actors for meaning in _meanings(actor)]
    meanings.sort(key=lambda meaning: (meaning.text, meaning.actor.slug, meaning.form))
    return Lexicon((meaning.text, meaning) for meaning in meanings)


def _meanings(actor: ActorRecord) -> Iterator[Meaning]:
    names = (actor.name, actor.sort, *actor.variants)
    own = frozenset(word.key for name in names for word in words(name))
    own |= {word.key for name in names for word in words(without_accents(name))}
    forms = list(_forms(actor))
    seen = {fold(text) for text, _ in forms}
    for text, form in forms:
        yield Meaning(text, actor, form, own)
        plain = without_accents(text)  # Erdogan of Erdoğan, but no Peña of Pena
        if fold(plain) not in seen:
            seen.add(fold(plain))
            yield Meaning(plain, actor, MentionForm.VARIANT if form == "name" else form, own)
    for text in actor.others:
        yield Meaning(text, actor, MentionForm.VARIANT, own, is_other=True)


def _forms(actor: ActorRecord) -> Iterator[tuple[str, MentionForm]]:
    given = [(actor.name, MentionForm.NAME)]
    given += [(form, MentionForm.VARIANT) for form in actor.variants]
    given += [(form, MentionForm.ACRONYM) for form in actor.acronyms]
    given += [(form, MentionForm.METONYM) for form in actor.metonyms]
    surname = actor.surname
    seen: set[str] = set()
    for printed, form in given:
        text = _untitled(printed) if actor.kind is Kind.PERSON else printed
        if fold(text) in seen:
            continue
        seen.add(fold(text))
        bare = surname is not None and fold(text) == fold(surname) and text != actor.name
        yield text, MentionForm.SURNAME if bare else _kind(actor, text, form)
    plain = _without_initials(actor.name) if actor.kind is Kind.PERSON else actor.name
    if fold(plain) not in seen:
        yield plain, MentionForm.VARIANT
    if surname is not None and fold(surname) not in seen:
        yield surname, MentionForm.SURNAME


def _without_initials(name: str) -> str:
    """Return a name without initials in its midst: ``Jane Doe`` of ``Jane Q. Doe``."""
    first, *rest = name.split()
    middle = [word for word in rest[:-1] if not _INITIAL.fullmatch(word)]
    return " ".join([first, *middle, *rest[-1:]])


def _untitled(text: str) -> str:
    """Return a person's form without the titles before the name: ``President Ruiz``, ``Ruiz``."""
    for word in words(text):
        if word.key not in TITLES or not word.is_capitalised:
            return text[word.start :]
    return text  # nothing but titles: an office, such as the King


def _kind(actor: ActorRecord, text: str, form: MentionForm) -> MentionForm:
    """Return ``ROLE`` for a variant that is one of a person's offices: the Foreign Minister."""
    offices = {fold(role.role) for role in actor.roles}
    is_office = actor.kind is Kind.PERSON and fold(text.removeprefix("the ")) in offices
    return MentionForm.ROLE if is_office and form is MentionForm.VARIANT else form
