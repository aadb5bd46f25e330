"""What the record of a proposed actor is called: its file's name and its sort key."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import count

from briefbook.authority import Kind, NameOrder

_LONGEST = 60  # letters of a slug
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_JUNIOR = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")


def new_slug(name: str, taken: Collection[str]) -> str:
    """Return the slug of a name, with a number where a page has it already.

    A name without a Latin letter gets one of the digits of its SHA-256.
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS)).replace("'", "")
    plain = plain.replace("’", "").encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")
    base = base or f"actor-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    slugs = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(slug for slug in slugs if slug not in taken and slug != "index")


def sort_key(name: str, kind: Kind, order: NameOrder, variants: Iterable[str] = ()) -> str:
    """Return the form under which a name is sorted: ``Doe, Jane`` or ``Kim Yo-jong``.

    A variant of two words that ends the name is the whole of a family name: ``Vega Ruiz``.
    """
    if kind is not Kind.PERSON:
        return name.removeprefix("The ").removeprefix("the ")
    junior = _JUNIOR.search(name)
    seen = frozenset(variants)
    words = name[: junior.start() if junior else None].split()
    if order is NameOrder.FAMILY_FIRST or len(words) == 1:
        return name
    first = len(words) - 1
    while first > 1 and (words[first - 1].islower() or " ".join(words[first - 1 :]) in seen):
        first -= 1  # Vincent van der Berg
    tail = name[junior.start() :].strip(", ") if junior else ""
    given = " ".join([*words[:first], *([tail] if tail else [])])
    return f"{' '.join(words[first:])}, {given}"
