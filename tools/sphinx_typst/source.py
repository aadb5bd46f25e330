"""The Typst source of a print: its template, its settings, its body and what ends it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_typst.errors import TypstBuildError
from sphinx_typst.literal import Code, string, value
from sphinx_typst.places import places_file
from sphinx_typst.scripts import patterns

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.config import Config

    from sphinx_typst.entry import Entry

TEMPLATE = "template.typ"


@dataclass(frozen=True, slots=True)
class Binding:
    """The chapters and sections of a whole print, and which of its volumes a source is, if any.

    ``held`` has the name of each volume, and the first and the last chapter in it; ``rules`` are
    Typst's show rules for all that is on a page.
    """

    chapters: tuple[str, ...]
    sections: tuple[str, ...]
    number: int = 0
    name: str = ""
    held: tuple[tuple[str, str, str], ...] = ()
    rules: str = ""


def write_template(builder: Builder) -> None:
    """Copy the template of the configuration, or this package's own, beside the output."""
    own = builder.config.typst_template
    text = (
        Path(builder.confdir, own).read_text("utf-8")
        if own
        else (files("sphinx_typst") / "template" / "book.typ").read_text("utf-8")
    )
    Path(builder.outdir, TEMPLATE).write_text(text, "utf-8", newline="\n")


def source_code(config: Config, entry: Entry, binding: Binding, body: str, end: str) -> str:
    """Return the source of a print or of a volume, whose places are in a file beside it."""
    places = string(places_file(Path(entry.target)).name)
    elsewhere = value({"elsewhere": config.typst_volume_references})
    before = config.typst_volume_references.partition("{volume}")[0].lstrip("([")
    volume = value({"volume": binding.number, "before-volume": before})
    return (
        f"// Written by sphinx_typst; changes here are lost at the next build.\n"
        f"#import {string(TEMPLATE)}: *\n"
        f"#let place-of = places-in({places})\n"
        # before the template, so that they hold for running heads, tabs and the index too
        f"{binding.rules}"
        f"#show: {entry.kind}.with(\n{_settings(config, entry, binding)}"
        f"  places: {places},\n)\n"
        f"#let goto = goto.with(place-of: place-of)\n"
        f"#let page-reference = page-reference.with(place-of: place-of, ..{elsewhere})\n"
        f"#let card-link = card-link.with(place-of: place-of, ..{elsewhere})\n"
        f"#let book-index = book-index.with(place-of: place-of, ..{volume})\n"
        f"#let contents = contents.with(depth: {value(config.typst_toc_depth)})\n"
        f"#let fonts = {value(list(config.typst_fonts))}\n"
        f"#let in-script = in-script.with(fonts: fonts)\n"
        f"#let in-language = in-language.with(fonts: fonts)\n"
        f"#let code-block = code-block.with(fonts: {value(list(config.typst_mono_fonts))})\n"
        f"#let code-text = code-text.with(fonts: {value(list(config.typst_mono_fonts))})\n"
        f"{config.typst_preamble}\n"
        f"#{{\n{body}}}\n{end}"
        f"#last-page()\n"
    )


def _settings(config: Config, entry: Entry, binding: Binding) -> str:
    lang, _sep, region = (config.typst_lang or config.language).replace("_", "-").partition("-")
    settings: dict[str, Any] = {
        "title": entry.title,
        "collection": config.project if config.project != entry.title else "",
        "volume": binding.name,
        "volumes": binding.held,
        "chapters": binding.chapters,
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
        "scripts": patterns(_strings(config, entry, binding), lang),
        "justify": config.typst_justify,
        "hyphenate": config.typst_hyphenate,
    }
    return "".join(f"  {name}: {value(item)},\n" for name, item in settings.items())


def _strings(config: Config, entry: Entry, binding: Binding) -> list[str]:
    """Return what the template sets that is not content: titles, names and the edition."""
    names = [entry.title, entry.author, config.project, config.typst_edition, binding.name]
    return [*names, *binding.chapters, *binding.sections]


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
