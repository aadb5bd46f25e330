"""How much each line of a page is like its title.

A score is a sum of weights, which were fitted to the titles of 816 web pages, each whole, cut down
to what stands around its article, and as its bare text, and then rounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import accumulate
from math import log

from briefbook.classify.entry_hour import entry_hour
from briefbook.classify.look import Look
from briefbook.classify.title_never import is_impossible
from briefbook.classify.usual_names import is_usual

NEAR = 30
"""Lines below a candidate within which the article begins."""
_PROSE_LINES = 8
"""Prose lines below a candidate that are compared with it."""
_PARAGRAPH = 20
"""Words of a paragraph that is no summary above a title."""
_SIGNS = 6
"""Lines below a candidate among which a byline and a date are looked for."""
_FADING = 0.12
"""How much less a byline or a date says for a title a line further up."""
_ABOVE = 8
"""Lines above a candidate in which the way to the page may end with its title."""
_TAKEN_UP = 4.1
"""What it is worth that the paragraphs below take up all words of a line."""
_USED = 1.4
"""The same for the whole text."""
_CROWDED = 2.4
"""What it is worth that the lines right above are all buttons and menus."""
COMMON = frozenset(
    "the a an of to in and for on at by with from as is are was were be been it its that this not"
    " but or his her their he she they we you i will has have had who what how why says said new"
    " after over more than can could would about into up out de la le les el los der die das und"
    " en un une del que do da e o".split()
)
_WAY = re.compile(r"(?:\s[>|~]|\s?/)\s|[»›▸→]|(?<=\w)>")
"""What stands between the parts of the way to a page, as in ``Home » World » North``."""
_STUCK = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_ABOUT = re.compile(
    r"\s{0,8}(?:subject|re|betreff|objet|asunto|assunto|oggetto)\s?:", re.IGNORECASE
)
"""The label of what a letter is about, which is a title where no other line is one."""


class TitlePage:
    """The visible lines of a page with what the score of a candidate needs."""

    def __init__(self, rows: Sequence[Look]) -> None:
        self._rows = rows
        self._is_text = [row.prose and row.rule is None and not row.caption for row in rows]
        self._following = _following(self._is_text)
        self._signs = list(map(_kind_of_sign, rows))
        self._stems_of: tuple[Sequence[int], Set[str]] = ((), frozenset())
        sizes = (row.size if text else 0 for row, text in zip(rows, self._is_text, strict=True))
        self._above = list(accumulate(sizes, initial=0))
        self._crowd = list(
            accumulate((row.rule is not None or row.numbers for row in rows), initial=0)
        )
        self._used = {
            word[:5]
            for row, text in zip(rows, self._is_text, strict=True)
            if text
            for word in row.words
        }
        self.bare = bare_start(rows)

    def scores(self) -> list[float]:
        """Return how much each line is like a title; 0 and below is no title.

        A line that cannot come near the best one above it is not compared with the text.
        """
        found: list[float] = []
        best = 0.0
        for place, row in enumerate(self._rows):
            ahead = self._following[place]
            score = 0.0
            if ahead and ahead[0] - place <= NEAR and not is_impossible(row):
                score = own_score(row) + self._placed(place, ahead)
                if score + _TAKEN_UP + _USED > best:
                    score += self._taken_up(row, ahead)
            best = max(best, score)
            found.append(score)
        return found

    def is_signed(self, place: int) -> bool:
        """Return whether a byline or a date stands right below a line."""
        return any(sign in _SIGNED for sign in self._signs[place + 1 : place + 3])

    def _placed(self, place: int, ahead: Sequence[int]) -> float:
        """Return what the place of a line says for it as a title."""
        rows, above = self._rows, self._above[place]
        amount = sum([rows[one].size for one in ahead if one - place <= NEAR])
        score = 0.9 * min(amount, 200) / 80 - 0.1 * max(0, ahead[0] - place - 3)
        score -= 0.48 * log(place + 1) + 2.9 * above / (self._above[-1] or 1)
        score -= 2.3 * (above > 0) + 0.7 * (above > 50)
        score += self._signed(place)
        if not place:
            return score + (2.5 if self.bare < len(rows) else 0.0)
        score -= 1.7 * self._is_text[place - 1] + 1.9 * self._is_prose_above(place)
        score -= 4.0 * (entry_hour(rows[place - 1]) is not None)
        score += 2.4 * self._ends_way(place)
        score -= 1.1 * (place + 1 < len(rows) and rows[place + 1].size <= 3)
        return score + _CROWDED * (self._crowd[place] - self._crowd[max(0, place - 5)]) / 5

    def _signed(self, place: int) -> float:
        """Return what dates, bylines and buttons in the lines below say for a title above."""
        found: dict[str, float] = {}
        for distance, sign in enumerate(self._signs[place + 1 : place + 1 + _SIGNS]):
            if sign and sign not in found:
                found[sign] = 1 - _FADING * distance
        return 1.9 * min(3, sum(found.values()) - found.get("share", 0)) + 1.3 * found.get(
            "share", 0
        )

    def _ends_way(self, place: int) -> bool:
        """Return whether the way to the page, above a line, ends with its words."""
        text = self._rows[place].text.strip()
        if len(text) < 8 or self._rows[place].size < 2:
            return False
        above = self._rows[max(0, place - _ABOVE) : place]
        return any(
            len(row.text) > len(text) + 2 and row.text.rstrip().endswith(text) for row in above
        )

    def _is_prose_above(self, place: int) -> bool:
        """Return whether an article has begun above: two paragraphs close by."""
        return self._above[place] - self._above[max(0, place - 8)] > 60

    def _taken_up(self, row: Look, ahead: Sequence[int]) -> float:
        """Return what it says for a line that the text takes up its words."""
        own = {word[:5] for word in row.words if word not in COMMON}
        if not own:
            return 0.0
        near = len(own.intersection(self._stems(ahead))) / len(own)
        return _TAKEN_UP * near + _USED * len(own.intersection(self._used)) / len(own)

    def _stems(self, ahead: Sequence[int]) -> Set[str]:
        """Return how the words of some rows begin; lines above one paragraph share them."""
        if self._stems_of[0] is not ahead:
            used = {word[:5] for one in ahead for word in self._rows[one].words}
            self._stems_of = ahead, used
        return self._stems_of[1]


def own_score(row: Look) -> float:
    """Return how much a line by itself is like a title: some words that are no sentence."""
    size, text = row.size, row.text.strip()
    score = _OFFSET + 5.0 * min(size, 8) / 8 - _SMALL.get(size, 0.0)
    score -= 0.6 * (size > 14) + 0.25 * max(0, size - 20) + 2.4 * row.lower + 0.9 * (not row.lower)
    score -= 2.5 * (row.caption or row.credit is not None) + 1.4 * row.listed
    score -= _AT_END.get(text[-1:], 2.5 * row.sentence)
    score -= 1.4 * min(3, len(_WAY.findall(text)))
    score -= 1.0 * (size > 3 and _STUCK.search(text) is not None)
    score -= 1.5 * (_ABOUT.match(row.text) is not None)
    return score - 1.1 * _is_name(row)


_OFFSET = -2.0
"""What makes the least likely title of a page score about 0."""
_SMALL = {0: 2.5, 1: 2.5, 2: 1.8}
"""What speaks against a line of so few words."""
_AT_END = {"?": 1.1, "？": 1.1, "!": 0.0, "！": 0.0, ":": 1.0}
"""What speaks against a line that ends so; any other end of a sentence speaks more against it."""
_SIGNED = frozenset({"date", "label", "role"})


def _is_name(row: Look) -> bool:
    byline = row.byline
    return byline is not None and byline.people and any(map(is_usual, byline.names))


def _kind_of_sign(row: Look) -> str:
    """Return what a line is that says for a title right above it, nothing where it says nothing."""
    if row.rule is not None or row.caption:
        return "share" if row.rule == "share-words" else ""
    if row.dateline is not None or row.age:
        return "age" if row.age else "date"
    return byline_sign(row)


def byline_sign(row: Look) -> str:
    """Return which kind of byline a line is: a label, one with names, with a role, or names."""
    if row.byline_label:
        return "lone label"
    byline = row.byline
    if byline is None or (row.credit is not None and not byline.labelled):
        return ""
    if byline.labelled:
        return "label"
    return (
        "role"
        if byline.role
        else "names"
        if byline.people and all(map(is_usual, byline.names))
        else ""
    )


def bare_start(rows: Sequence[Look]) -> int:
    """Return where the first paragraph begins of a text without a page around it, or its end.

    What stands further down is a heading, for nobody prints a title below a paragraph, unless
    a byline or a date is right below it.
    """
    for index, row in enumerate(rows):
        if row.rule is not None or row.numbers or row.age:
            break
        if row.prose and row.size >= _PARAGRAPH and not row.caption and row.credit is None:
            return index
    return len(rows)


def _following(is_text: Sequence[bool]) -> list[tuple[int, ...]]:
    """Return for each row the next prose rows below it, at most a few."""
    result: list[tuple[int, ...]] = [()] * len(is_text)
    ahead: tuple[int, ...] = ()
    for place in range(len(is_text) - 1, -1, -1):
        result[place] = ahead
        if is_text[place]:
            ahead = (place, *ahead[: _PROSE_LINES - 1])
    return result
