"""A printed reference -> ParsedReference.

A linear-chain model says which field each word belongs to; rules settle addresses, DOIs and the
year in brackets, take each field's text apart, and note what asks for a second look.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefbook.bibliography.names import Name, join_names
from briefbook.link.references.doubts import doubts_of
from briefbook.link.references.fields import Printed, fields_of, kind_of
from briefbook.link.references.labels import label
from briefbook.link.references.model import load_model
from briefbook.link.references.parsed import ParsedReference
from briefbook.link.references.people import printed_names
from briefbook.link.references.words import Word, words_of

_NUMBER = re.compile(r"[\[(]?\d{1,4}[\].)]{1,2}\.?")
_MOST = 400  # words; a reference has about thirty
_ORDER = (
    *("author", "title", "editor", "booktitle", "journal", "edition", "volume", "number", "pages"),
    *("publisher", "address", "year", "date", "doi", "url", "urldate"),
)


@lru_cache(maxsize=4096)  # a reference is read to propose its entry, and again to link it
def parse_reference(raw: str) -> ParsedReference:
    """Return the fields of one printed reference, as it is printed, and what is doubtful in it."""
    words = words_without_number(raw)[:_MOST]
    printed = Printed(tuple(words), tuple(label(words, load_model())))
    fields = fields_of(printed)
    authors, editors = _people(printed, "author"), _people(printed, "editor")
    named = {"author": join_names(authors), "editor": join_names(editors), **fields}
    ordered = tuple((name, named[name]) for name in _ORDER if named.get(name))
    parsed = ParsedReference(raw, kind_of(named, printed), ordered, authors, editors)
    return ParsedReference(raw, parsed.kind, ordered, authors, editors, doubts_of(parsed))


def words_without_number(raw: str) -> list[Word]:
    """Return the words of a reference, without its number in the list."""
    words = words_of(raw)
    return words[1:] if len(words) > 1 and _NUMBER.fullmatch(words[0].text) else words


def _people(printed: Printed, field: str) -> tuple[Name, ...]:
    return printed_names(printed.text(field))
