"""The configuration values of the builder, each with its default and its types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sphinx.util.osutil import make_filename_from_project

if TYPE_CHECKING:
    from sphinx.config import Config

FONT_PACKAGES = ("noto_cjk_sans_otc", "fontpkg_noto_sans_arabic", "fontpkg_noto_sans_thai")
"""Packages on PyPI that bring Hangul, Han and Kana, Arabic, and Thai."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value of ``conf.py``: its name, its default and the types that it may have."""

    name: str
    default: Any
    types: tuple[type, ...]


def default_documents(config: Config) -> list[tuple[str, str, str, str, str]]:
    """Return the one document that is printed where ``conf.py`` names none: the whole book."""
    target = make_filename_from_project(config.project) + ".pdf"
    return [(config.root_doc, target, config.project, config.author, "book")]


OPTIONS = (
    Option("typst_documents", default_documents, (list, tuple)),
    Option("typst_exclude", [], (list, tuple, set, frozenset)),
    Option("typst_paper", "a4", (str,)),
    Option("typst_lang", None, (str, type(None))),
    Option("typst_edition", "", (str,)),
    Option("typst_keywords", [], (list, tuple)),
    Option("typst_fonts", ["Libertinus Serif"], (list, tuple)),
    Option("typst_mono_fonts", ["DejaVu Sans Mono"], (list, tuple)),
    Option("typst_font_packages", list(FONT_PACKAGES), (list, tuple)),
    Option("typst_font_paths", [], (list, tuple)),
    Option("typst_show_missing", False, (bool,)),
    Option("typst_font_size", "10.5pt", (str,)),
    Option("typst_justify", True, (bool,)),
    Option("typst_hyphenate", True, (bool,)),
    Option("typst_toc_depth", 2, (int,)),
    Option("typst_unlisted", [], (list, tuple, set, frozenset)),
    Option("typst_index", True, (bool,)),
    Option("typst_page_references", "(p.\N{NO-BREAK SPACE}{page})", (str,)),
    Option("typst_volume_pages", 0, (int,)),
    Option("typst_volume_title", "Volume {volume} of {volumes}", (str,)),
    Option(
        "typst_volume_references",
        "(vol.\N{NO-BREAK SPACE}{volume}, p.\N{NO-BREAK SPACE}{page})",
        (str,),
    ),
    Option("typst_classes", {}, (dict,)),
    Option("typst_template", None, (str, type(None))),
    Option("typst_preamble", "", (str,)),
    Option("typst_pdf_standards", ["ua-1"], (list, tuple)),
    Option("typst_attachments", [], (list, tuple)),
)
