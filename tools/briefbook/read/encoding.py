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
"""Of the bytes of Latin text in UTF-16."""
_FEWEST_ASCII = 0.05
"""Of the characters of UTF-16, spaces and line ends among them; few are so by a wrong reading."""
_LARGEST_GUESS = 2_000_000
"""Bytes that are looked at one by one, which takes a second; no article has more."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""A control character that is no white space."""
_MOST_CONTROLS = 0.01
"""The share of control characters above which a file is no text."""

_WIDE = (
    rb"(?:[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
    rb"|\xf4[\x80-\x8f][\x80-\xbf]{2})"
)
_WRONG = rb"(?:(?!" + _WIDE + rb")[\x80-\xff])+"
_SEQUENCES = re.compile(
    rb"(?P<ascii>[\x00-\x7f]+)|(?P<wide>" + _WIDE + rb"+)|(?P<wrong>" + _WRONG + rb")"
)
"""UTF-8 of one byte a character, of several (RFC 3629), and what is neither."""
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
    guess = _unmarked_utf16(body) if mark == 0 and b"\0" in body and not _stray(body) else None
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
    number = len(_CONTROL.findall(text))
    if not number:
        return False
    most = max(2, _MOST_CONTROLS * len(text)) if any(map(str.isalnum, text)) else 0
    return number > most


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


def _stray(body: bytes) -> bool:
    """Return whether a text is in UTF-8 but for few NULs; Latin text in UTF-16 has half of them."""
    if body.count(0) > _FEWEST_NULS * len(body):
        return False
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf16(body: bytes) -> Decoded | None:
    """Return the text where it must be UTF-16: one order of the bytes gives ASCII between letters.

    Latin text has a NUL in every second byte; in other scripts spaces and line ends have.
    """
    readings = [_plausible(body, encoding) for encoding in ("utf-16-le", "utf-16-be")]
    best = max(readings, key=lambda reading: reading[0])
    return best[1] if best[0] >= _FEWEST_ASCII else None


def _plausible(body: bytes, encoding: str) -> tuple[float, Decoded | None]:
    """Return the share of ASCII in a reading, and the reading; 0 where it is no text."""
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError:
        return 0, None
    kinds = {c: unicodedata.category(c) for c in set(text)}
    odd = sum(text.count(c) for c, kind in kinds.items() if kind in {"Cn", "Co"})
    controls = any(kind == "Cc" and not c.isspace() for c, kind in kinds.items())
    if controls or odd > _MOST_CONTROLS * len(text):
        return 0, None
    shown = sum(c.isascii() and (c.isprintable() or c.isspace()) for c in text)
    return shown / len(text), Decoded(text, encoding, sure=False)


def _mixed(body: bytes) -> Decoded | None:
    """Return the text with each byte that is not UTF-8 read as windows-1252.

    ``None`` where such bytes are too many or too close together to be Western letters.
    """
    if len(body) > _LARGEST_GUESS:
        return None
    pieces: list[str] = []
    guessed: list[int] = []
    length, multibyte = 0, False
    most = _LARGEST_SHARE * len(body)
    for match in _SEQUENCES.finditer(body):
        if match.lastgroup != "wrong":
            pieces.append(match[0].decode("utf-8"))
            multibyte = multibyte or match.lastgroup == "wide"
        elif len(match[0]) > _LONGEST_RUN or _UNDEFINED.search(match[0]) or len(guessed) > most:
            return None
        else:
            pieces.append(match[0].decode("windows-1252"))
            guessed += range(length, length + len(match[0]))
        length += len(pieces[-1])
    text = "".join(pieces)
    if multibyte:
        return Decoded(text, "utf-8", guessed=tuple(guessed))
    return Decoded(text, "windows-1252", sure=False)
