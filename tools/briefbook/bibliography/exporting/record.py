"""An entry as it is exported: its date split into what is known, its note completed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.names import Name, split_names
from briefbook.dates.edtf import describe_edtf, is_edtf, parse_point

_YEAR = re.compile(r"[0-9]{4}")

DateParts = tuple[int, ...]
"""A year, a year and a month, or a year, a month and a day; empty where no date is known."""


@dataclass(frozen=True, slots=True)
class Record:
    """What every format says of an entry; ``words`` is a date that is no year, such as ``n.d.``."""

    entry: Entry
    issued: DateParts
    accessed: DateParts
    words: str
    note: str

    def field(self, *names: str) -> str:
        """Return the first of some fields that is not empty, or an empty text."""
        return next((value for name in names if (value := self.entry.fields.get(name, ""))), "")

    def names(self, role: str) -> tuple[Name, ...]:
        """Return the authors or the editors."""
        return split_names(self.entry.fields.get(role, ""))


def record_of(entry: Entry) -> Record:
    """Return an entry with its date as numbers, or in its note where numbers would lie."""
    date, year = entry.fields.get("date", ""), entry.fields.get("year", "")
    issued, words = date_parts(date), ""
    note = entry.fields.get("note", "")
    if not issued or (_YEAR.fullmatch(year) and int(year) != issued[0]):
        issued = (int(year),) if _YEAR.fullmatch(year) else ()
        words = "" if issued else year
        if is_edtf(date):
            words = words or ("" if issued else describe_edtf(date))
            note = f"{note} Date: {describe_edtf(date)} (EDTF {date}).".strip()
    return Record(entry, issued, date_parts(entry.fields.get("urldate", "")), words, note)


def date_parts(date: str) -> DateParts:
    """Return a date of EDTF as numbers, none where it is an interval, a season or in doubt."""
    point = parse_point(date)
    if point is None or point.doubt or "X" in date or not _YEAR.fullmatch(point.year):
        return ()
    if point.month is not None and point.month > 12:
        return ()
    parts = (int(point.year), point.month, point.day)
    return tuple(part for part in parts if part is not None)


def dashed(parts: DateParts) -> str:
    """Return a date as ``2021-05-27``, ``2021-05`` or ``2021``."""
    return "-".join(f"{part:0{4 if index == 0 else 2}d}" for index, part in enumerate(parts))
