"""The book itself, built once as a reader would build it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefbook.convert import convert
from briefbook.model import Article
from briefbook.project import Project

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Book:
    """A built book: its folder, what the command said, and the articles it was made of."""

    folder: Path
    status: int
    messages: str
    articles: tuple[Article, ...]

    @property
    def html(self) -> Path:
        return self.folder / "build" / "html"

    @property
    def out(self) -> Path:
        """Where a browser opens the pages, as of a build of a test root."""
        return self.html

    @property
    def pdf(self) -> Path:
        return self.folder / "build" / "briefing-book.pdf"

    @property
    def brief(self) -> Path:
        return self.folder / "build" / "brief.pdf"


def build(folder: Path) -> Book:
    """Copy what the book is made of into a folder and run ``briefbook build`` in it."""
    folder.mkdir(parents=True)
    for name in ("seeds", "docs"):
        ignored = shutil.ignore_patterns("articles")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "refs.bib", folder / "refs.bib")
    environment = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        [sys.executable, "-m", "briefbook", "build"],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    articles = convert(Project(folder)).articles
    return Book(folder, done.returncode, done.stdout + done.stderr, articles)


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return build(tmp_path_factory.mktemp("book") / "one")


@pytest.fixture(scope="session")
def second_book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return build(tmp_path_factory.mktemp("another-place") / "two" / "deeper")
