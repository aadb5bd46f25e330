"""One event in two articles: "last month ... the NATO summit" here, its date there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefbook.across.bound import Bound
from briefbook.across.passages import Dated
from briefbook.dates import bounds, find_dates
from briefbook.dates.words import MONTHS, WEEKDAYS

SHARED = 5
"""Telling words that two sentences must share to be of one event."""
MARGIN = 2
"""Words by which the sentence that shares most must lead those with another date."""

_RELATIVE = re.compile(
    r"(?:earlier\s|late\s|early\s)?(?:last|this)\s(?:week|month|year)|yesterday|today|"
    r"(?:a|an|one|two|three|four|five|six)\s(?:days?|weeks?|months?)\sago",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    """about after again against agreed also another been before being between both could during
    each earlier first following from government have having held into last later leader leaders
    meeting meet meetings month more most other over president prime minister ministers official
    officials said says since some such than that their them then there these they this those
    three through today under until week were when where which while will with would year years
    country countries nation nations state states talks trilateral bilateral while formal
    according source sources issue issues global world international relations cooperation
    """.split()
)


def telling_words(text: str) -> frozenset[str]:
    """Return the words of a sentence that tell events apart: names, and longer nouns and verbs."""
    words = _WORD.findall(text)
    return frozenset(
        word.lower()
        for word in words
        if len(word) > 3
        and word.lower() not in _COMMON
        and word.lower() not in MONTHS
        and word.lower() not in WEEKDAYS
        and (word[0].isupper() or len(word) > 5)
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What all articles tell as past with its day or month, by the words of the sentences."""

    dates: tuple[Dated, ...]
    by_word: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, dates: Iterable[Dated]) -> Told:
        """Return the dates of all articles, made ready for the search."""
        told = tuple(
            one
            for one in sorted(dates, key=lambda one: (one.path, one.span))
            if one.direction < 0 and one.match.value and one.match.precision in ("day", "month")
        )
        by_word: dict[str, list[int]] = {}
        for index, one in enumerate(told):
            for word in telling_words(one.text):
                by_word.setdefault(word, []).append(index)
        return cls(told, {word: tuple(places) for word, places in by_word.items()})

    def sharing(self, words: Iterable[str]) -> dict[int, list[str]]:
        """Return the words that each date's sentence shares, by the date's place in ``dates``."""
        shared: dict[int, list[str]] = {}
        for word in sorted(words):
            for index in self.by_word.get(word, ()):
                shared.setdefault(index, []).append(word)
        return shared


def by_shared_events(dates: Sequence[Dated], elsewhere: Told) -> Iterator[Bound]:
    """Yield the days on which "last month" and its like mean what another article dates."""
    for one in dates:
        if one.direction >= 0 or not _RELATIVE.fullmatch(one.match.text):
            continue
        found = _same_event(one, elsewhere)
        if found is None:
            continue
        other, words = found
        days = _meaning(one.match.text, other.match.value or "")
        if days is not None:
            shared = ", ".join(words)
            reason = (
                f"{one.quoted} tells of an event that is dated {other.placed}; "
                f"both sentences have {shared}"
            )
            yield Bound(*days, reason, (one.span,))


def _same_event(one: Dated, elsewhere: Told) -> tuple[Dated, list[str]] | None:
    own = _printed(one.text)
    ranked = [
        (len(shared), elsewhere.dates[index], sorted(own[word] for word in shared))
        for index, shared in elsewhere.sharing(telling_words(one.text)).items()
        if elsewhere.dates[index].path != one.path
    ]
    ranked.sort(key=lambda entry: (-entry[0], entry[1].path, entry[1].span))
    if not ranked or ranked[0][0] < SHARED:
        return None
    count, best, words = ranked[0]
    names = sum(word[0].isupper() for word in words)
    rivals = (entry[0] for entry in ranked if entry[1].match.value != best.match.value)
    if names < 3 or count - max(rivals, default=0) < MARGIN:
        return None
    return best, words


def _printed(text: str) -> dict[str, str]:
    return {word.lower(): word for word in reversed(_WORD.findall(text))}


@lru_cache(maxsize=1024)  # every article has its "last month", and 400 days are tried for each
def _meaning(expression: str, value: str) -> tuple[date, date] | None:
    """Return the days on which an expression means a date."""
    first, last = bounds(value)
    if first is None or last is None or last.year > 9990:
        return None
    days = [
        day
        for away in range((last - first).days + 400)
        if _means(expression, day := first + timedelta(days=away), first, last)
    ]
    return (days[0], days[-1]) if days else None


def _means(expression: str, day: date, first: date, last: date) -> bool:
    found = find_dates(expression, day.isoformat())
    if not found or found[0].value is None:
        return False
    begin, end = bounds(found[0].value)
    return begin is not None and end is not None and begin <= last and first <= end
