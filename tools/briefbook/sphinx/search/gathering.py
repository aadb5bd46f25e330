"""Gathers the places of a book from what its pages say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.entry import entry_nodes
from briefbook.sphinx.data.plain import PlainText
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.places import place_name, short_name
from briefbook.sphinx.previews.noting import Preview
from briefbook.sphinx.records import ActorRecord, ArticleRecord
from briefbook.sphinx.search.blocks import Block, blocks
from briefbook.sphinx.search.passages import Passage, years_of

ABOUT = "about/"
"""The folder of the pages on the tool."""
_TERM = "term-"
"""How Sphinx begins the identifier of a term."""


def gather(domain: BriefbookDomain) -> Iterator[Passage]:
    """Yield the places in the order of reading, those of a page together."""
    order = domain.reading_order
    read = [page for page in domain.env.all_docs if page not in domain.pages("articles")]
    found = {page: list(_of_page(domain, page)) for page in read}
    for docname, article in domain.pages("articles").items():
        found[docname] = list(_of_article(domain, article))
    for passage in _entries(domain):
        found.setdefault(passage.page, []).append(passage)
    for page in sorted(found, key=lambda page: (order.get(page, len(order)), page)):
        yield from found[page]


def _of_article(domain: BriefbookDomain, article: ArticleRecord) -> Iterator[Passage]:
    name, key = short_name(domain, article), article.citekey
    dated = describe_edtf(article.date) if article.date else ""
    texts: Mapping[str, str] = domain.pages("places").get(article.docname, {})
    told = defaultdict(list)
    for row in domain.pages("told-events").get(article.docname, ()):
        told[row["label"]].append(row["value"])
    labels = domain.env.domains.standard_domain.anonlabels
    yield Passage(
        "source", article.docname, "", article.title, _head(article), name, dated,
        (name, *article.authors, article.publisher or ""), (key,), article.named,
        years_of([article.date]),
    )  # fmt: skip
    for label, text in texts.items():
        anchor = labels.get(f"{key}-{label}".lower(), ("", ""))[1]
        yield Passage(
            "reference" if label.startswith("r") else "text", article.docname, anchor, name, text,
            place_name(label), dated, (), (key,),
            tuple(sorted(domain.named_in_blocks.get((article.docname, label), ()))),
            years_of(told[label]),
        )  # fmt: skip


def _head(article: ArticleRecord) -> str:
    """Return by whom, where and as what an article appeared."""
    authors = ", ".join(article.authors)
    return ". ".join(filter(None, (authors, article.publisher, article.genre)))


def _of_page(domain: BriefbookDomain, page: str) -> Iterator[Passage]:
    tree = domain.env.get_doctree(page)
    actor: ActorRecord | None = domain.pages("actors").get(page)
    found = list(blocks(domain, tree))
    if actor is not None:
        yield _of_actor(domain, actor, [block.text for block in found if block.is_paragraph])
        found = []
    yield from _records(domain, page, found)
    yield from _terms(domain, page)
    title = domain.env.titles[page].astext() if page in domain.env.titles else page
    heads: set[str] = set()
    for block in found:
        if block.is_paragraph:
            first = {title, block.head} - heads
            heads |= first
            yield _of_block(domain, page, title, block, tuple(sorted(filter(None, first))))


def _of_block(
    domain: BriefbookDomain, page: str, title: str, block: Block, keys: tuple[str, ...]
) -> Passage:
    """Return a paragraph of a page; the first below a heading is found by that too."""
    return Passage(
        "about" if page.startswith(ABOUT) else "page", page, block.anchor, title, block.text,
        block.head, "", keys, _held(domain, block.cited), block.actors,
    )  # fmt: skip


def _of_actor(domain: BriefbookDomain, actor: ActorRecord, texts: list[str]) -> Passage:
    forms = (*actor.variants, *actor.acronyms, *actor.metonyms)
    offices = "; ".join(filter(None, (role.role for role in actor.roles)))
    pages = dict.fromkeys(mention.docname for mention in domain.mentions_of(actor.slug))
    articles = domain.pages("articles")
    also = f"Also: {', '.join(forms)}" if forms else ""
    return Passage(
        "actor", actor.docname, "", actor.name,
        ". ".join(text.rstrip(".") for text in (offices, *texts, also) if text), actor.kind, "",
        forms, tuple(articles[name].citekey for name in pages if name in articles), (actor.slug,),
    )  # fmt: skip


def _records(domain: BriefbookDomain, page: str, found: list[Block]) -> Iterator[Passage]:
    """Yield the events and disputes of a page."""
    said: dict[str, list[Block]] = defaultdict(list)
    for block in found:
        if block.record:
            said[block.record].append(block)
    for event in domain.pages("events").get(page, ()):
        texts = [block.text for block in said[event.anchor]]
        dated = describe_edtf(event.date) if event.date else "undated"
        yield Passage(
            "event", page, event.anchor, event.title, " ".join(texts), event.modality, dated,
            (), _held(domain, event.sources), event.actors, years_of([event.date]),
        )  # fmt: skip
    for dispute in domain.pages("disputes").get(page, ()):
        own = said[dispute.anchor]
        cited = [key for block in own for key in block.cited]
        yield Passage(
            "dispute", page, dispute.anchor, dispute.title, " ".join(b.text for b in own),
            dispute.kind, "", (), _held(domain, cited),
        )  # fmt: skip


def _terms(domain: BriefbookDomain, page: str) -> Iterator[Passage]:
    """Yield the entries of a page's glossaries, each once with all its terms."""
    previews: dict[str, Preview] = domain.pages("previews").get(page, {})
    found: dict[Preview, list[str]] = defaultdict(list)
    for anchor, preview in previews.items():
        if anchor.startswith(_TERM):
            found[preview].append(anchor)
    for preview, anchors in found.items():
        keys = tuple(anchor.removeprefix(_TERM).replace("-", " ") for anchor in anchors[1:])
        yield Passage("term", page, anchors[0], preview.name, preview.text, keys=keys)


def _entries(domain: BriefbookDomain) -> Iterator[Passage]:
    """Yield the entries of the bibliographies that are not held: a held one is a source."""
    citations = citation_domain(domain.env)
    plain = PlainText(domain)
    for work in citations.works.values():
        place = citations.entry_place(work.key)
        if place is not None and work.key not in domain.articles:
            text = " ".join("".join(plain.of(node) or " " for node in entry_nodes(work)).split())
            name = f"{work.authors('&')}, {work.dated}"
            years = years_of([work.year[:4]]) if work.year[:4].isdecimal() else ()
            yield Passage("reference", *place, work.title, text, name, "", (name,), years=years)


def _held(domain: BriefbookDomain, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key in domain.articles))
