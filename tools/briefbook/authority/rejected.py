"""docs/actors/rejected.toml -> the names that an editor rejected, and further ones at its end."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefbook.findings import Finding, Problem

NAME = "actors/rejected.toml"
"""The file, from ``docs/``."""

_HEADER = """\
# Names that are no actors of this book. `briefbook reject` adds to them and changes none;
# take an entry out, and the name is proposed again.
"""
_PLACE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Rejection:
    """A name that is not proposed again, and why."""

    name: str
    reason: str = ""


def read_rejected(docs: Path, root: Path) -> tuple[tuple[Rejection, ...], tuple[Finding, ...]]:
    """Return the rejections, and what is wrong with the file; one that is not there is empty."""
    path = docs / NAME
    shown = path.relative_to(root).as_posix()
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        return (), (_finding(shown, 1, f"cannot be read: {error.strerror}"),)
    except UnicodeDecodeError:
        return (), (_finding(shown, 1, "not in UTF-8; save the file as UTF-8"),)
    try:
        fields = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _PLACE.search(str(error))
        detail = f"not TOML: {_PLACE.sub('', str(error)).strip()}"
        return (), (_finding(shown, int(place[1]) if place else 1, detail),)
    return _rejections(fields, shown)


def _rejections(
    fields: dict[str, Any], shown: str
) -> tuple[tuple[Rejection, ...], tuple[Finding, ...]]:
    entries = fields.get("rejected", [])
    unknown = sorted(fields.keys() - {"rejected"})
    if unknown or not isinstance(entries, list):
        what = f"`{unknown[0]}` is no field" if unknown else "`rejected` is no list of tables"
        return (), (_finding(shown, 1, f"{what}; write [[rejected]] with a name and a reason"),)
    found, findings = [], []
    for number, entry in enumerate(entries, 1):
        wrong = _wrong(entry)
        if wrong:
            findings.append(_finding(shown, 1, f"entry {number} {wrong}"))
        else:
            found.append(Rejection(" ".join(entry["name"].split()), entry.get("reason", "")))
    return tuple(found), tuple(findings)


def _wrong(entry: object) -> str:
    """Return what is wrong with an entry, nothing where it is right."""
    if not isinstance(entry, dict):
        return "is no table; write [[rejected]] above it"
    if unknown := sorted(entry.keys() - {"name", "reason"}):
        return f"has `{unknown[0]}`, which is no field; it can have a name and a reason"
    if not isinstance(entry.get("name"), str) or not entry["name"].strip():
        return "has no `name`; write the name that is not to be proposed"
    return "" if isinstance(entry.get("reason", ""), str) else "has a `reason` that is no text"


def _finding(shown: str, line: int, detail: str) -> Finding:
    return Finding.of(Problem.BAD_REJECTION, shown, line, detail)


def with_rejections(text: str | None, rejections: Iterable[Rejection]) -> str:
    """Return the file's text with further entries at its end; what it holds stays as it is."""
    newline = "\r\n" if "\r\n" in (text or "") else "\n"
    before = _HEADER if text is None else text
    gap = "" if before.endswith("\n") or not before else newline
    return before + gap + "".join(_entry(one, newline) for one in rejections)


def _entry(one: Rejection, newline: str) -> str:
    lines = ["", "[[rejected]]", f"name = {_quoted(one.name)}"]
    lines += [f"reason = {_quoted(one.reason)}"] if one.reason else []
    return newline.join([*lines, ""])


def _quoted(text: str) -> str:
    """Return a basic string of TOML, whose escapes are those of JSON but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
