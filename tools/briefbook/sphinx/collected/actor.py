"""An actor's page: the head from its record, and what the articles say of it."""

from __future__ import annotations

from docutils import nodes

from briefbook.dates.edtf import describe_edtf, sort_key
from briefbook.sphinx.citations.locators import split_citation
from briefbook.sphinx.collected.named import (
    forms_list,
    forms_table,
    mentions_in_context,
    silence,
)
from briefbook.sphinx.collected.proposed import about_proposal
from briefbook.sphinx.collected.statements import statements, statements_line
from briefbook.sphinx.collected.taking_part import events_of
from briefbook.sphinx.collected.together import together, together_line
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder, row, table
from briefbook.sphinx.records import OFFICES, ActorRecord, Role
from briefbook.sphinx.roles import citation_of


def actor_head(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return kind, names and offices of an actor."""
    actor: ActorRecord = domain.pages("actors")[node["docname"]]
    kind = nodes.inline("", actor.kind, classes=["kind"])
    line = nodes.paragraph("", "", kind, classes=["actor-line"])
    names = [n for n in (*actor.acronyms, *actor.variants) if n != actor.name]
    if names:
        line += [nodes.Text("; also "), nodes.inline("", ", ".join(names), classes=["variants"])]
    if actor.metonyms:
        line += [nodes.Text("; stood for by "), nodes.Text(", ".join(actor.metonyms))]
    content: list[nodes.Node] = [line]
    if actor.proposed:
        content += about_proposal(actor)
    if actor.roles:
        content.append(_roles(actor))
    return [nodes.container("", *content, classes=["actor-head"])]


def _roles(actor: ActorRecord) -> nodes.container:
    roles = sorted(actor.roles, key=lambda role: (sort_key(role.as_of), role.role))
    rows = [row(role.role, _as_of(role), _source(role, actor.docname)) for role in roles]
    made = table(["Office or role", "As of", "Source"], rows, [50, 20, 30], "roles")
    return nodes.container("", made, ids=[OFFICES], classes=["offices"])


def _as_of(role: Role) -> str:
    return describe_edtf(role.as_of) if role.as_of else "not stated"


def _source(role: Role, docname: str) -> list[nodes.Node]:
    if not role.cite:
        return [nodes.Text("not stated")]
    key, locator = split_citation(role.cite)
    return [citation_of(key, locator, docname)]


def actor_page(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return what follows the editor's note: names, mentions, statements, events, company."""
    actor: ActorRecord = domain.pages("actors")[node["docname"]]
    printed = node.get("printed", False)
    return [
        *(forms_list if printed else forms_table)(domain, actor),
        *mentions_in_context(domain, actor),
        *silence(domain, actor),
        *(statements_line if printed else statements)(domain, actor),
        *events_of(domain, actor),
        *(together_line if printed else together)(domain, actor),
    ]
