"""refs.bib -> Bibliography, through pybtex's scanner.

The text is cut before each line that starts an entry, so that an entry which does not end (a
brace left open) takes no other with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.exceptions import PybtexError
from pybtex.scanner import PrematureEOF

from briefbook.bibliography.biblatex import as_bibtex
from briefbook.bibliography.checking import check_entries
from briefbook.bibliography.crossrefs import with_crossrefs
from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.latex import plain
from briefbook.bibliography.names import bibtex_names, join_names
from briefbook.findings import Finding, Problem
from briefbook.read.paths import real_path, shown_bytes

_START = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_VERBATIM = frozenset({"url", "doi", "seed", "eprint", "file", "isbn", "issn"})
_LARGEST = 64_000_000  # bytes


def read_bibliography(path: Path, root: Path) -> tuple[Bibliography, tuple[Finding, ...]]:
    """Return the entries of a BibTeX file and what is wrong with it, by line.

    A file that is not there is an empty bibliography. An entry that is broken counts with what
    could be read of it; of two entries with one key the first counts.
    """
    name = _relative(path, root)
    text, findings = _read_text(path, name)
    if text is None:
        return Bibliography(name, broken=bool(findings)), findings
    entries: list[Entry] = []
    problems: list[Finding] = []
    macros = dict(month_names)
    for start, chunk in _chunks(text):
        found, wrong = _read_chunk(chunk, start, macros, name)
        entries += found
        problems += wrong
    broken = bool(problems)
    entries, repeated = _without_repetition(entries, name)
    entries, unresolved = with_crossrefs(entries, name)
    problems += [*repeated, *unresolved, *check_entries(entries, name, root)]
    return Bibliography(name, tuple(entries), broken), tuple(sorted(problems))


def _relative(path: Path, root: Path) -> str:
    try:
        return real_path(path).relative_to(real_path(root)).as_posix()
    except ValueError:
        return path.name


def _read_text(path: Path, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    try:
        if path.stat().st_size > _LARGEST:
            return None, (_bad(name, 1, "the file is larger than any bibliography"),)
        data = path.read_bytes()
    except FileNotFoundError:
        return None, ()
    except OSError as error:  # links in a loop among them
        return None, (_bad(name, 1, f"cannot be read: {error.strerror}"),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (_bad(name, line, "not in UTF-8; save the file as UTF-8"),)


def _bad(path: str, line: int, detail: str) -> Finding:
    return Finding.of(Problem.BAD_BIBLIOGRAPHY, path, line, detail)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the number of the first line and the text of each stretch that starts an entry."""
    starts = [match.start() for match in _START.finditer(text)]
    line, counted = 1, 0
    for start, end in pairwise([*starts, len(text)]):
        line += text.count("\n", counted, start)
        counted = start
        yield line, text[start:end]


def _read_chunk(
    text: str, first: int, macros: dict[str, str], path: str
) -> tuple[list[Entry], list[Finding]]:
    errors: list[PybtexError] = []
    parser = LowLevelParser(text, macros=macros, handle_error=errors.append)
    entries, findings = [], []
    try:
        for command, body in parser:
            if command.lower() in {"string", "preamble"} or body[0] is None:
                continue
            line = first + text.count("\n", 0, parser.command_start)
            entries.append(_entry(command, body[0], body[1], line))
            findings += [_bad(path, line, detail) for detail in _repeated(body[0], body[1])]
    except RecursionError:
        return entries, [_bad(path, first, "braces are nested too deeply: take some away")]
    return entries, [*(_syntax(error, first, path) for error in errors[:1]), *findings]


def _syntax(error: PybtexError, first: int, path: str) -> Finding:
    line = first + (getattr(error, "lineno", None) or 1) - 1
    said = str(error.args[0]) if error.args else ""
    if isinstance(error, PrematureEOF):
        return _bad(path, first, "the entry does not end: close its braces and quotation marks")
    if isinstance(error, UndefinedMacro):
        return _bad(path, line, f"{said!a} is not defined: put the value into braces")
    if said in {"'}' expected", "')' expected"}:
        return _bad(path, line, "a comma is missing before this, or the entry's end")
    return _bad(path, line, f"{said or 'something else is'} here: mend the entry")


def _repeated(key: str, parts: list[tuple[str, list[str]]]) -> list[str]:
    counts = Counter(name.lower() for name, _ in parts)
    twice = [name for name, count in counts.items() if count > 1]
    return [f"{key} has the field {name} twice: remove one" for name in twice]


def _entry(command: str, key: str, parts: list[tuple[str, list[str]]], line: int) -> Entry:
    raw: dict[str, str] = {}
    for name, values in parts:
        raw.setdefault(name.lower(), " ".join("".join(values).split()))
    names = {role: bibtex_names(raw[role]) for role in ("author", "editor") if role in raw}
    fields = {
        name: join_names(names[name]) if name in names else _value(name, value)
        for name, value in raw.items()
    }
    kind, named = as_bibtex(command.lower(), fields)
    return Entry(key, kind, named, names.get("author", ()), line)


def _value(name: str, value: str) -> str:
    if name == "seed":
        return shown_bytes(unquote(value.strip("{}"), errors="surrogateescape"))
    if name in _VERBATIM:
        return value.replace("\\", "").strip("{}") if name != "url" else _address(value)
    return plain(value)


def _address(value: str) -> str:
    return re.sub(r"\\([%#&_~$])", r"\1", value).strip("{}")


def _without_repetition(entries: list[Entry], path: str) -> tuple[list[Entry], list[Finding]]:
    kept: dict[str, Entry] = {}
    findings = []
    for entry in entries:
        first = kept.setdefault(entry.key.lower(), entry)
        if first is not entry:
            detail = f"{entry.key} is the key of the entry in line {first.line} too: change one"
            findings.append(Finding.of(Problem.DUPLICATE_KEY, path, entry.line, detail))
    return list(kept.values()), findings
