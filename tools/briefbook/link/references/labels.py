"""The field of each word of a reference: settled by rule, found by the model, mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.link.references.features import features_of
from briefbook.link.references.mending import mended
from briefbook.link.references.model import Model
from briefbook.link.references.words import Word

_DOI = re.compile(r"[<(\[]?doi[\s:.]{0,3}(?:https?:|10\.)", re.IGNORECASE)
_DOI_MARK = re.compile(r"[<(\[]?doi:?", re.IGNORECASE)
_OPEN_END = tuple("/-_.:=")
_ADDRESS_REST = re.compile(r"[\w%~-]*[/\d.][\w%./()~-]*")


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
