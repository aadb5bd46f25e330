"""``chronology``, ``actor-directory``, ``book-control``: filled from all pages."""

from __future__ import annotations

from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.nodes import placeholder


class Collected(SphinxDirective):
    """A place that is filled when a page is written, with what all pages say by then."""

    has_content = False
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the place, named as the directive."""
        node = placeholder(kind=self.name, docname=self.env.docname, options=dict(self.options))
        self.set_source_info(node)
        return [node]


class Chronology(Collected):
    """``chronology``: the events by date, those planned apart; ``:actor:`` chooses an actor's."""

    option_spec: ClassVar[dict[str, Any]] = {"actor": directives.unchanged_required}


class ActorDirectory(Collected):
    """``actor-directory``: the actors by kind, with counts; ``:kind:`` chooses one kind."""

    option_spec: ClassVar[dict[str, Any]] = {"kind": directives.unchanged_required}


COLLECTED: dict[str, type[Collected]] = {
    "actor-directory": ActorDirectory,
    "book-control": Collected,
    "chronology": Chronology,
    "coverage": Collected,
    "timeline": Chronology,
    "dispute-list": Collected,
    "source-summary": Collected,
}
