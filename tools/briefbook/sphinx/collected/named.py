"""Where an actor is named: the forms of the name, and the sentences in order of date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from docutils import nodes

from briefbook.sphinx.collected.folding import OfSource, Passage, by_source, folded
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import heading, row, table
from briefbook.sphinx.places import in_order_of_date, place_link, short_name
from briefbook.sphinx.records import ActorRecord, ArticleRecord, Mention
from briefbook.sphinx.roles import reference_to

_FORMS = 12
"""Forms of a name that the table shows at once."""
_SOURCES = 6
"""Sources that a row of it names; more are counted."""
_SENTENCES = 4
"""Sentences of a source that are shown at once."""

Form = tuple[str, Mapping[str, list[Mention]]]
"""A form of a name, and its mentions by page."""


def forms_table(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return a table of the forms in which the sources name an actor, the commonest first.

    Where the only one is the record's name there is nothing to tell.
    """
    forms = forms_of(domain, actor)
    if not forms:
        return []
    rows = [row(form, str(times(pages)), _where(domain, actor, pages)) for form, pages in forms]
    head = ["Form", "Times", "Where it first stands in each source"]
    content = [forms_heading()]
    shown = len(rows) if len(rows) <= _FORMS + 1 else _FORMS
    content.append(table(head, rows[:shown], [30, 10, 60], "forms"))
    if rows[shown:]:
        summary, printed = _more_forms(forms, shown)
        rest = table(head, rows[shown:], [30, 10, 60], "forms")
        content.append(folded([rest], summary, printed))
    return content


def forms_list(domain: BriefbookDomain, actor: ActorRecord) -> list[nodes.Node]:
    """Return what the table says as a list, which takes a print less room."""
    forms = forms_of(domain, actor)
    if not forms:
        return []
    shown = len(forms) if len(forms) <= _FORMS + 1 else _FORMS
    items = []
    for form, pages in forms[:shown]:
        often = f" {times(pages)} times: " if times(pages) > 1 else ": "
        line = nodes.paragraph("", "", nodes.strong("", form, classes=["form"]), nodes.Text(often))
        items.append(nodes.list_item("", line))
        line += _where(domain, actor, pages)
    content = [forms_heading(), nodes.bullet_list("", *items, classes=["forms"])]
    if forms[shown:]:
        content.append(nodes.paragraph("", _more_forms(forms, shown)[1], classes=["hint"]))
    return content


def forms_heading() -> nodes.Node:
    """Return the heading over the forms of a name."""
    return heading("Names in the sources", "collected", "forms")


def forms_of(domain: BriefbookDomain, actor: ActorRecord) -> list[Form]:
    """Return the forms of an actor's name, the commonest first, with the mentions by page."""
    found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in domain.mentions_of(actor.slug):
        found[" ".join(mention.form.split())][mention.docname].append(mention)
    if set(found) <= {actor.name}:
        return []
    return sorted(found.items(), key=lambda form: (-times(form[1]), form[0]))


def times(pages: Mapping[str, list[Mention]]) -> int:
    """Return how many mentions there are on some pages."""
    return sum(map(len, pages.values()))


def _more_forms(forms: Sequence[Form], shown: int) -> tuple[str, str]:
    summary = f"{len(forms) - shown} more forms"
    names = ", ".join(form for form, _ in forms[shown : shown + _FORMS * 2])
    return summary, f"{summary}: {names}."


def _where(
    domain: BriefbookDomain, actor: ActorRecord, pages: Mapping[str, list[Mention]]
) -> list[nodes.Node]:
    """Return where a form first stands in each source."""
    where: list[nodes.Node] = []
    articles = in_order_of_date(domain.pages("articles")[page] for page in pages)
    for article in articles[:_SOURCES]:
        mentions = pages[article.docname]
        where += [nodes.Text("; ")] if where else []
        where.append(nodes.Text(f"{short_name(domain, article)}, "))
        where.append(place_link(article, mentions[0].label, actor.docname, paged=True))
        if len(mentions) > 1:
            where.append(nodes.Text(f" ({len(mentions)} times)"))
    if len(articles) > _SOURCES:
        where.append(nodes.Text(f"; and {len(articles) - _SOURCES} more"))
    return where


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
