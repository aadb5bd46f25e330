"""The line that is the title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefbook.classify.look import Look

_WINDOW = 40
_COMMON = frozenset(
    "the a an of to in and for on at by with from as is are was were be been it its that this not"
    " but or his her their he she they we you i will has have had who what how why".split()
)


def find_title(looks: Sequence[Look], article: Sequence[bool]) -> int | None:
    """Return the index of the title, ``None`` where no line can be one.

    A title stands above the article, is short, ends without a full stop and shares its words
    with the text. A byline or a date below it, or a second printing, makes it surer.
    """
    body = [index for index, kept in enumerate(article) if kept and len(looks[index].words) >= 12]
    first = body[0] if body else len(looks)
    used = Counter(word for index in body for word in set(looks[index].words))
    seen = Counter(look.words for look in looks if not look.blank)
    lines = [index for index in range(first) if not looks[index].blank][-_WINDOW:]
    scored = [(_score(looks, index, lines, used, seen), index) for index in lines]
    best = max(scored, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return best[1] if best[0] > 0 else None


def _score(
    looks: Sequence[Look],
    index: int,
    lines: Sequence[int],
    used: Counter[str],
    seen: Counter[tuple[str, ...]],
) -> float:
    look = looks[index]
    size = len(look.words)
    if _impossible(look) or size < 1:
        return -1.0
    own = [word for word in look.words if word not in _COMMON]
    shared = sum(word in used for word in own) / len(own) if own else 0.0
    score = 3.0 * shared + min(size, 10) * 0.25
    score -= 2.0 if look.sentence and not look.text.rstrip().endswith("?") else 0.0
    score -= max(0, size - 22) * 0.3
    score += 1.5 if seen[look.words] > 1 and size > 3 else 0.0
    place = lines.index(index)
    below = [looks[other] for other in lines[place + 1 : place + 4]]
    score += (
        1.5
        if any(other.byline and other.byline.labelled or other.dateline for other in below)
        else 0.0
    )
    score += 1.0 if place == 0 else 0.0
    return score - 1.5


def _impossible(look: Look) -> bool:
    return (
        look.rule is not None
        or look.numbers
        or look.dateline is not None
        or look.age
        or look.listed
        or (look.byline is not None and (look.byline.labelled or look.byline.role))
        or len(look.text) > 300
    )
