"""The names that a part of a byline lists: ``Ana Lee in Seoul, Bo Kim, Reporters``."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefbook.classify.byline_words import (
    AGENCY,
    DEGREE,
    NO_FIRST_NAME,
    NO_NAME,
    OUTLET,
    PARTICLE,
    STUCK_WORD,
    all_role,
    is_outlet,
    is_role,
    is_trade,
    trade_end,
)

MOST_WORDS = 6
"""Words of the longest name."""
_SPLIT = re.compile(
    r",\s{0,3}(?:and|und|et|y|e|en)\s|[,;&/]|\band\b|\bund\b|\bwith\b", re.IGNORECASE
)
_PLACE = re.compile(
    # skipped as far as the next name or part: "in Seoul", "for The Northern Post"
    r"\s(?:in|In|IN|for|For|FOR|of|at) (?=[A-ZÀ-Þ])"
    r"[^,;|•·–—@(\t&/]{1,60}?(?=[,;|•·–—@(\t&/]|\s(?i:and|und|with)\s|\s-\s|\s{0,8}$)"
    # after a comma only where another name follows: ", in Seoul, and"
    r"|,\sin (?=[A-ZÀ-Þ])[^,;|•·–—@(\t&/]{1,60}(?=,\s(?:and|und)\s)"
)
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\xad"
"""Characters without width, which a page may have inside a name."""
_NAME_WORD = re.compile(rf"[^\W\d_][^\W\d_'’.{_UNSEEN}\-]*(?:['’.{_UNSEEN}\-]{{1,3}}[^\W\d_]+)*\.?")
_STUCK = re.compile(r"(?<=[a-zà-ÿ]{3})(?:[A-ZÀ-Þ][a-zà-ÿ]{2,}|[A-ZÀ-Þ]{3,})")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_MOST_OF_A_PERSON = 5
TITLES = frozenset(
    "dr drs dra prof professor mr mrs ms mx ing dott rev hon amb ambassador lt gen maj col capt adm"
    " brig cmdr lieutenant general major colonel captain admiral brigadier".split()
)
"""What a person is addressed by before the name."""
_HONORIFIC = re.compile(
    rf"(?:(?:{'|'.join(sorted(TITLES))})\.?\s{{1,12}}){{1,3}}"
    r"(?=(?-i:[A-ZÀ-Þ])[\w.'’-]{0,30}\s{1,3}(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What stands before a name of two words or more, and is no part of it."""


class Name(NamedTuple):
    """A printed name: the text as it stands, from ``start`` to ``end`` in its line."""

    text: str
    start: int
    end: int


class Names(NamedTuple):
    """The names at the beginning of a part, whether roles follow, and where they end."""

    names: tuple[Name, ...]
    role: bool
    used: int


def seen(name: str) -> str:
    """Return a name without its characters that have no width."""
    return "".join(char for char in name if char not in _UNSEEN)


def is_full(name: str) -> bool:
    """Return whether a name has two words or more, or is in a script without spaces in names."""
    return len(name.split()) > 1 or (len(name) > 1 and _DENSE.match(name) is not None)


def is_person(name: str) -> bool:
    """Return whether a text can be a person's name even where nothing says that it is one.

    It has two words or more, or is written in a script without spaces, and none of its words
    is one of an outlet, a section, a kind of text or a place.
    """
    return is_body(name) and is_full(name) and not is_outlet(name)


def is_body(name: str) -> bool:
    """Return whether a text can be the name of a person, an outlet or another body.

    A body has two words or more, unless it is an agency.
    """
    found = [word.strip(".,").lower() for word in name.split()]
    if not (is_full(name) or name.lower() in AGENCY) or len(found) > _MOST_OF_A_PERSON:
        return False
    return found[0] not in NO_FIRST_NAME and NO_NAME.isdisjoint(found)


def without_places(part: str) -> str:
    """Return a part with what says where a person works blanked out, of the same length."""
    return _PLACE.sub(lambda match: " " * len(match[0]), part)


def read_names(part: str, offset: int, text: str, *, labelled: bool) -> Names:
    """Return the names at the beginning of a part, which begins at ``offset`` of a line.

    Only the first may be of one word: what follows a comma alone is a place or a profession.
    """
    names: list[Name] = []
    role = False
    used = position = 0
    joined = ""
    for separator in [*_SPLIT.finditer(part), None]:
        end = separator.start() if separator else len(part)
        piece = part[position:end]
        start = position + len(piece) - len(piece.lstrip())
        start += _before_name(piece.strip(), labelled=labelled)
        length, has_role, whole = _name_length(part[start:end].strip(), labelled)
        placed = bool(length and position) and _is_beside(piece, length, joined)
        if length and not placed:
            begin = offset + start
            names.append(Name(text[begin : begin + length], begin, begin + length))
        role = role or has_role
        if not length and not has_role and (position or piece.strip() or separator is None):
            break
        used = end if whole else start + length
        if not whole or separator is None:
            break
        position, joined = separator.end(), separator[0]
    return Names(tuple(names), role, len(part[:used].rstrip()))


def _before_name(piece: str, *, labelled: bool) -> int:
    """Return the length of what stands before a name: a title, or behind a label a profession."""
    titled = _HONORIFIC.match(piece)
    if titled is not None:
        return titled.end()
    return trade_end(piece) if labelled else 0


def _is_beside(piece: str, length: int, joined: str) -> bool:
    """Return whether what follows a name is its place, its body or its degree, and no name.

    ``joined`` is what stands between the two: an agency shares the work in ``Ana Lee with AP``.
    """
    name = piece.strip()[:length]
    if name.lower() in AGENCY and joined.isalpha():
        return False
    if name.rstrip(".").replace(".", "").lower() in DEGREE:
        return True
    found = name.lower().split()
    if (len(found) == 1 and not _no_case(name)) or is_outlet(piece):
        return True
    return found[-1] in NO_NAME or found[0] in NO_FIRST_NAME


def _name_length(piece: str, labelled: bool) -> tuple[int, bool, bool]:
    """Return the length of the name that begins a piece, and two facts about what follows.

    The facts are whether a role follows, and whether name and role are the whole piece. Behind
    a label an outlet may follow the name without a comma.
    """
    if is_trade(piece):
        return 0, True, True
    end = 0
    for count, match in enumerate(_NAME_WORD.finditer(piece)):
        gap = piece[end : match.start()]
        if gap.strip() or (end and len(gap) > 2):  # a date stood between
            break
        stuck = 0 if match[0][1:].islower() else _stuck(match[0], piece[match.end() :])
        if stuck:  # a button or a role was right behind the name before it was pasted
            return match.start() + stuck, False, True
        word = match[0].rstrip(".").lower()
        if is_role(word) and (count == 0 or count >= 2 or _no_case(word)):
            return (end if count else 0), True, all_role(piece[match.start() :])
        if labelled and count >= 2 and _is_tail(piece[:end], piece[match.start() :]):
            return end, False, True
        if not (match[0][0].isupper() or word in PARTICLE or _no_case(match[0])):
            break
        end = match.end()
        if count >= MOST_WORDS:
            return 0, False, False
    end = _without_particle(piece, end)
    return end, False, not piece[end:].strip(" .:")


def _without_particle(piece: str, end: int) -> int:
    """Return the end of a name of several words without a particle behind it."""
    found = piece[:end].split()
    while len(found) > 1 and found[-1].lower() in PARTICLE:
        end = len(piece[:end].rsplit(None, 1)[0])
        found.pop()
    return end


def _is_tail(name: str, rest: str) -> bool:
    """Return whether the rest of a piece is the outlet right behind a name, without a comma."""
    found = [word.strip(".,").lower() for word in rest.split()]
    if is_outlet(name) or not all(word in OUTLET | AGENCY for word in found):
        return False
    return len(found) > 1 or found[0] in AGENCY or found[0] == "staff"


def _stuck(word: str, rest: str) -> int:
    """Return where a role or a button's word is stuck to a name, 0 where none is."""
    match = _STUCK.search(word)
    if match is None:
        return 0
    known = match[0].isupper() or match[0].lower() in STUCK_WORD
    return match.start() if known or (rest.strip() and all_role(match[0] + rest)) else 0


def _no_case(word: str) -> bool:
    return word.lower() == word.upper()
