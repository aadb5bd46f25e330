"""What a book's ``conf.py`` need not say: each value here holds where ``conf.py`` says nothing."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder

from briefbook.dates.edtf import describe_edtf

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

_HERE = Path(__file__).parent
_NO_DATE = 315532800  # 1 January 1980, which stands for none

DEFAULTS: dict[str, Any] = {
    "bibtex_bibfiles": ["../refs.bib"],
    "bibtex_bibliography_id": "bibliography-{bibliography_count}",
    "bibtex_cite_id": "list{bibliography_count}-{key}",
    "bibtex_reference_style": "briefbook",
    "epub_basename": "briefing-book",
    "epub_show_urls": "no",
    "exclude_patterns": ["_build"],
    "html_codeblock_linenos_style": "inline",
    "html_copy_source": False,
    "html_permalinks_icon": "#",
    "html_show_sourcelink": False,
    "html_show_sphinx": False,
    "html_theme": "furo",
    "latex_engine": "xelatex",  # the others have no letters but those of a few scripts
    "myst_disable_syntax": ["html_block", "html_inline"],
    "myst_enable_extensions": ["attrs_block", "colon_fence", "deflist"],
    "smartquotes": False,
    "typst_classes": {
        "actor": "bb-plain",
        "actor-head": "bb-head",
        "as-received": "bb-aside",
        "article-head": "bb-head",
        "article-summary": "bb-summary",
        "bibliography-item": "bb-entry",
        "bibliography-note": "bb-quiet",
        "bottom-line": "bb-key",
        "cited-in": "bb-quiet",
        "citation-in-text": "bb-citation",
        "count": "bb-quiet",
        "digest": "bb-quiet",
        "dispute-block": "bb-event",
        "dispute-mark": "bb-quiet",
        "event-actors": "bb-quiet",
        "event-block": "bb-event",
        "flag": "bb-flag",
        "form": "bb-form",
        "hint": "bb-quiet",
        "margin": "bb-margin",
        "offices": "bb-offices",
        "precision": "bb-quiet",
        "reason": "bb-quiet",
        "set-aside": "bb-aside",
        "source-byline": "bb-byline",
        "source-caption": "bb-beside",
        "source-credit": "bb-byline",
        "source-dateline": "bb-byline",
        "source-note": "bb-beside",
        "source-reference": "bb-reference",
        "silence": "bb-quiet",
        "status": "bb-status",
        "timeline-key": "bb-quiet",
        "std-term": "bb-plain",
        "summary-head": "bb-summary-head",
        "tab": "bb-tab",
        "term-uses": "bb-quiet",
    },
    "typst_attachments": ["../seeds/*.txt", "../refs.bib"],
    "typst_exclude": ["about/*"],
    "typst_unlisted": ["actors/*", "proposed/*"],  # the directory of actors lists them
    "typst_show_missing": True,  # an article may hold any character, and is never changed
    "typst_page_references": "p.\N{NO-BREAK SPACE}{page}",
    "typst_volume_pages": 500,  # what a binding holds; a longer print is several PDFs
    "typst_volume_references": "vol.\N{NO-BREAK SPACE}{volume}, p.\N{NO-BREAK SPACE}{page}",
    "typst_preamble": (_HERE / "print.typ").read_text("utf-8"),
}


def set_defaults(app: Sphinx, config: Config) -> None:
    """Set what ``conf.py`` and the command line leave open (``config-inited``)."""
    # what conf.py sets has no public name
    said = {*config._raw_config, *config.overrides}
    for name, value in DEFAULTS.items():
        if name not in said and name in config:
            setattr(config, name, value)
    if "html_title" not in said:
        config.html_title = config.project
    if "typst_edition" not in said and "typst_edition" in config:
        config.typst_edition = _edition(config)
    if "typst_pdf_standards" not in said and os.environ.get("SOURCE_DATE_EPOCH"):
        # PDF/A asks for a date, and the clock's would be another one at every build
        config.typst_pdf_standards = ["ua-1", "a-3a"]
    config.templates_path = [*config.templates_path, str(_HERE / "templates")]


def edition_date(config: Config) -> str:
    """Return the as-of date as an edition says it, else that of the source, else nothing."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    as_of = config.briefbook_as_of
    if not as_of and epoch.isdecimal() and int(epoch) > _NO_DATE:
        as_of = datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return f"As of {describe_edtf(as_of)}" if as_of else ""


def _edition(config: Config) -> str:
    """Return what the footer says: the date and the release."""
    release = config.release or config.version
    parts = (edition_date(config), f"edition {release}" if release else "")
    text = ", ".join(filter(None, parts))
    return text[:1].upper() + text[1:]


def add_static_files(app: Sphinx) -> None:
    """Let the HTML builders copy the style sheet and the script (``builder-inited``)."""
    if app.builder.format == "html":
        app.config.html_static_path = [*app.config.html_static_path, str(_HERE / "static")]


def forget_folder(app: Sphinx) -> None:
    """Keep out of ``.buildinfo``, by whose hash all is built anew, where this package lies."""
    builder, config = app.builder, app.config
    if isinstance(builder, StandaloneHTMLBuilder):
        own = config.templates_path
        config.templates_path = [Path(path).name for path in own]
        builder.build_info = builder.create_build_info()
        config.templates_path = own
