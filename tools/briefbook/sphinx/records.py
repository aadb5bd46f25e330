"""What the pages say, as values: articles, actors, events, and the mentions of actors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefbook.sphinx.frontmatter import mapping_of, text_of, texts_of

KINDS = ("person", "organisation", "state", "place")
"""The kinds of actor, in the order of the directory."""

MODALITIES = ("past", "reported", "recurring", "planned", "hypothetical")


OFFICES = "offices"
"""The identifier of the table of offices on an actor's page."""


SAID = ("url", "rights", "reliability", "credibility")
"""What an article's own text does not say of it."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """The front matter of an article's page.

    ``named`` are the records of those who speak in it, ``unnamed`` its words for those whom it
    does not name, ``words`` and ``paragraphs`` the length of its body; ``said`` is what only a
    catalogue record can say, by the names of :data:`SAID`.
    """

    docname: str
    citekey: str
    title: str
    authors: tuple[str, ...]
    publisher: str | None
    date: str | None
    language: tuple[str, ...]
    status: Mapping[str, str]
    reasons: Mapping[str, str]
    evidence: Mapping[str, str]
    seed: str
    sha256: str
    encoding: str
    genre: str | None = None
    completeness: str | None = None
    named: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    words: int = 0
    paragraphs: int = 0
    said: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, docname: str, fields: Mapping[str, Any]) -> ArticleRecord | None:
        """Return the record, or ``None`` where the page is not an article's."""
        citekey, seed = text_of(fields, "citekey"), text_of(fields, "seed")
        if citekey is None or seed is None:
            return None
        return cls(
            docname,
            citekey,
            text_of(fields, "title") or citekey,
            texts_of(fields, "authors"),
            text_of(fields, "publisher"),
            text_of(fields, "date"),
            texts_of(fields, "language"),
            mapping_of(fields, "status"),
            mapping_of(fields, "reasons"),
            mapping_of(fields, "evidence"),
            seed,
            text_of(fields, "sha256") or "",
            text_of(fields, "encoding") or "utf-8",
            text_of(fields, "genre"),
            text_of(fields, "completeness"),
            texts_of(fields, "named"),
            texts_of(fields, "unnamed"),
            _number(fields, "words"),
            _number(fields, "paragraphs"),
            {name: text for name in SAID if (text := text_of(fields, name))},
        )


def _number(fields: Mapping[str, Any], name: str) -> int:
    text = text_of(fields, name) or ""
    return int(text) if text.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Role:
    """An office that an actor held, as of a date, with the citation that says so."""

    role: str
    as_of: str | None
    cite: str | None


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """An authority record: the front matter of an actor's page.

    ``proposed`` is one that no editor has accepted; ``why`` tells what the machine went by.
    """

    docname: str
    slug: str
    name: str
    kind: str
    sort: str
    variants: tuple[str, ...]
    acronyms: tuple[str, ...]
    metonyms: tuple[str, ...]
    roles: tuple[Role, ...]
    proposed: bool = False
    why: tuple[str, ...] = ()

    @property
    def entry(self) -> str:
        """What it is called in the index, where one that is proposed is marked."""
        return f"{self.sort} (proposed)" if self.proposed else self.sort

    @classmethod
    def read(cls, docname: str, fields: Mapping[str, Any]) -> ActorRecord | None:
        """Return the record, or ``None`` where the page is not an actor's."""
        name, kind = text_of(fields, "name"), text_of(fields, "kind")
        if name is None or kind not in KINDS:
            return None
        raw = fields.get("roles")
        roles = [role for role in raw if isinstance(role, dict)] if isinstance(raw, list) else []
        return cls(
            docname,
            docname.rpartition("/")[2],
            name,
            kind,
            text_of(fields, "sort") or name,
            texts_of(fields, "variants"),
            texts_of(fields, "acronyms"),
            texts_of(fields, "metonyms"),
            tuple(
                Role(text_of(r, "role") or "", text_of(r, "as_of"), text_of(r, "cite"))
                for r in roles
            ),
            text_of(fields, "status") == "proposed",
            texts_of(fields, "why"),
        )


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event of the chronology; ``date`` is EDTF, ``None`` where it is not known.

    ``sources`` are the keys that tell it, which the first paragraph of its text cites,
    ``passages`` the labels of the blocks; ``beside`` are those that only the rest of its text
    cites. A ``proposed`` one was found by the machine and has the address of its passage.
    """

    id: str
    docname: str
    anchor: str
    title: str
    date: str | None
    modality: str
    actors: tuple[str, ...]
    disputed: bool
    sources: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    proposed: bool = False
    beside: tuple[str, ...] = ()


SIGNS = {
    "contradiction": "≠ disputed",
    "difference": "≈ told otherwise",
    "doubt": "? unclear",
}
"""The kinds of dispute, each with the words that mark a passage."""


@dataclass(frozen=True, slots=True)
class DisputeRecord:
    """A contradiction between sources; ``passages`` are labels of blocks (``bernal2021-p4``)."""

    id: str
    docname: str
    anchor: str
    title: str
    kind: str
    status: str
    events: tuple[str, ...]
    passages: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether its passages and events are marked: it is not dismissed."""
        return self.status != "dismissed"

    @property
    def contradicts(self) -> bool:
        """Whether its events are disputed, and not only told otherwise or left unclear."""
        return self.holds and self.kind == "contradiction"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What a directive dismisses of the machine's proposals of a kind: reasons by label."""

    kind: str
    line: int
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article where an actor is named: the sentence around the form used."""

    actor: str
    docname: str
    label: str
    before: str
    form: str
    after: str

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.form}{self.after}"


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place in an article where a glossary term is used, and in which form."""

    term: str
    docname: str
    label: str
    form: str


@dataclass(frozen=True, slots=True)
class Use:
    """A citation in a page: of which work, with which locator, where, and in which sentence.

    ``place`` is the label of the article's own block that cites (``p4``), or lists the work
    (``r2``); empty on other pages.
    """

    key: str
    locator: str
    docname: str
    anchor: str
    sentence: str
    place: str = ""

    @property
    def lists(self) -> bool:
        """Whether it is an entry in an article's own list, and no citation in its text."""
        return self.place.startswith("r")
