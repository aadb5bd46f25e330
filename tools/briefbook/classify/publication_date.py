"""Dates of publication in the forms that only a line near the title is trusted with.

``May 2021``, ``Spring 2021`` and ``05/04/2021`` stand in many lines; above or below the title they
say when the article appeared.
"""

from __future__ import annotations

import re

from briefbook.classify.months import MONTHS
from briefbook.classify.printed_date import PrintedDate, days_and_spans

_SEASONS = {
    21: "spring frühjahr frühling printemps primavera",
    22: "summer sommer été verano verão estate",
    23: "autumn fall herbst automne otoño outono autunno",
    24: "winter hiver invierno inverno",
}
"""Names of seasons by the number that EDTF gives them."""
_NUMBERS = MONTHS | {name: number for number, row in _SEASONS.items() for name in row.split()}
_NAMES = "|".join(sorted(_NUMBERS, key=lambda name: (-len(name), name)))
_ANY_YEAR = re.compile(r"(?:19|20)[0-9]{2}|[/.-][0-9]{2}(?![0-9])|令和")
"""What no date of publication is without: a year, of two figures behind a mark."""
_PART_OF_YEAR = re.compile(
    rf"\b(?P<first>{_NAMES})\b\.?(?:\s?[/–-]\s?(?P<last>{_NAMES})\b\.?)?,?\s{{1,3}}(?:de\s)?"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])(?:[/–-](?:20)?[0-9]{2}\b)?"
    # 2021年5月号
    r"|(?P<year2>(?:19|20)[0-9]{2})[年년]\s?(?P<month>1[0-2]|0?[1-9])[月월]",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s{0,40}(?P<year>(?:19[5-9]|20[0-4])[0-9])\s{0,40}")


def publication_dates(text: str) -> tuple[PrintedDate, ...]:
    """Return the dates in a line near the title, in order, as precisely as it prints them.

    Months and seasons count only where the line has no day, a year only where it is the line.
    """
    if _ANY_YEAR.search(text) is None:
        return ()
    found = days_and_spans(text)
    if found:
        return found
    found = tuple([_part_of_year(match) for match in _PART_OF_YEAR.finditer(text)])
    year = None if found else _YEAR.fullmatch(text)
    return (PrintedDate(*year.span("year"), year["year"]),) if year else found


def _part_of_year(match: re.Match[str]) -> PrintedDate:
    """Return a month or a season, or the span of two: ``December/January 2021`` began in 2020."""
    if match["month"]:
        value = f"{match['year2']}-{int(match['month']):02}"
        return PrintedDate(match.start(), match.end(), value)
    year, first = int(match["year"]), _NUMBERS[match["first"].lower()]
    last = _NUMBERS[match["last"].lower()] if match["last"] else first
    value = f"{year}-{last:02}"
    if first != last:
        value = f"{year - (first > last)}-{first:02}/{value}"
    return PrintedDate(match.start(), match.end(), value)
