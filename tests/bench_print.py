"""The processor time of printing: ``python -m tests.bench_print [--long]``.

Three prints are made: this book, one of about 300 pages and, with ``--long``, one of about 3,000,
in which the book's body stands 3 and 26 times; the longest in one PDF and in volumes of about 450
pages, two of which are set at once (the memory is that of one process, the larger). Each is
compiled in a process of its own, since the compiler remembers what it has set; the start of
Python is in the figures. XeLaTeX is measured on the same doctrees where it is installed.
"""
# ruff: noqa: T201 # the table is what this is for

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from briefbook.build.editions import run_builder, sphinx_environment
from briefbook.project import Project
from sphinx_typst.estimate import Extent

ROOT = Path(__file__).parent.parent
COMPILE = """
import json
import sys
from pathlib import Path
from sphinx_typst.compiler import compile_pdf, load_fonts
from sphinx_typst.options import FONT_PACKAGES
from sphinx_typst.places import Places
source = Path(sys.argv[1])
fonts = load_fonts(FONT_PACKAGES, [])
known = Places(guessed=json.loads(source.with_suffix(".json").read_text("utf-8")))
print(compile_pdf(source, source.parent, fonts, ["ua-1", "a-3a"], known).pages)
"""
VOLUMES = """
import json
import sys
from pathlib import Path
from sphinx_typst.compiler import Setting
from sphinx_typst.options import FONT_PACKAGES
from sphinx_typst.volume_compiler import compile_volumes
from sphinx_typst.places import Places
if __name__ == "__main__":
    sources = [Path(name) for name in sys.argv[1:]]
    fonts, standards = tuple(FONT_PACKAGES), ("ua-1", "a-3a")
    known = [json.loads(each.with_suffix(".json").read_text("utf-8")) for each in sources]
    settings = [
        Setting(each, fonts, (), standards, 0, Places(guessed=guessed))
        for each, guessed in zip(sources, known)
    ]
    print(sum(printed.pages for printed in compile_volumes(settings)))
"""
LATEX = ("make", "latexmk", "xelatex", "xindy")
"""The programs of TeX Live that Sphinx's LaTeX is made a PDF with."""
LABEL = re.compile(r'^(?!").*?"(?=[^"\s#][^"\s]*#)', re.MULTILINE)
STANDING = re.compile(r'^(?:anchor\(|section\(.*?labels: \()"([^"]*)"')
LINE = "{:<28}{:>8.2f} s{:>8.0f} MB"


def this_book(folder):
    """Return the build folder of a copy of the book, with its Typst code."""
    for name in ("docs", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "refs.bib", folder)
    project = Project(folder)
    with sphinx_environment(1714521600):
        for builder in ("typst", "latex"):
            app, _ = run_builder(project, builder, 1)
            assert app is not None, f"the book cannot be built by {builder}"
    return folder / "build"


def repeated(code, times, first=1):
    """Return the code of a print with its body several times, each with labels of its own."""
    start, body, end = re.fullmatch(r"(?s)(.*?^#\{\n)(.*)(^\}\n.*)", code, re.M).groups()
    more = re.sub(r"^contents\(.*\)$", "", body, flags=re.MULTILINE)
    copies = (_renamed(more, number) for number in range(first, first + times - 1))
    return "".join([start, body, *copies, end])


def _renamed(body, number):
    """Return a body with labels that no other copy has."""
    return LABEL.sub(rf"\g<0>{number}/", body)


def in_volumes(code, book, times, copies):
    """Write the code of a print in volumes of so many copies; return their files."""
    sources = []
    for first in range(0, times, copies):
        source = book.with_stem(f"{book.stem}-{len(sources) + 1}")
        text = repeated(code, min(copies, times - first), first + 1)
        write(source, text.replace(f"{book.stem}.places", f"{source.stem}.places"))
        sources.append(source)
    return sources


def write(source, code):
    """Write some code, and about where its labels stand, which the builder tells its compiler."""
    source.write_text(code, "utf-8")
    lines = code.split("\n")
    found = ((STANDING.match(line), at) for at, line in enumerate(lines))
    standing = {label[1]: at for label, at in found if label}
    guessed = Extent(lines).pages(standing, 0, len(lines))
    source.with_suffix(".json").write_text(json.dumps(guessed), "utf-8")


def used(arguments):
    """Return what a program printed, its processor time in seconds and its memory in MB."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        os.execvp(arguments[0], arguments)
    os.close(writer)
    with os.fdopen(reader) as printed:
        text = printed.read()
    _, status, usage = os.wait4(child, 0)
    assert status == 0, text
    return text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


def main(long):
    with tempfile.TemporaryDirectory() as name:
        build = this_book(Path(name))
        book = build / "typst" / "briefing-book.typ"
        code = book.read_text("utf-8")
        for times in (1, 3, 26) if long else (1, 3):
            write(book, repeated(code, times))
            pages, *figures = used([sys.executable, "-c", COMPILE, str(book)])
            print(LINE.format(f"Typst, {int(pages):,} pages", *figures))
        if long:
            script = build / "volumes.py"
            script.write_text(VOLUMES, "utf-8")
            sources = in_volumes(code, book, 26, 4)
            pages, *figures = used([sys.executable, str(script), *map(str, sources)])
            print(LINE.format(f"{len(sources)} volumes, {int(pages):,} pages", *figures))
        missing = [name for name in LATEX if shutil.which(name) is None]
        if missing:
            print(f"XeLaTeX is not measured, since there is no {', '.join(missing)}.")
            return
        os.chdir(build / "latex")
        _, *figures = used(["make", "all-pdf", "LATEXMKOPTS=-silent"])  # as Sphinx's manual says
        print(LINE.format("XeLaTeX, this book", *figures))


if __name__ == "__main__":
    main("--long" in sys.argv)
