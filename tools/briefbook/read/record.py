"""The catalogue record: what the editor knows of an article that its text does not say.

``seeds/<stem>.toml`` beside ``seeds/<stem>.txt``. Every entry is a table with a ``value`` and
the ``reason`` for it; ``[[lines]]`` corrects the class of a line, ``[[mentions]]`` settles whom
a form means.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from briefbook.findings import Finding, Problem
from briefbook.read.catalogue import CatalogueRecord
from briefbook.read.opening import read_bytes
from briefbook.read.paths import visible_path
from briefbook.read.record_tables import RecordTables

_MAX_RECORD_BYTES = 1_000_000
_LONG_NUMBER = re.compile(r"[0-9_]{4000,}")


def record_path(seed: Path) -> Path:
    """Return where the catalogue record of a seed is, whether it exists or not."""
    return seed.with_suffix(".toml")


def record_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a catalogue record."""
    text = files("briefbook.read").joinpath("record.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def read_record(
    path: Path, root: Path, lines: Sequence[str] | None = None
) -> tuple[CatalogueRecord | None, tuple[Finding, ...]]:
    """Return the catalogue record in a file, ``None`` where there is no such file.

    A faulty entry is left out and reported; the others count. With the seed's ``lines`` an
    entry about a line that the seed does not have is reported too.
    """
    if not path.is_symlink() and not path.exists():
        return None, ()
    name = visible_path(path, root)
    content, reason = read_bytes(path, _MAX_RECORD_BYTES)
    if content is None:
        return None, (Finding.of(Problem.BAD_RECORD, name, 1, reason or ""),)
    return parse_record(content, name, lines)


def parse_record(
    content: bytes, name: str, lines: Sequence[str] | None = None
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
        loaded = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, (_not_toml(str(error), name, text),)
    except ValueError:  # Python reads no number of more than 4,300 digits
        return None, (_too_long(name, text),)
    reader = RecordTables(name, text, lines)
    record = reader.record(loaded)
    return record, tuple(sorted(reader.findings))


def _too_long(name: str, text: str) -> Finding:
    found = _LONG_NUMBER.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return Finding.of(Problem.BAD_RECORD, name, line, "a number here is too long; correct it")


def _not_toml(message: str, name: str, text: str) -> Finding:
    place = re.search(r" \(at line ([0-9]+), column [0-9]+\)", message)
    at_end = text.rstrip("\n").count("\n") + 1 if "(at end of document)" in message else 1
    line = int(place[1]) if place else at_end
    what = message.partition(" (at ")[0]
    detail = f"this is not TOML: {what[:1].lower()}{what[1:]}"
    return Finding.of(Problem.BAD_RECORD, name, line, detail)
