"""A book to build: a copy of a test root, changed as a test likes, built as often as it likes."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.console import strip_escape_sequences
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOTS = Path(__file__).parent / "roots"


@dataclass
class Build:
    """What one run of Sphinx left: its warnings, the files in ``out``, and the application."""

    app: Sphinx
    out: Path
    warnings: list[str]
    written: list[str]

    def html(self, page: str) -> BeautifulSoup:
        return BeautifulSoup((self.out / f"{page}.html").read_text("utf-8"), "html.parser")

    def article(self, page: str) -> BeautifulSoup:
        found = self.html(page).select_one("[role=main]")
        assert found is not None
        return found

    def text(self, page: str) -> str:
        return " ".join(self.article(page).get_text(" ").split())

    def doctree(self, page: str) -> nodes.document:
        return self.app.env.get_doctree(page)


@dataclass
class Book:
    """A book's folder; ``build`` may be called again after a change, as an editor would."""

    root: Path
    settings: dict[str, object] = field(default_factory=dict)

    def path(self, page: str) -> Path:
        return self.root / "docs" / f"{page}.md"

    def write(self, page: str, text: str) -> None:
        self.path(page).write_text(text, "utf-8")

    def change(self, page: str, old: str, new: str) -> None:
        text = self.path(page).read_text("utf-8")
        assert old in text
        self.write(page, text.replace(old, new))

    def remove(self, page: str) -> None:
        self.path(page).unlink()

    def build(self, builder: str = "html", *, jobs: int = 1, nitpicky: bool = True) -> Build:
        """Build and return what was said and written; a warning does not stop the build."""
        out = self.root / "build" / builder
        warnings = io.StringIO()
        written: list[str] = []
        with patch_docutils(), docutils_namespace():
            app = Sphinx(
                str(self.root / "docs"),
                str(self.root / "docs"),
                str(out),
                str(self.root / "build" / f"doctrees-{builder}"),
                builder,
                confoverrides={"nitpicky": nitpicky, **self.settings},
                status=None,
                warning=warnings,
                parallel=jobs,
            )
            app.connect("doctree-resolved", lambda app, tree, name: written.append(name))
            app.build()
        lines = strip_escape_sequences(warnings.getvalue()).splitlines()
        shown = [line.replace(f"{self.root}/docs/", "") for line in lines if line.strip()]
        return Build(app, out, shown, written)


@pytest.fixture
def make_book(tmp_path: Path) -> Callable[..., Book]:
    """Return a function that copies a test root and returns the book in it."""

    def make(name: str = "harbour", **settings: object) -> Book:
        root = tmp_path / name
        shutil.copytree(ROOTS / name, root)
        return Book(root, settings)

    return make


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    return make_book()


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The book ``harbour``, built once for all tests that only look."""
    root = tmp_path_factory.mktemp("harbour") / "book"
    shutil.copytree(ROOTS / "harbour", root)
    build = Book(root).build()
    assert build.warnings == []
    return build


def squeezed(text: str) -> str:
    """Return a text with its white space folded."""
    return re.sub(r"\s+", " ", text).strip()
