"""Which values the entries of a catalogue record may have.

Each check returns the value and ``""``, or what the value should have been.
"""

from __future__ import annotations

import re

from briefbook.dates import is_edtf
from briefbook.model import Completeness, Genre
from briefbook.nearest import nearest

_ALIKE = 0.6
"""How alike a field or a value is that is suggested: they are few."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_URL = re.compile(r"https?://[^\s/]+\S*")


def text(value: object) -> tuple[str, str]:
    """Check a text in one line."""
    good = isinstance(value, str) and value.strip() != "" and "\n" not in value
    return (str(value).strip(), "") if good else ("", "a text in one line")


def names(value: object) -> tuple[tuple[str, ...], str]:
    """Check a list of names."""
    good = isinstance(value, list) and all(text(one)[1] == "" for one in value)
    if not good or not isinstance(value, list):
        return (), 'a list of names such as ["Ana Lee"], empty where there is no author'
    return tuple(text(one)[0] for one in value), ""


def date(value: object) -> tuple[str, str]:
    """Check an EDTF date; TOML's own dates are EDTF too, once written out."""
    written = value if isinstance(value, str) else getattr(value, "isoformat", str)()
    good = not isinstance(value, (int, float, bool)) and is_edtf(str(written))
    return (str(written), "") if good else ("", "an EDTF date such as 2021-05-27 or 2021/2022")


def languages(value: object) -> tuple[tuple[str, ...], str]:
    """Check one language tag or a list of them."""
    tags = [value] if isinstance(value, str) else value
    wish = 'a language tag such as "en" or a list of them'
    if not isinstance(tags, list) or not tags:
        return (), wish
    good = all(isinstance(tag, str) and _LANGUAGE.fullmatch(tag) for tag in tags)
    return (tuple(tags), "") if good else ((), wish)


def address(value: object) -> tuple[str, str]:
    """Check an address of the web."""
    good = isinstance(value, str) and _URL.fullmatch(value) is not None
    return (str(value), "") if good else ("", "an address that begins with https:// or http://")


def genre(value: object) -> tuple[str, str]:
    """Check the name of a genre."""
    return _one_of(value, [one.value for one in Genre])


def completeness(value: object) -> tuple[str, str]:
    """Check how much of the article there is."""
    return _one_of(value, [one.value for one in Completeness])


def reliability(value: object) -> tuple[str, str]:
    """Check the grade of a source."""
    good = isinstance(value, str) and value in tuple("ABCDEF")
    return (str(value), "") if good else ("", "one of the letters A to F")


def credibility(value: object) -> tuple[int, str]:
    """Check the grade of the information."""
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 6:
        return value, ""
    return 0, "a whole number from 1 to 6"


def meant(name: str, known: list[str]) -> str:
    """Return `` (do you mean “…”?)`` where a name is nearly a known one, else nothing."""
    near = nearest(name.casefold(), known, _ALIKE)
    return f"; do you mean “{near}”?" if near else ""


def _one_of(value: object, known: list[str]) -> tuple[str, str]:
    if value in known:
        return str(value), ""
    near = meant(value, known) if isinstance(value, str) else ""
    return "", f"one of {', '.join(known)}{near}"
