"""What a line and its neighbours show, as the names of the features that hold."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from briefbook.classify.look import Look

_SIZES = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_AHEAD = (1, 30, 100, 300)
_WINDOW = 6
_SHARES = (0.15, 0.4, 0.7)
_RUNS = (1, 2, 3, 5, 9, 20)


def features(
    looks: Sequence[Look], title: int | None, gaps: Sequence[int]
) -> tuple[tuple[str, ...], ...]:
    """Return for each look the names of the features that hold for it.

    ``looks`` are the lines that are not blank, ``gaps`` the number of blank lines above each,
    ``title`` the index of the line that is probably the title.
    """
    kinds = [kind(look) for look in looks]
    own = [_own(look) for look in looks]
    page = _Page(looks, kinds, title, gaps)
    return tuple(
        (*own[index], *_beside(kinds, index), *_gaps(gaps, index), *page.features(index))
        for index in range(len(looks))
    )


def kind(look: Look) -> str:  # noqa: PLR0911 - reads as a table
    """Return the coarse kind of a line, which is what its neighbours see of it."""
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


def _own(look: Look) -> list[str]:
    found = [f"size {_bucket(look.size, _SIZES)}", f"kind {kind(look)}"]
    found += [name for name, holds in _marks(look) if holds]
    found.append(f"lower {_bucket(look.lower, _SHARES)}")
    if look.rule is not None:
        found.append(f"rule {look.rule} {_bucket(look.size, (4, 9, 16))}")
    else:
        found.append(f"free {look.sentence} {_bucket(look.size, _SIZES)}")
    return found


def _marks(look: Look) -> tuple[tuple[str, bool], ...]:
    text = look.text
    return (
        ("sentence", look.sentence),
        ("question", text.rstrip().endswith(("?", "？"))),
        ("colon", text.rstrip().endswith((":", "："))),
        ("comma", "," in text or "、" in text),
        ("quotation", text.lstrip()[:1] in "“\"‘'«„"),
        ("listed", look.listed),
        ("table", look.table),
        ("capitals", text.isupper()),
        ("caption", look.caption),
        ("credit", look.credit is not None),
        ("credit only", look.credit == 0),
        ("date", look.dateline is not None),
        ("age", look.age),
        ("byline label", look.byline is not None and look.byline.labelled),
        ("byline role", look.byline is not None and look.byline.role),
        ("names", look.byline is not None),
        ("place", look.place > 0),
        ("article note", look.article_note),
        ("author note", look.author_note),
        ("reference", look.reference),
        ("reference heading", look.reference_heading),
        ("numbers", look.numbers),
        ("address", "http" in text or "www." in text or "@" in text),
        ("mark", text.lstrip()[:1] in "©»›<>|←→▶↑#[("),
        ("ends dots", text.rstrip().endswith(("...", "…"))),
        ("bar", "|" in text or "»" in text or "·" in text),
        ("thread", look.thread),
        ("second person", bool(_SECOND & set(look.words))),
    )


_SECOND = frozenset({"you", "your", "us", "our", "we", "click", "here", "please"})


def _beside(kinds: Sequence[str], index: int) -> list[str]:
    above = kinds[index - 1] if index else "edge"
    below = kinds[index + 1] if index + 1 < len(kinds) else "edge"
    above2 = kinds[index - 2] if index > 1 else "edge"
    below2 = kinds[index + 2] if index + 2 < len(kinds) else "edge"
    own = "P" if kinds[index] in ("long", "prose") else "s"
    return [
        f"above {above}",
        f"below {below}",
        f"above2 {above2}",
        f"below2 {below2}",
        f"between {above} {own} {below}",
    ]


def _gaps(gaps: Sequence[int], index: int) -> list[str]:
    below = gaps[index + 1] if index + 1 < len(gaps) else 3
    return [f"gap above {min(gaps[index], 3)}", f"gap below {min(below, 3)}"]


class _Page:
    """What of a whole page a line's features need, counted once."""

    def __init__(
        self,
        looks: Sequence[Look],
        kinds: Sequence[str],
        title: int | None,
        gaps: Sequence[int],
    ) -> None:
        self._gaps = gaps
        self._furniture = _sums(look.rule is not None or look.numbers for look in looks)
        between = Counter(
            gaps[index]
            for index in range(1, len(kinds))
            if kinds[index] in ("long", "prose") and kinds[index - 1] in ("long", "prose")
        )
        self._usual = max(between, key=lambda gap: (between[gap], -gap), default=1)
        self._ends = _sums(one in _ENDS for one in kinds)
        self._threads = _sums(look.thread for look in looks)
        self._first_prose = next(
            (
                index
                for index in range((title or 0), len(kinds))
                if kinds[index] in ("long", "prose")
            ),
            None,
        )
        self._looks = looks
        self._kinds = kinds
        self._title = title
        self._prose = [0]
        for look, one in zip(looks, kinds, strict=True):
            size = look.size if one in ("long", "prose") else 0
            self._prose.append(self._prose[-1] + size)
        self._seen = Counter(look.words for look in looks)
        self._topic = {
            word
            for look, one in zip(looks, kinds, strict=True)
            if one == "long"
            for word in look.words
            if len(word) > 3
        }
        self._runs = _run_lengths(kinds)

    def features(self, index: int) -> list[str]:
        prose, kinds = self._prose, self._kinds
        count = len(kinds)
        total = prose[-1] or 1
        window = prose[min(count, index + _WINDOW + 1)] - prose[max(0, index - _WINDOW)]
        near = prose[min(count, index + 4)] - prose[index + 1]
        back = prose[index] - prose[max(0, index - 3)]
        look = self._looks[index]
        found = [
            f"ahead {_bucket(total - prose[index + 1], _AHEAD)}",
            f"behind {_bucket(prose[index], _AHEAD)}",
            f"ahead share {_bucket((total - prose[index + 1]) / total, (0.001, 0.1, 0.3, 0.7))}",
            f"behind share {_bucket(prose[index] / total, (0.001, 0.1, 0.3, 0.7))}",
            f"window {_bucket(window, _AHEAD)}",
            f"near {_bucket(near, (1, 15, 50))} {_bucket(back, (1, 15, 50))}",
            f"run {_bucket(self._runs[index], _RUNS)}",
            f"topic {self._on_topic(look)}",
            *self._heading(index),
        ]
        if self._seen[look.words] > 1:
            found.append(f"again {look.size >= 5}")
        coarse = _coarse(kinds[index])
        low, high = max(0, index - _WINDOW), min(count, index + _WINDOW + 1)
        density = (self._furniture[high] - self._furniture[low]) / (high - low)
        found.append(f"density {_bucket(density, (0.05, 0.16, 0.3, 0.5, 0.75))} {coarse}")
        if self._title is not None and index > self._title:
            start = self._first_prose
            if start is not None and index > start:
                passed = self._ends[index] - self._ends[start]
                found.append(f"passed {_bucket(passed, (1, 2, 3, 5, 10))} {coarse}")
                thread = self._threads[index] - self._threads[start]
                found.append(f"threads {_bucket(thread, (1, 2))} {coarse}")
            else:
                found.append(f"before prose {coarse} {_bucket(self._runs[index], _RUNS)}")
        elif self._title is not None:
            found.append(f"above title {coarse}")
        found += self._spacing(index, coarse)
        low, high = max(0, index - 3), min(count, index + 4)
        loose = sum(gap > 0 for gap in self._gaps[low + 1 : high]) / max(1, high - low - 1)
        found.append(f"loose {_bucket(loose, (0.01, 0.3, 0.6, 0.99))} {coarse}")
        if self._title is not None:
            found.append(f"title {_place(index - self._title)}")
        return found

    def _spacing(self, index: int, coarse: str) -> list[str]:
        """Return how a line's blank lines differ from those between the page's paragraphs."""
        above = self._gaps[index]
        below = self._gaps[index + 1] if index + 1 < len(self._gaps) else 0
        usual = self._usual
        return [
            f"spacing {min(above, 2)} {min(below, 2)} {coarse}",
            f"odd {_sign(above - usual)} {_sign(below - usual)} {coarse}",
        ]

    def _on_topic(self, look: Look) -> str:
        own = [word for word in look.words if len(word) > 3]
        if not own:
            return "none"
        share = sum(word in self._topic for word in own) / len(own)
        return f"{_bucket(share, (0.25, 0.6, 0.99))} {look.size >= 6}"

    def _heading(self, index: int) -> list[str]:
        """Return the nearest vocabulary line above with no prose between, and how far it is."""
        for distance in range(1, min(index, 8) + 1):
            one = self._kinds[index - distance]
            if one in ("long", "prose"):
                break
            if one in _HEADINGS:
                return [f"under {one} {_bucket(distance, (1, 2, 4))}"]
        return []


_HEADINGS = frozenset(
    {
        "related-posts",
        "comment-form",
        "subscription",
        "tags",
        "share-words",
        "menu",
        "site-legal",
        "advertisement",
    }
)


_ENDS = frozenset(
    {"comment-form", "related-posts", "tags", "subscription", "site-legal", "account"}
)


def _coarse(one: str) -> str:
    if one in ("long", "prose", "flat"):
        return "text"
    if one in ("table", "thread", "short", "names", "caption", "date", "byline", "numbers"):
        return one
    return "furniture"


def _sign(value: int) -> str:
    return "more" if value > 0 else "less" if value < 0 else "same"


def _sums(values: Iterable[bool]) -> list[int]:
    """Return the running sums of values, from 0."""
    return [0, *accumulate(map(int, values))]


def _run_lengths(kinds: Sequence[str]) -> list[int]:
    """Return for each line the length of the run of lines without prose that it is in."""
    runs = [0] * len(kinds)
    start = 0
    for index in range(len(kinds) + 1):
        if index == len(kinds) or kinds[index] in ("long", "prose"):
            runs[start:index] = [index - start] * (index - start)
            start = index + 1
    return runs


def _place(distance: int) -> str:
    if distance < 0:
        return "below"
    return ("here", "1", "2", "3", "4-6", "7+")[
        bisect_right((0, 1, 2, 3, 6), distance - 1) if distance else 0
    ]


def _bucket(value: float, limits: Sequence[float]) -> int:
    return bisect_right(limits, value)
