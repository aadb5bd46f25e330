"""RIS, as Zotero, EndNote and library catalogues write it -> entries.

Tags are those of the RIS format of Research Information Systems (2011), as Zotero uses them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.names import Name, join_names

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<value>.*)")
_DATE = re.compile(r"(?P<year>\d{4})(?:[/-](?P<month>\d{1,2}))?(?:[/-](?P<day>\d{1,2}))?")
_KINDS = {
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "INPR", "JFULL"), "article"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP", "DICT", "ENCYC"), "incollection"),
    **dict.fromkeys(("CONF", "CPAPER"), "inproceedings"),
    **dict.fromkeys(("ELEC", "WEB", "BLOG", "ICOMM"), "online"),
    "RPRT": "report",
    "GOVDOC": "report",
    "THES": "thesis",
}
_HOSTS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_FIELDS = {
    "shorttitle": ("ST",),
    "volume": ("VL",),
    "number": ("IS", "M1"),
    "edition": ("ET",),
    "publisher": ("PB",),
    "address": ("CY", "PP"),
    "doi": ("DO",),
    "url": ("UR", "L2"),
    "langid": ("LA",),
    "note": ("N1",),
    "abstract": ("AB", "N2"),
}
Record = dict[str, list[str]]
"""The values of one work by their tag."""


def ris_records(text: str) -> Iterator[tuple[int, Record]]:
    """Yield the line and the values of each record; a line without a tag goes on with the last."""
    record: Record | None = None
    start, tag = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line.strip("\ufeff").rstrip())
        if match and match["tag"] == "TY":
            if record:
                yield start, record
            record, start = defaultdict(list), number
        if record is None:
            continue
        if match and match["tag"] == "ER":
            yield start, record
            record = None
        elif match:
            tag = match["tag"]
            record[tag].append(match["value"].strip())
        elif line.strip() and record[tag]:
            record[tag][-1] += f" {line.strip()}"
    if record:
        yield start, record


def ris_entry(record: Mapping[str, list[str]], line: int) -> Entry:
    """Return the entry of one record."""
    kind = _KINDS.get(_first(record, ("TY",)), "misc")
    authors = tuple(_names(record, ("AU", "A1")))
    date = _date(_first(record, ("DA",))) or _date(_first(record, ("PY", "Y1")))
    fields = {
        "title": _first(record, ("TI", "T1", "CT")),
        "author": join_names(authors),
        "editor": join_names(tuple(_names(record, ("ED", "A2")))),
        "year": date[:4],
        "date": date,
        _HOSTS.get(kind, "organization"): _first(record, ("T2", "JF", "JO", "BT", "JA")),
        "pages": "-".join(filter(None, (_first(record, ("SP",)), _first(record, ("EP",))))),
        "urldate": _date(_first(record, ("Y2",))),
        "keywords": ", ".join(record.get("KW", ())),
    }
    fields |= {name: _first(record, tags) for name, tags in _FIELDS.items()}
    return Entry("", kind, {name: value for name, value in fields.items() if value}, authors, line)


def _first(record: Mapping[str, list[str]], tags: Iterable[str]) -> str:
    return next((value for tag in tags for value in record.get(tag, ()) if value), "")


def _names(record: Mapping[str, list[str]], tags: Iterable[str]) -> Iterator[Name]:
    for tag in tags:
        for value in filter(None, record.get(tag, ())):
            family, _, given = (part.strip() for part in value.partition(","))
            given = " ".join(given.replace(",", " ").split())
            yield Name(family, given) if family and given else Name(literal=family or given)


def _date(value: str) -> str:
    """Return ``2021/05/27/`` as ISO 8601, as exact as it is."""
    found = _DATE.match(value)
    if not found:
        return ""
    parts = [found["year"]]
    for name, most in (("month", 12), ("day", 31)):
        if not found[name] or not 1 <= int(found[name]) <= most:
            break
        parts.append(found[name].zfill(2))
    return "-".join(parts)
