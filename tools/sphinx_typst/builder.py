"""The builder ``typst``."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Set
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from sphinx.builders import Builder
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.osutil import copyfile, ensuredir

from sphinx_typst.assemble import Assembly, Trees
from sphinx_typst.attachments import attachments
from sphinx_typst.binding import Text, bind
from sphinx_typst.compiler import load_fonts, missing_characters
from sphinx_typst.entry import Entry, read_entry, remove_prints
from sphinx_typst.errors import TypstBuildError
from sphinx_typst.index import write_index
from sphinx_typst.literal import string
from sphinx_typst.markdown import printable
from sphinx_typst.source import write_template
from sphinx_typst.translator import TypstTranslator
from sphinx_typst.translator.figures import IMAGES

if TYPE_CHECKING:
    import typst
    from docutils import nodes
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


class TypstBuilder(Builder):
    """Writes each of ``typst_documents`` as Typst and compiles it to PDF."""

    name = "typst"
    format = "typst"
    epilog = "The Typst and PDF files are in %(outdir)s."
    supported_image_types: ClassVar[list[str]] = [
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    ]
    # never fetched: the translator refuses an image that is not on this machine
    supported_remote_images = True
    default_translator_class = TypstTranslator

    def init(self) -> None:
        """Begin with no documents; ``prepare_writing`` finds them."""
        self.entries: tuple[Entry, ...] = ()
        self.failed = False
        self.printed: dict[str, int] = {}  # pages of each finished target, for who called Sphinx

    def get_outdated_docs(self) -> str:
        """Return what Sphinx shows: every document is written each time."""
        return "all documents"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return ``%docname``, also for a document that is not in this print.

        The translator sees then that there is no such label, and writes the words without a
        link; the words are the right ones, a title say, because the reference was resolved.
        """
        return "%" + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the target's URI, which is the same from everywhere."""
        return self.get_target_uri(to, typ)

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Read ``typst_documents``."""
        try:
            self.entries = tuple(
                read_entry(item, self.env.all_docs) for item in self.config.typst_documents
            )
            self.fonts = self._load_fonts()
        except TypstBuildError as error:
            self.failed = True
            logger.error("%s", error, type="typst")
            self.entries = ()

    def _load_fonts(self) -> typst.Fonts:
        paths = [str(Path(self.confdir, path)) for path in self.config.typst_font_paths]
        return load_fonts(self.config.typst_font_packages, paths)

    def excluded(self, docname: str) -> bool:
        """Whether ``typst_exclude`` (names or patterns such as ``about/*``) leaves it out."""
        return any(fnmatch.fnmatchcase(docname, each) for each in self.config.typst_exclude)

    def write_documents(self, docnames: Set[str]) -> None:
        """Write and compile every document of ``typst_documents``."""
        ensuredir(self.outdir)
        self._trees = Trees(self.env)
        assembly = Assembly(self.env, self.tags, self.excluded, self._trees)
        printed = {entry: assembly.docnames(entry.start) for entry in self.entries}
        for names in printed.values():
            self._trees.share(names)
        for entry in self.entries:
            target = Path(self.outdir, entry.target)
            # whoever finds a PDF here may trust that it is of this build
            remove_prints(target.parent, entry.target, self.entries)
            try:
                self._write_entry(entry, target, assembly.tree(entry.start, printed[entry]))
            except TypstBuildError as error:
                self.failed = True
                logger.error("%s", error, type="typst")

    def _write_entry(self, entry: Entry, target: Path, tree: nodes.document) -> None:
        self.events.emit("typst-document-assembled", entry, tree)
        printable(tree)
        self.post_process_images(tree)
        translator = cast("TypstTranslator", self.create_translator(tree, self))
        translator.kind = entry.kind
        tree.walkabout(translator)
        index = write_index(self, translator) if self._has_index(entry) else ""
        translator.record(entry.title + entry.author + self.config.typst_edition)
        shown_missing = self._missing(translator)
        if translator.refused:
            raise TypstBuildError(f"{entry.target} is not written: {translator.refused} refused")
        write_template(self)
        self._copy_images()
        chapters = (*translator.chapters, *([_("Index")] if index else []))
        attached = attachments(self) if entry.kind == "book" else ""
        text = Text(translator, shown_missing, chapters, attached, index)
        for name, printed in bind(self, entry, text):
            for warning in printed.warnings:
                logger.warning("%s: %s", name, warning, type="typst")
            target.with_name(name).write_bytes(printed.pdf)
            self.printed[name] = printed.pages
            shown = os.path.relpath(target.with_name(name))
            logger.info("the PDF is in %s, %d pages.", shown, printed.pages)

    def _has_index(self, entry: Entry) -> bool:
        return bool(self.config.typst_index) and entry.kind == "book"

    def _missing(self, translator: TypstTranslator) -> str:
        """Return the rules that print characters without a glyph by number, or refuse them."""
        standards = self.config.typst_pdf_standards
        missing = missing_characters(translator.characters, self.fonts, standards)
        if self.config.typst_show_missing:
            return "".join(
                f"#show {string(each)}: {string(f'[U+{ord(each):04X}]')}\n" for each in missing
            )
        for each in missing:
            logger.error(
                "no font has the character %r (U+%04X); add one that has it by "
                "typst_font_packages or typst_font_paths, or set typst_show_missing",
                each,
                ord(each),
                location=translator.characters[each],
                type="typst",
            )
        translator.refused += len(missing)
        return ""

    def _copy_images(self) -> None:
        folder = Path(self.outdir, IMAGES)
        if self.images:
            ensuredir(folder)
        for source, name in sorted(self.images.items()):
            copyfile(Path(self.srcdir, source), folder / name, force=True)


def tell_failure(app: Sphinx, exception: Exception | None) -> None:
    """Let ``sphinx-build`` exit with 1 where a document could not be printed."""
    if isinstance(app.builder, TypstBuilder) and app.builder.failed:
        app.statuscode = 1
