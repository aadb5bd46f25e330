"""An actor page's fields -> ActorRecord, each field checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from briefbook.authority.frontmatter import Field
from briefbook.authority.records import ActorRecord, Kind, NameOrder, Role
from briefbook.dates import is_edtf
from briefbook.findings import Finding, Problem

E = TypeVar("E", bound=StrEnum)

FIELDS = {
    "name": "the form that the book uses; required",
    "kind": "person, organisation, state or place; required",
    "sort": "the form under which it is sorted; its part before a comma is the family name",
    "variants": "other forms that lead here, a list",
    "acronyms": "acronyms that lead here, a list",
    "metonyms": "names of something else that stand for it, a list",
    "not": "forms that hold one of its names and mean something else, a list",
    "name_order": "given-first or family-first, for a person",
    "roles": "offices, a list of {role, as_of, cite}",
    "status": "proposed, where no editor has accepted the record yet",
}
"""Every field of an actor page's front matter, with what it holds."""

ROLE_FIELDS = ("role", "as_of", "cite")


@dataclass(slots=True)
class Reader:
    """Takes the fields of one page and notes what is wrong with them."""

    path: str
    findings: list[Finding] = field(default_factory=list)

    def record(self, slug: str, fields: dict[str, Field]) -> ActorRecord | None:
        """Return the record, or ``None`` where it has no name or no kind."""
        for name, unknown in fields.items():
            if name not in FIELDS:
                self._note(unknown.line, f"`{name}` is no field of an actor; remove it")
        title = self._text(fields, "name")
        kind = self._choice(fields, "kind", Kind)
        if not title or kind is None:
            self._require(fields, "name", title)
            self._require(fields, "kind", kind)
            return None
        order = self._choice(fields, "name_order", NameOrder)
        status = self._text(fields, "status")
        if status not in (None, "proposed"):
            self._note(fields["status"].line, "`status` can only be `proposed`; remove it")
        return ActorRecord(
            slug,
            title,
            kind,
            self._text(fields, "sort") or title,
            self.path,
            fields["name"].line,
            self._forms(fields, "variants", title, kind),
            self._forms(fields, "acronyms", title, kind),
            self._forms(fields, "metonyms", title, kind),
            order or NameOrder.GIVEN_FIRST,
            tuple(self._roles(fields)),
            self._texts(fields, "not"),
            status == "proposed",
        )

    def _note(self, line: int, detail: str) -> None:
        self.findings.append(Finding.of(Problem.BAD_ACTOR, self.path, line, detail))

    def _require(self, fields: dict[str, Field], name: str, value: object) -> None:
        if not value and (name not in fields or fields[name].value is None):
            line = fields[name].line if name in fields else 1
            self._note(line, f"`{name}` is missing; an actor page needs a name and a kind")

    def _text(self, fields: dict[str, Field], name: str) -> str | None:
        entry = fields.get(name)
        if entry is None or entry.value is None:
            return None
        if isinstance(entry.value, str):
            if entry.value.strip():
                return " ".join(entry.value.split())
            self._note(entry.line, f"`{name}` is empty; write it or remove the line")
            return None
        self._note(entry.line, f"`{name}` must be one text, not a list")
        return None

    def _choice(self, fields: dict[str, Field], name: str, choices: type[E]) -> E | None:
        text = self._text(fields, name)
        if text is None:
            return None
        try:
            return choices(text)
        except ValueError:
            known = ", ".join(choices)
            self._note(fields[name].line, f"`{name}` is `{text}`; it can be one of: {known}")
            return None

    def _texts(self, fields: dict[str, Field], name: str) -> tuple[str, ...]:
        entry = fields.get(name)
        if entry is None or entry.value is None:
            return ()
        if not isinstance(entry.value, list):
            self._note(entry.line, f"`{name}` must be a list: [first, second]")
            return ()
        texts = []
        for item in entry.value:
            if isinstance(item.value, str) and item.value.strip():
                texts.append(" ".join(item.value.split()))
            else:
                self._note(item.line, f"`{name}` has an entry that is empty or no text")
        return tuple(dict.fromkeys(texts))

    def _forms(
        self, fields: dict[str, Field], name: str, title: str, kind: Kind
    ) -> tuple[str, ...]:
        """Return other names, but for words in small letters, which stand in every text.

        An organisation may print its name so (*flickr*), and so may who is written so anyway.
        """
        entry, kept = fields.get(name), []
        for text in self._texts(fields, name):
            own = kind is Kind.ORGANISATION and text in title.lower().split()
            if text.islower() and len(text.split()) == 1 and not title.islower() and not own:
                detail = f"`{text}` is a word of every text; write it as the name is printed, or "
                self._note(entry.line if entry else 1, f"{detail}remove it")
            else:
                kept.append(text)
        return tuple(kept)

    def _roles(self, fields: dict[str, Field]) -> Iterator[Role]:
        entry = fields.get("roles")
        if entry is None or entry.value is None:
            return
        if not isinstance(entry.value, list):
            self._note(entry.line, "`roles` must be a list of {role, as_of, cite}")
            return
        for item in entry.value:
            if not isinstance(item.value, dict):
                self._note(item.line, "a role must be written {role: …, as_of: …, cite: …}")
                continue
            role = self._role(item.value, item.line)
            if role is not None:
                yield role

    def _role(self, fields: dict[str, Field], line: int) -> Role | None:
        for name in fields.keys() - set(ROLE_FIELDS):
            self._note(fields[name].line, f"`{name}` is no field of a role; remove it")
        texts = {name: self._text(fields, name) for name in ROLE_FIELDS}
        for name, text in texts.items():
            if text is None:
                self._note(line, f"a role lacks `{name}`; it needs role, as_of and cite")
        as_of = texts["as_of"]
        if as_of is not None and not is_edtf(as_of):
            self._note(fields["as_of"].line, f"`as_of` is `{as_of}`, which is no EDTF date")
            return None
        if None in texts.values():
            return None
        return Role(texts["role"] or "", as_of or "", texts["cite"] or "")
