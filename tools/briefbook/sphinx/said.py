"""What the pages say: kept by the page that says it, and seen by actor, work, event and so on.

So forgetting a page and merging what another worker read are one loop each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sphinx.domains import Domain

from briefbook.dates.edtf import sort_key
from briefbook.sphinx.happenings import proposed_events
from briefbook.sphinx.records import (
    ActorRecord,
    ArticleRecord,
    DisputeRecord,
    EventRecord,
    Mention,
    TermUse,
    Use,
)

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

T = TypeVar("T")

BY_PAGE = (
    "articles", "actors", "events", "mentions", "terms", "uses", "lines", "blocks",
    "references", "placeholders", "disputes", "previews", "texts", "pages",
    "told-events", "told-proposals", "told-statements", "told-term-uses", "dismissed",
    "summaries",
    "line-counts", "places", "told-findings",
)  # fmt: skip
"""The names that something is kept under."""


class Said(Domain):
    """What all pages say, for the domain that finds its way in it."""

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._known: dict[str, Any] = {}  # the properties below, until a page changes

    def pages(self, name: str) -> dict[str, Any]:
        """Return what was read under one name, by page."""
        return cast("dict[str, Any]", self.data.setdefault(name, {}))

    def note(self, name: str, docname: str, value: object) -> None:
        """Keep what a page says under one name."""
        self.pages(name)[docname] = value
        self._known.clear()

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what a function makes, made once until a page changes."""
        if name not in self._known:
            self._known[name] = make()
        return cast("T", self._known[name])

    @property
    def articles(self) -> dict[str, ArticleRecord]:
        """The articles by citation key."""
        return self._by_name("articles", lambda record: record.citekey)

    @property
    def actors(self) -> dict[str, ActorRecord]:
        """The authority records by slug."""
        return self._by_name("actors", lambda record: record.slug)

    @property
    def events(self) -> dict[str, EventRecord]:
        """The events by id: the editor's, and those that a machine found and nobody settled."""
        if "all events" not in self._known:
            told = {id_ for one in self.disputes.values() if one.contradicts for id_ in one.events}
            editors = self._by_name("events", lambda record: record.id)
            rows = self.told("events")
            found = proposed_events(rows, editors.values(), self.articles, self.dismissed)
            self._known["all events"] = {
                event.id: replace(event, disputed=event.disputed or event.id in told)
                for event in (*editors.values(), *found)
            }
        events: dict[str, EventRecord] = self._known["all events"]
        return events

    def told(self, name: str) -> Iterator[dict[str, Any]]:
        """Return the rows that the pages of articles tell: events, proposals and so on."""
        pages = self.pages(f"told-{name}")
        return (row for docname in sorted(pages) for row in pages[docname])

    @property
    def dismissed(self) -> Set[str]:
        """The labels of proposals that an editor dismissed."""
        return {
            label
            for dismissals in self.pages("dismissed").values()
            for dismissal in dismissals
            for label in dismissal.reasons
        }

    @property
    def disputes(self) -> dict[str, DisputeRecord]:
        """The disputes by id, in the order of their pages."""
        return self._by_name("disputes", lambda record: record.id)

    def _by_name(self, name: str, naming: Callable[[Any], str]) -> dict[str, Any]:
        if name not in self._known:
            pages = self.pages(name)
            values = (value for docname in sorted(pages) for value in _many(pages[docname]))
            self._known[name] = {naming(value): value for value in values}
        found: dict[str, Any] = self._known[name]
        return found

    @property
    def reading_order(self) -> dict[str, int]:
        """The pages that the toctrees lead to, each with its place in the order of reading."""
        if "order" not in self._known:
            found: dict[str, int] = {}
            waiting = [self.env.config.root_doc]
            while waiting:
                page = waiting.pop()
                if page not in found:
                    found[page] = len(found)
                    waiting.extend(reversed(self.env.toctree_includes.get(page, [])))
            self._known["order"] = found
        order: dict[str, int] = self._known["order"]
        return order

    def events_in_order(self) -> list[EventRecord]:
        """Return the events by the first day that their date can mean, the undated last.

        Those of one date stand as the editor wrote them, then as the machine found them.
        """
        return sorted(self.events.values(), key=lambda event: sort_key(event.date))

    def mentions_of(self, slug: str) -> tuple[Mention, ...]:
        """Return the mentions of an actor, by page and in the order of the text."""
        if "mentions" not in self._known:
            by_actor: dict[str, list[Mention]] = defaultdict(list)
            for mention in self.mentions:
                by_actor[mention.actor].append(mention)
            self._known["mentions"] = dict(by_actor)
        return tuple(self._known["mentions"].get(slug, ()))

    def blocks_that_name(self, slug: str) -> Iterator[tuple[tuple[str, str], Set[str]]]:
        """Yield page and label of each block that names an actor, with all whom it names."""
        named = self.named_in_blocks
        blocks = {(m.docname, m.label): None for m in self.mentions_of(slug)}
        return ((block, named[block]) for block in blocks)

    @property
    def named_in_blocks(self) -> Mapping[tuple[str, str], Set[str]]:
        """The actors that each block names, by page and label, in the order of the text."""
        if "named" not in self._known:
            named: dict[tuple[str, str], set[str]] = defaultdict(set)
            for mention in self.mentions:
                named[mention.docname, mention.label].add(mention.actor)
            self._known["named"] = dict(named)
        found: dict[tuple[str, str], set[str]] = self._known["named"]
        return found

    def events_with(self, slug: str) -> tuple[EventRecord, ...]:
        """Return the events in which an actor takes part, in order."""
        if "taking part" not in self._known:
            by_actor: dict[str, list[EventRecord]] = defaultdict(list)
            for event in self.events_in_order():
                for actor in dict.fromkeys(event.actors):
                    by_actor[actor].append(event)
            self._known["taking part"] = dict(by_actor)
        return tuple(self._known["taking part"].get(slug, ()))

    def told_where(self, kind: str, field: str, value: str) -> tuple[dict[str, Any], ...]:
        """Return what the machine told of a kind where a field is, or holds, a value."""
        key = f"told {kind} by {field}"
        if key not in self._known:
            found: dict[str, list[dict[str, Any]]] = defaultdict(list)
            for one in self.told(kind):
                for each in one[field] if isinstance(one[field], list) else (one[field],):
                    found[each].append(one)
            self._known[key] = dict(found)
        return tuple(self._known[key].get(value, ()))

    @property
    def mentions(self) -> Iterator[Mention]:
        """All mentions, in the order of pages and of their text."""
        pages = self.pages("mentions")
        return (mention for docname in sorted(pages) for mention in pages[docname])

    @property
    def terms(self) -> Iterator[TermUse]:
        """All uses of terms in articles, in order."""
        pages = self.pages("terms")
        return (use for docname in sorted(pages) for use in pages[docname])

    @property
    def uses(self) -> Iterator[Use]:
        """All citations in all pages, in order."""
        pages = self.pages("uses")
        return (use for docname in sorted(pages) for use in pages[docname])

    def uses_of(self, key: str) -> list[Use]:
        """Return the citations of a work in all pages, in order."""
        if "uses" not in self._known:
            by_work: dict[str, list[Use]] = defaultdict(list)
            for use in self.uses:
                by_work[use.key.lower()].append(use)
            self._known["uses"] = dict(by_work)
        found: list[Use] = self._known["uses"].get(key.lower(), [])
        return found

    def clear_doc(self, docname: str) -> None:
        """Forget what a page said."""
        self._known.clear()
        for name in BY_PAGE:
            self.pages(name).pop(docname, None)

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over what another worker read."""
        self._known.clear()
        for name in BY_PAGE:
            read = otherdata.get(name, {})
            self.pages(name).update({d: read[d] for d in docnames if d in read})


def _many(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
