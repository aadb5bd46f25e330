"""The sidebar: the parts of the book, and where the reader is; its size never grows.

furo writes the whole tree of pages into each page, so a book of twice the pages takes four times
as long. Here a page has the parts, and the pages of its own part where these are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from sphinx import addnodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.proposed import FOLDER as PROPOSED
from briefbook.sphinx.proposed import directory_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.environment import BuildEnvironment

Link = tuple[str | None, str]
"""The title that a toctree gives to a page, if any, and the page."""

FEW = 12
"""As many pages of a part are listed while one of them is read."""


class Navigation:
    """The tree of pages, found once a build."""

    def __init__(self) -> None:
        self._parents: dict[str, str] | None = None

    def add(
        self, app: Sphinx, page: str, template: str, context: dict[str, Any], tree: nodes.Node
    ) -> None:
        """Give a page its sidebar and its neighbours (``html-page-context``)."""
        env = app.env
        if self._parents is None:
            self._parents = dict(_parents(env))
        path = _path(self._parents, page)
        sidebar = Sidebar(env, page, context["pathto"])
        context["toctree"] = lambda **_: sidebar.html(path)
        context["briefbook_as_of"] = describe_edtf(app.config.briefbook_as_of)
        self._keep_to_part(app.builder, page, path, context)  # type: ignore[arg-type] # HTML only

    def _keep_to_part(
        self, builder: StandaloneHTMLBuilder, page: str, path: list[str], context: dict[str, Any]
    ) -> None:
        """Drop a neighbour that is in another part, unless the page is itself a part."""
        _, before, after = builder.relations.get(page, (None, None, None))
        for name, neighbour in (("prev", before), ("next", after)):
            if (
                len(path) > 1
                and neighbour
                and _path(self._parents or {}, neighbour)[:1] != path[:1]
            ):
                context[name] = None


def surroundings_of(env: BuildEnvironment) -> dict[str, str]:
    """Return what each page shows of the tree of pages: its sidebar and its neighbours."""
    parents = dict(_parents(env))
    neighbours = env.collect_relations()
    return {
        page: repr(
            (
                Sidebar(env, page, str).html(_path(parents, page)),
                [(n, env.titles[n].astext()) for n in neighbours.get(page, ()) if n in env.titles],
            )
        )
        for page in env.all_docs
    }


def _path(parents: Mapping[str, str], page: str) -> list[str]:
    """Return the pages from the part down to this page."""
    path = [page]
    while (parent := parents.get(path[0])) is not None:
        path.insert(0, parent)
    return path[1:]


def _parents(env: BuildEnvironment) -> Iterator[tuple[str, str]]:
    seen = {env.config.root_doc}
    level = [env.config.root_doc]
    while level:
        page = level.pop(0)
        for child in env.toctree_includes.get(page, ()):
            if child not in seen:
                seen.add(child)
                level.append(child)
                yield child, page
    directory = directory_of(briefbook_domain(env))
    if directory is not None:
        yield from ((page, directory) for page in env.found_docs if page.startswith(PROPOSED))


@dataclass(frozen=True, slots=True)
class Sidebar:
    """The sidebar of one page; ``pathto`` gives the address of another page from it."""

    env: BuildEnvironment
    page: str
    pathto: Callable[[str], str]

    def html(self, path: list[str]) -> str:
        """Return the parts of the book, opened along a path of pages."""
        return self._list(self._parts(), path, 1)

    def _parts(self) -> list[Link]:
        root = self.env.tocs.get(self.env.config.root_doc)
        trees = root.findall(addnodes.toctree) if root is not None else ()
        parts = [entry for tree in trees for entry in tree["entries"]]
        return parts if any(ref == "genindex" for _, ref in parts) else [*parts, (None, "genindex")]

    def _list(self, links: list[Link], path: list[str], level: int) -> str:
        items = [
            self._item(link, path, level)
            for link in links
            if link[1] in self.env.titles or link[1] == "genindex"
        ]
        start = '<ul class="current">' if path else "<ul>"
        return f"{start}{''.join(items)}</ul>"

    def _item(self, link: Link, path: list[str], level: int) -> str:
        title, ref = link
        text = title or ("Index" if ref == "genindex" else self.env.titles[ref].astext())
        here = path[:1] == [ref] or ref == self.page
        current = " current" if here else ""
        aria = ' aria-current="page"' if ref == self.page else ""
        anchor = (
            f'<a class="reference internal{current}" href="{self.pathto(ref)}"{aria}>'
            f"{escape(text)}</a>"
        )
        children = self._children(ref, path) if here else []
        below = self._list(children, path[1:], level + 1) if children else ""
        return f'<li class="toctree-l{level}{current}">{anchor}{below}</li>'

    def _children(self, ref: str, path: list[str]) -> list[Link]:
        """Return the pages below a part: all where they are few, else the one on the way."""
        children = self.env.toctree_includes.get(ref, [])
        return [(None, child) for child in children if len(children) <= FEW or child in path]
