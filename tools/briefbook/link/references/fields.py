"""Labelled words -> BibTeX fields, each field's text taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefbook.dates import find_dates
from briefbook.link.references.words import Word

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4}) ([A-Z][a-z]{2,8}) (\d{1,2})(?!\d)")  # 2025 May 9
_VOLUME = re.compile(
    r"(?P<volume>[A-Z]?\d+[A-Z]?)"
    r"(?:\s?(?:[(,/]|:(?!\s?[A-Za-z]?\d+[-–]))\s?(?:n\w{0,2}[.°]?\s?)?(?P<number>\d+(?:[-–/]\d+)?)\)?)?"
    r"(?:\)?[:,]\s?(?P<pages>[A-Za-z]?\d+(?:[-–]\d+)?))?"
)
_PAGES = re.compile(r"(?P<first>[A-Za-z]{0,2}\d+)(?:\s*[-–—‐−]{1,2}\s*(?P<last>[A-Za-z]{0,2}\d+))?")
_LIST = re.compile(r"\s*[,;]\s*\d")
_DOI = re.compile(r"10\.\d{3,9}/\S+")
_EDITION = re.compile(
    r"\(?((?:\d{1,2}(?:st|nd|rd|th)|[Rr]ev\.?|[Ss]econd|[Tt]hird) (?:ed|edn|edition)\b)"
)
_PAIRS = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“", "`": "'"}
_MEDIUM = re.compile(r"\s*\[(?:[Ii]nternet|[Oo]nline)\]$")
_EDGES = " ,;:()[]{}<>*"
_DATE_WORDS = 6  # words after "Retrieved" in which its date stands


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of a reference and the field of each."""

    words: tuple[Word, ...]
    fields: tuple[str, ...]

    def text(self, field: str) -> str:
        """Return what is printed of a field; where it stands twice, the first of both."""
        if field not in self.fields:
            return ""
        start = end = self.fields.index(field)
        while self.fields[end : end + 1] == (field,):
            end += 1
        return " ".join(word.text for word in self.words[start:end])

    def start(self, field: str) -> int | None:
        """Return where a field begins."""
        return self.fields.index(field) if field in self.fields else None


def fields_of(printed: Printed) -> dict[str, str]:
    """Return the fields that are no names, under BibTeX's names."""
    title, container = tidy(printed.text("title")), tidy(printed.text("container"))
    title = _MEDIUM.sub("", title)
    volume = _VOLUME.search(printed.text("volume"))
    if not title and not volume:
        title, container = container, ""  # a book set as journals are is still a book
    parts = volume.groupdict() if volume else {}
    return {
        "title": title,
        ("booktitle" if _is_host(printed) else "journal"): container,
        "edition": _edition(printed),
        "volume": parts.get("volume") or "",
        "number": (parts.get("number") or "").replace("–", "-"),
        "pages": _pages(printed.text("pages") or parts.get("pages") or ""),
        "publisher": tidy(printed.text("publisher")),
        "address": tidy(printed.text("location")),
        "doi": _doi(printed.text("doi")),
        "url": address(printed.text("url")),
        "urldate": _access_date(printed.words),
        **_dates(printed),
    }


def tidy(text: str) -> str:
    """Return a title or name without the marks that only part it from its neighbours."""
    text = text.strip(_EDGES)
    if text[:1] in _PAIRS:
        closing = _PAIRS[text[0]]
        inner = text.rstrip(".,;: ")
        if inner.endswith(closing) and closing not in inner[1:-1]:
            text = inner[1:-1]
        elif closing not in text[1:]:
            text = text[1:]
    text = text.strip(_EDGES.replace("(", "").replace(")", ""))
    if not text.endswith("...") and (len(text) < 3 or text[-3] != "."):
        text = text.rstrip(".")
    missing = ")" if text.count("(") > text.count(")") else ""
    return (text + missing).strip(" ,;:")


def address(text: str) -> str:
    """Return an address without the brackets and stops around it, whole where it was torn."""
    joined = text.replace(" ", "").lstrip("<([")
    stripped = joined.rstrip(">].,;")
    if stripped.endswith(")") and stripped.count(")") > stripped.count("("):
        stripped = stripped[:-1]
    return stripped


def _doi(text: str) -> str:
    found = _DOI.search(text.replace(" ", ""))
    return found[0].rstrip(">].,;") if found else ""


def _pages(text: str) -> str:
    found = _PAGES.search(text)
    if not found:
        return ""
    if _LIST.search(text, found.end()):
        return text[found.start() :].strip(_EDGES + ".")
    return f"{found['first']}-{found['last']}" if found["last"] else found["first"]


def _edition(printed: Printed) -> str:
    after = " ".join(word.text for word in printed.words[printed.start("title") or 0 :])
    found = _EDITION.search(after)
    return found[1] if found else ""


def _dates(printed: Printed) -> dict[str, str]:
    """Return the year, and the date where month or day are printed beside it."""
    start = printed.start("year")
    if start is None:
        return {}
    year = _YEAR.search(printed.words[start].text)
    if not year:
        return {}
    around = [word.text for word in printed.words[max(0, start - 2) : start + 4]]
    after = re.split(r"[)\[]", " ".join(around[min(start, 2) + 1 :]))[0]
    before = " ".join(around[: min(start, 2)])
    closed = ")" in printed.words[start].after
    for text in ("" if closed else f"{after} {year[0]}", f"{before} {year[0]}"):
        for date in find_dates(text, None) if text else ():
            if date.value and date.value[:4] == year[0] and len(date.value) in {7, 10}:
                return {"year": year[0], "date": date.value}
    return {"year": year[0]}


def _access_date(words: tuple[Word, ...]) -> str:
    """Return the day on which a page was retrieved, as ISO 8601."""
    for i, word in enumerate(words):
        if "access" in word.classes:
            text = " ".join(part.text for part in words[i + 1 : i + 1 + _DATE_WORDS])
            for date in find_dates(_YEAR_FIRST.sub(r"\3 \2 \1", text), None):
                if date.value and len(date.value) == len("2024-06-21"):
                    return date.value
    return ""


def _is_host(printed: Printed) -> bool:
    """Return whether the container is a book: after ``In``, with editors, or proceedings."""
    start = printed.start("container")
    if start is None:
        return False
    first = printed.words[start]
    opened = start > 0 and printed.words[start - 1].core == "in"
    return opened or "editor" in printed.fields or "proceedings" in first.classes


def kind_of(fields: Mapping[str, str], printed: Printed) -> str:
    """Return BibTeX's type for a work with these fields; one that lacks some is ``misc``."""
    if fields.get("booktitle") and fields.get("author"):
        proceedings = any("proceedings" in word.classes for word in printed.words)
        return "inproceedings" if proceedings else "incollection"
    whole = fields.get("author") and fields.get("year")
    if fields.get("journal") and whole and (fields.get("volume") or not fields.get("url")):
        return "article"
    if fields.get("url"):
        return "online"
    return "book" if fields.get("publisher") and whole else "misc"
