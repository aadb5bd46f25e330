"""A translated print -> its PDF, or the PDFs of its volumes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.locale import _

from sphinx_typst.compiler import Print, Setting, compile_pdf
from sphinx_typst.entry import volume_target
from sphinx_typst.estimate import Extent
from sphinx_typst.literal import string
from sphinx_typst.places import Places
from sphinx_typst.source import Binding, source_code
from sphinx_typst.volume_compiler import compile_volumes
from sphinx_typst.volumes import Volume, volumes

if TYPE_CHECKING:
    from sphinx_typst.builder import TypstBuilder
    from sphinx_typst.entry import Entry
    from sphinx_typst.translator import TypstTranslator


@dataclass(frozen=True, slots=True)
class Text:
    """What is printed: the translated body, what goes after it, all chapters' titles, the rules."""

    translator: TypstTranslator
    rules: str
    chapters: tuple[str, ...]
    attached: str
    index: str


def bind(builder: TypstBuilder, entry: Entry, text: Text) -> list[tuple[str, Print]]:
    """Return each PDF of a print with its name: one, or one of each volume."""
    pages = builder.config.typst_volume_pages
    parts = volumes(text.translator.body, text.translator.cuts, pages) if pages else []
    if len(parts) > 1:
        return _in_volumes(builder, entry, text, parts)
    body = text.translator.astext()
    end = text.attached + text.index
    binding = Binding(text.chapters, tuple(text.translator.sections), rules=text.rules)
    code = source_code(builder.config, entry, binding, body, end)
    source = Path(builder.outdir, entry.target).with_suffix(".typ")
    source.write_text(code, "utf-8", newline="\n")
    standards = builder.config.typst_pdf_standards
    extent = Extent(text.translator.body)
    known = Places(guessed=extent.pages(text.translator.standing, 0, len(text.translator.body)))
    return [(entry.target, compile_pdf(source, source.parent, builder.fonts, standards, known))]


def _in_volumes(
    builder: TypstBuilder, entry: Entry, text: Text, parts: list[Volume]
) -> list[tuple[str, Print]]:
    config = builder.config
    names = [
        config.typst_volume_title.replace("{volume}", str(number)).replace(
            "{volumes}", str(len(parts))
        )
        for number in range(1, len(parts) + 1)
    ]
    held = _held(text.chapters, parts, names)
    settings, targets, extent = [], [], Extent(text.translator.body)
    for number, (part, name) in enumerate(zip(parts, names, strict=True), 1):
        target = volume_target(entry.target, number)
        own = replace(entry, target=target)
        # the files with the first volume, the index with the last
        end = text.attached * (number == 1) + text.index * (number == len(parts))
        sections = tuple(text.translator.sections)
        binding = Binding(text.chapters, sections, number, name, held, text.rules)
        code = source_code(config, own, binding, _body(text, part), end)
        source = Path(builder.outdir, target).with_suffix(".typ")
        source.write_text(code, "utf-8", newline="\n")
        targets.append(target)
        guessed = extent.pages(text.translator.standing, part.start, part.end)
        settings.append(_setting(builder, source, part, Places(guessed=guessed)))
    return list(zip(targets, compile_volumes(settings), strict=True))


def _setting(builder: TypstBuilder, source: Path, part: Volume, known: Places) -> Setting:
    config = builder.config
    return Setting(
        source,
        tuple(config.typst_font_packages),
        tuple(str(Path(builder.confdir, path)) for path in config.typst_font_paths),
        tuple(config.typst_pdf_standards),
        part.first,
        known,
    )


def _body(text: Text, part: Volume) -> str:
    """Return a volume's code: its contents, the head of a chapter that goes on, and its text."""
    lines = text.translator.body[part.start : part.end]
    opening = []
    if part.start:
        opening.append(f"contents({string(_('Contents'))})")
    if part.chapter:
        title = f"{part.chapter} ({_('continued')})"
        opening.append(f"continued({text.translator.content(title)}, {string(title)})")
    return "\n".join([*opening, *lines]) + "\n"


def _held(
    chapters: tuple[str, ...], parts: list[Volume], names: list[str]
) -> tuple[tuple[str, str, str], ...]:
    """Return the name of each volume with the first and the last chapter that is in it."""
    ends = [part.chapters for part in parts[1:]] + [len(chapters)]
    return tuple(
        (name, chapters[part.first], chapters[end - 1])
        for name, part, end in zip(names, parts, ends, strict=True)
    )
