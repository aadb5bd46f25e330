"""Where readers' comments begin."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.look import Look

_THREADS = 2
_WINDOW = 26
_ENOUGH = 40
"""Words of prose that an article has before readers' comments can begin."""


def comments_start(looks: Sequence[Look], start: int = 0) -> int:
    """Return the index of the first line of readers' comments, the number of lines without.

    Comments begin at their heading or at the first line that says who said something, when
    more such lines follow.
    """
    prose = 0
    for index in range(start, len(looks)):
        look = looks[index]
        prose += look.size if look.prose else 0
        if prose >= _ENOUGH and (look.thread or look.rule == "comment-form"):
            ahead = looks[index : index + _WINDOW]
            if sum(one.thread for one in ahead) >= _THREADS:
                return index
    return len(looks)
