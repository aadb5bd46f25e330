"""Whether a name may be one that the book's records, terms or rejections have already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefbook.authority import ActorRecord, Authority, Kind
from briefbook.link.names import fold, without_accents, words
from briefbook.link.names.vocabulary import FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Known:
    """The forms of a book's records and terms, and the names that an editor rejected.

    ``surnames`` are the family names of people in the records, each with the first letters of
    the given names; ``words`` those of each form, by kind and by a word of it.
    """

    forms: frozenset[str]
    rejected: frozenset[str]
    surnames: dict[str, frozenset[str]]
    words: dict[tuple[Kind, str], tuple[frozenset[str], ...]]

    @classmethod
    def of(cls, authority: Authority) -> Known:
        """Return what a book knows."""
        forms = {form for actor in authority.actors for form in _forms_of(actor)}
        terms = {form for term in authority.terms for form in (term.head, *term.variants)}
        by_word: dict[tuple[Kind, str], set[frozenset[str]]] = {}
        for actor in authority.actors:
            for parts in map(_content, _forms_of(actor)):
                for part in parts:
                    by_word.setdefault((actor.kind, part), set()).add(parts)
        return cls(
            frozenset(map(spelling, forms | terms)),
            frozenset(map(spelling, authority.rejected)),
            _surnames(authority.actors),
            {key: tuple(found) for key, found in by_word.items()},
        )

    def is_form(self, form: str) -> bool:
        """Return whether a record or a term has a form."""
        return spelling(form) in self.forms

    def has(self, name: str, kind: Kind, forms: Iterable[str]) -> bool:
        """Return whether a name is known, is a part of a known one, or may be a spelling of it."""
        spelt = spelling(name)
        if spelt in self.forms or not self.rejected.isdisjoint({spelt, *map(spelling, forms)}):
            return True
        own = _content(name)
        if any(own <= whole for whole in self.words.get((kind, min(own, default="")), ())):
            return True
        return kind is Kind.PERSON and self._is_like_a_person(name)

    def _is_like_a_person(self, name: str) -> bool:
        """Return whether a record has the family name, with a given name of the same letter."""
        keys = [word.key for word in words(name)]
        return any(
            family in self.surnames and any(key[0] in self.surnames[family] for key in others)
            for family, others in ((keys[-1], keys[:-1]), (keys[0], keys[1:]))
        )


def spelling(form: str) -> str:
    """Return a form as it is compared: without "the", accents and apostrophes of one kind."""
    return " ".join(
        fold(without_accents(form)).replace("-", " ").replace(".", "").removeprefix("the ").split()
    )


def _surnames(actors: Iterable[ActorRecord]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for actor in actors:
        family = spelling(actor.surname or "")
        others = {word.key[0] for word in words(actor.name) if word.key not in family.split()}
        if family:
            found[family] = found.get(family, frozenset()) | others
    return found


def _forms_of(actor: ActorRecord) -> tuple[str, ...]:
    return (actor.name, *actor.variants, *actor.acronyms, *actor.metonyms, *actor.others)


def _content(form: str) -> frozenset[str]:
    return frozenset(word.key for word in words(form) if word.key not in FUNCTION_WORDS)
