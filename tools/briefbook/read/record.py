"""The catalogue record: what the editor knows of an article that its text does not say.

``seeds/<stem>.toml`` beside ``seeds/<stem>.txt``. Every entry is a table with a ``value`` and
the ``reason`` for it; ``[[lines]]`` corrects the class of a line, ``[[mentions]]`` settles whom
a form means.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefbook.dates import is_edtf
from briefbook.findings import Finding, Problem
from briefbook.model import LineClass, Settlement
from briefbook.read.paths import open_reason, visible_path, why_unreadable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_MAX_RECORD_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """A value that the editor gives, with the reason for it."""

    value: T_co
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """The class that the editor gives a line, with the reason for it."""

    line: int
    line_class: LineClass
    reason: str


@dataclass(frozen=True, slots=True)
class CatalogueRecord:
    """What the editor says of one seed; ``None`` where the editor says nothing.

    ``date`` is EDTF and ``language`` BCP 47. ``reliability`` (A to F) grades the source and
    ``credibility`` (1 to 6) the information, as in the Admiralty system.
    """

    title: Entry[str] | None = None
    authors: Entry[tuple[str, ...]] | None = None
    publisher: Entry[str] | None = None
    date: Entry[str] | None = None
    language: Entry[tuple[str, ...]] | None = None
    url: Entry[str] | None = None
    rights: Entry[str] | None = None
    reliability: Entry[str] | None = None
    credibility: Entry[int] | None = None
    lines: tuple[Correction, ...] = ()
    mentions: tuple[Settlement, ...] = ()

    def correction(self, line: int) -> Correction | None:
        """Return the editor's class for a line, if there is one."""
        return next((found for found in self.lines if found.line == line), None)


def record_path(seed: Path) -> Path:
    """Return where the catalogue record of a seed is, whether it exists or not."""
    return seed.with_suffix(".toml")


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a catalogue record."""
    text = files("briefbook.read").joinpath("record.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def read_record(
    path: Path, root: Path, line_count: int | None = None
) -> tuple[CatalogueRecord | None, tuple[Finding, ...]]:
    """Return the catalogue record in a file, ``None`` where there is no such file.

    A faulty entry is left out and reported; the others count. With the seed's ``line_count``
    a correction of a line that the seed does not have is reported too.
    """
    if not path.is_symlink() and not path.exists():
        return None, ()
    name = visible_path(path, root)
    reason = why_unreadable(path)
    if reason is not None:
        return None, (Finding.of(Problem.BAD_RECORD, name, 1, reason),)
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_RECORD_BYTES + 1)
    except OSError as error:
        return None, (Finding.of(Problem.BAD_RECORD, name, 1, open_reason(error)),)
    return parse_record(content, name, line_count)


def parse_record(
    content: bytes, name: str, line_count: int | None = None
) -> tuple[CatalogueRecord | None, tuple[Finding, ...]]:
    """Return the catalogue record in the bytes of a file; ``name`` is its path in the book."""
    if len(content) > _MAX_RECORD_BYTES:
        return None, (Finding.of(Problem.BAD_RECORD, name, 1, "the record is larger than 1 MB"),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        detail = "the record is not in UTF-8; save it as UTF-8"
        return None, (Finding.of(Problem.BAD_RECORD, name, line, detail),)
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, (_not_toml(str(error), name),)
    reader = _Reader(name, text, line_count)
    record = reader.record(tables)
    return record, tuple(sorted(reader.findings))


def _not_toml(message: str, name: str) -> Finding:
    place = re.search(r" \(at line ([0-9]+), column [0-9]+\)", message)
    line = int(place[1]) if place else 1
    detail = message.partition(" (at ")[0][:1].lower() + message.partition(" (at ")[0][1:]
    return Finding.of(Problem.BAD_RECORD, name, line, f"this is not TOML: {detail}")


class _Reader:
    """Checks the tables of one record and collects what is wrong with them."""

    def __init__(self, name: str, text: str, line_count: int | None) -> None:
        self._name = name
        self._source = text.splitlines()
        self._line_count = line_count
        self.findings: list[Finding] = []

    def record(self, tables: dict[str, Any]) -> CatalogueRecord:
        for name in tables.keys() - _FIELDS:
            known = ", ".join(sorted(_FIELDS))
            self._wrong(name, f"“{name}” is not a field of a catalogue record; fields are {known}")
        return CatalogueRecord(
            title=self._entry(tables, "title", _text),
            authors=self._entry(tables, "authors", _texts),
            publisher=self._entry(tables, "publisher", _text),
            date=self._entry(tables, "date", _date),
            language=self._entry(tables, "language", _languages),
            url=self._entry(tables, "url", _url),
            rights=self._entry(tables, "rights", _text),
            reliability=self._entry(tables, "reliability", _reliability),
            credibility=self._entry(tables, "credibility", _credibility),
            lines=self._corrections(tables.get("lines", [])),
            mentions=self._settlements(tables.get("mentions", [])),
        )

    def _entry(
        self, tables: dict[str, Any], name: str, check: Callable[[object], tuple[T, str]]
    ) -> Entry[T] | None:
        table = tables.get(name)
        if table is None:
            return None
        if not isinstance(table, dict):
            self._wrong(name, f"write [{name}] with a value and a reason")
            return None
        good = self._only(name, table, {"value", "reason"})
        if "value" not in table:
            self._wrong(name, f"[{name}] has no value")
            return None
        value, wish = check(table["value"])
        if wish:
            self._wrong(name, f"the value of [{name}] is not {wish}", "value")
            return None
        reason = self._reason(name, table)
        return Entry(value, reason) if good and reason else None

    def _corrections(self, tables: object) -> tuple[Correction, ...]:
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            self._wrong("lines", "write [[lines]] with line, class and reason")
            return ()
        found: dict[int, Correction] = {}
        for number, table in enumerate(tables):
            correction = self._correction(table, number)
            if correction is None:
                continue
            if correction.line in found:
                self._wrong("lines", f"line {correction.line} is corrected twice", "line", number)
            found[correction.line] = correction
        return tuple(found[line] for line in sorted(found))

    def _settlements(self, tables: object) -> tuple[Settlement, ...]:
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            self._wrong("mentions", "write [[mentions]] with line, text, actor and reason")
            return ()
        found = (self._settlement(table, number) for number, table in enumerate(tables))
        return tuple(one for one in found if one is not None)

    def _settlement(self, table: dict[str, Any], number: int) -> Settlement | None:
        good = self._only("mentions", table, {"line", "text", "actor", "reason"}, number)
        line = self._line_number("mentions", table, number)
        text, actor = table.get("text"), table.get("actor")
        if not isinstance(text, str) or not text:
            self._wrong("mentions", "text is not the form as it is printed", "text", number)
        elif not isinstance(actor, str):
            detail = "actor is not the name of a page in docs/actors/, or empty for nobody"
            self._wrong("mentions", detail, "actor", number)
        elif self._reason("mentions", table, number) and good and line is not None:
            return Settlement(line, text, actor)
        return None

    def _line_number(self, name: str, table: dict[str, Any], number: int) -> int | None:
        line = table.get("line")
        if not isinstance(line, int) or isinstance(line, bool) or line < 1:
            self._wrong(name, "line is not a line number from 1", "line", number)
            return None
        if self._line_count is not None and line > self._line_count:
            detail = f"line {line} is not in the seed, which has {self._line_count}"
            self._wrong(name, detail, "line", number)
            return None
        return line

    def _correction(self, table: dict[str, Any], number: int) -> Correction | None:
        good = self._only("lines", table, {"line", "class", "reason"}, number)
        line, name = self._line_number("lines", table, number), table.get("class")
        if line is None:
            return None
        if name not in CORRECTION_CLASSES:
            detail = f"class is none of {', '.join(CORRECTION_CLASSES)}"
            self._wrong("lines", detail, "class", number)
            return None
        reason = self._reason("lines", table, number)
        return Correction(line, LineClass(name), reason) if good and reason else None

    def _reason(self, name: str, table: dict[str, Any], number: int = 0) -> str:
        reason = table.get("reason")
        if isinstance(reason, str) and reason.strip():
            return reason.strip()
        self._wrong(name, f"[{name}] has no reason; say in a sentence why", "reason", number)
        return ""

    def _only(self, name: str, table: dict[str, Any], keys: set[str], number: int = 0) -> bool:
        for key in sorted(table.keys() - keys):
            self._wrong(name, f"“{key}” is not a key of [{name}]", key, number)
        return table.keys() <= keys

    def _wrong(self, table: str, detail: str, key: str = "", number: int = 0) -> None:
        line = self._line_of(table, key, number)
        self.findings.append(Finding.of(Problem.BAD_RECORD, self._name, line, detail))

    def _line_of(self, table: str, key: str, number: int) -> int:
        """Return the line of a key, of its table where the key is missing; TOML gives none."""
        headers = (f"[{table}]", f"[[{table}]]")
        seen, inside, found = -1, False, 0
        for line, text in enumerate(self._source, start=1):
            bare = text.split("#")[0].replace(" ", "").replace("\t", "")
            if bare.startswith("["):
                seen += bare in headers
                inside = bare in headers and seen == number
                found = line if inside else found
            elif inside and key and bare.startswith(f"{key}="):
                return line
            elif not found and bare.startswith((f"{table}=", f"{table}.")):
                found = line
        return found or 1


def _text(value: object) -> tuple[str, str]:
    good = isinstance(value, str) and value.strip() != "" and "\n" not in value
    return (str(value).strip(), "") if good else ("", "a text in one line")


def _texts(value: object) -> tuple[tuple[str, ...], str]:
    good = isinstance(value, list) and all(_text(one)[1] == "" for one in value)
    if not good or not isinstance(value, list):
        return (), 'a list of names such as ["Ana Lee"], empty where there is no author'
    return tuple(_text(one)[0] for one in value), ""


def _date(value: object) -> tuple[str, str]:
    # TOML's own dates (without quotation marks) are EDTF too, once written out.
    text = value if isinstance(value, str) else getattr(value, "isoformat", str)()
    good = not isinstance(value, (int, float, bool)) and is_edtf(str(text))
    return (str(text), "") if good else ("", "an EDTF date such as 2021-05-27 or 2021/2022")


def _languages(value: object) -> tuple[tuple[str, ...], str]:
    tags = [value] if isinstance(value, str) else value
    wish = 'a language tag such as "en" or a list of them'
    if not isinstance(tags, list) or not tags:
        return (), wish
    good = all(isinstance(tag, str) and _LANGUAGE.fullmatch(tag) for tag in tags)
    return (tuple(tags), "") if good else ((), wish)


def _url(value: object) -> tuple[str, str]:
    good = isinstance(value, str) and _URL.fullmatch(value) is not None
    return (str(value), "") if good else ("", "an address that begins with https:// or http://")


def _reliability(value: object) -> tuple[str, str]:
    good = isinstance(value, str) and value in tuple("ABCDEF")
    return (str(value), "") if good else ("", "one of the letters A to F")


def _credibility(value: object) -> tuple[int, str]:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 6:
        return value, ""
    return 0, "a whole number from 1 to 6"


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_URL = re.compile(r"https?://[^\s/]+\S*")
_FIELDS = {
    "title",
    "authors",
    "publisher",
    "date",
    "language",
    "url",
    "rights",
    "reliability",
    "credibility",
    "lines",
    "mentions",
}
CORRECTION_CLASSES = tuple(one.value for one in LineClass if one is not LineClass.BLANK)
