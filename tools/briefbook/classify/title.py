"""The line that is the title."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.byline_words import NO_NAME
from briefbook.classify.comments import comments_start
from briefbook.classify.look import Look
from briefbook.classify.title_never import is_impossible
from briefbook.classify.title_score import COMMON, TitlePage, byline_sign
from briefbook.classify.words import UNFINISHED

_STANDFIRST = 2.0
"""How much less like a title a line may be than a summary of the article right below it."""
_POINTS = 4.0
"""The same where the summary is of two lines or more, which are alike."""
_ALIKE = 1.0
_AGAIN = 1.0
"""The same for the title printed before."""
_LONGEST_TITLE = 4
"""Lines of the longest title."""


def find_title(looks: Sequence[Look], end: int | None = None) -> int | None:
    """Return the index of the title before ``end``, ``None`` where no line can be one.

    A title stands above prose that takes up its words; it is no sentence, and often a byline
    or a date stands below it, or the way to the page ends with it. ``looks`` are the lines of a
    page that are not blank.
    """
    if not any(row.prose and row.rule is None for row in looks):
        return 0 if looks and not is_impossible(looks[0]) and looks[0].rule is None else None
    page = TitlePage(looks[: comments_start(looks)])
    scores = [
        score if place < page.bare or page.is_signed(place) else 0.0
        for place, score in enumerate(page.scores()[:end])
    ]
    best = max(range(len(scores)), key=lambda place: (scores[place], -place), default=None)
    if best is None or scores[best] <= 0:  # no page around: the first line heads the text
        paged = any(row.rule is not None or row.numbers or row.age for row in looks)
        heads = not (paged or looks[0].sentence or looks[0].prose or is_impossible(looks[0]))
        return 0 if heads else None
    return _first_of(looks, scores, _above_summary(looks, scores, best))


def _above_summary(looks: Sequence[Look], scores: Sequence[float], best: int) -> int:
    """Return the line above what may be a summary of the article, else that itself."""
    below = scores[best + 1] if best + 1 < len(scores) else 0.0
    less = _STANDFIRST if below < scores[best] - _ALIKE else _POINTS
    while best and looks[best - 1].size > 4:
        if scores[best - 1] <= max(0, scores[best] - less):
            break
        best -= 1
    return best


def _first_of(looks: Sequence[Look], scores: Sequence[float], best: int) -> int:
    """Return the first line that is about as much like a title as one of the same words is."""
    same = (place for place in range(best) if looks[place].words == looks[best].words)
    return next((place for place in same if scores[place] > scores[best] - _AGAIN), best)


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
    if lines[0].words == lines[-1].words:
        return False
    longer = [word for line in lines for word in line.text.split() if len(word) > 3]
    if any(word[0].islower() for word in longer) or any(line.text.isupper() for line in lines):
        return False
    below = lines[-1].words
    own = [word for word in below if word not in COMMON]
    return len(own) < len(below) >= 3 and not NO_NAME.issuperset(own)


def _may_go_on(look: Look, below: Look | None) -> bool:
    """Return whether a line can be the next one of a title: it is no sentence and no byline."""
    named = look.byline is not None and look.size < 5
    dated = below is not None and (below.dateline is not None or below.age)
    sign = "date" if look.dateline is not None else byline_sign(look)
    signed = sign in {"date", "label", "role"} or (named and dated)
    apart = look.prose or look.sentence or look.listed or signed or is_impossible(look)
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
