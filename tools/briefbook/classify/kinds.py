"""The coarse kind of a line, which is what its neighbours see of it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from briefbook.classify.look import Look
from briefbook.classify.tables import model

PROSE = frozenset({"long", "prose"})
SIZES = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_SHARES = (0.15, 0.4, 0.7)
_RULE_SIZES = (4, 9, 16)
_SECOND = frozenset({"you", "your", "us", "our", "we", "click", "here", "please"})


def kind(look: Look) -> str:  # noqa: PLR0911 - reads as a table
    """Return the kind of a line: its rule of furniture, or what its text looks like."""
    if look.rule is not None:
        return look.rule
    if look.numbers or look.counted:
        return "numbers"
    if look.thread:
        return "thread"
    if look.table:
        return "table"
    if look.dateline is not None or look.age:
        return "date"
    if look.byline is not None and (look.byline.labelled or look.byline.role):
        return "byline"
    if look.caption or (look.credit is not None and look.size < 60):
        return "caption"
    if look.prose:
        return "long" if look.size >= 30 else "prose"
    if look.size >= 12:
        return "flat"
    return "names" if look.byline is not None else "short"


def coarse(one: str) -> str:
    """Return the coarser kind of a kind: text, furniture, or itself."""
    if one in {"long", "prose", "flat"}:
        return "text"
    return one if one in _SAME else "furniture"


_SAME = frozenset({"table", "thread", "short", "names", "caption", "date", "byline", "numbers"})


def own_features(look: Look) -> list[str]:
    """Return the names of the features that a line shows by itself."""
    size = bisect_right(SIZES, look.size)
    found = [f"size {size}", f"kind {kind(look)}", f"lower {bisect_right(_SHARES, look.lower)}"]
    found += [name for name, holds in _marks(look) if holds]
    if look.rule is not None:
        found.append(f"rule {look.rule} {bisect_right(_RULE_SIZES, look.size)}")
    else:
        found.append(f"free {look.sentence} {size}")
    return found


@lru_cache(maxsize=20_000)
def own_odds(look: Look) -> float:
    """Return the log odds that a line gives by itself for being the article's text."""
    weights = model().own
    return sum(weights.get(name, 0.0) for name in own_features(look))


def _marks(look: Look) -> tuple[tuple[str, bool], ...]:
    text = look.text.strip()
    byline = look.byline
    return (
        ("sentence", look.sentence),
        ("question", text.endswith(("?", "？"))),
        ("colon", text.endswith((":", "："))),
        ("comma", "," in text or "、" in text),
        ("quotation", text[:1] in "“\"‘'«„"),
        ("listed", look.listed),
        ("table", look.table),
        ("capitals", text.isupper()),
        ("caption", look.caption),
        ("credit", look.credit is not None),
        ("credit only", look.credit == 0),
        ("date", look.dateline is not None),
        ("age", look.age),
        ("byline label", byline is not None and byline.labelled),
        ("byline role", byline is not None and byline.role),
        ("names", byline is not None),
        ("place", look.place > 0),
        ("article note", look.article_note),
        ("author note", look.author_note),
        ("reference", look.reference),
        ("reference heading", look.reference_heading),
        ("numbers", look.numbers),
        ("address", "http" in text or "www." in text or "@" in text),
        ("mark", text[:1] in "©»›<>|←→▶↑#[("),
        ("ends dots", text.endswith(("...", "…"))),
        ("bar", "|" in text or "»" in text or "·" in text),
        ("thread", look.thread),
        ("second person", not _SECOND.isdisjoint(look.words)),
    )
