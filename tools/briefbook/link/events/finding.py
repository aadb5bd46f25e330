"""The events of an article: one for each date in its body text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from briefbook.dates.clause import sentence
from briefbook.dates.tokens import Tokens
from briefbook.link.dates import Found
from briefbook.link.events.clauses import governed, says_nothing
from briefbook.link.events.modality import modality
from briefbook.model import Block, Event, LineClass, Mention, Span

MOST_DATES = 5_000
"""In a paragraph; more are a table or a list of works in one line, which tells no events."""


def find_events(
    dates: Iterable[Found], mentions: Sequence[Mention], published: str | None
) -> tuple[Event, ...]:
    """Return what each date of the body text governs, with its actors and its modality.

    A date in a caption, a note or a dateline governs no event, and neither does the day on which
    somebody said what stands before it (", a source said Sunday"), or where no other word of the
    clause says anything ("as it did last year"). ``actors`` are those named in
    the clause, or in its sentence where the clause names none and the sentence has no other date.
    """
    events: list[Event] = []
    ordered = sorted(mentions, key=_place)
    in_body = [one for one in dates if one.block.block_class is LineClass.BODY]
    for _, group in groupby(in_body, key=lambda one: one.block.number):
        found = list(group)
        if len(found) <= MOST_DATES:
            events += _in_block(found[0].block, found, ordered, published)
    return tuple(events)


def _in_block(
    block: Block, found: Sequence[Found], mentions: Sequence[Mention], published: str | None
) -> list[Event]:
    tokens = found[0].tokens
    places = [(one.match.start, one.match.end) for one in found]
    events = []
    for index, one in enumerate(found):
        if one.match.start < one.opening or _is_day_of_saying(tokens, *places[index]):
            continue
        start, end = governed(tokens, places, index)
        clause = (max(start, one.opening), end)
        if says_nothing(tokens, clause, places[index]):
            continue
        actors = _actors(block.span(*clause), mentions)
        if not actors and not _shares_sentence(tokens, places, index):
            actors = _actors(_sentence(block, tokens, one), mentions)
        events.append(
            Event(
                block.span(*clause),
                one.match.value,
                block.text[slice(*clause)],
                actors,
                modality(tokens, one.match, clause, published),
                f"{block.label}e{index + 1}",
                one.match.text,
                one.match.reason,
            )
        )
    return events


_SAYING = frozenset("said says told added".split())
_TOLD = frozenset("on late early in reporters lawmakers journalists".split())


def _is_day_of_saying(tokens: Tokens, start: int, end: int) -> bool:
    """Return whether a date only says when something was said, at the end of what was."""
    first, last = tokens.at(start), tokens.at(end)
    if tokens.word(last) not in {".", ",", ";", "”", ""} and tokens.tags[last] != "|":
        return False
    at = first - 1
    while first - at < _FURTHEST and tokens.lower(at) in _TOLD:
        at -= 1
    return tokens.lower(at) in _SAYING


_FURTHEST = 4
"""Tokens from a date back to the verb of saying: told reporters on Sunday."""


def _shares_sentence(tokens: Tokens, places: Sequence[tuple[int, int]], index: int) -> bool:
    """Return whether a date's sentence has another date, whose actors may be others."""
    begin, end = sentence(tokens, tokens.at(places[index][0]))
    beside = (*places[max(0, index - 1) : index], *places[index + 1 : index + 2])
    return any(begin <= tokens.at(start) < end for start, _ in beside)


def _sentence(block: Block, tokens: Tokens, one: Found) -> Span:
    begin, end = sentence(tokens, tokens.at(one.match.start))
    return block.span(tokens.starts[begin], tokens.ends[min(end, len(tokens.ends) - 1)])


def _actors(span: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    begin = bisect_left(mentions, (span.line, span.start), key=_place)
    end = bisect_left(mentions, (span.end_line or span.line, span.end), key=_place)
    return tuple(dict.fromkeys(one.actor for one in mentions[begin:end] if one.actor))


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.line, mention.span.start
