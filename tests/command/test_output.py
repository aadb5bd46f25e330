"""Where the output goes nowhere: one line, and no traceback."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest


def run(stream, *arguments):
    """Run a command with one of its streams on a full device; return the other and the status."""
    code = "from briefbook.command import main; main(prog_name='briefbook')"
    with Path("/dev/full").open("w") as full:
        streams = {"stdout": -1, "stderr": -1} | {stream: full}
        command = [sys.executable, "-c", code, *map(str, arguments)]
        done = subprocess.run(command, **streams, encoding="utf-8", check=False)
    return done.returncode, done.stdout or "", done.stderr or ""


@pytest.mark.parametrize(
    "arguments", [("inspect", "seeds/a.txt"), ("convert",), ("check",), ("--help",)]
)
def test_a_full_device_is_one_line(book, monkeypatch, arguments):
    monkeypatch.chdir(book.root)
    assert run("stdout", *arguments) == (
        1,
        "",
        "output:1: cannot be written (no space left on device); check where it goes [unwritable]\n",
    )


def test_messages_that_cannot_be_written_end_the_command_quietly(book, monkeypatch):
    monkeypatch.chdir(book.root)
    book.write("seeds/b.txt", b"")
    assert run("stderr", "inspect", "seeds/b.txt") == (1, "", "")


def test_another_error_of_the_system_is_told_too(book, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EIO, "Input/output error", "/home/ada/book/seeds")

    monkeypatch.setattr("briefbook.command.convert.converted", refuse)
    status, messages = book.messages("convert")
    assert (status, messages) == (
        1,
        ["seeds:1: input/output error; check its permissions and the disk [unwritable]"],
    )


def test_a_reader_that_goes_ends_it_without_a_word(book, monkeypatch):
    monkeypatch.chdir(book.root)
    command = [sys.executable, "-m", "briefbook", "inspect", "seeds/a.txt"]
    running = subprocess.Popen(command, stdout=-1, stderr=-1, encoding="utf-8")
    running.stdout.close()
    assert (running.stderr.read(), running.wait()) == ("", 1)
    running.stderr.close()
