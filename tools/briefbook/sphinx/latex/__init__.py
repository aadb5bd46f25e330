"""The edition in LaTeX: its date, the pages in its index, a font for the letters of East Asia.

The font is a package's, and its folder is another one on every machine: it is copied beside the
book, where the book names it, and only where the book has such letters, since it is large.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.builders.latex import LaTeXBuilder

from briefbook.sphinx.defaults import edition_date

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config

_DASH = '\n;; pages in a row\n(markup-range :sep "--")\n'
SETTING = Path(__file__).parent / "briefbook-cjk.sty"
_FONT = ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc")
_RANGE = re.compile(r'\\bbrange\\bb\w+\{"(\w+)\}\{"(\w+)\}')
_OWN = re.compile(r"CJK|luatexja|kotex")
"""What an editor's own setting for such letters names."""


def set_preamble(app: Sphinx, config: Config) -> None:
    """Let a book read the setting of its letters, before what ``conf.py`` adds and can change.

    Nothing is added where ``conf.py`` has a package for them (``config-inited``).
    """
    elements = config.latex_elements
    if config.latex_engine == "xelatex" and not _OWN.search("".join(map(str, elements.values()))):
        reads = rf"\InputIfFileExists{{{SETTING.name}}}{{}}{{}}"
        preamble = f"{reads}\n{elements.get('preamble', '')}"
        config.latex_elements = {**elements, "preamble": preamble}


def date_edition(app: Sphinx, builder: Builder) -> None:
    """Date the title page as the edition, unless ``conf.py`` sets ``today`` (``write-started``)."""
    if isinstance(builder, LaTeXBuilder) and not app.config.today:
        builder.context["date"] = edition_date(app.config)


def finish(app: Sphinx, error: Exception | None) -> None:
    """Put beside the book what it is set with (``build-finished``)."""
    if error is None and app.builder.name == "latex":
        _copy_letters(Path(app.outdir))
        _join_pages(Path(app.outdir) / "sphinx.xdy")


def _copy_letters(out: Path) -> None:
    """Copy the font and its setting, or take away those that a former build needed."""
    books = [path.read_text("utf-8") for path in out.glob("*.tex")]
    letter = re.compile(f"[{''.join(_letters())}]")
    needed = any(SETTING.name in book and letter.search(book) for book in books)
    for file in (Path(str(files(_FONT[0]))) / _FONT[1], SETTING):
        (out / file.name).unlink(missing_ok=True)
        if needed:
            shutil.copyfile(file, out / file.name)


def _letters() -> Iterator[str]:
    """Yield the ranges of letters that the setting gives to its font."""
    for first, after in _RANGE.findall(SETTING.read_text("utf-8")):
        yield f"{chr(int(first, 16))}-{chr(int(after, 16) - 1)}"


def _join_pages(style: Path) -> None:
    """Give pages in a row their dash in the index, which Sphinx's style sets without a sign."""
    text = style.read_text("utf-8") if style.is_file() else _DASH
    if _DASH not in text:
        style.write_text(text + _DASH, "utf-8")
