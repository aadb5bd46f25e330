"""An article as received: bytes to numbered lines."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from briefbook.findings import Finding, Problem
from briefbook.model import Seed
from briefbook.read.opening import read_bytes
from briefbook.read.paths import visible_path

MAX_SEED_BYTES = 20_000_000
"""More than any article: a book of 1,000 pages has about 3 MB."""

_LINE_END = re.compile(r"\r\n|\r|\n")
# Byte order marks, longest first: UTF-32's begins with UTF-16's, and UTF-32 is not read.
_MARKS = (
    (b"\xff\xfe\x00\x00", None),
    (b"\x00\x00\xfe\xff", None),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def read_seed(path: Path, root: Path) -> tuple[Seed | None, tuple[Finding, ...]]:
    """Return the article in a file, or ``None`` with the finding that says why not."""
    name = visible_path(path, root)
    content, reason = read_bytes(path, MAX_SEED_BYTES)
    if content is None:
        return None, (Finding.of(Problem.UNREADABLE_SEED, name, 1, reason or ""),)
    return decode_seed(content, name)


def decode_seed(content: bytes, name: str) -> tuple[Seed | None, tuple[Finding, ...]]:
    """Return the article in the bytes of a file; ``name`` is its path in the book.

    Read are UTF-8 with or without a byte order mark, and UTF-16 with one. Lines end at a line
    feed, a carriage return, or both, and nowhere else.
    """
    if len(content) > MAX_SEED_BYTES:
        detail = f"the file is larger than {MAX_SEED_BYTES // 1_000_000} MB; split it"
        return None, (Finding.of(Problem.SEED_TOO_LARGE, name, 1, detail),)
    encoding, mark = _encoding(content)
    if encoding is None:
        detail = "the text is in UTF-32; save it as UTF-8"
        return None, (Finding.of(Problem.BAD_ENCODING, name, 1, detail),)
    try:
        text = content[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        return None, (_undecodable(content, mark, encoding, error, name),)
    if "\0" in text:
        return None, (_binary(text.index("\0"), text, name),)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0") or text.isspace():
        detail = "the file holds no text; paste the article into it, or remove the file"
        return None, (Finding.of(Problem.EMPTY_SEED, name, 1, detail),)
    return Seed(name, hashlib.sha256(content).hexdigest(), encoding, _lines(text)), ()


def _encoding(content: bytes) -> tuple[str | None, int]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    return "utf-8", 0


def _lines(text: str) -> tuple[str, ...]:
    lines = _LINE_END.split(text)
    if lines[-1] == "" and len(lines) > 1:
        lines.pop()  # the end of the last line begins no further one
    return tuple(lines)


def _undecodable(
    content: bytes, mark: int, encoding: str, error: UnicodeDecodeError, name: str
) -> Finding:
    if b"\0" in content and encoding == "utf-8":
        return _binary(0, "", name)
    before = content[mark : mark + error.start].decode(encoding)
    line = len(_LINE_END.findall(before)) + 1
    detail = (
        f"byte {mark + error.start} is not {encoding.upper()} ({error.reason}); "
        "save the file as UTF-8"
    )
    return Finding.of(Problem.BAD_ENCODING, name, line, detail)


def _binary(offset: int, text: str, name: str) -> Finding:
    line = len(_LINE_END.findall(text, 0, offset)) + 1
    detail = "the file holds NUL bytes, so it is not text; save the article as plain text"
    return Finding.of(Problem.BINARY_SEED, name, line, detail)
