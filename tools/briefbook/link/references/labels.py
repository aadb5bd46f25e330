"""The field of each word of a reference: settled by rule, found by the model, mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefbook.link.references.features import features_of
from briefbook.link.references.mending import mended
from briefbook.link.references.model import Model
from briefbook.link.references.words import Word

_DOI = re.compile(r"[<(\[]?doi[\s:.]{0,3}(?:https?:|10\.)", re.IGNORECASE)
_DOI_MARK = re.compile(r"[<(\[]?doi:?", re.IGNORECASE)
_OPEN_END = tuple("/-_.:=")
_ADDRESS_REST = re.compile(r"[\w%~-]*[/\d.][\w%./()~-]*")


def label(words: Sequence[Word], model: Model) -> list[str]:
    """Return the field of each word of a reference without its number in the list.

    Where the year stands with the volume, one before it is a word of the title.
    """
    found = settled(words)
    seen = [
        replace(word, shape="9999") if word.shape == "year" and "volume" in found[i:] else word
        for i, word in enumerate(words)
    ]
    return mended(words, model.fields(features_of(seen), found))


def settled(words: Sequence[Word]) -> list[str | None]:
    """Return the fields that need no model: addresses, DOIs, the only year in brackets."""
    found: list[str | None] = [None] * len(words)
    years = [i for i, word in enumerate(words) if _is_bracketed_year(word)]
    if len(years) == 1:
        found[years[0]] = "year"
    for i, word in enumerate(words[:-1]):
        if word.shape == "year" and word.after == ";" and words[i + 1].shape == "9(9)":
            found[i : i + 2] = ["year", "volume"]  # 2019;159:152-168, as medicine has it
            authors = _short_authors(words[:i])
            found[:authors] = ["author"] * authors
    for i, word in enumerate(words):
        follower = words[i + 1] if i + 1 < len(words) else None
        if _DOI.match(word.text):
            found[i] = "doi"
        elif follower and _DOI_MARK.fullmatch(word.text) and follower.shape in {"doi", "url"}:
            found[i] = found[i + 1] = "doi"
        elif found[i] is None and (word.shape == "url" or _goes_on(words, i, found)):
            found[i] = "url"
    return found


def _short_authors(words: Sequence[Word]) -> int:
    """Return how many words open a reference with names such as ``Lee AB, Park C, et al.``."""
    named = False
    for i, word in enumerate(words):
        if word.core == "al" and i and words[i - 1].core == "et":
            return i + 1
        if word.shape in {"X", "XX", "X."} and named and word.after[:1] == ".":
            return i + 1
        named = word.shape in {"Xx", "xX", "xx"} and not word.after
        if not named and word.shape not in {"X", "XX"}:
            return 0
    return 0


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
