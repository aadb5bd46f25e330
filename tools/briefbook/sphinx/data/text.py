"""The whole book as one plain text, a paragraph on a line, the articles' numbered."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx_design.shared import PassthroughTextElement
from sphinxcontrib.bibtex.directives import BibliographyKey
from sphinxcontrib.bibtex.nodes import bibliography

from briefbook.checking.source import place_name
from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.citations.cite_this import supplied
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.citations.entry import entry_nodes
from briefbook.sphinx.data.plain import PlainText
from briefbook.sphinx.data.sources import FACTS
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import closed_block, placeholder
from briefbook.sphinx.places import short_name
from briefbook.sphinx.records import ArticleRecord

_SILENT = (
    closed_block,
    addnodes.toctree,
    nodes.comment,
    nodes.raw,
    nodes.target,
    PassthroughTextElement,
)
_LISTS = (nodes.bullet_list, nodes.enumerated_list)
_LEFT_OUT = ("about/", "genindex")
_RULE = "=" * 72
_DRAWN = frozenset(
    {"timeline", "network", "actor-page", "rests-on", "term-uses", "changes", "data-files"}
)
"""Places whose content a text cannot show, or shows elsewhere already."""


def book_text(domain: BriefbookDomain) -> str:
    """Return the pages in the order of reading, each under a rule, without those about the tool."""
    pages = [name for name in domain.reading_order if name in domain.env.titles]
    blocks: list[str] = []
    for docname in pages:
        if not docname.startswith(_LEFT_OUT):
            blocks += _page(domain, docname)
    return "\n\n".join(filter(None, blocks)) + "\n"


def _page(domain: BriefbookDomain, docname: str) -> Iterator[str]:
    yield f"{_RULE}\n{domain.env.titles[docname].astext()}\n{_RULE}"
    article = domain.pages("articles").get(docname)
    if article is not None:
        yield from _article(domain, article)
    else:
        yield from _Writer(domain).blocks(domain.env.get_doctree(docname))


def _article(domain: BriefbookDomain, article: ArticleRecord) -> Iterator[str]:
    """Yield what is known of an article, then its text, every place with its locator."""
    facts = []
    for fact in FACTS:
        value = getattr(article, fact)
        shown = describe_edtf(value) if fact == "date" and value else value
        words = ", ".join(shown) if isinstance(shown, tuple) else shown
        status = article.status.get(fact, "stated" if value else "not stated")
        facts.append(f"{fact.capitalize()}: {f'{words} ({status})' if words else status}")
    facts += [f"Cited as: {short_name(domain, article)}", f"File: {article.seed}"]
    yield "\n".join([*facts, f"SHA-256: {article.sha256}"])
    for label, text in domain.pages("places").get(article.docname, {}).items():
        yield f"{place_name(label)}  {' '.join(text.split())}"


class _Writer:
    """Writes the blocks of a page's tree."""

    def __init__(self, domain: BriefbookDomain) -> None:
        self._domain = domain
        self._plain = PlainText(domain)

    def blocks(self, parent: nodes.Element, level: int = 0) -> Iterator[str]:
        """Yield the blocks in an element."""
        for child in parent.children:
            if isinstance(child, nodes.Element):
                yield from self._block(child, level)

    def _block(self, node: nodes.Element, level: int) -> Iterator[str]:
        if isinstance(node, _SILENT) or (isinstance(node, nodes.title) and level < 2):
            return  # a page's own title stands above it
        if isinstance(node, placeholder):
            yield from self._collected(node, level)
        elif (text := self._text(node)) is not None:
            yield text
        else:
            yield from self.blocks(node, level + isinstance(node, nodes.section))

    def _text(self, node: nodes.Element) -> str | None:
        """Return the text of a block, ``None`` where it only holds others."""
        text = None
        match node:
            case nodes.title() | nodes.rubric():
                text = _underlined(self._plain.of(node))
            case nodes.table():
                text = "\n".join(self._rows(node))
            case nodes.bullet_list() | nodes.enumerated_list():
                text = "\n".join(self._items(node))
            case nodes.block_quote():
                text = self._quoted(node)
            case nodes.footnote():
                text = f"[{self._plain.of(node[0])}] {' '.join(map(self._plain.of, node[1:]))}"
            case nodes.definition_list() | addnodes.glossary():
                text = "\n\n".join(self._definitions(node))
            case nodes.field_list():
                text = "\n".join(self._fields(node))
            case bibliography():
                text = "\n".join(self._entries(node))
            case nodes.literal_block():
                text = textwrap.indent(node.astext().rstrip(), "    ")
            case nodes.TextElement():
                text = self._plain.of(node)
        return text

    def _collected(self, node: placeholder, level: int) -> Iterator[str]:
        from briefbook.sphinx.collected import CONTENTS  # noqa: PLC0415 # it shows data itself

        if node["kind"] not in _DRAWN:
            box = nodes.container("", *CONTENTS[node["kind"]](self._domain, node))
            yield from self.blocks(box, level)

    def _rows(self, table: nodes.table) -> Iterator[str]:
        for number, row in enumerate(table.findall(nodes.row)):
            cells = [self._plain.of(cell) for cell in row.children]
            yield " | ".join(cells).strip()
            if number == 0 and isinstance(row.parent, nodes.thead):
                yield "-" * 24

    def _items(self, list_: nodes.Element, indent: str = "") -> Iterator[str]:
        for number, item in enumerate(list_.children, 1):
            mark = f"{number}." if isinstance(list_, nodes.enumerated_list) else "-"
            inner = [child for child in item.children if isinstance(child, _LISTS)]
            own = (self._plain.of(child) for child in item.children if child not in inner)
            yield f"{indent}{mark} {' '.join(own)}"
            for one in inner:
                yield from self._items(one, f"{indent}  ")

    def _quoted(self, quote: nodes.block_quote) -> str:
        return textwrap.indent("\n\n".join(self.blocks(quote)), "> ", lambda line: True)

    def _definitions(self, node: nodes.Element) -> Iterator[str]:
        for item in node.findall(nodes.definition_list_item):
            terms = ", ".join(self._plain.of(term) for term in item.findall(nodes.term))
            said = " ".join(self._plain.of(one) for one in item.findall(nodes.definition))
            yield f"{terms}: {said}"

    def _fields(self, node: nodes.field_list) -> Iterator[str]:
        for field in node.children:
            name, body = field.children
            yield f"{self._plain.of(name)}: {self._plain.of(body)}"

    def _entries(self, node: bibliography) -> Iterator[str]:
        citations = citation_domain(self._domain.env)
        key = BibliographyKey(node["docname"], node["ids"][0])
        for citation in citations.citations:
            if citation.bibliography_key == key:
                work = citations.works[citation.entry.key]
                held = self._domain.articles.get(work.key)
                entry = nodes.paragraph("", "", *entry_nodes(work, supplied(held)))
                yield f"- {self._plain.of(entry)}"


def _underlined(text: str) -> str:
    return f"{text}\n{'-' * min(len(text), 72)}"
