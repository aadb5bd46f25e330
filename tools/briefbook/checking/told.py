"""The sentences of a passage, and what each of them cites."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefbook.checking.page import Cited, Kind, Passage
from briefbook.checking.sentences import sentences

_WHOLE = frozenset({Kind.ROW, Kind.QUOTE})


@dataclass(frozen=True, slots=True)
class Told:
    """Where each sentence of a passage starts and ends, and the citations of each.

    A row of a table and a block quotation are one sentence.
    """

    bounds: Sequence[tuple[int, int]]
    citations: Sequence[Sequence[Cited]]

    @classmethod
    def of(cls, passage: Passage) -> Told:
        """Return a passage's sentences with their citations."""
        whole = [(0, len(passage.text))]
        bounds = whole if passage.kind in _WHOLE else sentences(passage.text) or whole
        citations: list[list[Cited]] = [[] for _ in bounds]
        for cited in passage.citations:
            citations[sentence_number(cited.at, cited.textual, bounds)].append(cited)
        return cls(bounds, citations)

    def cited(self, start: int, end: int) -> tuple[Cited, ...]:
        """Return the citations of the sentences that a stretch of the text touches."""
        begins, ends = itemgetter(0), itemgetter(1)
        first = bisect_right(self.bounds, start, key=ends)
        last = bisect_left(self.bounds, end, key=begins)
        return tuple(one for sentence in self.citations[first:last] for one in sentence)

    def at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset, or begins last before it."""
        return max(bisect_right(self.bounds, offset, key=itemgetter(0)) - 1, 0)


def sentence_number(at: int, textual: bool, bounds: Sequence[tuple[int, int]]) -> int:
    """Return the sentence of a citation: between two it is the first, whose full stop it follows.

    A textual one has a text, so it stands in the sentence that it begins.
    """
    number = bisect_right(bounds, at, key=itemgetter(0)) - 1
    begins = number > 0 and bounds[number][0] == at and not textual
    return max(number - 1 if begins else number, 0)
