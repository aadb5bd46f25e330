"""Books are built once for all the tests that only read the result."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path

import pypdfium2
import pytest
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_escape_sequences as strip_colour

ROOTS = Path(__file__).parent / "roots"


@dataclass(frozen=True)
class Built:
    """A finished build: its folder, what Sphinx warned of and the exit status."""

    folder: Path
    warnings: str
    messages: str
    status: int

    def pages(self, name: str) -> list[str]:
        """The text of each page, spaces and line ends as single spaces."""
        document = pypdfium2.PdfDocument(self.folder / name)
        try:
            texts = [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
        return [" ".join(text.replace("\ufffe", "").split()) for text in texts]

    def text(self, name: str) -> str:
        return " ".join(self.pages(name))


def _build(source: Path, **options: object) -> Built:
    warnings, status = StringIO(), StringIO()
    app = SphinxTestApp(
        "typst", srcdir=source, warning=warnings, status=status, freshenv=True, **options
    )
    try:
        app.build()
        told, said = strip_colour(warnings.getvalue()), strip_colour(status.getvalue())
        return Built(Path(app.outdir), told, said, app.statuscode)
    finally:
        app.cleanup()


@pytest.fixture(scope="session")
def every_node(tmp_path_factory: pytest.TempPathFactory) -> Built:
    source = tmp_path_factory.mktemp("every-node") / "book"
    shutil.copytree(ROOTS / "every-node", source)
    return _build(source)


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Built]:
    """Builds a small book of the pages given, ``index`` among them."""
    return partial(_build_pages, tmp_path / "book")


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """Builds one small book for all the tests of a module."""
    return partial(_build_pages, tmp_path_factory.mktemp("once") / "book")


def _build_pages(source: Path, pages: dict[str, str] | None = None, **options: object) -> Built:
    shutil.copytree(ROOTS / "small", source, dirs_exist_ok=True)
    for name, text in (pages or {}).items():
        (source / name).write_text(text, "utf-8")
    return _build(source, **options)
