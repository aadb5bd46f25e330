"""A proposed actor as a page: a record as an editor would write it, without an editor's note."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

from briefbook.authority import ActorRecord, Kind, NameOrder
from briefbook.link.proposals import Proposed
from briefbook.write.escape import escape_heading

MARKS = ("status: proposed", "why:")
"""Lines of the front matter that only these pages have."""


def proposed_pages(actors: Iterable[Proposed]) -> dict[str, str]:
    """Return the page of each proposed actor by its file name."""
    return {f"{one.record.slug}.md": write_proposed(one) for one in actors}


def write_proposed(one: Proposed) -> str:
    """Return the text of ``docs/proposed/<slug>.md``, ending in a line feed."""
    own = {"status": "proposed", "why": list(one.reasons), "orphan": True}
    return write_record(record_fields(one.record) | own, one.record.name)


def record_fields(actor: ActorRecord) -> dict[str, Any]:
    """Return the fields of a record that are not empty, in the order of the manual."""
    fields: dict[str, Any] = {"name": actor.name, "kind": actor.kind.value, "sort": actor.sort}
    lists = {"variants": actor.variants, "acronyms": actor.acronyms}
    fields |= {name: list(forms) for name, forms in lists.items() if forms}
    if actor.kind is Kind.PERSON and actor.name_order is NameOrder.FAMILY_FIRST:
        fields["name_order"] = actor.name_order.value
    return fields


def write_record(fields: dict[str, Any], name: str, body: str = "") -> str:
    """Return an actor's page with these fields of front matter, a heading, and a body."""
    text = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{text}---\n\n# {escape_heading(name)}\n{body}"
