"""An article as received: bytes to numbered lines."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from briefbook.findings import Finding, Problem
from briefbook.model import Seed
from briefbook.read.encoding import Decoded, Undecodable, decode, is_binary
from briefbook.read.opening import read_bytes
from briefbook.read.paths import visible_path

MAX_SEED_BYTES = 2_000_000
"""More than any article: a book of 600 pages has about as much."""
MAX_SEED_LINES = 20_000

_LINE_END = re.compile(r"\r\n|\r|\n")
_SPACES = "\t\n\r\f\v"


def read_seed(path: Path, root: Path) -> tuple[Seed | None, tuple[Finding, ...]]:
    """Return the article in a file, or ``None`` with the finding that says why not."""
    name = visible_path(path, root)
    content, reason = read_bytes(path, MAX_SEED_BYTES)
    if content is None:
        return None, (Finding.of(Problem.UNREADABLE_SEED, name, 1, reason or ""),)
    return decode_seed(content, name)


def decode_seed(content: bytes, name: str) -> tuple[Seed | None, tuple[Finding, ...]]:
    """Return the article in the bytes of a file; ``name`` is its path in the book.

    Lines end at a line feed, a carriage return, or both, and nowhere else. An encoding that is
    guessed is told with the first line on which it matters.
    """
    if len(content) > MAX_SEED_BYTES:
        detail = f"the file is larger than {MAX_SEED_BYTES // 1_000_000} MB; split it"
        return None, (Finding.of(Problem.SEED_TOO_LARGE, name, 1, detail),)
    decoded = decode(content)
    if isinstance(decoded, Undecodable):
        return None, (_undecodable(decoded, name),)
    wrong = _no_article(decoded.text, name)
    if wrong is not None:
        return None, (wrong,)
    digest = hashlib.sha256(content).hexdigest()
    seed = Seed(name, digest, decoded.encoding, _lines(decoded.text))
    return seed, tuple(_guesses(decoded, name))


def _no_article(text: str, name: str) -> Finding | None:
    if is_binary(text):
        control = next(i for i, c in enumerate(text) if c < " " and c not in _SPACES)
        detail = "the file is not text; save the article as plain text"
        return Finding.of(Problem.BINARY_SEED, name, _line_of(text, control), detail)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\xa0") or text.isspace():
        detail = "the file holds no text; paste the article into it, or remove the file"
        return Finding.of(Problem.EMPTY_SEED, name, 1, detail)
    lines = _line_of(text, len(text))
    if lines > MAX_SEED_LINES:
        detail = f"the file has more than {MAX_SEED_LINES:,} lines; split it"
        return Finding.of(Problem.SEED_TOO_LARGE, name, MAX_SEED_LINES + 1, detail)
    return None


def _line_of(text: str, offset: int) -> int:
    return len(_LINE_END.findall(text, 0, offset)) + 1


def _undecodable(wrong: Undecodable, name: str) -> Finding:
    detail = (
        f"byte {wrong.offset} is not {wrong.encoding.upper()} ({wrong.reason}); "
        "save the file as UTF-8"
    )
    line = _line_of(wrong.before, len(wrong.before))
    return Finding.of(Problem.BAD_ENCODING, name, line, detail)


def _guesses(decoded: Decoded, name: str) -> Iterator[Finding]:
    """Yield one finding where the encoding, or a few characters of the text, were guessed."""
    if not decoded.sure:
        detail = f"the file is read as {decoded.encoding}; compare it, and save it as UTF-8"
        yield Finding.of(Problem.GUESSED_ENCODING, name, 1, detail)
    elif decoded.guessed:
        number = len(decoded.guessed)
        characters = "1 character is" if number == 1 else f"{number} characters are"
        first = decoded.text[decoded.guessed[0]]
        detail = (
            f"{characters} not UTF-8 and read as windows-1252, the first as “{first}”; "
            "compare them, and save the file as UTF-8"
        )
        line = _line_of(decoded.text, decoded.guessed[0])
        yield Finding.of(Problem.GUESSED_ENCODING, name, line, detail)


def _lines(text: str) -> tuple[str, ...]:
    lines = _LINE_END.split(text)
    if lines[-1] == "" and len(lines) > 1:
        lines.pop()  # the end of the last line begins no further one
    return tuple(lines)
