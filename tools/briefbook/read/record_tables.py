"""The tables of a catalogue record, checked one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from briefbook.findings import Finding, Problem
from briefbook.model import Correction, LineClass, Settlement
from briefbook.read import record_values as values
from briefbook.read.catalogue import CatalogueRecord, Entry
from briefbook.read.record_places import Places

T = TypeVar("T")

FIELDS = tuple(CatalogueRecord.__dataclass_fields__)
_LAST_LINE = 1_000_000
"""More than any seed has."""
CORRECTION_CLASSES = tuple(one.value for one in LineClass if one is not LineClass.BLANK)


class RecordTables:
    """Checks the tables of one record and collects what is wrong with them."""

    def __init__(self, name: str, text: str, lines: Sequence[str] | None) -> None:
        self._name = name
        self._places = Places(text.split("\n"))
        self._lines = lines
        self.findings: list[Finding] = []

    def record(self, tables: dict[str, Any]) -> CatalogueRecord:
        """Return what the tables say; what is wrong with them is left out."""
        for name in tables.keys() - set(FIELDS):
            hint = values.meant(name, list(FIELDS)) or f"; fields are {', '.join(sorted(FIELDS))}"
            self._wrong(name, f"“{name}” is not a field of a catalogue record{hint}")
        return CatalogueRecord(
            title=self._entry(tables, "title", values.text),
            authors=self._entry(tables, "authors", values.names),
            publisher=self._entry(tables, "publisher", values.text),
            date=self._entry(tables, "date", values.date),
            language=self._entry(tables, "language", values.languages),
            genre=self._entry(tables, "genre", values.genre),
            completeness=self._entry(tables, "completeness", values.completeness),
            url=self._entry(tables, "url", values.address),
            rights=self._entry(tables, "rights", values.text),
            reliability=self._entry(tables, "reliability", values.reliability),
            credibility=self._entry(tables, "credibility", values.credibility),
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
            self._wrong(name, f"[{name}] has no value; add one")
            return None
        value, wish = check(table["value"])
        if wish:
            self._wrong(name, f"the value of [{name}] is not {wish}", "value")
            return None
        reason = self._reason(name, table)
        return Entry(value, reason) if good and reason else None

    def _corrections(self, tables: object) -> tuple[Correction, ...]:
        found: dict[int, Correction] = {}
        for number, table in enumerate(self._list("lines", tables, "line, class and reason")):
            correction = self._correction(table, number)
            if correction is None:
                continue
            if correction.line in found:
                detail = f"line {correction.line} is corrected twice; keep one of the two"
                self._wrong("lines", detail, "line", number)
            found[correction.line] = correction
        return tuple(found[line] for line in sorted(found))

    def _settlements(self, tables: object) -> tuple[Settlement, ...]:
        wish = "line, text, actor and reason"
        rows = enumerate(self._list("mentions", tables, wish))
        found = (self._settlement(table, number) for number, table in rows)
        return tuple(one for one in found if one is not None)

    def _list(self, name: str, tables: object, keys: str) -> list[dict[str, Any]]:
        if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
            return tables
        self._wrong(name, f"write [[{name}]] with {keys}")
        return []

    def _settlement(self, table: dict[str, Any], number: int) -> Settlement | None:
        good = self._only("mentions", table, {"line", "text", "actor", "reason"}, number)
        line = self._line_number("mentions", table, number)
        text, actor = table.get("text"), table.get("actor")
        if not isinstance(text, str) or not text:
            self._wrong("mentions", "text is not the form as it is printed", "text", number)
        elif not isinstance(actor, str):
            detail = "actor is not the name of a page in docs/actors/, or empty for nobody"
            self._wrong("mentions", detail, "actor", number)
        elif line is not None and self._lines is not None and text not in self._lines[line - 1]:
            detail = f"line {line} does not have “{text}”; write the form as it is printed there"
            self._wrong("mentions", detail, "text", number)
        elif (reason := self._reason("mentions", table, number)) and good and line is not None:
            return Settlement(line, text, actor, reason)
        return None

    def _correction(self, table: dict[str, Any], number: int) -> Correction | None:
        good = self._only("lines", table, {"line", "class", "reason"}, number)
        line, name = self._line_number("lines", table, number), table.get("class")
        if line is None:
            return None
        if name not in CORRECTION_CLASSES:
            hint = values.meant(name, list(CORRECTION_CLASSES)) if isinstance(name, str) else ""
            detail = f"class is none of {', '.join(CORRECTION_CLASSES)}{hint}"
            self._wrong("lines", detail, "class", number)
            return None
        if self._lines is not None and not self._lines[line - 1].strip():
            self._wrong("lines", f"line {line} is blank; correct another", "line", number)
            return None
        reason = self._reason("lines", table, number)
        return Correction(line, LineClass(name), reason) if good and reason else None

    def _line_number(self, name: str, table: dict[str, Any], number: int) -> int | None:
        line = table.get("line")
        # Python cannot write out a number of thousands of digits.
        if not isinstance(line, int) or isinstance(line, bool) or not 1 <= line <= _LAST_LINE:
            self._wrong(name, "line is not a line number from 1", "line", number)
            return None
        if self._lines is not None and line > len(self._lines):
            detail = f"line {line} is not in the seed, which has {len(self._lines)}"
            self._wrong(name, detail, "line", number)
            return None
        return line

    def _reason(self, name: str, table: dict[str, Any], number: int = 0) -> str:
        reason = table.get("reason")
        if isinstance(reason, str) and reason.strip():
            return " ".join(reason.split())
        self._wrong(name, f"[{name}] has no reason; say in a sentence why", "reason", number)
        return ""

    def _only(self, name: str, table: dict[str, Any], keys: set[str], number: int = 0) -> bool:
        for key in sorted(table.keys() - keys):
            hint = values.meant(key, sorted(keys)) or f"; its keys are {', '.join(sorted(keys))}"
            self._wrong(name, f"“{key}” is not a key of [{name}]{hint}", key, number)
        return table.keys() <= keys

    def _wrong(self, table: str, detail: str, key: str = "", number: int = 0) -> None:
        line = self._places.line_of(table, key, number)
        self.findings.append(Finding.of(Problem.BAD_RECORD, self._name, line, detail))
