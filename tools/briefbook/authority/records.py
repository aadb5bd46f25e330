"""Authority records: one form of a name for each actor, and the variants that lead to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"


class NameOrder(StrEnum):
    """Whether a person's given or family name is printed first."""

    GIVEN_FIRST = "given-first"
    FAMILY_FIRST = "family-first"


@dataclass(frozen=True, slots=True)
class Role:
    """An office, the EDTF date as of which it is known to be held, and the source that says so."""

    role: str
    as_of: str
    cite: str


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """One actor: the front matter of its page, ``path`` and ``line`` leading to it.

    ``metonyms`` are names of something else, a capital or a building, that stand for the actor;
    ``others`` hold one of its names and mean something else.
    """

    slug: str
    name: str
    kind: Kind
    sort: str
    path: str
    line: int = 1
    variants: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    roles: tuple[Role, ...] = ()
    others: tuple[str, ...] = ()
    proposed: bool = False

    @property
    def surname(self) -> str | None:
        """The family name of a person, from the sort key (``Biden, Joe``) or the name's order."""
        if self.kind is not Kind.PERSON:
            return None
        family, comma, _ = self.sort.partition(",")
        if comma:
            return family.strip()
        words = self.name.split()
        return words[0] if self.name_order is NameOrder.FAMILY_FIRST else words[-1]


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: its head word and the other words that stand above one definition."""

    head: str
    variants: tuple[str, ...]
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Authority:
    """All records of a book, actors by slug and terms by head word.

    ``rejected`` are names of which an editor said that they are no actors of the book.
    """

    actors: tuple[ActorRecord, ...] = ()
    terms: tuple[Term, ...] = ()
    rejected: tuple[str, ...] = ()
