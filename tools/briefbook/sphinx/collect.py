"""What a page says, noted when it is read: its record, mentions, uses of terms, citations.

It runs after references have their targets and before Sphinx lists the page's contents, so that
the sections which it adds to an actor's page are in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinxcontrib.bibtex.citation_target import parse_citation_targets

from briefbook.checking.locators import split_citation
from briefbook.checking.sentences import sentences
from briefbook.checking.source import place_name
from briefbook.checking.told import sentence_number
from briefbook.sphinx.citations.domain import TEXTUAL, citation_domain
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.frontmatter import front_matter
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import (
    OFFICES,
    ActorRecord,
    ArticleRecord,
    Mention,
    TermUse,
    Use,
)
from briefbook.sphinx.sentences import sentence_around
from briefbook.sphinx.stale import references_in

logger = logging.getLogger(__name__)

_REFERENCES = (addnodes.pending_xref, nodes.reference)
"""What refers to something; MyST makes links within the book references at first."""


class Collect(SphinxTransform):
    """Notes what the page that is being read says."""

    default_priority = 840  # before SphinxDomains (850) and DoctreeReadEvent (880)

    def apply(self, **_: object) -> None:
        """Note the page's record, and what it cites and names."""
        domain = briefbook_domain(self.env)
        docname = self.env.docname
        fields = front_matter(self.env)
        references = tuple(references_in(self.document))
        if references:
            domain.note("references", docname, references)
        article = ArticleRecord.read(docname, fields)
        if article is not None:
            self._note_article(domain, article)
        actor = ActorRecord.read(docname, fields) if article is None else None
        if actor is not None:
            self._note_actor(domain, actor)
        works = citation_domain(self.env).works if article is None else ()
        found = _uses(self.document, docname, works, article)
        uses = (*_uses_in_offices(actor), *found)
        if uses:
            domain.note("uses", docname, uses)
        _ask_for_uses(self.document, docname)
        places = tuple(
            (node["kind"], tuple(sorted(node["options"].items())))
            for node in self.document.findall(placeholder)
        )
        if places:
            domain.note("placeholders", docname, places)

    def _note_article(self, domain: BriefbookDomain, article: ArticleRecord) -> None:
        blocks = list(_blocks(self.document, article.citekey))
        domain.note("articles", article.docname, article)
        domain.note("blocks", article.docname, tuple(label for label, _ in blocks))
        texts = {label: _read(block)[0] for label, block in blocks}
        domain.note("texts", article.docname, texts)
        domain.note("places", article.docname, dict(_places(self.document, article, texts)))
        domain.note("mentions", article.docname, tuple(_mentions(blocks, article.docname)))
        rows = domain.pages("told-term-uses").get(article.docname, ())
        linked = _terms(blocks, article.docname)
        every = (TermUse(r["term"], article.docname, r["label"], r["text"]) for r in rows)
        domain.note("terms", article.docname, tuple(every if rows else linked))
        section = next(iter(self.document.findall(nodes.section)), None)
        if section is not None:
            rests_on = placeholder(kind="rests-on", docname=article.docname, options={})
            behind = next(iter(section.findall(nodes.rubric)), None)
            place = section.index(behind) + 1 if behind in section.children else len(section)
            section.insert(place, rests_on)
            legend = placeholder(kind="proposed-legend", docname=article.docname, options={})
            head = next(iter(section.findall(_is_head)), None)
            section.insert(section.index(head) + 1 if head in section.children else 1, legend)

    def _note_actor(self, domain: BriefbookDomain, actor: ActorRecord) -> None:
        domain.note("actors", actor.docname, actor)
        section = next(iter(self.document.findall(nodes.section)), None)
        if section is None:
            return
        start = section.first_child_matching_class(nodes.title)
        head = placeholder(kind="actor-head", docname=actor.docname, options={})
        section.insert(0 if start is None else start + 1, head)
        section += placeholder(kind="actor-page", docname=actor.docname, options={})


def _is_head(node: nodes.Node) -> bool:
    """Return whether a node is the block at an article's head."""
    return isinstance(node, nodes.container) and "article-head" in node["classes"]


def _ask_for_uses(document: nodes.document, docname: str) -> None:
    """Let every definition of a glossary end with where the articles use its terms."""
    for glossary in document.findall(addnodes.glossary):
        for item in glossary.findall(nodes.definition_list_item):
            terms = "\n".join(term.astext() for term in item.findall(nodes.term))
            place = placeholder(kind="term-uses", docname=docname, options={"terms": terms})
            for definition in list(item.findall(nodes.definition))[:1]:
                definition.append(place)


def _blocks(document: nodes.document, citekey: str) -> Iterator[tuple[str, nodes.Element]]:
    """Yield the labelled blocks of an article that hold text, each with its label, in order."""
    start = nodes.make_id(citekey) + "-"
    for node in document.findall(lambda n: isinstance(n, nodes.Element) and bool(n["ids"])):
        if isinstance(node, nodes.paragraph | nodes.container):
            label = next((i for i in node["ids"] if i.startswith(start)), None)
            if label is not None:
                yield label.removeprefix(start), node


def _places(
    document: nodes.document, article: ArticleRecord, texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield label and text, as printed, of all that a citation can name: blocks and headings."""
    start = nodes.make_id(article.citekey) + "-"
    for node in document.findall(nodes.Element):
        label = next((i.removeprefix(start) for i in node["ids"] if i.startswith(start)), "")
        if isinstance(node, nodes.section) and label:
            yield label, node[0].astext()
        elif label in texts and isinstance(node, nodes.paragraph | nodes.container):
            added = [child for child in node.children if "see" in _classes(child)]
            own = [child for child in node.children if child not in added]
            yield label, "\n\n".join(one.astext() for one in own) if added else texts[label]


def _classes(node: nodes.Node) -> list[str]:
    return node["classes"] if isinstance(node, nodes.Element) else []


def _mentions(blocks: list[tuple[str, nodes.Element]], docname: str) -> Iterator[Mention]:
    for label, block in blocks:
        text, references = _read(block)
        for node, start, end in references:
            if node.get("refdomain") == "bb" and node["reftype"] == "actor":
                before, after = sentence_around(text, start, end)
                yield Mention(node["reftarget"], docname, label, before, text[start:end], after)


def _terms(blocks: list[tuple[str, nodes.Element]], docname: str) -> Iterator[TermUse]:
    for label, block in blocks:
        for node in block.findall(addnodes.pending_xref):
            if node["refdomain"] == "std" and node["reftype"] == "term":
                yield TermUse(node["reftarget"], docname, label, node.astext())


def _read(
    block: nodes.Element,
) -> tuple[str, list[tuple[nodes.Element, int, int]]]:
    """Return a block's text, and its references with where each starts and ends in it.

    A citation of the editor's counts as no text, since its words are not yet known.
    """
    parts: list[str] = []
    references: list[tuple[nodes.Element, int, int]] = []
    length = 0
    paragraph: nodes.Node | None = None
    for node in block.findall():
        if isinstance(node, _REFERENCES):
            own = "" if node.get("refdomain") == "cite" else node.astext()
            references.append((node, length, length + len(own)))
        elif isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline):
            if paragraph is not None:
                parts.append("\n\n")
                length += 2
            paragraph = node
        elif isinstance(node, nodes.Text) and not _in_citation(node):
            parts.append(str(node))
            length += len(node)
    return "".join(parts), references


def _in_citation(text: nodes.Text) -> bool:
    node: nodes.Node = text.parent
    while isinstance(node, nodes.Inline):
        if isinstance(node, addnodes.pending_xref):
            return bool(node["refdomain"] == "cite")
        node = node.parent
    return False


def _uses(
    document: nodes.document, docname: str, works: Container[str], article: ArticleRecord | None
) -> Iterator[Use]:
    """Yield the citations of a page, and give each an identifier that lasts."""
    counts: Counter[str] = Counter()
    for block in _blocks_that_cite(document, works):
        text, references = _read(block)
        bounds = sentences(text) or [(0, len(text))]
        for node, start, _ in references:
            targets = _targets(node, works)
            if not targets:
                continue
            begin, end = bounds[sentence_number(start, _has_text(node), bounds)]
            sentence = _row_head(block) or " ".join(text[begin:end].split())
            for key, locator in targets:
                counts[key] += 1
                anchor = _heading_of(block) or nodes.make_id(f"cite-{key}-{counts[key]}")
                if not _heading_of(block):
                    _name(node, anchor)
                place = _place_of(block, article) if article else ""
                yield Use(key, locator, docname, anchor, _closed_up(sentence), place)


def _place_of(block: nodes.Element, article: ArticleRecord) -> str:
    """Return the label of the article's block in which a citation stands, ``p4`` or ``r2``."""
    start = nodes.make_id(article.citekey) + "-"
    node: nodes.Node | None = block
    while isinstance(node, nodes.Element):
        label = next((i.removeprefix(start) for i in node["ids"] if i.startswith(start)), "")
        if label[1:].isdecimal():
            return label
        node = node.parent
    return ""


def _name(node: nodes.Element, anchor: str) -> None:
    """Give a citation its identifier; MyST would lose that of a link, so a box around it has it."""
    if isinstance(node, nodes.reference) and node.parent is not None:
        box = nodes.inline("", ids=[anchor])
        node.parent.replace(node, box)
        box += node
    else:
        node["ids"].append(anchor)


def _has_text(node: nodes.Element) -> bool:
    return bool(node.get("refdomain") != "cite" or node["reftype"] in TEXTUAL)


def _row_head(block: nodes.Element) -> str:
    """Return what a row of a table is about, where a block is in one of its further cells."""
    cell = block.parent
    if not isinstance(cell, nodes.entry) or cell.parent.index(cell) == 0:
        return ""
    return " ".join(cell.parent[0].astext().split())


def _heading_of(block: nodes.Element) -> str:
    """Return the identifier of a section if the block is its heading, which a print repeats."""
    section = block.parent if isinstance(block, nodes.title) else None
    return str(section["ids"][0]) if isinstance(section, nodes.section) and section["ids"] else ""


def _uses_in_offices(actor: ActorRecord | None) -> Iterator[Use]:
    """Yield the citations in an actor's record, which the head of its page shows."""
    for role in actor.roles if actor else ():
        if actor and role.cite:
            key, locator = split_citation(role.cite)
            yield Use(key, locator, actor.docname, OFFICES, f"{actor.name}: {role.role}.")


def _blocks_that_cite(document: nodes.document, works: Container[str]) -> list[nodes.Element]:
    """Return the paragraphs and other blocks of text that hold a citation, in order."""
    blocks: dict[int, nodes.Element] = {}
    for node in document.findall(nodes.Element):
        if isinstance(node, _REFERENCES) and _targets(node, works):
            block: nodes.Element = node
            while block.parent is not None and _is_inline(block):
                block = block.parent
            blocks[id(block)] = block
    return list(blocks.values())


def _is_inline(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Inline)


def _targets(node: nodes.Element, works: Container[str]) -> list[tuple[str, str]]:
    """Return the keys and locators that a reference cites, none where it is no citation.

    A link to a paragraph of an article, ``[¶ 4](#doe2030-p4)``, is one.
    """
    if isinstance(node, nodes.reference):
        key, _, label = str(node.get("refuri", "")).removeprefix("#").rpartition("-")
        return [(key, place_name(label))] if key in works and label[1:].isdecimal() else []
    if node["refdomain"] == "bb" and node["reftype"] == "cited":
        return [(node["reftarget"], "")]
    if node["refdomain"] != "cite":
        return []
    try:
        return [(t.key, t.post) for t in parse_citation_targets(node["reftarget"])]
    except ValueError:
        return []


def _closed_up(sentence: str) -> str:
    """Return a sentence without the space that a citation left before a mark."""
    for mark in ".,;:":
        sentence = sentence.replace(f" {mark}", mark)
    return sentence
