"""The index as an HTML page: letters, entries, and places that name source and paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypedDict

from docutils import nodes

from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.places import in_order_of_date, place_name, short_name
from sphinx_typst.index import IndexEntry, collated

if TYPE_CHECKING:
    from sphinx.application import Sphinx

Link = tuple[str, str]
"""What is shown and the address."""


class Line(TypedDict):
    """A line of the index as the template shows it, and as the builder of JSON writes it.

    ``page`` is where the entry has a page of its own, ``elsewhere`` what is linked outside the
    articles, ``sources`` the places in them; ``see`` has the words before each name, the name
    and its address in the index, if it is there.
    """

    anchor: str
    name: str
    page: str
    elsewhere: tuple[Link, ...]
    sources: tuple[tuple[str, tuple[Link, ...]], ...]
    see: tuple[tuple[str, str, str], ...]
    below: tuple[Line, ...]


def group_by_source(
    app: Sphinx, page: str, template: str, context: dict[str, Any], tree: nodes.Node
) -> None:
    """Give the index its letters and lines (``html-page-context``)."""
    if page == "genindex":
        groups = collated(context["genindexentries"])
        lines = _Lines(app, [entry for _, entries in groups for entry in entries])
        context["index_letters"] = [
            ("0–9" if letter == "#" else letter, [lines.line(entry) for entry in entries])
            for letter, entries in groups
        ]


class _Lines:
    """Turns entries into lines, the places of each in the order of the sources' dates."""

    def __init__(self, app: Sphinx, entries: Iterable[IndexEntry]) -> None:
        domain, address = briefbook_domain(app.env), app.builder.get_relative_uri
        articles = in_order_of_date(domain.articles.values())
        self._sources = {nodes.make_id(a.citekey): short_name(domain, a) for a in articles}
        self._titles = {
            address("genindex", page): title.astext() for page, title in app.env.titles.items()
        }
        self._anchors = {entry.name: f"entry-{n}" for n, entry in enumerate(entries, 1)}

    def line(self, entry: IndexEntry, within: str = "") -> Line:
        elsewhere, sources = self._group(str(uri) for _main, uri in entry.places if uri)
        page = elsewhere[0] if elsewhere and not within else ""
        named = [(self._title(uri), uri) for uri in elsewhere if uri != page]
        return Line(
            anchor="" if within else self._anchors[entry.name],
            name=entry.name,
            page=page,
            elsewhere=tuple(dict.fromkeys(named)),
            sources=tuple(("" if name == entry.name else name, places) for name, places in sources),
            see=tuple((words, name, self._anchors.get(name, "")) for words, name in entry.see),
            below=tuple(self.line(child, entry.name) for child in entry.below),
        )

    def _title(self, uri: str) -> str:
        page = uri.partition("#")[0]
        return self._titles.get(page, page)

    def _group(
        self, uris: Iterable[str]
    ) -> tuple[list[str], Iterator[tuple[str, tuple[Link, ...]]]]:
        """Return the addresses outside articles, and by source the places with theirs."""
        elsewhere: list[str] = []
        places: dict[str, dict[tuple[str, int], Link]] = {key: {} for key in self._sources}
        for uri in uris:
            key, _, label = uri.rpartition("#")[2].rpartition("-")
            if key in places:
                places[key][_order(label)] = (place_name(label), uri)
            else:
                elsewhere.append(uri)
        return elsewhere, (
            (self._sources[key], tuple(link for _, link in sorted(found.items())))
            for key, found in places.items()
            if found
        )


def _order(label: str) -> tuple[str, int]:
    return ("" if label[:1] == "p" else label[:1]), int(label[1:]) if label[1:].isdecimal() else 0
