"""What is doubtful, and what a line that is kept in doubt can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.model import LineClass

PARAGRAPH = (LineClass.BODY, Rule.PARAGRAPH)
ENTRY = (LineClass.BODY, Rule.LIST_ITEM)
ROW = (LineClass.BODY, Rule.TABLE_ROW)
SHORT = (LineClass.BODY, Rule.SHORT_LINE)
HEADING = (LineClass.HEADING, Rule.SECTION_HEADING)
DOUBTFUL = frozenset({Rule.BETWEEN, Rule.AFTER_ARTICLE})
"""Rules by which a line is set aside only because the article seems not to hold it."""
ASIDE = DOUBTFUL | {Rule.RELATED_POSTS}
"""The same, and the rule of what follows the heading of a list."""
KEPT = frozenset({LineClass.BODY, LineClass.HEADING})


def is_plain(look: Look) -> bool:
    """Return whether a line is sentences in which no rule sees anything else."""
    plain = look.rule is None and not look.caption and look.credit is None and not look.thread
    return look.prose and plain and look.size >= 12


def heads(looks: Sequence[Look], index: int, end: int) -> bool:
    """Return whether a line before ``end`` is no sentence and stands above one."""
    ended = looks[index].sentence or looks[index].text.rstrip().endswith((":", ","))
    below = looks[index + 1] if index + 1 < end else None
    return below is not None and not ended and (below.sentence or below.prose)


def runs(
    looks: Sequence[Look], start: int, end: int, belongs: Callable[[Look], object]
) -> Iterator[range]:
    """Yield the runs of lines for which a test gives the same, where it gives anything."""
    index = start
    while index < end:
        begin, key = index, belongs(looks[index])
        index += 1
        while key and index < end and belongs(looks[index]) == key:
            index += 1
        if key and index > begin + 1:
            yield range(begin, index)


def give(
    decisions: list[Decision], rows: range, decision: Decision, rules: frozenset[Rule]
) -> None:
    """Give rows a decision where one of some rules decided."""
    for row in rows:
        if decisions[row][1] in rules:
            decisions[row] = decision
