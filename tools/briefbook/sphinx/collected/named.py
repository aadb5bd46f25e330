"""Where an actor is named: the forms of the name, and the sentences in order of date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from docutils import nodes

from briefbook.sphinx.collected.folding import OfSource, Passage, by_source, folded
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, row, table
from briefbook.sphinx.places import in_order_of_date, place_name, short_name
from briefbook.sphinx.records import ActorRecord, ArticleRecord, Mention
from briefbook.sphinx.roles import reference_to

_FORMS = 12
"""Forms of a name that the table shows at once."""
_SOURCES = 6
"""Sources that a row of it names; more are counted."""
_SENTENCES = 4
"""Sentences of a source that are shown at once."""


def forms_table(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return a table of the forms in which the sources name an actor, the commonest first.

    Where the only one is the record's name there is nothing to tell.
    """
    found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in domain.mentions_of(actor.slug):
        found[" ".join(mention.form.split())][mention.docname].append(mention)
    if set(found) <= {actor.name}:
        return []
    counts = {form: sum(map(len, pages.values())) for form, pages in found.items()}
    order = sorted(found, key=lambda form: (-counts[form], form))
    rows = [_form_row(domain, actor, form, counts[form], found[form]) for form in order]
    head = ["Form", "Times", "Where it first stands in each source"]
    content: list[nodes.Node] = [heading("Names in the sources", "collected", "forms")]
    shown = len(rows) if len(rows) <= _FORMS + 1 else _FORMS
    content.append(table(head, rows[:shown], [30, 10, 60], "forms"))
    if rows[shown:]:
        summary = f"{len(rows) - shown} more forms"
        names = ", ".join(order[shown : shown + _FORMS * 2])
        rest = table(head, rows[shown:], [30, 10, 60], "forms")
        content.append(folded([rest], summary, f"{summary}: {names}."))
    return content


def _form_row(
    domain: BriefbookDomain,
    actor: ActorRecord,
    form: str,
    count: int,
    pages: Mapping[str, list[Mention]],
) -> nodes.row:
    where: list[nodes.Node] = []
    articles = in_order_of_date(domain.pages("articles")[page] for page in pages)
    for article in articles[:_SOURCES]:
        mentions = pages[article.docname]
        target = f"{article.citekey}-{mentions[0].label}"
        where += [nodes.Text("; ")] if where else []
        where.append(nodes.Text(f"{short_name(domain, article)}, "))
        name = place_name(mentions[0].label)
        where.append(reference_to("place", target, name, actor.docname, css="locator"))
        if len(mentions) > 1:
            where.append(nodes.Text(f" ({len(mentions)} times)"))
    if len(articles) > _SOURCES:
        where.append(nodes.Text(f"; and {len(articles) - _SOURCES} more"))
    return row(form, str(count), where)


def mentions_in_context(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return the sentences that name an actor, by article in the order of dates."""
    head = heading("In the sources", "collected", "mentions")
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in domain.mentions_of(actor.slug):
        found[mention.docname].append(mention)
    if not found:
        return [head, nodes.paragraph("", "No article in this book names this actor.")]
    articles = in_order_of_date(domain.pages("articles")[docname] for docname in found)
    sources = [_of_article(article, found[article.docname]) for article in articles]
    return [head, *by_source(domain, sources, actor.docname, _SENTENCES, "sentences")]


def _of_article(article: ArticleRecord, mentions: list[Mention]) -> OfSource:
    sentences: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        sentences[mention.label, mention.sentence].append(mention)
    items = [Passage(label, marked(same)) for (label, _), same in sentences.items()]
    count = f"{len(mentions)} mention{'s' if len(mentions) > 1 else ''}"
    return OfSource(article, items, count)


def marked(mentions: Iterable[Mention]) -> list[nodes.Node]:
    """Return a sentence with every form of the name in it emphasised."""
    content: list[nodes.Node] = []
    end, sentence = 0, ""
    for mention in mentions:
        sentence, start = mention.sentence, len(mention.before)
        content.append(nodes.Text(sentence[end:start]))
        content.append(nodes.strong("", mention.form, classes=["form"]))
        end = start + len(mention.form)
    return [*content, nodes.Text(sentence[end:])]


def silence(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return a line that names the sources in which an actor is not named."""
    naming = {mention.docname for mention in domain.mentions_of(actor.slug)}
    every = domain.pages("articles")
    missing = len(every) - len(naming)
    if not naming or not missing:
        return []
    paragraph = nodes.paragraph("", "Not named in: ", classes=["silence"])
    if missing > _SOURCES * 2:
        paragraph += nodes.Text(f"{missing} of {len(every)} sources")
        return [paragraph]
    for article in in_order_of_date(one for page, one in every.items() if page not in naming):
        paragraph += nodes.Text("; " if len(paragraph) > 1 else "")
        name = short_name(domain, article)
        paragraph += reference_to("article", article.citekey, name, actor.docname)
    return [paragraph]
