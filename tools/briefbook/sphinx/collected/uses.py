"""What uses a thing: the places that cite a work, and the paragraphs that use a term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from docutils import nodes

from briefbook.checking.locators import parse_locator, runs
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import closed_block, placeholder
from briefbook.sphinx.places import in_order_of_date, place_links, place_name, short_name
from briefbook.sphinx.records import ArticleRecord, Use
from briefbook.sphinx.roles import reference_to

_FEW = 3


def cited_in(
    domain: BriefbookDomain, key: str, docname: str, every_place: bool
) -> list[nodes.Node]:
    """Return where a work is cited: every place, behind a summary where there are many.

    A print names the pages, each linked to its first place, and the paragraphs that they cite.
    """
    uses = domain.uses_of(key)
    if not uses:
        return []
    pages = _by_page(domain, uses)
    verb = "Listed" if all(use.lists for use in uses) else "Cited"
    paragraph = nodes.paragraph("", f"{verb} in ", classes=["cited-in"])
    for index, (page, of_page) in enumerate(pages):
        paragraph += nodes.Text("; " if index else "")
        paragraph += _places_on(domain, page, of_page, docname, every_place)
    if not every_place or len(uses) <= _FEW:
        return [paragraph]
    summary = f"Cited {len(uses)} times on {len(pages)} page{'s' if len(pages) > 1 else ''}"
    return [closed_block("", paragraph, summary=summary, classes=["citing"])]


def _places_on(
    domain: BriefbookDomain, page: str, uses: list[Use], docname: str, every_place: bool
) -> list[nodes.Node]:
    title = title_of(domain, page)
    first = f"{page}#{uses[0].anchor}"
    if not every_place:
        cited = ", ".join(_paragraphs(uses))
        link = reference_to("anchor", first, title, docname, paged=True)
        return [link, nodes.Text(f" ({cited})")] if cited else [link]
    if len(uses) == 1 and not uses[0].locator and not uses[0].place:
        return [reference_to("anchor", first, title, docname)]
    result: list[nodes.Node] = [nodes.inline("", title, classes=["citing-page"])]
    for number, use in enumerate(uses):
        place = place_name(use.place) if use.place else "as a whole"
        text = use.locator.replace(" ", "\N{NO-BREAK SPACE}") or place
        result.append(nodes.Text(", " if number else ": "))
        result.append(reference_to("anchor", f"{page}#{use.anchor}", text, docname))
    return result


def _paragraphs(uses: Iterable[Use]) -> list[str]:
    """Return what uses cite, each place once: the paragraphs as ranges, then other places."""
    places = [place for use in uses for place in parse_locator(use.locator) or ()]
    numbers = [n for p in places if p.kind == "¶" for n in range(p.first, p.last + 1)]
    space = "\N{NO-BREAK SPACE}"
    others = {f"{p.kind}{space}{n}" for p in places for n in range(p.first, p.last + 1)}
    rest = sorted(name for name in others if not name.startswith("¶"))
    return [*([f"¶{space}{runs(numbers)}"] if numbers else []), *rest]


def rests_on(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return every sentence of the book that cites an article, by the place in it, closed."""
    article: ArticleRecord = domain.pages("articles")[node["docname"]]
    uses = [use for use in domain.uses_of(article.citekey) if use.docname != article.docname]
    if not uses:
        text = "No page of this book cites this article."
        return [nodes.paragraph("", text, classes=["hint"])]
    content: list[nodes.Node] = []
    for label, of_place in _by_place(domain, article, uses):
        head = place_links(article, [label], article.docname) if label else "The article as a whole"
        paragraph = nodes.paragraph("", "", classes=["mention-source"])
        paragraph += nodes.Text(head) if isinstance(head, str) else head
        items = [_sentence(domain, use, article.docname) for use in of_place]
        content += [paragraph, nodes.bullet_list("", *items)]
    number, pages = len(uses), len({use.docname for use in uses})
    summary = f"What rests on it: {number} citation{'s' if number > 1 else ''}"
    summary += f" on {pages} page{'s' if pages > 1 else ''}"
    return [closed_block("", *content, summary=summary, classes=["rests-on"])]


def _by_place(
    domain: BriefbookDomain, article: ArticleRecord, uses: Iterable[Use]
) -> list[tuple[str, list[Use]]]:
    """Return uses by the label that they cite, in the article's order; "" is the whole of it."""
    blocks = domain.pages("blocks").get(article.docname, ())
    found: dict[str, dict[tuple[str, str], Use]] = {label: {} for label in (*blocks, "")}
    for _, of_page in _by_page(domain, uses):
        for use in of_page:
            named = cited_labels(use.locator, blocks) or [""]
            for label in named:
                found[label].setdefault((use.docname, use.sentence), use)
    return [(label, list(same.values())) for label, same in found.items() if same]


def cited_labels(locator: str, blocks: Container[str]) -> list[str]:
    """Return the labels of an article's blocks that a locator names."""
    labels = [label for place in parse_locator(locator) or () for label in place.labels("")]
    return [label for name in labels if (label := name.removeprefix("-")) in blocks]


def _sentence(domain: BriefbookDomain, use: Use, docname: str) -> nodes.list_item:
    title = title_of(domain, use.docname)
    link = reference_to("anchor", f"{use.docname}#{use.anchor}", title, docname, css="citing-page")
    return nodes.list_item("", nodes.paragraph("", f"{use.sentence} ", link))


def _by_page(domain: BriefbookDomain, uses: Iterable[Use]) -> list[tuple[str, list[Use]]]:
    """Return uses by page, in the order in which the book is read."""
    pages: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        pages[use.docname].append(use)
    order = domain.reading_order
    return sorted(pages.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def title_of(domain: BriefbookDomain, page: str) -> str:
    """Return a page's title."""
    title = domain.env.titles.get(page)
    return title.astext() if title is not None else page


def term_uses(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the paragraphs of the articles that use one of a definition's terms."""
    terms = {term.lower() for term in node["options"]["terms"].split("\n")}
    labels: dict[str, list[str]] = defaultdict(list)
    for use in domain.terms:
        if use.term.lower() in terms:
            labels[use.docname].append(use.label)
    if not labels:
        return []
    paragraph = nodes.paragraph("", "Used in ", classes=["term-uses"])
    articles = in_order_of_date(domain.pages("articles")[page] for page in labels)
    for index, article in enumerate(articles):
        paragraph += nodes.Text("; " if index else "")
        paragraph += nodes.Text(f"{short_name(domain, article)}: ")
        paragraph += place_links(article, labels[article.docname], node["docname"])
    return [paragraph]
