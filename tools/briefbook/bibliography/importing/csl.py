"""CSL-JSON, as Zotero, JabRef and Pandoc write it -> entries.

Types and variables are those of the Citation Style Language 1.0.2, appendices III and IV.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.names import Name, join_names

_KINDS = {
    **dict.fromkeys(("article-journal", "article-magazine", "article-newspaper"), "article"),
    **dict.fromkeys(("book", "classic"), "book"),
    **dict.fromkeys(("chapter", "entry-dictionary", "entry-encyclopedia"), "incollection"),
    **dict.fromkeys(("webpage", "post", "post-weblog", "broadcast", "article"), "online"),
    "paper-conference": "inproceedings",
    "report": "report",
    "thesis": "thesis",
}
_FIELDS = {
    "title": "title",
    "title-short": "shorttitle",
    "collection-title": "series",
    "volume": "volume",
    "issue": "number",
    "number": "number",
    "page": "pages",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "address",
    "genre": "type",
    "DOI": "doi",
    "URL": "url",
    "ISBN": "isbn",
    "language": "langid",
    "note": "note",
    "keyword": "keywords",
    "abstract": "abstract",
}
_HOSTS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}


def csl_entry(item: Mapping[str, Any]) -> Entry:
    """Return the entry of one CSL item; what has another form than CSL says is left out."""
    kind = _KINDS.get(str(item.get("type", "")), "misc")
    authors, editors = (tuple(_names(item.get(role))) for role in ("author", "editor"))
    date, seen = (_date(item.get(name)) for name in ("issued", "accessed"))
    host = _HOSTS.get(kind, "organization")
    fields = {
        "title": _text(item.get("title")),
        "author": join_names(authors),
        "editor": join_names(editors),
        "year": date[:4],
        "date": date,
        host: _text(item.get("container-title")),
        "urldate": seen,
    }
    for name, own in _FIELDS.items():
        fields[own] = fields.get(own) or _text(item.get(name))
    key = _text(item.get("citation-key"))
    return Entry(key, kind, {name: value for name, value in fields.items() if value}, authors)


def _text(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _names(value: object) -> Iterator[Name]:
    for part in value if isinstance(value, list) else ():
        if not isinstance(part, dict):
            continue
        texts = {name: _text(part.get(name)) for name in part}
        before = texts.get("non-dropping-particle", "")
        given = (
            texts.get("given", ""),
            texts.get("dropping-particle", ""),
            texts.get("suffix", ""),
        )
        family = " ".join(filter(None, (before, texts.get("family", ""))))
        first = " ".join(filter(None, given))
        if family and first:
            yield Name(family, first)
        elif literal := texts.get("literal") or family or first:
            yield Name(literal=literal)


def _date(value: object) -> str:
    """Return a CSL date as ISO 8601, as exact as it is; only the first day of a range."""
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [int(part) for part in first if str(part).isdecimal()][:3]
    if numbers:
        return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])
    return _text(value.get("raw") or value.get("literal"))
