"""The line that is the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import accumulate

from briefbook.classify.byline_words import NO_NAME
from briefbook.classify.comments import comments_start
from briefbook.classify.entry_hour import entry_hour
from briefbook.classify.look import Look
from briefbook.classify.words import UNFINISHED

_PROSE_LINES = 8
"""Prose lines below a candidate that are compared with it."""
_NEAR = 30
"""Lines below a candidate within which the article begins."""
_STANDFIRST = 1.5
"""How much less like a title a line may be than a summary of the article right below it."""
_PARAGRAPH = 20
"""Words of a paragraph that is no summary above a title."""
_LONGEST_TITLE = 4
"""Lines of the longest title."""
_SHARED = 2.5
"""What it is worth that the article takes up all words of a line."""
_COMMON = frozenset(
    "the a an of to in and for on at by with from as is are was were be been it its that this not"
    " but or his her their he she they we you i will has have had who what how why says said new"
    " after over more than can could would about into up out de la le les el los der die das und"
    " en un une del que do da e o".split()
)


def find_title(looks: Sequence[Look], end: int | None = None) -> int | None:
    """Return the index of the title before ``end``, ``None`` where no line can be one.

    A title stands above prose that takes up its words; it is no sentence, and often a byline
    or a date stands below it, or it is printed twice. ``looks`` are the lines of a page that are
    not blank.
    """
    if not any(row.prose and row.rule is None for row in looks):
        return 0 if looks and not _impossible(looks[0]) and looks[0].rule is None else None
    rows = looks[: comments_start(looks)]
    page = _Page(rows)
    bare = _bare_start(rows)
    scores = [
        score if place < bare or page.is_signed(place) else 0.0
        for place, score in enumerate(page.scores()[:end])
    ]
    best = max(range(len(scores)), key=lambda place: (scores[place], -place), default=None)
    if best is None or scores[best] <= 0:
        return None
    while best and rows[best - 1].size > 4:
        paragraph = rows[best - 1].prose and not rows[best].prose
        if paragraph or scores[best - 1] <= max(0, scores[best] - _STANDFIRST):
            break
        best -= 1
    return best


def _bare_start(rows: Sequence[Look]) -> int:
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


class _Page:
    """The visible lines of a page with what the score of a candidate needs."""

    def __init__(self, rows: Sequence[Look]) -> None:
        self._rows = rows
        self._is_text = [row.prose and row.rule is None and not row.caption for row in rows]
        self._following = _following(self._is_text)
        self._seen = Counter([row.words for row in rows])
        self._signs = [_sign(row) for row in rows]
        self._stems_of: tuple[Sequence[int], Set[str]] = ((), frozenset())
        sizes = (row.size if text else 0 for row, text in zip(rows, self._is_text, strict=True))
        self._above = list(accumulate(sizes, initial=0))

    def scores(self) -> list[float]:
        """Return how much each line is like a title; 0 and below is no title.

        A line that cannot come near the best one above it is not compared with the text.
        """
        found: list[float] = []
        best = 0.0
        for place, row in enumerate(self._rows):
            ahead = self._following[place]
            score = 0.0
            if ahead and ahead[0] - place <= _NEAR and not _impossible(row):
                score = self._without_words(row, place, ahead)
                if score + _SHARED > best - _STANDFIRST:
                    score += _SHARED * self._shared(row, ahead)
            best = max(best, score)
            found.append(score)
        return found

    def _without_words(self, row: Look, place: int, ahead: Sequence[int]) -> float:
        """Return how much a line is like a title but for the words that the text takes up."""
        distance = ahead[0] - place
        amount = sum([self._rows[one].size for one in ahead if one - place <= _NEAR])
        score = min(amount, 200) / 80 - 0.04 * max(0, distance - 3) - 0.01 * min(place, 60)
        score -= 3.0 * self._above[place] / (self._above[-1] or 1)
        score -= 1.5 * row.caption + 1.5 * (row.credit is not None)
        score += min(row.size, 8) * 0.22 - max(0, row.size - 20) * 0.25
        score -= 1.5 if row.sentence and row.text.rstrip()[-1:] not in "?!？！" else 0.0
        score += self._repeated(row, place)
        score += self._signed(place)
        score += (1.8 if distance <= 3 else 0.6) if place == 0 else 0.0
        score -= 1.5 if place and self._is_text[place - 1] else 0.0
        score -= 2.0 if place and self._prose_above(place) else 0.0
        score -= 0.8 if row.size <= 2 else 0.0
        score -= 2.0 if place and entry_hour(self._rows[place - 1]) is not None else 0.0
        score -= 1.5 if _ABOUT.match(row.text) is not None else 0.0
        return score - 2.0

    def _shared(self, row: Look, ahead: Sequence[int]) -> float:
        own = {word for word in row.words if word not in _COMMON}
        if not own:
            return 0.0
        stems = self._stems(ahead)
        return sum(word[:5] in stems for word in own) / len(own)

    def _stems(self, ahead: Sequence[int]) -> Set[str]:
        """Return how the words of some rows begin; lines above one paragraph share them."""
        if self._stems_of[0] is not ahead:
            used = {word[:5] for one in ahead for word in self._rows[one].words}
            self._stems_of = ahead, used
        return self._stems_of[1]

    def _repeated(self, row: Look, place: int) -> float:
        if row.size > 3 and self._seen[row.words] > 1:
            return 1.0
        return 0.0

    def is_signed(self, place: int) -> bool:
        """Return whether a byline or a date stands right below a line."""
        return any(self._signs[place + 1 : place + 3])

    def _signed(self, place: int) -> float:
        """Return what a date or a byline in the lines below says for a title above them."""
        for distance, sign in enumerate(self._signs[place + 1 : place + 7]):
            if sign:
                return sign - 0.2 * distance
        return 0.0

    def _prose_above(self, place: int) -> bool:
        """Return whether an article has begun above: two paragraphs close by."""
        return self._above[place] - self._above[max(0, place - 8)] > 60


def _sign(row: Look) -> float:
    """Return what a line says for a title right above it: a date and a byline do."""
    if row.caption:
        return 0.0
    if row.dateline is not None:
        return 1.8
    if row.byline is None or (row.credit is not None and not row.byline.labelled):
        return 0.0
    return 1.8 if row.byline.labelled else 1.2 if row.byline.role else 0.0


def _following(is_text: Sequence[bool]) -> list[tuple[int, ...]]:
    """Return for each row the next prose rows below it, at most a few."""
    result: list[tuple[int, ...]] = [()] * len(is_text)
    ahead: tuple[int, ...] = ()
    for place in range(len(is_text) - 1, -1, -1):
        result[place] = ahead
        if is_text[place]:
            ahead = (place, *ahead[: _PROSE_LINES - 1])
    return result


_HEADER = re.compile(
    r"\s{0,8}(?:from|to|cc|date|sent|contacts?|(?:media|press) (?:contacts?|inquiries)|tel"
    r"|telephone|phone|fax|e-?mail|for (?:more|further) information|von|an|datum|kontakt"
    r"|pressekontakt|fecha|contacto|contato|contatto|contactpersoon)\s?[:：]",
    re.IGNORECASE,
)
"""The label of what heads a letter or says whom to ask."""
_ABOUT = re.compile(
    r"\s{0,8}(?:subject|re|betreff|objet|asunto|assunto|oggetto)\s?:", re.IGNORECASE
)
"""The label of what a letter is about, which is a title where no other line is one."""
_KIND = re.compile(
    r"(?:^|\s[|•·/–—-])\s{0,8}(?:(?:press|news|media) (?:release|statement)|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|nota de prensa|comunicado de (?:prensa|imprensa)"
    r"|comunicato stampa|persbericht)\s{0,8}$",
    re.IGNORECASE,
)
"""Of which kind a text is, alone or behind the name of who sends it out."""
_REACHED = re.compile(
    r"[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]"
    r"|\+?\(?[0-9]{1,4}\)?[ .-]\(?[0-9]{2,4}\)?[ .-][0-9]{3,4}[ .-]?[0-9]{3,4}"
)
"""An address of e-mail or the number of a telephone."""


def title_end(looks: Sequence[Look], title: int, gaps: Sequence[int]) -> int:
    """Return the index after the last line of a title that is printed in several lines.

    It goes on below a colon, a comma, or a word that ends no title, in a line right below that
    begins small, and in one that is written as titles are and has a blank line below. ``gaps``
    are the blank lines above each line.
    """
    end = title + 1
    while end < min(len(looks), title + _LONGEST_TITLE):
        below = looks[end + 1] if end + 1 < len(looks) else None
        if not _may_go_on(looks[end], below):
            break
        apart = below is not None and gaps[end + 1] > 0
        paired = (
            apart and end == title + 1 and gaps[end] == 0 and _are_paired(looks[title : end + 1])
        )
        if not paired and not _goes_on(looks[end - 1], looks[end], gaps[end]):
            break
        end += 1
    return end


def _are_paired(lines: Sequence[Look]) -> bool:
    """Return whether two lines are written as titles are, and the second is neither name nor kind.

    A name has no small words, and what says of which kind a text is has no others.
    """
    longer = [word for line in lines for word in line.text.split() if len(word) > 3]
    if any(word[0].islower() for word in longer) or any(line.text.isupper() for line in lines):
        return False
    below = lines[-1].words
    own = [word for word in below if word not in _COMMON]
    return len(own) < len(below) >= 3 and not NO_NAME.issuperset(own)


def _may_go_on(look: Look, below: Look | None) -> bool:
    """Return whether a line can be the next one of a title: it is no sentence and no byline."""
    named = look.byline is not None and look.size < 5
    dated = below is not None and (below.dateline is not None or below.age)
    signed = _sign(look) > 0 or (named and dated)
    apart = look.prose or look.sentence or look.listed or signed or _impossible(look)
    return not apart and look.rule is None and not look.caption and look.credit is None


def _goes_on(above: Look, look: Look, gap: int) -> bool:
    """Return whether a title goes on below a line of it, ``gap`` blank lines further down."""
    if above.words == look.words:
        return False
    ending = above.text.rstrip()[-1:]
    if ending in ":：":
        return gap < 3
    unfinished = ending == "," or (ending.isalpha() and above.words[-1] in UNFINISHED)
    return gap == 0 and (unfinished or look.text.lstrip()[:1].islower())


def _impossible(row: Look) -> bool:
    return (
        row.numbers
        or (row.rule is not None and row.size < 6)
        or row.dateline is not None
        or row.age
        or row.table
        or row.counted
        or row.thread
        or row.text.lstrip()[:1] in "*•»›#"
        or row.size > 40
        or (row.sentence and row.size > _PARAGRAPH)
        or (row.byline is not None and (row.byline.labelled or row.byline.role))
        or len(row.text) > 300
        or _HEADER.match(row.text) is not None
        or _KIND.search(row.text) is not None
        or entry_hour(row) is not None
        or (("@" in row.text or row.size > 2) and _REACHED.search(row.text) is not None)
    )
