"""The scripts that a browser loads: each calls a function with a part of the index.

A page opened from the file system may load scripts and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain, groupby
from typing import Any, TypeVar

from briefbook.sphinx.search.index import base36, index_of
from briefbook.sphinx.search.passages import KINDS, Passage
from briefbook.sphinx.search.words import FOLDED

MOST = 60_000
"""Characters in a part."""
MOST_TEXT = 20_000
"""Characters in a part with texts, of which a list of results needs several."""

_AROUND = 3
"""Characters of the quotation marks and the comma around an item."""
_FUNCTION = "briefbookSearch"

T = TypeVar("T")
Row = tuple[str, str, str, str, str, str]


def scripts(
    passages: Sequence[Passage],
    sources: dict[str, str],
    actors: dict[str, str],
    address: Callable[[str], str],
    left_out: Set[str],
) -> dict[str, str]:
    """Return the scripts by name; ``sources`` and ``actors`` are names by key, in order."""
    entries, lengths = index_of(passages, left_out)
    ordered = sorted(entries, key=lambda word: word.encode("utf-16-be", "surrogatepass"))
    found = (piece for word in ordered for piece in _pieces(word, entries[word]))
    pairs = _cut(found, MOST, lambda pair: len(pair[0]) + len(pair[1]) + _AROUND)
    shown = (_shown(one, address) for one in passages)
    texts = _cut(shown, MOST_TEXT, lambda row: sum(map(len, row[3:])))
    numbers = _number(sources), _number(actors)
    facts = (_facts(p, n, *numbers) for p, n in zip(passages, lengths, strict=True))
    kinds: dict[str, list[list[Any]]] = {
        "words": [list(chain.from_iterable(part)) for part in pairs],
        "texts": list(map(_grouped, texts)),
        "facts": list(_cut(facts, MOST, len)),
        "sources": list(_cut(sources.values(), MOST, len)),
        "actors": list(_cut(actors.values(), MOST, len)),
    }
    made = {
        f"{kind}-{number}.js": _script(kind, number, part)
        for kind, parts in kinds.items()
        for number, part in enumerate(parts)
    }
    manifest = {
        "kinds": KINDS,
        "folded": FOLDED,
        "leftOut": sorted(left_out),
        "places": len(passages),
        "length": round(sum(lengths) / max(1, len(lengths)), 1),
        **_beginnings(kinds),
    }
    return {**made, "manifest.js": _script("manifest", 0, manifest)}


def _beginnings(kinds: dict[str, list[list[Any]]]) -> dict[str, object]:
    """Return what tells a browser in which part to look: first words, first numbers."""
    numbered = {kind: _starts(kinds[kind]) for kind in ("sources", "actors")}
    places = _starts([[text for *_, rows in part for text in rows[::3]] for part in kinds["texts"]])
    words = [part[0] for part in kinds["words"]]
    return {"words": words, "texts": places, "facts": len(kinds["facts"]), **numbered}


def version(made: dict[str, str]) -> str:
    """Return what tells these scripts from those of another build, for a browser's cache."""
    digest = hashlib.sha256()
    for name in sorted(made):
        digest.update(f"{name}\0{made[name]}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:12]


def _script(kind: str, number: int, part: object) -> str:
    text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    return f'{_FUNCTION}("{kind}",{number},{text});\n'


def _pieces(word: str, entry: str) -> Iterator[tuple[str, str]]:
    """Yield a word with its entry; a long one in pieces, to be joined by commas again.

    A place is shorter than a piece, as the positions in it are limited, so there is a comma.
    """
    start = 0
    while len(entry) - start > MOST:
        end = entry.rindex(",", start, start + MOST)
        yield word, entry[start:end]
        start = end + 1
    yield word, entry[start:]


def _cut(items: Iterable[T], most: int, length: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield the items in parts of a size, in order."""
    part: list[T] = []
    size = 0
    for item in items:
        own = length(item) + _AROUND
        if part and size + own > most:
            yield part
            part, size = [], 0
        part.append(item)
        size += own
    if part:
        yield part


def _starts(parts: Sequence[Sequence[object]]) -> list[int]:
    """Return the number of the first item of each part."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts[:-1]


def _number(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


def _shown(passage: Passage, address: Callable[[str], str]) -> Row:
    """Return what a result shows: page, name, date; anchor, place, text."""
    text = " ".join(passage.text.split())
    return (
        address(passage.page), passage.name, passage.date, passage.anchor, passage.place, text,
    )  # fmt: skip


def _grouped(part: Iterable[Row]) -> list[tuple[str, str, str, list[str]]]:
    """Return the texts of a part below what they have in common: page, name and date."""
    return [
        (page, name, date, [text for row in rows for text in row[3:]])
        for (page, name, date), rows in groupby(part, key=lambda row: row[:3])
    ]


def _facts(passage: Passage, length: int, sources: dict[str, int], actors: dict[str, int]) -> str:
    """Return kind, length, sources, actors and years, in base 36: ``0;1c;3;1a.4;1k2``."""
    lists = (
        [sources[key] for key in passage.sources if key in sources],
        [actors[slug] for slug in passage.actors if slug in actors],
        passage.years,
    )
    kind = base36(list(KINDS).index(passage.kind))
    return ";".join((kind, base36(length), *(".".join(map(base36, one)) for one in lists)))
