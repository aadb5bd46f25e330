"""Entries as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting.record import DateParts, Record, record_of
from briefbook.bibliography.names import Name

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "collection": "book",
    "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
    "conference": "paper-conference", "magazine": "article-magazine", "manual": "report",
    "mastersthesis": "thesis", "newspaper": "article-newspaper", "online": "webpage",
    "phdthesis": "thesis", "proceedings": "book", "report": "report", "techreport": "report",
    "thesis": "thesis", "unpublished": "manuscript", "electronic": "webpage", "www": "webpage",
}  # fmt: skip
_FIELDS = {
    "title": ("title",),
    "title-short": ("shorttitle",),
    "volume": ("volume",),
    "edition": ("edition",),
    "publisher-place": ("address", "location"),
    "DOI": ("doi",),
    "URL": ("url",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "language": ("langid", "language"),
    "keyword": ("keywords",),
    "annote": ("annotation",),
}


def csl_json(entries: Sequence[Entry]) -> str:
    """Return entries as an array of CSL items, in their order."""
    items = [csl_item(entry) for entry in entries]
    return json.dumps(items, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def csl_item(entry: Entry) -> dict[str, Any]:
    """Return an entry as a CSL item; what is not known is not there."""
    record = record_of(entry)
    item: dict[str, Any] = {"id": entry.key, "type": csl_type(entry)}
    for role in ("author", "editor"):
        item[role] = [_name(name) for name in record.names(role)]
    item["issued"] = _date(record.issued) or ({"literal": record.words} if record.words else {})
    item["accessed"] = _date(record.accessed)
    item |= {variable: record.field(*names) for variable, names in _FIELDS.items()}
    item |= _within(record, item["type"])
    item["page"] = record.field("pages").replace("--", "-").replace("–", "-")
    item["note"] = record.note
    return {variable: value for variable, value in item.items() if value}


def csl_type(entry: Entry) -> str:
    """Return CSL's word for what kind of work an entry is."""
    if entry.kind == "article" and entry.fields.get("entrysubtype") in ("magazine", "newspaper"):
        return f"article-{entry.fields['entrysubtype']}"
    return _TYPES.get(entry.kind, "document")


def _within(record: Record, type_: str) -> dict[str, str]:
    """Return what the work stands in, its number there, and who published it."""
    container = record.field("journal", "journaltitle", "booktitle")
    body = record.field("publisher", "organization", "institution", "school", "howpublished")
    if type_ == "webpage" and not container:
        container, body = body, ""  # the name of the site
    number = "issue" if type_.startswith("article-") else "number"
    return {
        "container-title": container,
        "publisher": body,
        number: record.field("number", "issue"),
    }


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    return {"family": name.family, "given": name.given}


def _date(parts: DateParts) -> dict[str, list[list[int]]]:
    return {"date-parts": [list(parts)]} if parts else {}
