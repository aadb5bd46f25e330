"""The passage of a source that comes nearest to a quotation, and how the two differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

LONGEST = 60  # words of a quotation that are compared
_SHOWN = 240  # characters
_STOPS = ".,;:!?'"
_CONTEXT = 3  # words kept beside a difference


@dataclass(frozen=True, slots=True)
class Nearest:
    """The block of a source with the most words of a quotation in a row of its length."""

    key: str
    label: str
    words: tuple[str, ...]
    shared: int


def nearest(quotation: str, blocks: Iterable[tuple[str, str, str]]) -> Nearest | None:
    """Return the nearest passage among blocks (key, label, folded text), the first of the best.

    ``None`` where no block shares a word with the quotation. Only its first words are compared.
    """
    wanted = [_bare(word) for word in quotation.split()[:LONGEST]]
    best: Nearest | None = None
    for key, label, text in blocks:
        words = text.split()
        start, shared = _window([_bare(word) for word in words], wanted)
        if shared > (best.shared if best else 0):
            best = Nearest(key, label, tuple(words[start : start + len(wanted)]), shared)
    return best


def _bare(word: str) -> str:
    return word.strip(".,;:!?'()[]").lower()


def _window(words: Sequence[str], wanted: Sequence[str]) -> tuple[int, int]:
    """Return where the window with most of the wanted words starts, and how many it has.

    Of several the first that begins with the first wanted word is taken.
    """
    missing = Counter(wanted)
    shared = 0
    best = (0, False, 0)
    for index, word in enumerate(words):
        missing[word] -= 1
        shared += missing[word] >= 0
        if index >= len(wanted):
            gone = words[index - len(wanted)]
            shared -= missing[gone] >= 0
            missing[gone] += 1
        start = max(0, index + 1 - len(wanted))
        if (shared, words[start] == wanted[0]) > best[:2]:
            best = (shared, words[start] == wanted[0], start)
    return best[2], best[0]


def difference(quotation: str, source: Sequence[str]) -> str:
    """Return both in one line, what only the page has as ``[-so-]``, only the source ``{+so+}``."""
    mine = quotation.split()[:LONGEST]
    source = list(source)
    if source and source[-1].rstrip(_STOPS) == mine[-1]:
        source[-1] = mine[-1]  # the mark after the last word is where the quotation ends
    parts: list[str] = []
    matcher = SequenceMatcher(None, mine, source, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            parts += _shortened(mine[a:b])
            continue
        if a < b:
            parts.append(f"[-{' '.join(mine[a:b])}-]")
        if c < d:
            parts.append(f"{{+{' '.join(source[c:d])}+}}")
    return cut(" ".join(parts))


def _shortened(words: Sequence[str]) -> list[str]:
    if len(words) <= 2 * _CONTEXT + 1:
        return list(words)
    return [*islice(words, _CONTEXT), "…", *words[-_CONTEXT:]]


def cut(text: str, longest: int = _SHOWN) -> str:
    """Return a text, or its beginning with an ellipsis where it is too long for one line."""
    return text if len(text) <= longest else f"{text[:longest].rstrip()} …"
