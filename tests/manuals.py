"""Prints manuals that others wrote: ``python -m tests.manuals``, by ``nox -s manuals``.

The sources of a package that Sphinx or an extension of it is published in hold its manual, with
constructs that nobody here would think of. Each is fetched by its name, in the version that is
installed, and printed as it is; only what paper cannot have is taken out first, and counted. It
fails where a node is unknown or refused, where the compiler warns, or where few pages come out.
"""
# ruff: noqa: T201 # the table is what this is for

import io
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.console import strip_escape_sequences

UNREACHABLE = {"sphinx.ext.intersphinx", "sphinx.ext.doctest", "sphinx.ext.coverage"}
"""Extensions that ask the network, or make nothing that is printed."""
DRAWN = ("graphviz", "inheritance_diagram")
"""Nodes that a program of the system draws, which the builder refuses by name."""


@dataclass(frozen=True)
class Manual:
    """A package, the folder of its manual's sources, and the pages that its print has at least."""

    package: str
    folder: str
    pages: int


MANUALS = (Manual("sphinx", "doc", 500), Manual("sphinxcontrib-bibtex", "doc", 40))


def fetched(manual, folder):
    """Return the sources of a manual, unpacked into a folder."""
    name = f"{manual.package}=={version(manual.package)}"
    pip = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "--no-deps", "--no-binary", manual.package, "-d", folder, name], check=True
    )
    (archive,) = Path(folder).glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    archive.unlink()
    (unpacked,) = (path for path in Path(folder).iterdir() if path.is_dir())
    return unpacked / manual.folder


def printed(manual, source, out):
    """Print a manual; return its pages, what was taken out, and what the builder said."""
    taken = Counter()

    def drop(_app, _entry, tree):
        for node in list(tree.findall(nodes.Element)):
            kind = unprintable(node)
            if kind:
                taken[kind] += 1
                whole = node.parent if isinstance(node.parent, nodes.figure) else node
                whole.parent.remove(whole)

    warnings = io.StringIO()
    settings = {
        "extensions": [*extensions(source), "sphinx_typst"],
        "typst_show_missing": True,
        "templates_path": [],
        "suppress_warnings": ["autosummary", "ref", "app.add_directive", "config.cache"],
    }
    app = Sphinx(source, source, out, f"{out}-doctrees", "typst", settings, None, warnings)
    app.connect("typst-document-assembled", drop)
    app.build()
    said = strip_escape_sequences(warnings.getvalue()).splitlines()
    pages = sum(app.builder.printed.values())
    return pages, taken, [line for line in said if "[typst" in line or "typst" in line.lower()]


def unprintable(node):
    """Return what a node is called that paper cannot have, nothing for any other."""
    if isinstance(node, nodes.raw) or type(node).__name__ in DRAWN:
        return node.tagname
    remote = isinstance(node, nodes.image) and "://" in node["uri"]
    return "image on the web" if remote else ""


def extensions(source):
    """Return the extensions that a manual's ``conf.py`` names, without those out of reach."""
    read = {"__file__": str(source / "conf.py")}
    exec(compile((source / "conf.py").read_text("utf-8"), "conf.py", "exec"), read)
    return [name for name in read["extensions"] if name not in UNREACHABLE]


def main():
    wrong = 0
    for manual in MANUALS:
        with tempfile.TemporaryDirectory() as folder:
            source = fetched(manual, folder)
            start = time.process_time()
            pages, taken, said = printed(manual, source, Path(folder, "print"))
            seconds = time.process_time() - start
        print(f"{manual.package:<24}{pages:>5} pages{seconds:>8.1f} s", end="")
        print("  without", ", ".join(f"{n} {kind}" for kind, n in sorted(taken.items())) or "-")
        for line in said:
            print(f"  {line}")
        wrong += bool(said) or pages < manual.pages
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
