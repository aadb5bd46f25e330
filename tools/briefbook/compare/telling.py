"""An event made ready to be compared: its kind, its parties, and the days that it can mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefbook.dates import bounds
from briefbook.model import Article, Event, Mention, Passage

_KINDS = {
    "meeting": "meet meets met meeting meetings summit summits talks convened convene encounter",
    "call": "call calls phoned telephoned",
    "visit": "visit visits visited",
    "hearing": "hearing hearings",
    "ruling": "ruling rulings ruled verdict ordered",
    "launch": "launch launched test-fired fired tested",
    "signing": "signed signing treaty",
    "election": "election elections elected",
    "office": "office inaugurated inauguration sworn",
}
HEADS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
"""Words that name a happening, to its kind."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_PARTIES = {"trilateral": 3, "three-way": 3, "bilateral": 2, "bilaterally": 2, "two-way": 2}
_NUMBERED = re.compile(
    r"\b(two|three|four) (?:nations|countries|leaders|sides|states|presidents)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_BESIDE = re.compile(r"\b(?:sidelines|fringes|margins|occasion)\b", re.IGNORECASE)
MOST = 31
"""Days that a date may leave open and still tell two happenings apart."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of an event.

    ``kind`` is that of the word for a happening nearest its date, empty where there is none.
    ``parties`` is the number of parties that it says ("trilateral"), 0 where it says none, and
    ``states`` the states that its article means by them. ``days`` are the first
    and the last day that it can mean, ``None`` where that is more than a month. ``places`` are
    those named in its clause.
    """

    article: str
    event: Event
    kind: str
    parties: int
    states: frozenset[str]
    named: frozenset[str]
    days: tuple[date, date] | None
    is_beside: bool
    persons: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """The event's full label."""
        return f"{self.article}-{self.event.label}"

    @property
    def passage(self) -> Passage:
        """Where it is told."""
        event = self.event
        return Passage(self.article, event.paragraph, event.span, event.what)

    def is_of_same_parties(self, other: Telling) -> bool:
        """Return whether two tellings are of the same number of the same states."""
        return self.parties > 1 and self.parties == other.parties and self.states == other.states

    def shares_actors(self, other: Telling, most: int = 2) -> bool:
        """Return whether so many persons or states take part in both."""
        return len(self.named & other.named) >= most

    def overlaps(self, other: Telling) -> bool:
        """Return whether both can be of one day."""
        if self.days is None or other.days is None:
            return False
        return self.days[0] <= other.days[1] and other.days[0] <= self.days[1]


def tellings(articles: Iterable[Article]) -> tuple[Telling, ...]:
    """Return all events of all articles, by article and place."""
    found = [telling for article in articles for telling in _of_article(article)]
    return tuple(sorted(found, key=lambda one: (one.article, one.event.span.line, one.label)))


def _of_article(article: Article) -> Iterable[Telling]:
    kinds = {one.actor: one.kind for one in article.mentions}
    listed = _listed(article)
    for event in article.events:
        parties = parties_in(event.what)
        named = frozenset(slug for slug in event.actors if kinds.get(slug) in ("person", "state"))
        yield Telling(
            article.citekey,
            event,
            kind_of(event.what, event.date),
            parties,
            listed.get(parties, frozenset()) if parties else frozenset(),
            named,
            _days(event.value),
            bool(_BESIDE.search(event.what)),
            frozenset(slug for slug in event.actors if kinds.get(slug) == "person"),
            frozenset(slug for slug in event.actors if kinds.get(slug) == "place"),
        )


_ROW = re.compile(r"(?:[\s,–-]|and|the)*")


def _listed(article: Article) -> dict[int, frozenset[str]]:
    """Return the states that an article means by two, three or four parties.

    They are the row of so many states that it prints most often ("the United States, Japan, and
    South Korea"), else the states that it names most.
    """
    rows: Counter[frozenset[str]] = Counter()
    row: list[str] = []
    last: Mention | None = None
    for one in (*sorted(article.mentions, key=lambda one: one.span), None):
        joins = one is not None and last is not None and _joins(article, last, one)
        if not joins:
            rows[frozenset(row)] += 1
            row = []
        if one is not None:
            row = [*row, one.actor] if one.kind == "state" else []
        last = one
    named = Counter(one.actor for one in article.mentions if one.kind == "state")
    most = sorted(named, key=lambda slug: (-named[slug], slug))
    return {size: _most(rows, size) or frozenset(most[:size]) for size in (2, 3, 4)}


def _joins(article: Article, one: Mention, other: Mention) -> bool:
    if one.span.line != other.span.line or one.span.end_line or other.kind != "state":
        return False
    line = article.draft.seed.lines[one.span.line - 1]
    return _ROW.fullmatch(line, one.span.end, other.span.start) is not None


def _most(rows: Counter[frozenset[str]], size: int) -> frozenset[str] | None:
    fitting = [(-count, sorted(row)) for row, count in rows.items() if len(row) == size]
    return frozenset(min(fitting)[1]) if fitting else None


def kind_of(text: str, expression: str) -> str:
    """Return the kind of the happening's word nearest before a date in its clause, else after."""
    at = text.find(expression)
    words = [(one.start(), HEADS.get(one[0].lower(), "")) for one in _WORD.finditer(text)]
    before = [kind for start, kind in words if kind and start < at]
    after = [kind for start, kind in words if kind and start >= at]
    return before[-1] if before else after[0] if after else ""


def parties_in(text: str) -> int:
    """Return how many parties a text says that there are: trilateral, the three nations."""
    for word in _WORD.findall(text):
        if (number := _PARTIES.get(word.lower())) is not None:
            return number
    found = _NUMBERED.search(text)
    return _NUMBERS[found[1].lower()] if found else 0


def _days(value: str | None) -> tuple[date, date] | None:
    first, last = bounds(value) if value else (None, None)
    if first is None or last is None or (last - first).days > MOST:
        return None
    return first, last
