"""What is collected from all pages and shown on one: actors, chronology, sources."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.checks.figures import count, which
from briefbook.sphinx.checks.summary import coverage, source_summary
from briefbook.sphinx.collected.actor import actor_head, actor_page
from briefbook.sphinx.collected.changes import changes
from briefbook.sphinx.collected.chronology import chronology
from briefbook.sphinx.collected.control import book_control
from briefbook.sphinx.collected.directory import actor_directory
from briefbook.sphinx.collected.disputes import dispute_list
from briefbook.sphinx.collected.gaps import gaps, silence
from briefbook.sphinx.collected.proposed import proposed_legend
from briefbook.sphinx.collected.provenance import provenance
from briefbook.sphinx.collected.silence import event_silence
from briefbook.sphinx.collected.sources import source_list
from briefbook.sphinx.collected.summary import article_summary
from briefbook.sphinx.collected.uses import rests_on, term_uses
from briefbook.sphinx.data.page import data_files
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.network import network
from briefbook.sphinx.nodes import may_hold, placeholder
from briefbook.sphinx.timeline import timeline

Content = Callable[[BriefbookDomain, placeholder], list[nodes.Node]]

CONTENTS: dict[str, Content] = {
    "actor-directory": actor_directory,
    "actor-head": actor_head,
    "actor-page": actor_page,
    "article-summary": article_summary,
    "book-control": book_control,
    "changes": changes,
    "chronology": chronology,
    "count": count,
    "coverage": coverage,
    "data-files": data_files,
    "dispute-list": dispute_list,
    "event-silence": event_silence,
    "gaps": gaps,
    "network": network,
    "proposed-legend": proposed_legend,
    "provenance": provenance,
    "rests-on": rests_on,
    "silence": silence,
    "source-list": source_list,
    "source-summary": source_summary,
    "term-uses": term_uses,
    "timeline": timeline,
    "which": which,
}
"""What fills each kind of placeholder; the nodes may hold references yet to be resolved."""


class FillPlaceholders(SphinxPostTransform):
    """Fills what was left open when the page was read, before references are resolved."""

    default_priority = 3

    def run(self, **_: object) -> None:
        """Replace every placeholder by its content."""
        domain = briefbook_domain(self.env)
        if not may_hold(self.env, domain.pages("placeholders")):
            return
        builder = self.env._app.builder  # as Sphinx's own transforms ask for it
        for node in list(self.document.findall(placeholder)):
            node["printed"] = builder.format != "html"
            node.replace_self(CONTENTS[node["kind"]](domain, node))
