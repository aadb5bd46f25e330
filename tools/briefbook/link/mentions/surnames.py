"""Whose surname a bare surname is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefbook.authority import ActorRecord, Kind, NameOrder
from briefbook.link.mentions.another import stranger_after, stranger_before
from briefbook.link.mentions.context import Context
from briefbook.link.mentions.forms import Meaning
from briefbook.link.mentions.vocabulary import (
    BEFORE_MONTHS,
    COMMON,
    DOUBTFUL,
    SUBJECT_VERBS,
    TITLES,
)
from briefbook.link.names import fold, words
from briefbook.link.names.vocabulary import MONTHS
from briefbook.model import MentionForm

_FULL = frozenset({MentionForm.NAME, MentionForm.VARIANT})


@dataclass(slots=True)
class Cast:
    """Who is named in full in an article, and at which hit first.

    ``words`` leads from each word of a full name to those who have it; ``others`` are named in
    full and no people; ``strangers`` are people whom no record names, by the surname that they
    share with one whom a record names, with their name as printed; ``noted`` are the actors and
    forms whose words are kept already.
    """

    people: dict[str, int] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    words: dict[str, dict[str, int]] = field(default_factory=dict)
    strangers: dict[str, tuple[int, str]] = field(default_factory=dict)
    noted: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, contexts: Iterable[Context]) -> Cast:
        """Return who is named in full by the hits of an article, in their order."""
        cast = cls()
        for number, context in enumerate(contexts):
            meanings = context.hit.meanings
            forms = {m.form for m in meanings}
            if forms == {MentionForm.SURNAME}:
                cast._note_stranger(number, context)
            elif forms <= _FULL and len({m.actor.slug for m in meanings}) == 1:
                cast._note(number, context, meanings[0].actor)
        return cast

    def _note(self, number: int, context: Context, actor: ActorRecord) -> None:
        if actor.kind is not Kind.PERSON:
            self.others.add(actor.slug)
            return
        if context.is_one_word:
            return
        self.people.setdefault(actor.slug, number)
        if (actor.slug, context.printed) in self.noted:
            return
        self.noted.add((actor.slug, context.printed))
        for word in words(f"{actor.name} {context.printed}"):
            self.words.setdefault(word.key, {}).setdefault(actor.slug, number)

    def _note_stranger(self, number: int, context: Context) -> None:
        meanings = context.hit.meanings
        family_first = any(m.actor.name_order is NameOrder.FAMILY_FIRST for m in meanings)
        before = stranger_before(context, meanings)
        after = stranger_after(context, meanings) if family_first else None
        earlier = context.word(-2)
        if before is not None and earlier is not None and not _ends_sentence(context):
            name = f"{before.text} {context.printed}"
        elif after is not None:
            name = f"{context.printed} {after.text}"
        else:
            return
        self.strangers.setdefault(fold(context.printed), (number, name))


@dataclass(frozen=True, slots=True)
class Bearers:
    """Whom a bare surname can mean: records, and the name of someone whom no record names."""

    actors: tuple[ActorRecord, ...] = ()
    stranger: str | None = None


def bearers(context: Context, meanings: Sequence[Meaning], number: int, cast: Cast) -> Bearers:
    """Return whom the bare surname in an article's hit of that number can mean.

    Those whom the article has named in full so far come first, then those whom it names later;
    where it names nobody of that name in full, all who have it.
    """
    if _is_month(context) or is_word(context, meanings, cast):
        return Bearers()
    key = fold(context.printed)
    named = _named(context.printed, cast)
    where, stranger = cast.strangers.get(key, (None, None))
    if where is not None:
        named[""] = where
    earlier = {slug for slug, first in named.items() if first < number}
    slugs = earlier or set(named)
    own = {m.actor.slug for m in meanings}
    if not slugs:
        return Bearers(tuple(m.actor for m in meanings))
    actors = tuple(m.actor for m in meanings if m.actor.slug in slugs)
    if not slugs - own:
        return Bearers(actors)
    if not actors:
        return Bearers()
    return Bearers(actors, stranger if "" in slugs else sorted(slugs - own)[0])


def _named(printed: str, cast: Cast) -> dict[str, int]:
    """Return whose full names hold all words of a surname, and where they are named first."""
    by_word = [cast.words.get(word.key, {}) for word in words(printed)]
    slugs = set(by_word[0]).intersection(*by_word[1:]) if by_word else set()
    return {slug: max(found[slug] for found in by_word) for slug in slugs}


def _ends_sentence(context: Context) -> bool:
    """Return whether the word before the hit begins a sentence: "Karin Smith left."""
    before, earlier = context.word(-1), context.word(-2)
    if before is None or earlier is None:
        return True
    between = context.text[earlier.end : before.start].strip("\"'“”‘’ \n")
    return between[-1:] in (".", "!", "?", ":") and bool(between)


def _is_month(context: Context) -> bool:
    if fold(context.printed) not in MONTHS:
        return False
    before, after, earlier = context.before, context.after, context.word(-2)
    if after is not None and after.text[0].isdigit():
        return True
    if before is None:
        joined = context.word(-1)
        return context.gap_before == "-" and joined is not None and joined.key in BEFORE_MONTHS
    listed = (
        earlier is not None
        and earlier.key in MONTHS
        and before.key in {"and", "or", "to"}
        and context.text[earlier.end : before.start].isspace()
    )
    return listed or before.key in BEFORE_MONTHS or before.text[0].isdigit()


def is_word(context: Context, meanings: Sequence[Meaning], cast: Cast) -> bool:
    """Return whether the form is also a word, and nothing shows that it is a name here."""
    key = fold(context.printed)
    before, after = context.before, context.after
    if key not in COMMON or (before is not None and before.key in TITLES):
        return False
    if before is not None and before.key in {"a", "an", "the", "this"}:
        return True
    if not context.capital_says_nothing or context.gap_before.endswith("["):
        return False
    if not any(m.actor.slug in cast.people for m in meanings):
        return True
    acts = after is not None and after.key in SUBJECT_VERBS
    return key in DOUBTFUL and not acts and not context.is_possessive
