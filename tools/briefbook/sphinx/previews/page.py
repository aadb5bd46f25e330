"""The previews of a page's links, written into the page for its script to show."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from docutils import nodes

from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.entry import entry_nodes
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.previews.noting import Preview, shorten

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

MOST = 200
"""Previews on a page; a directory of thousands goes on without."""


def preview_at(domain: BriefbookDomain, docname: str, anchor: str) -> Preview | None:
    """Return the preview of a place in a page, ``None`` where none was noted."""
    found: Preview | None = domain.pages("previews").get(docname, {}).get(anchor)
    return found


class Previews:
    """What the addresses of a build stand for, found once."""

    def __init__(self) -> None:
        self._pages: dict[str, str] | None = None
        self._entries: dict[tuple[str, str], Preview] = {}

    def add(
        self,
        app: Sphinx,
        page: str,
        template: str,
        context: dict[str, Any],
        tree: nodes.document | None,
    ) -> None:
        """Give a page the previews of its links, as JSON (``html-page-context``)."""
        if tree is None:
            return
        if self._pages is None:
            self._pages = {app.builder.get_target_uri(name): name for name in app.env.found_docs}
            self._entries = dict(_entries(app.env))
        base = app.builder.get_target_uri(page)
        found: dict[str, dict[str, str]] = {}
        for reference in tree.findall(nodes.reference):
            address = reference.get("refuri", "")
            if not address or address in found or "://" in address or len(found) >= MOST:
                continue
            preview = self._preview(app.env, base, address)
            if preview is not None and preview.text:
                found[address] = {"name": preview.name, "text": preview.text}
        context["briefbook_previews"] = _as_script(found)

    def _preview(self, env: BuildEnvironment, base: str, address: str) -> Preview | None:
        """Return the preview of what an address on a page leads to."""
        path, _, anchor = address.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base
        docname = (self._pages or {}).get(target)
        if docname is None:
            return None
        place = docname, unquote(anchor)
        return preview_at(briefbook_domain(env), *place) or self._entries.get(place)


def _entries(env: BuildEnvironment) -> Iterator[tuple[tuple[str, str], Preview]]:
    """Yield the entries of the bibliographies, each with its place."""
    citations = citation_domain(env)
    for work in citations.works.values():
        place = citations.entry_place(work.key)
        if place is not None:
            text = "".join(node.astext() for node in entry_nodes(work))
            yield place, Preview("", shorten(text))


def _as_script(found: dict[str, dict[str, str]]) -> str:
    """Return JSON that cannot end the element in which it stands; nothing where all is empty."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c") if found else ""
