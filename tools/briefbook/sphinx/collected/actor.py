"""An actor's page: the head from its record, and what the articles say of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain

from docutils import nodes

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.citations.locators import split_citation
from briefbook.sphinx.directives.event import flags
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import in_order_of_date, place_name, short_name
from briefbook.sphinx.records import OFFICES, ActorRecord, ArticleRecord, Mention, Role
from briefbook.sphinx.roles import citation_of, reference_to


def actor_head(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return kind, names and offices of an actor."""
    actor: ActorRecord = domain.pages("actors")[node["docname"]]
    kind = nodes.inline("", actor.kind, classes=["kind"])
    line = nodes.paragraph("", "", kind, classes=["actor-line"])
    names = [n for n in (*actor.acronyms, *actor.variants) if n != actor.name]
    if names:
        line += [nodes.Text(" also "), nodes.inline("", ", ".join(names), classes=["variants"])]
    if actor.metonyms:
        line += [nodes.Text("; stood for by "), nodes.Text(", ".join(actor.metonyms))]
    content: list[nodes.Node] = [line]
    if actor.proposed:
        text = "Proposed by machine; no editor has accepted this actor yet."
        content.append(nodes.paragraph("", text, classes=["proposed"]))
    if actor.roles:
        content.append(_roles(actor))
    return [nodes.container("", *content, classes=["actor-head"])]


def _roles(actor: ActorRecord) -> nodes.container:
    rows = [row(role.role, _as_of(role), _source(role, actor.docname)) for role in actor.roles]
    made = table(["Office or role", "As of", "Source"], rows, [50, 20, 30], "roles")
    return nodes.container("", made, ids=[OFFICES])


def _as_of(role: Role) -> str:
    return describe_edtf(role.as_of) if role.as_of else "not stated"


def _source(role: Role, docname: str) -> list[nodes.Node]:
    if not role.cite:
        return [nodes.Text("not stated")]
    key, locator = split_citation(role.cite)
    return [citation_of(key, locator, docname)]


def actor_page(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return what follows the editor's note: mentions, events, and who is named beside."""
    actor: ActorRecord = domain.pages("actors")[node["docname"]]
    return [*_mentions(domain, actor), *_events(domain, actor), *_together(domain, actor)]


def _mentions(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the sentences that name an actor, by article in the order of dates."""
    head = heading("In the sources", "collected", "mentions")
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in domain.mentions_of(actor.slug):
        found[mention.docname].append(mention)
    if not found:
        return [head, nodes.paragraph("", "No article in this book names this actor.")]
    articles = in_order_of_date(domain.pages("articles")[docname] for docname in found)
    groups = (_of_article(domain, a, found[a.docname], actor.docname) for a in articles)
    return [head, *chain.from_iterable(groups)]


def _of_article(
    domain: BriefbookDomain, article: ArticleRecord, mentions: list[Mention], docname: str
) -> list[nodes.Node]:
    name = short_name(domain, article)
    head = nodes.paragraph("", "", classes=["mention-source"])
    head += reference_to("article", article.citekey, name, docname, css="source-name")
    times = f"{len(mentions)} mention{'s' if len(mentions) > 1 else ''}"
    head += nodes.inline("", f" · {times}", classes=["count"])
    items = []
    sentences: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        sentences[mention.label, mention.sentence].append(mention)
    for (label, _), same in sentences.items():
        link = reference_to("place", f"{article.citekey}-{label}", place_name(label), docname)
        text = nodes.paragraph("", "", link, nodes.Text(" "), *_marked(same))
        items.append(nodes.list_item("", text))
    return [head, nodes.bullet_list("", *items, classes=["mentions"])]


def _marked(mentions: list[Mention]) -> list[nodes.Node]:
    """Return a sentence with every form of the name in it emphasised."""
    sentence = mentions[0].sentence
    content: list[nodes.Node] = []
    end = 0
    for mention in mentions:
        start = len(mention.before)
        content.append(nodes.Text(sentence[end:start]))
        content.append(nodes.strong("", mention.form, classes=["form"]))
        end = start + len(mention.form)
    return [*content, nodes.Text(sentence[end:])]


def _events(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the events in which an actor takes part, by date."""
    items = []
    for event in domain.events_in_order():
        if actor.slug in event.actors:
            date = describe_edtf(event.date) if event.date else "undated"
            link = reference_to("event", event.id, event.title, actor.docname)
            text = nodes.paragraph("", "", nodes.inline("", date, classes=["event-date"]))
            text += [nodes.Text(" "), link, *flags(event)]
            items.append(nodes.list_item("", text))
    if not items:
        return []
    head = heading("Events", "collected", "events")
    return [head, nodes.bullet_list("", *items, classes=["events"])]


def _together(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the actors named in the same paragraphs, with how many paragraphs they share."""
    shared: Counter[str] = Counter()
    for mention in domain.mentions_by_block_of(actor.slug):
        shared.update(mention)
    shared.pop(actor.slug, None)
    known = [slug for slug in shared if slug in domain.actors]
    if not known:
        return []
    paragraph = nodes.paragraph("", "", classes=["together"])
    order = sorted(known, key=lambda slug: (-shared[slug], domain.actors[slug].sort.lower()))
    for index, slug in enumerate(order):
        name = domain.actors[slug].name
        paragraph += nodes.Text(", " if index else "")
        paragraph += reference_to("actor", slug, name, actor.docname)
        paragraph += nodes.inline("", f"\N{NO-BREAK SPACE}({shared[slug]})", classes=["count"])
    note = nodes.paragraph("", "With the number of paragraphs that name both.", classes=["hint"])
    return [heading("Named together with", "collected", "together"), note, paragraph]
