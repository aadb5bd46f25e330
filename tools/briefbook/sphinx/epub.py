"""Sphinx's EPUB builder, with what EPUBCheck finds missing in the book that it packs.

A page that draws a figure has to say so in the list of files, no page may stand twice in the
order of reading (the index is in the contents and is added by Sphinx), and a book needs an
identifier: https://www.w3.org/TR/epub-33/.
"""

from __future__ import annotations

import os
import re
import time
import uuid
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders.epub3 import Epub3Builder

from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_UNSET = "unknown"
"""What Sphinx says where ``conf.py`` says nothing."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a zip file can tell."""
_ITEM = re.compile(r'(<item id="[^"]*" href="([^"]*)" media-type="application/xhtml\+xml") />')


class BookEpub(Epub3Builder):
    """Writes the book as EPUB 3."""

    def content_metadata(self) -> dict[str, Any]:
        """Return what the package says of the book, from its own title, author and articles."""
        metadata: dict[str, Any] = super().content_metadata()
        if metadata["id"] == _UNSET:
            metadata["id"] = self._identifier()
        if metadata["description"] == _UNSET:
            metadata["description"] = metadata["title"]
        if metadata["contributor"] == _UNSET:
            metadata["contributor"] = metadata["author"]
        return metadata

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Return what the contents for older readers say of the book: the same identifier."""
        metadata: dict[str, Any] = super().toc_metadata(level, navpoints)
        if metadata["uid"] == _UNSET:
            metadata["uid"] = self._identifier()
        return metadata

    def _identifier(self) -> str:
        """Return an identifier that changes with the title and the articles, and never else."""
        digests = sorted(one.sha256 for one in briefbook_domain(self.env).articles.values())
        text = "\n".join([self.config.project, self.config.release, *digests])
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}"

    def build_content(self) -> None:
        """Write the list of files, the index once in the order of reading, and mark drawings."""
        index = f"genindex{self.out_suffix}"
        everything = self.refnodes
        self.refnodes = [node for node in everything if node["refuri"] != index]
        super().build_content()
        self.refnodes = everything
        path = Path(self.outdir, "content.opf")
        path.write_text(_ITEM.sub(self._item, path.read_text("utf-8")), "utf-8")

    def build_epub(self) -> None:
        """Pack the files, all with the day of the edition, so that a book is the same again."""
        epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
        day = max(time.gmtime(epoch)[:6], _FIRST_DAY)
        first = ("mimetype", "META-INF/container.xml", "content.opf", "toc.ncx")
        path = Path(self.outdir, f"{self.config.epub_basename}.epub")
        with zipfile.ZipFile(path, "w") as packed:
            for name in (*first, *self.files):
                info = zipfile.ZipInfo(name, day)
                stored = name == "mimetype"  # as the container format asks
                info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                packed.writestr(info, Path(self.outdir, name).read_bytes())

    def _item(self, match: re.Match[str]) -> str:
        page = Path(self.outdir, match[2])
        drawn = page.is_file() and "<svg" in page.read_text("utf-8")
        return f'{match[1]} properties="svg" />' if drawn else match[0]


def add_epub(app: Sphinx) -> None:
    """Register the builder in the place of Sphinx's."""
    app.setup_extension("sphinx.builders.epub3")
    app.add_builder(BookEpub, override=True)
    app.connect("builder-inited", _set_version, priority=400)  # before Sphinx asks for it


def _set_version(app: Sphinx) -> None:
    if app.builder.name == BookEpub.name and not app.config.version:
        app.config.version = app.config.release or app.config.briefbook_as_of or "1"
