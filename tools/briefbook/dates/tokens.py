"""A text as tokens with a tag each, so that a date's grammar is a pattern of a few characters."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from briefbook.dates.words import TAGS, VAGUE

_TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)"
    r"|(?P<date>[0-9]{4}\s?[年년]\s?(?:[0-9]{1,2}\s?[月월]\s?(?:[0-9]{1,2}\s?[日일])?)?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T[0-9]|\b)|[0-9]{1,4}(?P<sep>[/.-])[0-9]{1,2}(?P=sep)[0-9]{1,4}"
    r"(?![0-9]|[/.,-][0-9]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))"
    r"|(?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>[0-9]{2,4}['’]?s\b)"
    r"|(?P<number>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)*)(?P<tail>[^\W_]*)"
    r"|(?P<short>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\.)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\s\w]|_)"
)
_ADDRESS = re.compile(r"://|[@#/]|www\.")
_SPACE = re.compile(r"\s")
_MARKS = {
    "-": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    ",": ",",
    ".": ".",
    "&": "&",
} | dict.fromkeys("'’‘", "'")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: ``tags`` has one character a token, ``starts`` and ``ends`` its place."""

    text: str
    tags: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, index: int) -> str:
        """Return a token as printed; empty outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if self.has(index) else ""

    def lower(self, index: int) -> str:
        """Return a token in lower case, an abbreviation without its full stop."""
        return self.word(index).lower().rstrip(".")

    def has(self, index: int) -> bool:
        """Return whether there is a token of this number."""
        return 0 <= index < len(self.tags)

    def joined(self, index: int) -> bool:
        """Return whether a token stands at the one before it without a space."""
        return 0 < index < len(self.tags) and self.starts[index] == self.ends[index - 1]

    def at(self, offset: int) -> int:
        """Return the first token that starts at an offset or after it."""
        return bisect_left(self.starts, offset)


def tokenise(text: str) -> Tokens:
    """Return a text's tokens; addresses of the web are tokens without a meaning."""
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, address in _stretches(text):
        if address:
            tags.append("z")
            starts.append(start)
            ends.append(end)
            continue
        for match in _TOKEN.finditer(text, start, end):
            tag = TAGS.get(match[0].lower(), "z") if match.lastgroup == "word" else ""
            tags.append(tag if tag == "z" else _tag(match))
            starts.append(match.start())
            ends.append(match.end())
    return Tokens(text, "".join(tags), tuple(starts), tuple(ends))


def _stretches(text: str) -> list[tuple[int, int, bool]]:
    """Return the text's parts in order, each with whether it is an address of the web."""
    parts: list[tuple[int, int, bool]] = []
    begin = end = 0
    for sign in _ADDRESS.finditer(text):
        if sign.start() < end:
            continue
        before = _SPACE.search(text[end : sign.start()][::-1])
        start = sign.start() - before.start() if before else end
        after = _SPACE.search(text, sign.end())
        end = after.start() if after else len(text)
        if _is_address(text[start:end]):
            parts += [(begin, start, False), (start, end, True)]
            begin = end
    return [*parts, (begin, len(text), False)]


def _is_address(chunk: str) -> bool:
    """Return whether a stretch without white space is an address: a URL, a domain's path."""
    if "://" in chunk or "@" in chunk or "#" in chunk or "www." in chunk:
        return True
    head, slash, _ = chunk.partition("/")
    name, dot, domain = head.lstrip("(").rpartition(".")
    return bool(slash and dot and name) and domain.isalpha() and len(domain) > 1


def _tag(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind == "tail":
        return _number_tag(match["number"], match["tail"])
    if kind == "word":
        return _word_tag(match["word"])
    if kind == "short":
        return _word_tag(match["short"][:-1])
    if kind == "mark":
        return _MARKS.get(match["mark"], "z")
    return {"break": "|", "date": "D", "clock": ":", "ordinal": "o", "decade": "x"}.get(
        kind or "", "z"
    )


def _number_tag(digits: str, tail: str) -> str:
    if tail:
        return "z"  # 5G, 737s, 3D
    if len(digits) <= 2 and digits.isdecimal():
        return "d" if 1 <= int(digits) <= 31 else "N"
    if len(digits) == 4 and digits.isdecimal():
        return "Y"
    return "N"


def _word_tag(word: str) -> str:
    low = word.lower()
    tag = TAGS.get(low, "z")
    if tag in "MW" and word.islower() and len(low) < 6 and low not in _PLAIN_MONTHS:
        return "z"  # may, march, mar, sun, sat, mon
    if tag == "E" and word != word.upper():
        return "z"
    if low in VAGUE:
        return "w"
    return tag


_PLAIN_MONTHS = frozenset("june july april monday friday sunday".split())
