"""The coarse kind of a line, which is what its neighbours see of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import ne

from briefbook.classify.look import CACHED, Look
from briefbook.classify.tables import model

PROSE = frozenset({"long", "prose"})
SIZES = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_SHARES = (0.15, 0.4, 0.7)
_RULE_SIZES = (4, 9, 16)
_CAPITALS = (0.02, 0.05, 0.12, 0.3)
_HEAD = 80
"""Characters in which capitals are counted: headlines of other articles have many."""
_UPPER = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGIT = re.compile(r"\d")
_LONGER = 5
"""The step of size of a line of eight words and more."""
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
    found = [name for name, holds in zip(_MARKS, _marks(look), strict=True) if holds]
    return [*found, *_form_features(_form(look))]


def own_odds(look: Look) -> float:
    """Return the log odds that a line gives by itself for being the article's text."""
    return _odds_again(look) if len(look.text) <= CACHED else _odds(look)


def _odds(look: Look) -> float:
    return _form_odds(_form(look)) + _mark_odds(_marks(look))


_odds_again = lru_cache(maxsize=20_000)(_odds)


Form = tuple[int, int, str, int, bool, str | None, int, bool]
"""Two steps of size, kind, a step of the share of small words, sentence or not, rule, a step of
the share of capitals, and digits or not."""


def _form(look: Look) -> Form:
    """Return what the words of a line and their number make it look like."""
    sizes = bisect_right(SIZES, look.size), bisect_right(_RULE_SIZES, look.size)
    lower = bisect_right(_SHARES, look.lower)
    digits = _DIGIT.search(look.text, 0, 200) is not None
    return *sizes, kind(look), lower, look.sentence, look.rule, _capitals(look.text[:_HEAD]), digits


def _capitals(head: str) -> int:
    """Return a step of the share of capitals among some characters."""
    if head.isascii():  # nearly every line, and far faster
        capitals = len(head) - len(head.encode().translate(None, _UPPER))
    else:
        capitals = sum(map(ne, head, head.lower()))
    return bisect_right(_CAPITALS, capitals / len(head))


def _form_features(form: Form) -> tuple[str, ...]:
    size, rule_size, one, lower, sentence, rule, capitals, digits = form
    last = f"free {sentence} {size}" if rule is None else f"rule {rule} {rule_size}"
    cased = f"cased {capitals} {size >= _LONGER}"
    digit = f"digit {digits} {coarse(one)}"
    return f"size {size}", f"kind {one}", f"lower {lower}", last, cased, digit


# A page has few forms and few sets of marks, so that their weights are summed once for each.
@lru_cache(maxsize=2_000)
def _form_odds(form: Form) -> float:
    weights = model().own
    return sum(weights.get(name, 0.0) for name in _form_features(form))


@lru_cache(maxsize=2_000)
def _mark_odds(marks: tuple[bool, ...]) -> float:
    weights = model().own
    return sum(weights.get(name, 0.0) for name, one in zip(_MARKS, marks, strict=True) if one)


_MARKS = (
    "sentence",
    "question",
    "colon",
    "comma",
    "quotation",
    "listed",
    "table",
    "capitals",
    "caption",
    "credit",
    "credit only",
    "date",
    "age",
    "byline label",
    "byline role",
    "names",
    "place",
    "article note",
    "author note",
    "reference",
    "reference heading",
    "numbers",
    "address",
    "mark",
    "ends dots",
    "bar",
    "thread",
    "second person",
)
"""The names of the marks, in the order in which they are told."""


def _marks(look: Look) -> tuple[bool, ...]:
    text = look.text.strip()
    byline = look.byline
    return (
        look.sentence,
        text.endswith(("?", "？")),
        text.endswith((":", "：")),
        "," in text or "、" in text,
        text[:1] in "“\"‘'«„",
        look.listed,
        look.table,
        text.isupper(),
        look.caption,
        look.credit is not None,
        look.credit == 0,
        look.dateline is not None,
        look.age,
        byline is not None and byline.labelled,
        byline is not None and byline.role,
        byline is not None,
        look.place > 0,
        look.article_note,
        look.author_note,
        look.reference,
        look.reference_heading,
        look.numbers,
        "http" in text or "www." in text or "@" in text,
        text[:1] in "©»›<>|←→▶↑#[(",
        text.endswith(("...", "…")),
        "|" in text or "»" in text or "·" in text,
        look.thread,
        not _SECOND.isdisjoint(look.words),
    )
