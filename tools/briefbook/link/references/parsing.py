"""A printed reference -> ParsedReference."""

from __future__ import annotations

import re

from briefbook.bibliography.names import join_names
from briefbook.link.references.parsed import ParsedReference
from briefbook.link.references.people import printed_names

_YEAR = re.compile(r"\(((?:1[5-9]|20)\d\d)[a-z]?\)\.?")
_URL = re.compile(r"https?://[^\s<>]+")
_ACCESS = re.compile(r"(?:Retrieved|Accessed)\s+(?:on\s+)?([A-Z][a-z]+ \d{1,2}, \d{4})")
_MONTHS = "January February March April May June July August September October November December"


def parse_reference(raw: str) -> ParsedReference:
    """Return the fields of one printed reference."""
    text = " ".join(raw.split())
    fields = {}
    url = _URL.search(text)
    access = _ACCESS.search(text)
    year = _YEAR.search(text)
    before = text[: year.start()] if year else ""
    after = text[year.end() :] if year else text
    after = re.split(r"\s*\b(?:Retrieved|Accessed)\b|https?://", after)[0].strip(" .")
    authors = printed_names(before) if after else ()
    if authors:
        fields["author"] = join_names(authors)
    fields["title"] = after or before.strip(" .")
    if year:
        fields["year"] = year[1]
    if url:
        fields["url"] = url[0].rstrip(".,;")
    if access:
        month, day, of = access[1].replace(",", "").split()
        number = _MONTHS.split().index(month) + 1 if month in _MONTHS.split() else 0
        if number:
            fields["urldate"] = f"{of}-{number:02}-{int(day):02}"
    return ParsedReference(raw, "online" if url else "misc", tuple(fields.items()), authors)
