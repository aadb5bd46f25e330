"""What the sources are compared on: actors, terms, events, and the pages of an editor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefbook.checking.coverage import Coverage
from briefbook.checking.locators import labels_of
from briefbook.checking.sentences import sentence_around
from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.places import in_order_of_date
from briefbook.sphinx.records import ArticleRecord, Use

FOLDER = "synopsis"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in a source: the label of its block (``p4``), and its text around a form."""

    docname: str
    label: str
    before: str
    form: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that sources tell of: where the book treats it, and the places in order.

    ``note`` is what its page says of it, such as the date of an event.
    """

    kind: str
    slug: str
    name: str
    docname: str
    anchor: str
    occurrences: tuple[Occurrence, ...]
    note: str = ""

    @property
    def page(self) -> str:
        """The name of its page."""
        return f"{FOLDER}/{self.kind}-{self.slug}"

    @property
    def has_forms(self) -> bool:
        """Whether it has words of its own in the text, so that they can be set in columns."""
        return any(one.form for one in self.occurrences)


def subjects(domain: BriefbookDomain) -> tuple[Subject, ...]:
    """Return all subjects by kind and name, found once until a page changes."""
    found: tuple[Subject, ...] = domain.once(
        "subjects",
        lambda: (*_actors(domain), *_terms(domain), *_events(domain), *_pages(domain)),
    )
    return found


def treated_on(domain: BriefbookDomain, docname: str) -> tuple[Subject, ...]:
    """Return the subjects that a page treats."""

    def by_page() -> dict[str, tuple[Subject, ...]]:
        found: dict[str, list[Subject]] = defaultdict(list)
        for subject in subjects(domain):
            found[subject.docname].append(subject)
        return {page: tuple(each) for page, each in found.items()}

    return domain.once("subjects by page", by_page).get(docname, ())


def by_source(
    domain: BriefbookDomain, occurrences: Iterable[Occurrence]
) -> list[tuple[ArticleRecord, list[Occurrence]]]:
    """Return the places under their articles, these in the order of dates."""
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        found[one.docname].append(one)
    articles = domain.pages("articles")
    return [(a, found[a.docname]) for a in in_order_of_date(articles[name] for name in found)]


def _actors(domain: BriefbookDomain) -> Iterator[Subject]:
    for slug, actor in sorted(domain.actors.items()):
        places = tuple(
            Occurrence(m.docname, m.label, m.before, m.form, m.after)
            for m in domain.mentions_of(slug)
        )
        if places:
            yield Subject("actor", slug, actor.name, actor.docname, "", places)


def _terms(domain: BriefbookDomain) -> Iterator[Subject]:
    standard = domain.env.domains.standard_domain
    found: dict[str, list[Occurrence]] = defaultdict(list)
    ends: dict[tuple[str, str, str], int] = defaultdict(int)
    for use in domain.terms:
        text = domain.pages("texts").get(use.docname, {}).get(use.label, "")
        place = use.term, use.docname, use.label
        start = text.find(use.form, ends[place])
        if start >= 0:
            ends[place] = start + len(use.form)
            before, after = sentence_around(text, start, ends[place])
            found[use.term].append(Occurrence(use.docname, use.label, before, use.form, after))
    for term in sorted(found):
        target = standard.objects.get(("term", term))
        if target:
            docname, anchor = target
            slug = anchor.removeprefix("term-").lower()
            yield Subject("term", slug, term, docname, anchor, tuple(found[term]))


def _events(domain: BriefbookDomain) -> Iterator[Subject]:
    for event in sorted(domain.events.values(), key=lambda event: event.id):
        places = tuple(_blocks(domain, event.passages))
        if len({place.docname for place in places}) > 1:
            date = describe_edtf(event.date) if event.date else "not dated"
            note = f"{date}, {event.modality}" + (", disputed" if event.disputed else "")
            yield Subject("event", event.id, event.title, event.docname, event.anchor, places, note)


def _pages(domain: BriefbookDomain) -> Iterator[Subject]:
    """Yield the pages whose every paragraph cites: they tell of one matter from all sources."""
    figures: Iterable[Coverage] = domain.data.get("coverage", ())
    for one in figures:
        uses: Iterable[Use] = domain.pages("uses").get(one.page, ())
        labels = [label for use in uses for label in labels_of(use.key, use.locator)]
        places = tuple(_blocks(domain, labels))
        if len({place.docname for place in places}) > 1:
            slug = one.page.replace("/", "-")
            yield Subject("page", slug, one.title or one.page, one.page, "", places)


def _blocks(domain: BriefbookDomain, labels: Iterable[str]) -> Iterator[Occurrence]:
    """Yield the blocks of articles that labels such as ``bernal2021-p4`` name, each once."""
    articles = domain.once(
        "articles by small key", lambda: {key.lower(): a for key, a in domain.articles.items()}
    )
    order = _places(domain)
    for label in sorted(dict.fromkeys(map(str.lower, labels)), key=lambda a: order.get(a, -1)):
        key, _, block = label.rpartition("-")
        article = articles.get(key)
        text = domain.pages("texts").get(article.docname, {}).get(block) if article else None
        if article and text:
            yield Occurrence(article.docname, block, text)


def _places(domain: BriefbookDomain) -> dict[str, int]:
    """Return the place of each block in the order of the articles and their text."""

    def number() -> dict[str, int]:
        blocks = domain.pages("blocks")
        labels = (
            f"{article.citekey.lower()}-{label}"
            for article in domain.articles.values()
            for label in blocks.get(article.docname, ())
        )
        return {label: place for place, label in enumerate(labels)}

    return domain.once("places of blocks", number)
