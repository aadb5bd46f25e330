"""The Sphinx extension: a domain, directives and pages that turn MyST pages into a briefing book.

It reads no seed; the pages in ``docs/articles`` carry all that it needs. ``conf.py`` has to name
only this extension: those that it builds on are set up with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinxcontrib.bibtex.plugin import register_plugin

from briefbook import __version__
from briefbook.sphinx import latex
from briefbook.sphinx.assets import drop_unused, give_icon
from briefbook.sphinx.checks.attribution import CiteAttributions
from briefbook.sphinx.checks.editors import Editors
from briefbook.sphinx.checks.figures import Figure
from briefbook.sphinx.checks.warning import check_book, note_page
from briefbook.sphinx.citations.article_sources import list_sources
from briefbook.sphinx.citations.bibliography import (
    Bibliography,
    BibliographyEntries,
    PrintedBibliographyEntries,
)
from briefbook.sphinx.citations.cite_this import add_cite_this
from briefbook.sphinx.citations.domain import CitationDomain
from briefbook.sphinx.citations.exports import LinkReferenceFiles, ReferenceFiles
from briefbook.sphinx.citations.metadata import add_metadata
from briefbook.sphinx.citations.roles import RoundAuthorYear
from briefbook.sphinx.collect import Collect
from briefbook.sphinx.collected import FillPlaceholders
from briefbook.sphinx.collected.changes import warn_of_since
from briefbook.sphinx.data.files import write_data
from briefbook.sphinx.defaults import add_static_files, forget_folder, set_defaults
from briefbook.sphinx.directives.article import Article
from briefbook.sphinx.directives.collected import COLLECTED
from briefbook.sphinx.directives.directory import ActorDirectory
from briefbook.sphinx.directives.dispute import Dispute
from briefbook.sphinx.directives.event import Event
from briefbook.sphinx.directives.seed import SeedLines
from briefbook.sphinx.directives.source import SOURCE_DIRECTIVES
from briefbook.sphinx.directives.sources import SourceList
from briefbook.sphinx.directives.summary import Summary
from briefbook.sphinx.directives.told import Told
from briefbook.sphinx.dismissals import warn_of_dismissed, warn_of_stale
from briefbook.sphinx.disputes import MarkDisputed
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.epub import add_epub
from briefbook.sphinx.frontmatter import note_front_matter
from briefbook.sphinx.index import IndexMentions, add_entries, allow_index, group_by_source
from briefbook.sphinx.inside import add_inside
from briefbook.sphinx.margins import LowerClosedBlocks, MarkParagraphs, NumberParagraphs
from briefbook.sphinx.navigation import Navigation
from briefbook.sphinx.network import figure as network
from briefbook.sphinx.network.figure import drawn_network
from briefbook.sphinx.nodes import (
    closed_block,
    depart_closed_block,
    placeholder,
    visit_by_alternative,
    visit_closed_block,
)
from briefbook.sphinx.previews import NotePreviews, Previews
from briefbook.sphinx.roles import Control, Dateline, ReferenceTo
from briefbook.sphinx.search import add_search, replace_search
from briefbook.sphinx.stale import stale_pages
from briefbook.sphinx.suggesting import warn_of_near
from briefbook.sphinx.synopsis import LinkSynopses, add_synopses
from briefbook.sphinx.tabs import BeginTabs
from briefbook.sphinx.timeline import figure as timeline
from briefbook.sphinx.timeline.figure import drawn_timeline
from briefbook.sphinx.unwrapping import UnwrapLinks

if TYPE_CHECKING:
    from docutils.parsers.rst import Directive
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

BASE_EXTENSIONS = ("myst_parser", "sphinx_design", "sphinxcontrib.bibtex")

DIRECTIVES: dict[str, type[Directive]] = {
    "article": Article,
    "article-summary": Summary,
    "dispute": Dispute,
    "event": Event,
    "events": Told,
    "findings": Told,
    "proposals": Told,
    "statements": Told,
    "term-uses": Told,
    "reference-files": ReferenceFiles,
    "seed": SeedLines,
    "actor-directory": ActorDirectory,
    "source-list": SourceList,
    **SOURCE_DIRECTIVES,
    **COLLECTED,
}

ROLES = {
    **{name: ReferenceTo(name) for name in ("actor", "article", "event", "cited", "dispute")},
    "control": Control(),
    "count": Figure(),
    "dateline": Dateline(),
    "editors": Editors(),
    "which": Figure(),
}

POST_TRANSFORMS = (
    BeginTabs,
    BibliographyEntries,
    FillPlaceholders,
    IndexMentions,
    LinkReferenceFiles,
    LinkSynopses,
    LowerClosedBlocks,
    MarkDisputed,
    MarkParagraphs,
    NumberParagraphs,
    PrintedBibliographyEntries,
    UnwrapLinks,
)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything; nothing is done before Sphinx asks for it."""
    for extension in BASE_EXTENSIONS:
        app.setup_extension(extension)
    app.add_config_value("briefbook_as_of", "", "env", str)
    app.add_config_value("briefbook_since", "", "", str)
    app.add_domain(BriefbookDomain)
    _register_citations(app)
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    for name, role in ROLES.items():
        app.add_role(name, role)
    app.add_node(placeholder)
    app.add_node(closed_block, html=(visit_closed_block, depart_closed_block))
    app.add_node(
        drawn_timeline,
        html=(timeline.visit_html, None),
        latex=(timeline.visit_latex, None),
        man=(visit_by_alternative, None),
        texinfo=(visit_by_alternative, None),
        text=(timeline.visit_text, None),
        typst=(timeline.visit_typst, None),
    )
    app.add_node(
        drawn_network,
        html=(network.visit_html, None),
        latex=(network.visit_latex, None),
        man=(visit_by_alternative, None),
        texinfo=(visit_by_alternative, None),
        text=(network.visit_text, None),
        typst=(network.visit_typst, None),
    )
    app.add_transform(CiteAttributions)
    app.add_transform(Collect)
    app.add_transform(NotePreviews)
    for transform in POST_TRANSFORMS:
        app.add_post_transform(transform)
    app.connect("config-inited", set_defaults)
    app.connect("config-inited", latex.set_preamble, priority=600)  # of the engine that was set
    app.connect("source-read", note_page)
    app.connect("source-read", note_front_matter)
    app.connect("env-get-updated", add_entries)
    app.connect("env-get-updated", check_book)
    app.connect("env-get-updated", warn_of_since)
    app.connect("env-get-updated", warn_of_stale)
    app.connect("write-started", allow_index)
    app.connect("write-started", latex.date_edition)
    app.connect("build-finished", latex.finish)
    app.connect("warn-missing-reference", warn_of_dismissed)
    app.connect("warn-missing-reference", warn_of_near)
    app.connect("env-get-updated", stale_pages)
    add_epub(app)
    add_inside(app)
    _register_theme(app)
    return {
        "version": __version__,
        "env_version": 5,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _register_theme(app: Sphinx) -> None:
    app.add_css_file("briefbook.css")
    app.add_css_file("actors.css")
    app.add_css_file("synopsis.css")
    app.add_js_file("briefbook.js", loading_method="defer")
    app.add_js_file("citing.js", loading_method="defer")
    app.add_js_file("tables.js", loading_method="defer")
    app.add_js_file("previews.js", loading_method="defer")
    app.add_js_file("search-box.js", loading_method="defer")
    app.connect("builder-inited", forget_folder, priority=100)
    app.connect("builder-inited", add_static_files)
    app.connect("html-page-context", Navigation().add, priority=400)  # before furo asks for it
    app.connect("html-page-context", group_by_source)
    app.connect("html-page-context", Previews().add)
    app.connect("html-collect-pages", add_synopses)
    app.connect("builder-inited", replace_search)
    app.connect("html-collect-pages", add_search)
    app.connect("html-page-context", give_icon)
    app.connect("html-page-context", drop_unused, priority=900)  # after all have been added


def _register_citations(app: Sphinx) -> None:
    app.add_domain(CitationDomain, override=True)
    app.add_directive("bibliography", Bibliography, override=True)
    app.connect("doctree-resolved", add_cite_this)
    app.connect("builder-inited", list_sources)
    app.connect("html-page-context", add_metadata)
    app.connect("build-finished", write_data)
    group = "sphinxcontrib.bibtex.style.referencing"
    register_plugin(group, "briefbook", RoundAuthorYear, force=True)
