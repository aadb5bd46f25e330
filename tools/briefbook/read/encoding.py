"""Bytes to text: which encoding an article is in, and what in it is no character.

UTF-8 and UTF-16 with a byte order mark are sure. Browsers and old editors also leave UTF-16
without a mark and windows-1252, whole or in single characters; these are guessed, and only where
little speaks against it, since a wrong guess would put false words into the book.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Byte order marks, longest first: UTF-32's begins with UTF-16's, and UTF-32 is not read.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LARGEST_SHARE = 0.2
"""Of bytes above 127 in windows-1252: French has 0.05; other code pages have 0.5 and more."""
_LONGEST_RUN = 2
"""Of bytes above 127 in windows-1252 beside each other: a letter and a quotation mark."""
_FEWEST_NULS = 0.2
"""The share of NUL bytes in UTF-16 of a Latin text is 0.5; a stray one is no sign of it."""
_MOST_CONTROLS = 0.01
"""The share of control characters above which a file is no text."""

_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # in windows-1252


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; ``guessed`` are the offsets of characters whose bytes were guessed.

    ``sure`` is false where the encoding of the whole file was guessed.
    """

    text: str
    encoding: str
    sure: bool = True
    guessed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Why a file has no text: the first byte that does not fit, and the text before it."""

    encoding: str
    offset: int
    before: str
    reason: str


def decode(content: bytes) -> Decoded | Undecodable:
    """Return the text of a file's bytes, or why it has none.

    Half surrogates in UTF-16 stay what they are: characters of Python that no encoding has.
    """
    encoding, mark = _marked(content)
    if encoding == "utf-32":
        return Undecodable(encoding, 0, "", "this encoding is not read")
    if encoding is not None and encoding != "utf-8":
        return _utf16(content[mark:], encoding, mark)
    body = content[mark:]
    guess = _unmarked_utf16(body) if mark == 0 and b"\0" in body else None
    if guess is not None:
        return guess
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _mixed(body) or Undecodable(
            "utf-8", mark + error.start, body[: error.start].decode("utf-8"), error.reason
        )


def is_binary(text: str) -> bool:
    """Return whether a text has too many controls to be one."""
    controls = sum(c not in "\t\n\r\f\v" and unicodedata.category(c) == "Cc" for c in set(text))
    if not controls:
        return False
    number = sum(text.count(c) for c in set(text) if c < " " and c not in "\t\n\r\f\v")
    return number > max(2, _MOST_CONTROLS * len(text))


def _marked(content: bytes) -> tuple[str | None, int]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    return None, 0


def _utf16(body: bytes, encoding: str, mark: int) -> Decoded | Undecodable:
    try:
        return Decoded(body.decode(encoding, "surrogatepass"), encoding)
    except UnicodeDecodeError as error:  # half a character at the end
        before = body[: error.start].decode(encoding, "surrogatepass")
        return Undecodable(encoding, mark + error.start, before, error.reason)


def _unmarked_utf16(body: bytes) -> Decoded | None:
    """Return the text where NULs stand in every second byte only, so that it must be UTF-16."""
    if len(body) % 2:
        return None
    even, odd = body[::2].count(0), body[1::2].count(0)
    if max(even, odd) < _FEWEST_NULS * len(body) / 2 or min(even, odd) > 0.05 * max(even, odd):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        return Decoded(body.decode(encoding), encoding, sure=False)
    except UnicodeDecodeError:
        return None


def _mixed(body: bytes) -> Decoded | None:
    """Return the text with each byte that is not UTF-8 read as windows-1252.

    ``None`` where such bytes are too many or too close together to be Western letters.
    """
    pieces: list[str] = []
    guessed: list[int] = []
    length, rest, multibyte = 0, body, False
    wrong = 0
    while rest:
        try:
            text, bad, rest = rest.decode("utf-8"), b"", b""
        except UnicodeDecodeError as error:
            text = rest[: error.start].decode("utf-8")
            run = _HIGH_RUN.match(rest, error.start)
            bad = run[0] if run else b""
            rest = rest[error.start + len(bad) :]
        multibyte = multibyte or not text.isascii()
        pieces.append(text)
        length += len(text)
        wrong += len(bad)
        if len(bad) > _LONGEST_RUN or _UNDEFINED.search(bad):
            return None
        pieces.append(bad.decode("windows-1252"))
        guessed += range(length, length + len(bad))
        length += len(bad)
    if wrong > _LARGEST_SHARE * len(body):
        return None
    if multibyte:
        return Decoded("".join(pieces), "utf-8", guessed=tuple(guessed))
    return Decoded("".join(pieces), "windows-1252", sure=False)
