"""The Typst compiler: its fonts, the characters that they lack, and a PDF."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import typst

from sphinx_typst.errors import TypstBuildError
from sphinx_typst.literal import string
from sphinx_typst.places import Places, find_places, places_file, settled, write_places

FONT_SUFFIXES = frozenset({".otf", ".ttf", ".otc", ".ttc"})


def package_fonts(package: str) -> list[str]:
    """Return the font files of an installed package, sorted."""
    try:
        import_module(package)
    except ImportError as error:
        raise TypstBuildError(
            f"the font package {package!r} of typst_font_packages is not installed"
        ) from error
    folder = Path(str(files(package)))
    return sorted(str(path) for path in folder.rglob("*") if path.suffix in FONT_SUFFIXES)


def load_fonts(packages: Sequence[str], paths: Sequence[str]) -> typst.Fonts:
    """Return the compiler's own fonts with those of packages and paths, never the system's."""
    folders = {str(Path(path).parent) for each in packages for path in package_fonts(each)}
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[*sorted(folders), *paths],
    )


def missing_characters(
    characters: Iterable[str], fonts: typst.Fonts, standards: Sequence[str] = ()
) -> list[str]:
    """Return the characters that no font can show or a standard forbids, sorted.

    PDF/UA-1 forbids a blank box, so the compiler itself is asked: for all characters at once,
    and only where that fails for each half, down to the single ones.
    """
    return _missing(sorted(set(characters)), fonts, sorted({"ua-1", *standards}))


def _missing(characters: list[str], fonts: typst.Fonts, standards: list[str]) -> list[str]:
    if not characters or _can_show(characters, fonts, standards):
        return []
    if len(characters) == 1:
        return characters
    middle = len(characters) // 2
    return [
        *_missing(characters[:middle], fonts, standards),
        *_missing(characters[middle:], fonts, standards),
    ]


def _can_show(characters: list[str], fonts: typst.Fonts, standards: list[str]) -> bool:
    texts = "".join(f"#{string(character)} \\ " for character in characters)
    # PDF/A asks for a date, any date
    source = f'#set document(title: "x", date: datetime(year: 1980, month: 1, day: 1))\n{texts}'
    try:
        compiler = typst.Compiler(source.encode(), font_paths=fonts)
        compiler.compile(format="pdf", pdf_standards=cast("list[typst.PDFStandard]", standards))
    except typst.TypstError:
        return False
    return True


def formula_error(code: str) -> str:
    """Return what is wrong with a formula, nothing where Typst can read it."""
    # without the library, which mathematics would reach by a name: see formula/safe.py
    made = f'eval({string(code)}, mode: "math", scope: (std: none))'
    try:
        _answer(f"#let made = {made}", "1")
    except (typst.TypstError, RuntimeError) as error:
        return str(error).strip().splitlines()[0]
    return ""


@cache
def math_names() -> dict[str, bool]:
    """Return Typst's names for signs and words of mathematics, and whether each has modifiers."""
    shown = "pairs().filter(((_, each)) => type(each) in (symbol, content))"
    pairs = f"dictionary(math).{shown}.map(((name, of)) => (name, type(of) == symbol))"
    return dict(cast("list[tuple[str, bool]]", _answer("", pairs)))


def _answer(before: str, asked: str) -> object:
    """Return the value of Typst code, which has no font and can read no file."""
    no_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    source = f"{before}\n#metadata({asked})<asked>".encode()
    with TemporaryDirectory() as root:
        compiler = typst.Compiler(source, root=root, font_paths=no_fonts)
        answer: object = json.loads(compiler.query("<asked>", field="value", one=True))
        return answer


@dataclass(frozen=True, slots=True)
class Print:
    """A compiled document: the PDF's bytes, its number of pages, the compiler's warnings."""

    pdf: bytes
    pages: int
    warnings: tuple[str, ...]


def compile_pdf(
    source: Path,
    root: Path,
    fonts: typst.Fonts,
    standards: Sequence[str],
    known: Places | None = None,
) -> Print:
    """Return the PDF of a Typst file that may read nothing outside ``root``.

    The first setting is told what is ``known`` of its places. The file of the places is written
    beside the source, so that it can be compiled by hand too.
    """
    compiler = typst.Compiler(source, root=root, font_paths=fonts)
    with _reported(compiler, source):
        places, moved = settled(compiler, source, known)
        return _printed(compiler, standards, places, moved)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of one volume: the files and fonts, and the places that it is given.

    ``chapters`` is how many chapters began in the volumes before, and the ``last`` setting makes
    a PDF whatever has moved.
    """

    source: Path
    font_packages: tuple[str, ...]
    font_paths: tuple[str, ...]
    standards: tuple[str, ...]
    chapters: int
    known: Places = field(default_factory=Places)
    last: bool = False


def set_once(setting: Setting) -> tuple[Places, Print | None]:
    """Return where all is after a setting, and the PDF where nothing moved.

    Whether it is the one to keep depends on the other volumes, whose pages it names.
    """
    source, file = setting.source, places_file(setting.source)
    fonts = load_fonts(setting.font_packages, setting.font_paths)
    compiler = typst.Compiler(source, root=source.parent, font_paths=fonts)
    with _reported(compiler, source):
        write_places(file, setting.known)
        found = find_places(compiler, setting.chapters)
        moved = found.moved(setting.known)
        if moved and not setting.last:
            return found, None
        last = replace(found.near(setting.known), elsewhere=setting.known.elsewhere)
        write_places(file, last)
        return last, _printed(compiler, setting.standards, found, moved)


def _printed(
    compiler: typst.Compiler, standards: Sequence[str], places: Places, moved: int
) -> Print:
    pdf, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=cast("list[typst.PDFStandard]", list(standards))
    )
    told = [str(warning.message) for warning in warnings]
    if moved:
        told.append(f"the pages do not settle: at the last setting {moved} places moved once more")
    return Print(cast("bytes", pdf), places.pages, tuple(told))


@contextmanager
def _reported(compiler: typst.Compiler, source: Path) -> Iterator[None]:
    """Raise what the compiler finds wrong as an error of the build, with its place."""
    try:
        try:
            yield
        except typst.TypstError:
            raise
        except RuntimeError:
            compiler.compile(format="pdf")  # says where, which a question about places does not
            raise
    except typst.TypstError as error:
        raise TypstBuildError(_report(error, source)) from error


def _report(error: typst.TypstError, source: Path) -> str:
    hints = "".join(f"; {hint}" for hint in error.hints)
    place = next((line for line in error.diagnostic.splitlines() if "┌─" in line), "")
    where = place.rpartition("─")[2].strip() or source.name
    return f"Typst cannot compile {Path(where).name}: {error.message}{hints}"
