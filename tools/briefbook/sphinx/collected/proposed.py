"""What is said of actors that no editor has read: on their pages and in the articles."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.proposed import UNREAD
from briefbook.sphinx.records import ActorRecord


def about_proposal(actor: ActorRecord) -> Iterator[nodes.Node]:
    """Yield that a machine proposes an actor, why, and what an editor can do."""
    paragraph = nodes.paragraph("", "", nodes.strong("", UNREAD), classes=["proposed"])
    if actor.why:
        reasons = "; ".join(actor.why)
        paragraph += nodes.Text(f" Taken for {_ARTICLES[actor.kind]}: {reasons}.")
    yield paragraph


_ARTICLES = {
    "person": "a person",
    "organisation": "an organisation",
    "state": "a state",
    "place": "a place",
}


def proposed_legend(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return how names are marked that only the machine knows, where an article has one.

    A print does not mark them in the text.
    """
    mentions = domain.pages("mentions").get(node["docname"], ())
    actors = (domain.actors.get(mention.actor) for mention in mentions)
    if not any(actor is not None and actor.proposed for actor in actors):
        return []
    sample = nodes.inline("", "broken line and a ring", classes=["sample"])
    text = " tell a name that the machine proposes as an actor and no editor has read."
    paragraph = nodes.paragraph("", "A ", sample, nodes.Text(text), classes=["proposed-legend"])
    return [addnodes.only("", paragraph, expr="html")]
