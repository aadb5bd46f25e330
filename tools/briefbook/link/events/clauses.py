"""The part of a sentence that a date governs."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.dates.clause import is_past_verb, sentence
from briefbook.dates.tokens import Tokens
from briefbook.link.names.vocabulary import FUNCTION_WORDS

_EMPTY = FUNCTION_WORDS | frozenset(
    "am dated dates pm posted published said says so s t updated".split()
)
_FOR_VERB = frozenset("did do does".split())
_SUBORDINATORS = frozenset("since after before until during when while as where".split())
_JOINING = frozenset("and but while when where which who since after before during".split())
_VERBS = frozenset("is are was were slated scheduled planned set due will has have".split())


def governed(tokens: Tokens, dates: Sequence[tuple[int, int]], index: int) -> tuple[int, int]:
    """Return the offsets of the clause that one of a text's dates governs.

    ``dates`` are the offsets of all dates of the text in order. A clause is the sentence, cut
    before a conjunction that leads to the date, and between two dates.
    """
    first, last = _tokens_of(tokens, dates[index])
    begin, end = sentence(tokens, first)
    start = _leading(tokens, begin, first)
    earliest = index
    while earliest and tokens.at(dates[earliest - 1][0]) >= begin:
        earliest -= 1
    if earliest < index:
        start = max(start, _between(tokens, tokens.at(dates[earliest][1]), first, begin))
    for later in dates[index + 1 : index + 2]:
        if last <= tokens.at(later[0]) < end:
            cut = _between(tokens, last, tokens.at(later[0]), end)
            holds_more = cut - start > last - first + _LEAST  # "But in May, when they met"
            end = cut if cut > last and holds_more else end
    return _offsets(tokens, start, end)


def says_nothing(tokens: Tokens, clause: tuple[int, int], date: tuple[int, int]) -> bool:
    """Return whether a clause has only words beside its date that say nothing by themselves."""
    first, last = _tokens_of(tokens, date)
    begin = tokens.at(clause[0])
    places = (*range(begin, first), *range(last, tokens.at(clause[1])))
    words = {tokens.lower(at) for at in places if tokens.word(at).isalpha()}
    stands_for_verb = words & _FOR_VERB and tokens.lower(begin - 1) != "as"  # "in 2030 all did"
    return bool(words) and words <= _EMPTY and not stands_for_verb


def _tokens_of(tokens: Tokens, date: tuple[int, int]) -> tuple[int, int]:
    return tokens.at(date[0]), tokens.at(date[1])


def _leading(tokens: Tokens, begin: int, first: int) -> int:
    """Return where the clause of a date begins: after the last conjunction that leads to it."""
    verb = False
    for at in range(first - 1, begin, -1):
        low = tokens.lower(at)
        if low in _SUBORDINATORS and (verb or low == "during") and first - at > 2:
            return at + 1
        verb = verb or low in _VERBS or is_past_verb(tokens, at)
    return begin


def _between(tokens: Tokens, first: int, last: int, otherwise: int) -> int:
    """Return where two dates' clauses part: at a conjunction or a comma between them."""
    verb = False
    for at in range(last - 1, first - 1, -1):
        if tokens.lower(at) in _JOINING and (tokens.tags[at - 1] == "," or last - at > 3):
            return at
        verb = verb or is_past_verb(tokens, at)
        if tokens.tags[at] == "," and verb:
            return at
    return otherwise


def _offsets(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    size = len(tokens.tags)
    stop = min(end, size - 1)
    if tokens.tags[stop] == "|" or (
        end < size and (tokens.lower(end) in _JOINING or tokens.tags[end] == ",")
    ):
        stop -= 1
    while start < stop and (
        tokens.tags[start] in ",|" or tokens.word(start) in _OPENING or tokens.word(start) in _LINKS
    ):
        start += 1
    while stop > start and tokens.word(stop) in {",", ";"}:
        stop -= 1
    while stop + 1 < size and tokens.joined(stop + 1) and tokens.word(stop + 1) in _CLOSING:
        stop += 1
    return tokens.starts[start], tokens.ends[max(stop, start)]


_LEAST = 3
"""Tokens beside its date that a clause has."""
_LINKS = frozenset(["and", "but"])
_OPENING = frozenset([";", ")", "]", "”"])
_CLOSING = frozenset([")", "]", "”", "’"])
