"""A printed reference -> ParsedReference.

A linear-chain model says which field each word belongs to; rules settle addresses, DOIs and the
year in brackets, take each field's text apart, and note what asks for a second look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefbook.bibliography.names import Name, join_names
from briefbook.link.references.doubts import doubts_of
from briefbook.link.references.fields import Printed, fields_of, kind_of, tidy
from briefbook.link.references.labels import label
from briefbook.link.references.model import load_model
from briefbook.link.references.numbering import is_counted
from briefbook.link.references.parsed import ParsedReference
from briefbook.link.references.people import printed_names
from briefbook.link.references.words import Word, words_of

_NUMBER = re.compile(r"[\[(]?\d{1,4}[\].)]{1,2}\.?")
_MOST = 400  # words; a reference has about thirty
_ORDER = (
    *("author", "title", "editor", "booktitle", "journal", "edition", "volume", "number", "pages"),
    *("publisher", "address", "year", "date", "doi", "url", "urldate"),
)


def parse_list(printed: Sequence[str]) -> tuple[ParsedReference, ...]:
    """Return what :func:`parse_reference` does for each of a list, which may count its entries."""
    counted = is_counted(printed)
    return tuple(parse_reference(raw, counted=counted) for raw in printed)


@lru_cache(maxsize=4096)  # a reference is read to propose its entry, and again to link it
def parse_reference(raw: str, *, counted: bool = False) -> ParsedReference:
    """Return the fields of one printed reference, as it is printed, and what is doubtful in it.

    ``counted`` says that its first word is its number in the list.
    """
    words = words_without_number(raw, counted=counted)[:_MOST]
    printed = Printed(tuple(words), tuple(label(words, load_model())))
    fields = fields_of(printed)
    authors, editors = _people(printed, "author"), _people(printed, "editor")
    own = fields["publisher"]
    if len(authors) == 1 and tidy(printed.text("author")) == own:
        authors = _as_body(authors, own)
    named = {"author": join_names(authors), "editor": join_names(editors), **fields}
    ordered = tuple((name, named[name]) for name in _ORDER if named.get(name))
    parsed = ParsedReference(raw, kind_of(named, printed), ordered, authors, editors)
    return ParsedReference(raw, parsed.kind, ordered, authors, editors, doubts_of(parsed))


def words_without_number(raw: str, *, counted: bool = False) -> list[Word]:
    """Return the words of a reference, without its number in the list."""
    words = words_of(raw)
    has_number = len(words) > 1 and (counted or _NUMBER.fullmatch(words[0].text))
    return words[1:] if has_number else words


def _as_body(authors: tuple[Name, ...], publisher: str) -> tuple[Name, ...]:
    """Return the author that publishes the work itself under its whole name: it is no person."""
    is_plain = all(word.isalpha() for word in publisher.split())
    return (Name(literal=publisher),) if is_plain else authors


def _people(printed: Printed, field: str) -> tuple[Name, ...]:
    return printed_names(printed.text(field))
