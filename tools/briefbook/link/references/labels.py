"""The field of each word of a reference: what rules settle, what the model says, what is mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefbook.link.references.features import features_of
from briefbook.link.references.model import OTHER, Model
from briefbook.link.references.words import Word

_DOI = re.compile(r"[<(\[]?doi[\s:.]{0,3}(?:https?:|10\.)", re.IGNORECASE)
_DOI_MARK = re.compile(r"[<(\[]?doi:?", re.IGNORECASE)
_OPEN_END = tuple("/-_.:=")
_ADDRESS_REST = re.compile(r"[\w%~-]*[/\d.][\w%./()~-]*")
_NEVER_FIRST = frozenset({"publisher", "container", "location"})
_YEARLESS = frozenset({OTHER, "publisher", "location"})
_ACCESS = 6  # words after "Retrieved" in which its date stands
_EDITION_WORDS = frozenset({"ed", "edn", "edition", "aufl", "auflage", "éd", "édition"})
_EDITION = re.compile(r"\(?(?:\d{1,2}(?:st|nd|rd|th)|rev|revised|second|third|fourth)")


def label(words: Sequence[Word], model: Model) -> list[str]:
    """Return the field of each word of a reference without its number in the list."""
    return mended(words, model.fields(features_of(words), settled(words)))


def settled(words: Sequence[Word]) -> list[str | None]:
    """Return the fields that need no model: addresses, DOIs, the only year in brackets."""
    found: list[str | None] = [None] * len(words)
    years = [i for i, word in enumerate(words) if _is_bracketed_year(word)]
    if len(years) == 1:
        found[years[0]] = "year"
    for i, word in enumerate(words):
        follower = words[i + 1] if i + 1 < len(words) else None
        if _DOI.match(word.text):
            found[i] = "doi"
        elif follower and _DOI_MARK.fullmatch(word.text) and follower.shape in {"doi", "url"}:
            found[i] = found[i + 1] = "doi"
        elif found[i] is None and (word.shape == "url" or _goes_on(words, i, found)):
            found[i] = "url"
    return found


def _is_bracketed_year(word: Word) -> bool:
    return word.shape == "year" and word.before[-1:] == "(" and word.after[:1] == ")"


def _goes_on(words: Sequence[Word], i: int, found: Sequence[str | None]) -> bool:
    """Return whether a word continues an address that was torn at a space."""
    return (
        i > 0
        and found[i - 1] == "url"
        and words[i - 1].text.endswith(_OPEN_END)
        and words[i].shape != "year"
        and not words[i].classes
        and _ADDRESS_REST.fullmatch(words[i].text) is not None
    )


def mended(words: Sequence[Word], fields: Sequence[str]) -> list[str]:
    """Return the fields without what no reference has: pages without a figure, and the like."""
    result = list(fields)
    for start, end in runs(fields):
        field = fields[start]
        if field == "author" and _are_editors(words[start:end]):
            result[start:end] = ["editor"] * (end - start)
        elif field == "container" and end - start > 1 and words[start].core == "in":
            result[start] = OTHER
        elif field == "title":
            result[start:end] = _without_edition(words[start:end])
        elif field in {"pages", "volume"} and not _has_number(words[start:end]):
            result[start:end] = [OTHER] * (end - start)
        elif field == "pages" and start and fields[start - 1] == "volume":
            issue = words[start].before == "(" and words[start].after[:1] == ")"
            result[start] = "volume" if issue else "pages"
        elif field in {OTHER, *_NEVER_FIRST} and start == 0:
            result[:end] = [_first(words[:end], field, fields[end : end + 1])] * end
    return _with_year(words, result)


def _first(words: Sequence[Word], field: str, follower: Sequence[str]) -> str:
    """Return the field of a reference's first words, which are authors or title."""
    if follower == ["title"] and not words[-1].after:
        return "title"
    return "author" if follower == ["year"] and field in _NEVER_FIRST else field


def _with_year(words: Sequence[Word], fields: list[str]) -> list[str]:
    """Return the fields with a year at the end of the publisher's or of no field as the year."""
    if "year" in fields:
        return fields
    for i in range(len(words) - 1, -1, -1):
        accessed = any("access" in word.classes for word in words[max(0, i - _ACCESS) : i])
        last = i + 1 == len(words) or fields[i + 1] != fields[i]
        if words[i].shape == "year" and fields[i] in _YEARLESS and last and not accessed:
            return [*fields[:i], "year", *fields[i + 1 :]]
    return fields


def runs(fields: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each unbroken run of one field starts and ends."""
    starts = [i for i, field in enumerate(fields) if i == 0 or fields[i - 1] != field]
    return list(pairwise([*starts, len(fields)])) if starts else []


def _are_editors(words: Sequence[Word]) -> bool:
    last = words[-1]
    return "editor" in last.classes and bool(last.before or last.after)


def _without_edition(words: Sequence[Word]) -> list[str]:
    """Return the fields of a title's words; an edition at its end (``6th edn.``) is not of it."""
    if len(words) > 2 and words[-1].core in _EDITION_WORDS and _EDITION.match(words[-2].text):
        return ["title"] * (len(words) - 2) + [OTHER] * 2
    return ["title"] * len(words)


def _has_number(words: Sequence[Word]) -> bool:
    return any(char.isdigit() for word in words for char in word.core) or any(
        word.shape in {"X", "XX", "XXXX", "X."} for word in words
    )
