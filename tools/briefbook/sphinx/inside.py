"""What a page may bring into the book: files below ``docs/``, and nothing else of the machine.

Each way by which Sphinx reads a file that a page names is asked: the directives that include text,
pictures and downloads. A file that is refused is a warning at its place, and the page goes on
without it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.parsers.rst.directives.misc import Raw
from sphinx import addnodes
from sphinx.directives.code import LiteralInclude
from sphinx.directives.other import Include
from sphinx.directives.patches import CSVTable
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from briefbook.findings import Problem

if TYPE_CHECKING:
    from docutils.parsers.rst import Directive
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

_STANDARD = Path(Include.standard_include_path).resolve()
"""The files that docutils itself brings, such as ``<isonum.txt>``."""
_COLLECTORS = 100
"""The priority of what comes before Sphinx collects pictures and downloads."""


def is_inside(env: BuildEnvironment, path: str, docname: str) -> bool:
    """Return whether a file that a page names is below the folder of the pages, links followed."""
    place = Path(env.relfn2path(path, docname)[1]).resolve()
    return place.is_relative_to(Path(env.srcdir).resolve())


class _Inside(SphinxDirective):
    """A directive that reads no file from elsewhere; ``names`` are its options that name files."""

    names: ClassVar[tuple[str, ...]] = ()

    def run(self) -> list[nodes.Node]:
        """Return what the directive makes, or nothing where it names a file from elsewhere."""
        named = [self.options[name] for name in self.names if name in self.options]
        if not self.names:
            named = [directives.path(self.arguments[0])]
        for path in named:
            if not _is_standard(path) and not is_inside(self.env, path, self.env.docname):
                refuse(path, self.get_location())
                return []
        if "url" in self.options:
            refuse(self.options["url"], self.get_location())
            return []
        return list(super().run())


class _Include(_Inside, Include):
    """``include``, as reStructuredText reads it; MyST's own is asked by its event."""


class _LiteralInclude(_Inside, LiteralInclude):
    """``literalinclude``, with the file that it is compared with."""

    def run(self) -> list[nodes.Node]:
        """Return the code, or nothing where one of the files is from elsewhere."""
        other = self.options.get("diff")
        if other is not None and not is_inside(self.env, other, self.env.docname):
            refuse(other, self.get_location())
            return []
        return super().run()


class _CSVTable(_Inside, CSVTable):  # type: ignore[misc] # both return nodes
    """``csv-table``, whose rows may be in a file."""

    names = ("file",)


class _Raw(_Inside, Raw):
    """``raw``, whose text may be in a file."""

    names = ("file",)


READING: dict[str, type[Directive]] = {
    "csv-table": _CSVTable,
    "include": _Include,
    "literalinclude": _LiteralInclude,
    "raw": _Raw,
}
"""The directives that read a file, each in the place of Sphinx's own."""


def check_included(app: Sphinx, path: Path, parent: str, content: list[str]) -> None:
    """Take the text of a file from elsewhere away before it is read (``include-read``)."""
    place = Path(app.srcdir, path).resolve()
    inside = place.is_relative_to(Path(app.srcdir).resolve())
    if not inside and not place.is_relative_to(_STANDARD):
        refuse(path.as_posix(), app.env.docname)  # `parent` has no folder in MyST
        content[0] = ""


def drop_outside(app: Sphinx, tree: nodes.document) -> None:
    """Take pictures and downloads from elsewhere out of a page (``doctree-read``)."""
    docname = app.env.docname
    for image in list(tree.findall(nodes.image)):
        _drop(app, image, image["uri"], docname)
    for download in list(tree.findall(addnodes.download_reference)):
        _drop(app, download, download["reftarget"], docname)


def _drop(app: Sphinx, node: nodes.Element, path: str, docname: str) -> None:
    if "://" in path or path.startswith("data:") or is_inside(app.env, path, docname):
        return
    refuse(path, node)
    node.replace_self(node.children if isinstance(node, addnodes.download_reference) else [])


def _is_standard(path: str) -> bool:
    return path.startswith("<") and path.endswith(">")


def refuse(path: str, location: str | nodes.Node) -> None:
    """Warn that a file is not read, at the place that names it."""
    logger.warning(
        f"{path} is not in the folder of the pages; copy it there",
        location=location,
        type="briefbook",
        subtype=Problem.OUTSIDE_FILE.value,
    )


def add_inside(app: Sphinx) -> None:
    """Register the directives and the checks."""
    for name, directive in READING.items():
        app.add_directive(name, directive, override=True)
    app.connect("include-read", check_included)
    app.connect("doctree-read", drop_outside, priority=_COLLECTORS)
