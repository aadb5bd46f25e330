"""The builder ``typst``."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.builders import Builder
from sphinx.locale import _
from sphinx.util import logging
from sphinx.util.osutil import copyfile, ensuredir

from sphinx_typst.assemble import Assembly, Trees
from sphinx_typst.attachments import attachments
from sphinx_typst.compiler import compile_pdf, load_fonts, missing_characters
from sphinx_typst.errors import TypstBuildError
from sphinx_typst.index import write_index
from sphinx_typst.literal import Code, string, value
from sphinx_typst.places import places_file
from sphinx_typst.translator import TypstTranslator
from sphinx_typst.translator.figures import IMAGES

if TYPE_CHECKING:
    import typst
    from docutils import nodes

logger = logging.getLogger(__name__)

KINDS = ("book", "article")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of ``typst_documents``; ``kind`` is ``book`` or ``article``."""

    start: str
    target: str
    title: str
    author: str
    kind: str = "book"


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
            self.entries = tuple(self._entry(item) for item in self.config.typst_documents)
            self.fonts = self._load_fonts()
        except TypstBuildError as error:
            self.failed = True
            logger.error("%s", error, type="typst")
            self.entries = ()

    def _load_fonts(self) -> typst.Fonts:
        paths = [str(Path(self.confdir, path)) for path in self.config.typst_font_paths]
        return load_fonts(self.config.typst_font_packages, paths)

    def _entry(self, item: tuple[str, ...]) -> Entry:
        if not 4 <= len(item) <= 5:
            raise TypstBuildError(
                "each of typst_documents is (start document, target name, title, author) "
                f"with an optional kind, not {item!r}"
            )
        entry = Entry(*item)
        if entry.start not in self.env.all_docs:
            raise TypstBuildError(f"typst_documents names an unknown document {entry.start!r}")
        if entry.kind not in KINDS:
            raise TypstBuildError(f"a kind in typst_documents is one of {KINDS}: {entry.kind!r}")
        if not entry.target.endswith(".pdf") or Path(entry.target).name != entry.target:
            raise TypstBuildError(f"a target of typst_documents is NAME.pdf: {entry.target!r}")
        return entry

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
            target.unlink(missing_ok=True)
            try:
                self._write_entry(entry, target, assembly.tree(entry.start, printed[entry]))
            except TypstBuildError as error:
                self.failed = True
                logger.error("%s", error, type="typst")

    def _write_entry(self, entry: Entry, target: Path, tree: nodes.document) -> None:
        self.events.emit("typst-document-assembled", entry, tree)
        self.post_process_images(tree)
        translator = cast("TypstTranslator", self.create_translator(tree, self))
        translator.kind = entry.kind
        tree.walkabout(translator)
        index = write_index(self, translator) if self._has_index(entry) else ""
        translator.record(entry.title + entry.author + self.config.typst_edition)
        shown_missing = self._missing(translator)
        if translator.refused:
            raise TypstBuildError(f"{entry.target} is not written: {translator.refused} refused")
        source = target.with_suffix(".typ")
        self._copy_images()
        body = translator.astext()
        chapters = [*translator.chapters, *([_("Index")] if index else [])]
        settings = self._settings(entry, chapters)
        attached = attachments(self) if entry.kind == "book" else ""
        code = self._main(entry, settings, shown_missing + body, attached + index)
        source.write_text(code, "utf-8", newline="\n")
        printed = compile_pdf(
            source, Path(self.outdir), self.fonts, self.config.typst_pdf_standards
        )
        for warning in printed.warnings:
            logger.warning("%s: %s", source.name, warning, type="typst")
        target.write_bytes(printed.pdf)
        self.printed[entry.target] = printed.pages
        shown = os.path.relpath(target)
        logger.info("the PDF is in %s, %d pages.", shown, printed.pages)

    def _has_index(self, entry: Entry) -> bool:
        return bool(self.config.typst_index) and entry.kind == "book"

    def _missing(self, translator: TypstTranslator) -> str:
        """Return the rules that print characters without a glyph by number, or refuse them."""
        standards = self.config.typst_pdf_standards
        missing = missing_characters(translator.characters, self.fonts, standards)
        if self.config.typst_show_missing:
            return "".join(
                f"show {string(each)}: {string(f'[U+{ord(each):04X}]')}\n" for each in missing
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

    def _write_template(self) -> str:
        """Copy the template beside the output and return its name."""
        own = self.config.typst_template
        text = (
            Path(self.confdir, own).read_text("utf-8")
            if own
            else (files("sphinx_typst") / "template" / "book.typ").read_text("utf-8")
        )
        Path(self.outdir, "template.typ").write_text(text, "utf-8", newline="\n")
        return "template.typ"

    def _main(self, entry: Entry, settings: str, body: str, end: str) -> str:
        template, places = self._write_template(), places_file(Path(entry.target)).name
        return (
            f"// Written by sphinx_typst; changes here are lost at the next build.\n"
            f"#import {string(template)}: *\n"
            f"#let place-of = places-in({string(places)})\n"
            f"#show: {entry.kind}.with(\n{settings}  places: {string(places)},\n)\n"
            f"#let (goto, page-reference, card-link, book-index) = (\n"
            f"  goto, page-reference, card-link, book-index,\n"
            f").map(each => each.with(place-of: place-of))\n"
            f"#let contents = contents.with(depth: {value(self.config.typst_toc_depth)})\n"
            f"#let fonts = {value(list(self.config.typst_fonts))}\n"
            f"#let in-script = in-script.with(fonts: fonts)\n"
            f"#let in-language = in-language.with(fonts: fonts)\n"
            f"#let code-text = code-text.with(fonts: {value(list(self.config.typst_mono_fonts))})\n"
            f"{self.config.typst_preamble}\n"
            f"#{{\n{body}}}\n{end}"
            f"#last-page()\n"
        )

    def _settings(self, entry: Entry, chapters: list[str]) -> str:
        config = self.config
        lang, _sep, region = (config.typst_lang or config.language).replace("_", "-").partition("-")
        settings: dict[str, Any] = {
            "title": entry.title,
            "collection": config.project if config.project != entry.title else "",
            "chapters": chapters,
            "author": entry.author,
            "edition": config.typst_edition,
            "date": _date(os.environ.get("SOURCE_DATE_EPOCH")),
            "keywords": list(config.typst_keywords),
            "lang": lang,
            "region": region.upper() or None,
            "paper": config.typst_paper,
            "fonts": list(config.typst_fonts),
            "mono-fonts": list(config.typst_mono_fonts),
            "size": Code(_length(config.typst_font_size)),
            "justify": config.typst_justify,
            "hyphenate": config.typst_hyphenate,
        }
        return "".join(f"  {name}: {value(item)},\n" for name, item in settings.items())


def _length(text: str) -> str:
    """Return a length such as ``10.5pt``; anything else is the author's mistake."""
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,4})?(pt|mm|cm|in|em)", text):
        raise TypstBuildError(f"typst_font_size is a length such as 10.5pt, not {text!r}")
    return text


def _date(epoch: str | None) -> Code:
    """Return the date of SOURCE_DATE_EPOCH, or none: the clock is never asked."""
    if not epoch:
        return Code("none")
    if not epoch.isdecimal():
        raise TypstBuildError(f"SOURCE_DATE_EPOCH is a number of seconds, not {epoch!r}")
    when = datetime.fromtimestamp(int(epoch), UTC)
    return Code(
        f"datetime(year: {when.year}, month: {when.month}, day: {when.day}, "
        f"hour: {when.hour}, minute: {when.minute}, second: {when.second})"
    )
