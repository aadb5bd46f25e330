"""Entries as RIS (tags as Zotero and EndNote read them)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting.csl import csl_item
from briefbook.bibliography.exporting.record import DateParts, Record, record_of
from briefbook.bibliography.names import Name

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "manuscript": "UNPB",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_TAGS = {
    "title": "TI",
    "title-short": "ST",
    "container-title": "T2",
    "publisher": "PB",
    "publisher-place": "CY",
    "volume": "VL",
    "issue": "IS",
    "number": "IS",
    "edition": "ET",
    "DOI": "DO",
    "URL": "UR",
    "ISBN": "SN",
    "ISSN": "SN",
    "language": "LA",
    "note": "N1",
    "annote": "N1",
}


def ris(entries: Sequence[Entry]) -> str:
    """Return entries as RIS, in their order, a blank line between two."""
    return "\n".join("".join(f"{line}\n" for line in _lines(entry)) for entry in entries)


def _lines(entry: Entry) -> Iterator[str]:
    record, item = record_of(entry), csl_item(entry)
    yield f"TY  - {_TYPES.get(item['type'], 'GEN')}"
    yield from (f"{tag}  - {' '.join(value.split())}" for tag, value in _values(record, item))
    yield "ER  - "


def _values(record: Record, item: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "ID", record.entry.key
    yield from (("AU", _name(name)) for name in record.names("author"))
    yield from (("ED", _name(name)) for name in record.names("editor"))
    if record.issued:
        yield "PY", f"{record.issued[0]:04d}"
        yield "DA", _date(record.issued)
    elif record.words:
        yield "PY", record.words
    for variable, tag in _TAGS.items():
        if variable in item:
            yield tag, item[variable]
    first, _, last = item.get("page", "").replace("–", "-").partition("-")
    yield from ((tag, page) for tag, page in (("SP", first), ("EP", last)) if page.strip())
    if record.accessed:
        yield "Y2", _date(record.accessed)
    yield from (("KW", word) for word in record.entry.keywords)


def _name(name: Name) -> str:
    """Return a name; the first comma in a body's name is doubled, so that it divides nothing."""
    return name.literal.replace(",", ",,", 1) if name.literal else f"{name.family}, {name.given}"


def _date(parts: DateParts) -> str:
    """Return a date as ``2021/05/27/``: year, month, day and a free part, which stays empty."""
    numbers = [f"{part:0{4 if index == 0 else 2}d}" for index, part in enumerate(parts)]
    return "/".join([*numbers, *[""] * (4 - len(numbers))])
