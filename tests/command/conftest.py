"""A small book in a folder of its own, and the command line as a user meets it."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from briefbook.command import main

ARTICLE = """\
Menu

Two states agree to meet every year

By Jane Smith

May 27, 2021

GENEVA — Ruritania and Sylvania agreed on Thursday to hold a meeting of their foreign \
ministers every year, a spokesman said.

The agreement ends a decade in which the two neighbours hardly spoke to each other, although \
they share a river and a railway.

"We have talked past each other for too long," the spokesman told reporters after the talks.

Share this article
"""


class Book:
    """A book's folder and the commands run in it."""

    def __init__(self, root):
        self.root = root

    def write(self, name, content):
        """Write a file of the book, bytes or text."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8", newline="")
        return path

    def read(self, name):
        return (self.root / name).read_text(encoding="utf-8")

    def files(self):
        """Return the content of every file of the book."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }

    def run(self, *arguments):
        """Run a command and return its result; an exception that nobody caught fails the test."""
        name, *rest = map(str, arguments)
        book = [] if name == "new" else ["--book", str(self.root)]
        result = CliRunner().invoke(main, [name, *book, *rest])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def messages(self, *arguments):
        """Run a command and return its exit status and its messages."""
        result = self.run(*arguments)
        return result.exit_code, result.stderr.splitlines()


def as_nobody(*command):
    """Run a command as a user for whom permissions hold, which for root they do not."""
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    run = [*drop, sys.executable, "-m", "briefbook", *map(str, command)]
    return subprocess.run(run, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def book(tmp_path):
    book = Book(tmp_path)
    book.write("docs/conf.py", "")
    book.write("seeds/a.txt", ARTICLE)
    return book
