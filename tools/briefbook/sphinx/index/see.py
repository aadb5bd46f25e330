"""Where else to look: from a name to the form that the book uses, and to what is related."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.index.themes import Theme
from briefbook.sphinx.records import ActorRecord

Entry = tuple[str, str, str, str, str | None]
"""An index entry as Sphinx keeps it: type, text, identifier, ``main`` and key."""

_SAME = 4  # letters at the start of two first words that put them side by side


def plain(text: str) -> str:
    """Return a text that an index entry can hold: a semicolon would end it."""
    return text.replace(";", ",")


def see_entries(actor: ActorRecord, entered: Mapping[str, str]) -> list[Entry]:
    """Return *see* entries from an actor's other names, where they would be looked for elsewhere.

    A name in ``entered``, which has an entry of its own, gets *see also* there. A title before a
    family name and an adjective of the same word lead nowhere new and get none.
    """
    name = plain(actor.entry)
    others = {plain(other) for other in (*actor.acronyms, *actor.variants, *actor.metonyms)}
    words = {other.removeprefix("the ").removeprefix("The ") for other in others}
    return [
        see_also(entered[other], name) if other in entered else see(other, name)
        for other in sorted(words)
        if not _files_alike(other, name, actor.kind)
    ]


def see_term(words: Iterable[str]) -> list[Entry]:
    """Return *see* entries to a term, the first of some words, from those filed elsewhere."""
    head, *others = words
    return [see(plain(one), plain(head)) for one in others if not _files_alike(one, head)]


def see(name: str, other: str) -> Entry:
    """Return an entry that sends a reader from a name that the index does not use."""
    return ("see", f"{name}; {other}", "", "", None)


def see_also(name: str, other: str) -> Entry:
    """Return an entry that names a related one."""
    return ("seealso", f"{name}; {other}", "", "", None)


def _files_alike(other: str, name: str, kind: str = "") -> bool:
    first, own = re.split(r"[\s,]", other)[0].lower(), re.split(r"[\s,]", name)[0].lower()
    return first[:_SAME] == own[:_SAME] or (kind == "person" and own in other.lower().split())


def related_actors(actors: Collection[ActorRecord]) -> Iterator[tuple[str, Entry]]:
    """Yield the page and the *see also* entries of records whose names are in each other's.

    An organisation leads to the person whom it is called after and back (*Smith
    administration*); a state or organisation leads to what is called its own (*Bank of
    Ruritania*) and to who holds an office of it (*Chancellor of Ruritania*).
    """
    bodies = [actor for actor in actors if actor.kind in {"state", "organisation"}]
    by_family = {a.sort.partition(",")[0]: a for a in actors if "," in a.sort}
    for actor in sorted(actors, key=lambda actor: actor.slug):
        first, _, rest = actor.name.partition(" ")
        person = by_family.get(first) if actor.kind == "organisation" and rest.islower() else None
        if person is not None:
            yield actor.docname, see_also(plain(actor.entry), plain(person.entry))
            yield person.docname, see_also(plain(person.entry), plain(actor.entry))
        names = {actor.name} if actor.kind == "organisation" else set()
        names |= {role.role for role in actor.roles} if actor.kind == "person" else set()
        for body in bodies:
            if body is not actor and any(_ends_in(name, body.name) for name in names):
                yield body.docname, see_also(plain(body.entry), plain(actor.entry))


def _ends_in(name: str, body: str) -> bool:
    return name.endswith((f" of {body}", f" of the {body}", f", {body}"))


def related_terms(
    domain: BriefbookDomain, terms: Iterable[tuple[str, ...]], of: Iterable[Theme]
) -> Iterator[tuple[str, Entry]]:
    """Yield the page of a theme and *see also* entries between it and the terms that it uses."""
    words_of = [(words, re.compile(_any_of(words), re.IGNORECASE)) for words in terms]
    for theme in of:
        for words, pattern in words_of:
            if pattern.search(theme.text):
                yield theme.docname, see_also(plain(words[0]), plain(theme.name))
                yield theme.docname, see_also(plain(theme.name), plain(words[0]))


def _any_of(words: Iterable[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})s?(?!\w)"
