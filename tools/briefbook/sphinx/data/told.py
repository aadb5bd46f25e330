"""The rows of the tables of what is told: actors, offices, mentions, events, disputes."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from briefbook.checking.source import place_name
from briefbook.dates.edtf import describe_edtf
from briefbook.editions.columns import Row
from briefbook.sphinx.citations.locators import split_citation
from briefbook.sphinx.collected.disputes import open_proposals
from briefbook.sphinx.collected.silence import silent_on
from briefbook.sphinx.data.addresses import Addresses
from briefbook.sphinx.data.plain import PlainText
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.places import in_order_of_date
from briefbook.sphinx.records import ActorRecord, DisputeRecord, EventRecord


def _actors(domain: BriefbookDomain) -> list[ActorRecord]:
    return sorted(domain.actors.values(), key=lambda actor: actor.slug)


def actors(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the authority records."""
    for actor in _actors(domain):
        mentions = domain.mentions_of(actor.slug)
        pages = dict.fromkeys(mention.docname for mention in mentions)
        named = in_order_of_date(domain.pages("articles")[page] for page in pages)
        yield {
            "actor": actor.slug,
            "name": actor.name,
            "kind": actor.kind,
            "sort": actor.sort,
            "variants": list(actor.variants),
            "acronyms": list(actor.acronyms),
            "metonyms": list(actor.metonyms),
            "proposed": actor.proposed,
            "mentions": len(mentions),
            "sources": [article.citekey for article in named],
            "address": addresses.of(actor.docname),
        }


def offices(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the offices in the authority records."""
    for actor in _actors(domain):
        for role in actor.roles:
            source, locator = split_citation(role.cite) if role.cite else (None, None)
            yield {
                "actor": actor.slug,
                "office": role.role,
                "as_of": role.as_of,
                "source": source,
                "locator": locator,
            }


def mentions(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the places that name an actor, by actor and in the order of the text."""
    for actor in _actors(domain):
        for mention in domain.mentions_of(actor.slug):
            article = domain.pages("articles")[mention.docname]
            yield {
                "actor": actor.slug,
                "source": article.citekey,
                "label": mention.label,
                "locator": place_name(mention.label),
                "form": mention.form,
                "sentence": " ".join(mention.sentence.split()),
                "address": addresses.of_label(article, mention.label),
            }


def events(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the chronology, the undated last."""
    texts = _Blocks(domain)
    for event in domain.events_in_order():
        yield {
            "event": event.id,
            "date": event.date,
            "date_in_words": describe_edtf(event.date) if event.date else "undated",
            "title": event.title,
            "modality": event.modality,
            "actors": list(event.actors),
            "sources": list(event.sources),
            "passages": list(event.passages),
            "silent": [] if event.proposed else _silent(domain, event),
            "disputed": event.disputed,
            "proposed": event.proposed,
            "text": "" if event.proposed else texts.text(event),
            "address": addresses.of(event.docname, event.anchor),
        }


def _silent(domain: BriefbookDomain, event: EventRecord) -> list[str]:
    """Return who is silent; not of what a machine found, in a book of thousands of articles."""
    return [article.citekey for article in in_order_of_date(silent_on(domain, event))]


def disputes(domain: BriefbookDomain, addresses: Addresses) -> Iterator[Row]:
    """Yield the disputes in the order of their page, then what the machine proposes."""
    texts = _Blocks(domain)
    for dispute in domain.disputes.values():
        yield {
            "dispute": dispute.id,
            "question": dispute.title,
            "kind": dispute.kind,
            "status": dispute.status,
            "positions": texts.positions(dispute),
            "note": texts.text(dispute),
            "passages": list(dispute.passages),
            "events": list(dispute.events),
            "proposed": False,
            "address": addresses.of(dispute.docname, dispute.anchor),
        }
    for proposal in open_proposals(domain):
        spans = proposal["spans"]
        article = domain.articles.get(spans[0]["article"]) if spans else None
        yield {
            "dispute": proposal["id"],
            "question": proposal["reason"],
            "kind": proposal["kind"],
            "status": "proposed",
            "positions": [f"“{s['text']}” {s['article']} {place_name(s['label'])}" for s in spans],
            "note": "",
            "passages": [f"{span['article']}-{span['label']}".lower() for span in spans],
            "events": [],
            "proposed": True,
            "address": addresses.of_label(article, spans[0]["label"]) if article else "",
        }


class _Blocks:
    """The texts of events and disputes, read from the trees of their pages, each tree once."""

    def __init__(self, domain: BriefbookDomain) -> None:
        self._domain = domain
        self._plain = PlainText(domain)
        self._by_page: dict[str, dict[str, nodes.Element]] = {}

    def text(self, record: EventRecord | DisputeRecord) -> str:
        """Return what is said in the paragraphs of a block: of a dispute, the note."""
        block = self._block(record.docname, record.anchor)
        paragraphs = [child for child in block.children if isinstance(child, nodes.paragraph)]
        said = [one for one in paragraphs if not {"event-head", "event-actors"} & {*one["classes"]}]
        return " ".join(map(self._plain.of, said))

    def positions(self, dispute: DisputeRecord) -> list[str]:
        """Return the items of a dispute's lists."""
        block = self._block(dispute.docname, dispute.anchor)
        lists = [child for child in block.children if isinstance(child, nodes.bullet_list)]
        return [self._plain.of(item) for one in lists for item in one.children]

    def _block(self, docname: str, anchor: str) -> nodes.Element:
        if docname not in self._by_page:
            tree = self._domain.env.get_doctree(docname)
            boxes = tree.findall(nodes.container)
            self._by_page[docname] = {id_: box for box in boxes for id_ in box["ids"]}
        return self._by_page[docname].get(anchor, nodes.container())
