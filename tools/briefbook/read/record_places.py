"""Where the entries of a TOML file stand, which its parser does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_DROPPED = dict.fromkeys(map(ord, " \t\r\"'"))
_FIRST = re.compile(r"[^.=]*")


class Places:
    """The lines of tables and keys, read once; of two that have one name the first counts."""

    def __init__(self, source: Iterable[str]) -> None:
        self._tables: dict[tuple[str, int], int] = {}
        self._keys: dict[tuple[str, int, str], int] = {}
        self._dotted: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        numbers: Counter[str] = Counter()
        inside = ("", 0)
        for line, text in enumerate(source, start=1):
            bare = _bare(text)
            if bare.startswith("["):
                name = bare.strip("[]")
                inside = name, numbers[name]
                numbers[name] += 1
                self._tables[inside] = line
            elif "." in bare or "=" in bare:
                self._add_key(bare, inside, line)

    def _add_key(self, bare: str, inside: tuple[str, int], line: int) -> None:
        whole, equals, _ = bare.partition("=")
        first = _FIRST.match(whole)
        begin = first[0] if first else ""
        self._keys.setdefault((*inside, begin), line)
        self._begun.setdefault(begin, line)
        if equals:
            self._dotted.setdefault(whole, line)

    def line_of(self, table: str, key: str, number: int = 0) -> int:
        """Return the line of a key, of its table where the key is missing, or 1.

        ``number`` counts the tables of one name from 0, as ``[[lines]]`` has many.
        """
        own = self._keys.get((table, number, key)) if key else None
        dotted = self._dotted.get(f"{table}.{key}") if key else None
        found = [line for line in (own, dotted) if line is not None]
        if found:
            return min(found)
        return self._tables.get((table, number)) or self._begun.get(table) or 1


def _bare(text: str) -> str:
    """Return a line without its comment, white space and the quotes of its keys."""
    head, equals, _ = text.partition("=")
    return (head.split("#")[0] + equals).translate(_DROPPED)
