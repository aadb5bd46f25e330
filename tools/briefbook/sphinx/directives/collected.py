"""``chronology``, ``network``, ``book-control``: filled from all pages."""

from __future__ import annotations

from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.dismissals import read_dismissals
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import Dismissal


class Collected(SphinxDirective):
    """A place that is filled when a page is written, with what all pages say by then."""

    has_content = False
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Return the place, named as the directive."""
        node = placeholder(kind=self.name, docname=self.env.docname, options=dict(self.options))
        self.set_source_info(node)
        return [node]


class Timeline(Collected):
    """``timeline``: the events drawn; ``:actor:`` chooses an actor's."""

    option_spec: ClassVar[dict[str, Any]] = {"actor": directives.unchanged_required}


class Proposing(Collected):
    """A place that also shows what the machine proposes; its lines dismiss some of it."""

    has_content = True
    proposed: ClassVar[str]

    def run(self) -> list[nodes.Node]:
        """Return the place, and note what is dismissed: ``LABEL: reason``, a line each."""
        try:
            reasons = read_dismissals(self.content)
        except ValueError as error:
            return [self.state.document.reporter.warning(str(error), line=self.lineno)]
        domain = briefbook_domain(self.env)
        known = domain.pages("dismissed").get(self.env.docname, ())
        dismissal = Dismissal(self.proposed, self.lineno, reasons)
        domain.note("dismissed", self.env.docname, (*known, dismissal))
        return super().run()


class Chronology(Proposing):
    """``chronology``: the events by date, those planned apart; ``:actor:`` chooses an actor's."""

    option_spec = Timeline.option_spec
    proposed = "event"


class DisputeList(Proposing):
    """``dispute-list``: the disputes, and those that the machine proposes."""

    proposed = "dispute"


class Network(Collected):
    """``network``: who is named with whom; ``:kind:`` chooses one kind of actor."""

    option_spec: ClassVar[dict[str, Any]] = {"kind": directives.unchanged_required}


COLLECTED: dict[str, type[Collected]] = {
    "book-control": Collected,
    "changes": Collected,
    "chronology": Chronology,
    "coverage": Collected,
    "data-files": Collected,
    "gaps": Collected,
    "network": Network,
    "provenance": Collected,
    "silence": Collected,
    "timeline": Timeline,
    "dispute-list": DisputeList,
    "source-summary": Collected,
}
