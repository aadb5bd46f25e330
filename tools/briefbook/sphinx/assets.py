"""Styles and scripts that few pages use, loaded only by these.

A book is mailed as a folder and read on slow lines; these are a third of a page with its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.osutil import relative_uri

from briefbook.sphinx.synopsis.subjects import FOLDER

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_CODE = "pygments.css"
_DESIGN = "sphinx-design.min.css"
_TABS = "design-tabs.js"
_SYNOPSIS = "synopsis.css"
_MARKING = "sphinx_highlight.js"
"""Marks the words of a search on the page that it led to; the book's own leads to a paragraph."""
_OPTIONAL = frozenset({_CODE, _DESIGN, _MARKING, _SYNOPSIS, _TABS})


def drop_unused(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Take from a page the files for highlighted code, cards and so on where it has none."""
    own = {_SYNOPSIS} if pagename.startswith(f"{FOLDER}/") else set()
    unused = _OPTIONAL - own - frozenset(_used(doctree))
    for name in ("css_files", "script_files"):
        files = context.get(name, ())
        context[name] = [file for file in files if _base(file) not in unused]


def give_icon(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Give a page the book's icon, which a browser asks a server for, if ``conf.py`` names none."""
    if not context.get("favicon_url") and app.builder.name != "epub":
        # not by the page's own function, which the builders of JSON and pickles give otherwise
        page = app.builder.get_target_uri(pagename)
        context["favicon_url"] = relative_uri(page, "_static/icon.svg")


def _used(doctree: nodes.document | None) -> Iterator[str]:
    if doctree is None:  # a page that Sphinx itself makes, such as the index
        return
    for node in doctree.findall(nodes.Element):
        block = isinstance(node, nodes.literal_block | nodes.doctest_block)
        if block or "code" in node["classes"]:  # a literal with a language has the class
            yield _CODE
        for css in node["classes"]:
            if css.startswith("sd-"):
                yield _DESIGN
                if css == "sd-tab-set":
                    yield _TABS


def _base(file: object) -> str:
    return str(getattr(file, "filename", file)).rpartition("/")[2]
