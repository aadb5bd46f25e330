"""Files of references beside the pages of an HTML book: all works, and each article held."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting import FORMATS, NAMES
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx

FOLDER = "data"
WHOLE = "references"
"""Folder and name of the files that have all works."""

BUILDERS = ("html", "dirhtml")
"""The builders whose output may hold further files."""


def reference_files(app: Sphinx) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of references: of all works, and of each article held."""
    entries = citation_domain(app.env).exported
    if not entries:
        return
    groups: dict[str, Sequence[Entry]] = {WHOLE: list(entries.values())}
    held = briefbook_domain(app.env).articles
    groups |= {key: [entries[key]] for key in sorted(held) if key in entries}
    for name, group in groups.items():
        for ending, write in FORMATS.items():
            yield f"{name}.{ending}", write(group)


def downloads(page: str, name: str) -> list[nodes.Node]:
    """Return links to the files of one name, from a page's address: BibTeX, CSL-JSON, RIS."""
    result: list[nodes.Node] = []
    start = posixpath.dirname(page) or "."
    for ending, label in NAMES.items():
        address = posixpath.relpath(f"{FOLDER}/{name}.{ending}", start)
        link = nodes.reference("", label, refuri=address, internal=True, classes=["export"])
        result += [*([nodes.Text(", ")] if result else []), link]
    return result


class ReferenceFiles(SphinxDirective):
    """``reference-files``: links to the files of all works, in an HTML book; else nothing."""

    def run(self) -> list[nodes.Node]:
        """Return the paragraph that :class:`LinkReferenceFiles` completes."""
        return [nodes.paragraph("", "", classes=["reference-files"])]


class LinkReferenceFiles(SphinxPostTransform):
    """Completes the paragraphs of ``reference-files``, or takes them away where no file is."""

    default_priority = 5

    def run(self, **_: object) -> None:
        """Fill or remove each."""
        builder = self.env._app.builder  # as Sphinx's own transforms ask for it
        for paragraph in list(self.document.findall(nodes.paragraph)):
            if "reference-files" not in paragraph["classes"]:
                continue
            if builder.name in BUILDERS:
                page = builder.get_target_uri(self.env.docname)
                text = "All entries as files for Zotero, Mendeley or EndNote: "
                paragraph += [nodes.Text(text), *downloads(page, WHOLE), nodes.Text(".")]
            else:
                paragraph.parent.remove(paragraph)
