"""What a page has that a link may lead to: paragraphs, events, terms, an actor's note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.proposed import UNREAD
from briefbook.sphinx.records import ActorRecord, ArticleRecord

LONGEST = 320
"""Characters of a preview's text."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a place: its name, and the beginning of its text."""

    name: str
    text: str


class NotePreviews(SphinxTransform):
    """Notes, by identifier, what a preview of each place on the page would show."""

    default_priority = 845  # when the page's own records are noted (840), before Sphinx's (850)

    def apply(self, **_: object) -> None:
        """Note the previews of the page that is being read."""
        domain = briefbook_domain(self.env)
        found = dict(_previews(domain, self.document, self.env.docname))
        if found:
            domain.note("previews", self.env.docname, found)


def _previews(
    domain: BriefbookDomain, document: nodes.document, docname: str
) -> Iterator[tuple[str, Preview]]:
    article: ArticleRecord | None = domain.pages("articles").get(docname)
    actor: ActorRecord | None = domain.pages("actors").get(docname)
    if article is not None:
        yield from _of_article(article, document, domain.pages("blocks")[docname])
    if actor is not None:
        said = UNREAD if actor.proposed and not actor.roles else _first_paragraph(document)
        yield "", Preview(actor.name, said)
    for block in document.findall(nodes.container):
        if {"event-block", "dispute-block"} & set(block["classes"]):
            yield block["ids"][0], _of_block(block)
    for glossary in document.findall(addnodes.glossary):
        yield from _of_glossary(glossary)


def _of_article(
    article: ArticleRecord, document: nodes.document, labels: tuple[str, ...]
) -> Iterator[tuple[str, Preview]]:
    by_id = {id_: node for node in document.findall(nodes.Element) for id_ in node["ids"]}
    shown = [(f"{nodes.make_id(article.citekey)}-{label}", label) for label in labels]
    texts = {id_: shorten(words_of(by_id[id_])) for id_, _ in shown if id_ in by_id}
    first = next((texts[id_] for id_, label in shown if label[:1] == "p" and id_ in texts), "")
    yield "", Preview(article.title, first)
    for id_, text in texts.items():
        yield id_, Preview(article.title, text)


def _first_paragraph(document: nodes.document) -> str:
    """Return the first paragraph of a page's own words: not of a block, and not collected."""
    for paragraph in document.findall(nodes.paragraph):
        if isinstance(paragraph.parent, nodes.section):
            return shorten(words_of(paragraph))
    return ""


def _of_block(block: nodes.container) -> Preview:
    """Return the preview of an event or a dispute: its head, then what it says."""
    head, *rest = block.children
    texts = [
        words_of(child)
        for child in rest
        if isinstance(child, nodes.Element)
        and not isinstance(child, placeholder)
        and "event-actors" not in child["classes"]
    ]
    return Preview(words_of(head), shorten(" ".join(texts)))


def _of_glossary(glossary: addnodes.glossary) -> Iterator[tuple[str, Preview]]:
    for item in glossary.findall(nodes.definition_list_item):
        terms = list(item.findall(nodes.term))
        definition = next(iter(item.findall(nodes.definition)), None)
        text = shorten(words_of(definition)) if definition is not None else ""
        for term in terms:
            for id_ in term["ids"]:
                yield id_, Preview(terms[0].astext(), text)


def words_of(node: nodes.Node) -> str:
    """Return the text of a node on one line, without its citations, whose words are not yet set."""
    parts = [str(text) for text in node.findall(nodes.Text) if not _in_citation(text)]
    folded = " ".join("".join(parts).split())
    for mark in ".,;:":
        folded = folded.replace(f" {mark}", mark)
    return folded


def _in_citation(text: nodes.Text) -> bool:
    node: nodes.Node | None = text.parent
    while node is not None and not isinstance(node, nodes.paragraph):
        if isinstance(node, addnodes.pending_xref) and node["refdomain"] == "cite":
            return True
        node = node.parent
    return False


def shorten(text: str) -> str:
    """Return a text's beginning, cut after a word."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(".,;:") + " …"
