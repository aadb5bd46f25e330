"""Printed lists of names -> names: family names first or last, initials with or without stops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefbook.bibliography.names import Name, is_body

_CONJUNCTION = re.compile(r"\s*(?:&amp;|&|\b(?:and|und|et|AND)\b(?!\s+al\b))\s*")
_OTHERS = re.compile(r"[,;\s]*\b(?:et\.?\s?al\b\.?|and others|u\. ?a\.)\s*", re.I)
_ROLE = re.compile(
    r"\(?(?<![.\w])(?:eds?|editors?|hrsg|hg|org|orgs|comps?|trans|producers?|directors?|dir)\b\.?\)?"
    r"|\b(?:edited|compiled|translated) by\b",
    re.I,
)
_NO_BRACES = str.maketrans("", "", "{}")
"""In BibTeX they hold a body's name together; a stray one would swallow the names behind it."""
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.I)
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")  # Jae-in: the family name stands before it
_PARTICLES = frozenset(
    "de del della der den di do dos da du la le van von zu zur ter ten al".split()
)


def printed_names(text: str) -> tuple[Name, ...]:
    """Return the names in a printed list, in its order; ``et al.`` and roles are left out."""
    text = text.translate(_NO_BRACES)
    text = _ROLE.sub(" ", _OTHERS.sub(" ", text)).strip(" ,;:&()[]")
    return tuple(name for name in _names(text) if any(map(str.isalnum, name.family + name.literal)))


def _names(text: str) -> Iterator[Name]:
    if _is_one_body(text):
        yield Name(literal=_tidy(text))
    elif ";" in text:
        yield from filter(None, map(_one, text.replace("&", ";").split(";")))
    else:
        for group in filter(lambda group: group.strip(" ,."), _CONJUNCTION.split(text)):
            yield from _of_group(group)


def _is_one_body(text: str) -> bool:
    if ";" in text or any(map(_is_initials, text.split(","))):
        return False
    groups = _CONJUNCTION.split(text)
    return is_body(text) and not (len(groups) > 1 and all(map(is_body, groups)))


def _of_group(group: str) -> Iterator[Name]:
    """Names between two conjunctions: commas part names, and family from given names too."""
    parts = [part.strip() for part in _stops_as_commas(group).split(",") if part.strip(" .")]
    index = 0
    while index < len(parts):
        part = parts[index]
        follower = parts[index + 1] if index + 1 < len(parts) else ""
        if follower and _belongs(part, follower, first=index == 0):
            index += 1
            given = _tidy(follower)
            if index + 1 < len(parts) and _SUFFIX.fullmatch(parts[index + 1]):
                index += 1
                given = f"{given} {parts[index]}"
            yield Name(_tidy(part), given)
        else:
            name = _one(part)
            if name:
                yield name
        index += 1


def _stops_as_commas(group: str) -> str:
    """``Lord, C. Barnes, CC.``: a stop that ends initials before a family name parts names."""
    return re.sub(r"(?<=, )([A-Z]{1,3}\.) (?=[A-Z][a-z]+,)", r"\1, ", group)


def _belongs(part: str, follower: str, *, first: bool) -> bool:
    if _is_initials(part) or _ends_in_initials(part):
        return False
    if _is_initials(follower):
        return True
    one_word = len([word for word in part.split() if word.lower() not in _PARTICLES]) == 1
    return one_word and (first or " " not in follower)


def _is_initials(part: str) -> bool:
    pieces = [piece for piece in re.split(r"[.\s\-‐‑–’']+", part) if piece]
    return bool(pieces) and all(
        piece[0].isupper() and (len(piece) <= 2 or (len(piece) == 3 and piece.isupper()))
        for piece in pieces
    )


def _ends_in_initials(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and words[-1].rstrip(".").isupper() and len(words[-1]) <= 4


def _one(text: str) -> Name | None:
    """Return a single name: ``Family, Given``, ``Given Family`` or ``Family IN``."""
    text = _tidy(text)
    if not text:
        return None
    family, comma, given = text.partition(",")
    if comma:
        return Name(_tidy(family), _tidy(given)) if given.strip() else Name(literal=_tidy(family))
    words = text.split()
    if len(words) == 1 or is_body(text):
        return Name(literal=text)
    split = _family_first(words)
    if split:
        return Name(" ".join(words[:split]), " ".join(words[split:]))
    split = len(words) - 1
    while split > 1 and words[split - 1].lower() in _PARTICLES:
        split -= 1
    return Name(" ".join(words[split:]), " ".join(words[:split]))


def _family_first(words: Sequence[str]) -> int:
    """Return how many words the family name has that stands first, 0 where it stands last."""
    if _is_initials(words[-1]) and not _is_initials(words[0]):
        return next(i for i in range(1, len(words)) if all(map(_is_initials, words[i:])))
    if len(words) == 2 and _KOREAN_GIVEN.fullmatch(words[1]):
        return 1
    capitals = words[0].isupper() and not _is_initials(words[0])
    return int(capitals and not any(map(str.isupper, words[1:])))  # KAHAN Marcel


def _tidy(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;:&()[]*")
    return text if re.search(r"\b[^\W\d_]\.$", text) else text.rstrip(". ")
