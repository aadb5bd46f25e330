"""A text as tokens with a tag each, so that a date's grammar is a pattern of a few characters."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from briefbook.dates.words import TAGS, VAGUE

_FIGURE = re.compile(
    r"(?P<date>[0-9]{4}\s?[年년]\s?(?:[0-9]{1,2}\s?[月월]\s?(?:[0-9]{1,2}\s?[日일])?)?"
    r"|(?:19|20)[0-9]{2}\. [0-9]{1,2}\. [0-9]{1,2}\."
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?=T[0-9]|\b)"
    r"|[0-9]{1,4}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.|-[0-9]{1,2}-)[0-9]{1,4}(?![0-9]|[/.,-][0-9]))"
    r"|(?P<short_date>[0-9]{1,2}\s?[月월](?:\s?[0-9]{1,2}\s?[日일])?)"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))"
    r"|(?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<decade>[0-9]{2,4}['’]?s\b)"
    r"|(?P<number>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)*)(?P<tail>[^\W_]*)"
)
_TOKEN = re.compile(
    r"[ ]"
    r"|(?:Good Friday|(?:Easter|Thanksgiving) (?:Sunday|Monday|Day)|New Year['’]s (?:Eve|Day))\b"
    r"|(?<![0-9/.-])9/11(?![0-9/.-])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\."
    r"|[^\W\d_]+"
    rf"|{re.sub('[(][?]P<[a-z_]+>', '(?:', _FIGURE.pattern)}"
    r"|\n[^\S\n]*\n\s*"
    r"|(?s:.)"
)
"""Every text is a row of these, so that their lengths tell where each stands."""
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
    "/": "/",
    "H": "q",
} | dict.fromkeys("'’‘", "'")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: ``tags`` has one character a token, ``starts`` and ``ends`` its place.

    ``words`` are the tokens as printed, ``lowers`` in lower case, without a full stop.
    """

    text: str
    tags: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]

    def word(self, index: int) -> str:
        """Return a token as printed; empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def lower(self, index: int) -> str:
        """Return a token in lower case, an abbreviation without its full stop."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

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
    words: list[str] = []
    for start, end, address in _stretches(text):
        if address:
            tags.append("z")
            starts.append(start)
            ends.append(end)
            words.append(text[start:end])
            continue
        stop = start
        for token in _TOKEN.findall(text[:end] if end < len(text) else text, start):
            begin, stop = stop, stop + len(token)
            tag = _TAGGED.get(token) or ("z" if token.isalpha() else _tag(text, begin, token))
            if tag != " ":
                tags.append(tag)
                starts.append(begin)
                ends.append(stop)
                words.append(token)
    lowers = tuple(low.rstrip(".") if low[-1] == "." else low for low in map(str.lower, words))
    return Tokens(text, "".join(tags), tuple(starts), tuple(ends), tuple(words), lowers)


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


def _tag(text: str, begin: int, token: str) -> str:
    """Return the tag of a token that no table has; a space where it is no token."""
    if " " in token[1:] and token[0] in "GETN":
        return "H"
    if token == "9/11":
        return "H"
    if token[0] in "0123456789":
        return _figure_tag(text, begin)
    if token[0] == "\n" and len(token) > 1:
        return "|"
    # White space and figures of other scripts are no tokens.
    return " " if token.isspace() or token.isalnum() else "z"


def _figure_tag(text: str, begin: int) -> str:
    match = _FIGURE.match(text, begin)
    kind = match.lastgroup if match else None
    if match is not None and kind == "tail":
        return _number_tag(match["number"], match["tail"])
    tags = {"date": "D", "short_date": "D", "clock": ":", "ordinal": "o", "decade": "x"}
    return tags.get(kind or "", "z")


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
_TAGGED = (
    {
        cased: tag
        for word in TAGS
        for cased in (word, word.capitalize(), word.upper())
        if (tag := _word_tag(cased)) != "z"
    }
    | {
        f"{word}.": tag
        for word in "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur "
        "Thurs Fri".split()
        if (tag := _word_tag(word))
    }
    | _MARKS
    | {" ": " "}
)
"""The tags of words as they are printed, and of marks; a word in another case has no meaning."""
