"""The paragraphs of a page that is no article, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinxcontrib.bibtex.citation_target import parse_citation_targets
from sphinxcontrib.bibtex.nodes import bibliography

from briefbook.sphinx.data.plain import PlainText
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import closed_block, placeholder

_SILENT = (
    closed_block,
    placeholder,
    addnodes.toctree,
    addnodes.glossary,
    addnodes.index,
    bibliography,
    nodes.comment,
    nodes.literal_block,
    nodes.raw,
    nodes.target,
    nodes.title,
)
_RECORDS = frozenset({"event-block", "dispute-block"})
_HEADS = frozenset({"event-head", "event-actors", "dispute-head"})
"""Parts of an event or a dispute that say what its record says."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item or a row: its address, heading, and what it cites and names.

    ``record`` is the identifier of the event or dispute of which it is a part.
    """

    anchor: str
    head: str
    text: str
    cited: tuple[str, ...]
    actors: tuple[str, ...]
    record: str = ""

    @property
    def is_paragraph(self) -> bool:
        """Whether it is the page's own, and part of no event or dispute."""
        return not self.record


def blocks(domain: BriefbookDomain, tree: nodes.document) -> Iterator[Block]:
    """Yield the blocks of a page that hold text, in order."""
    yield from _Reader(domain).read(tree, "", "", "")


class _Reader:
    def __init__(self, domain: BriefbookDomain) -> None:
        self._plain = PlainText(domain)

    def read(self, node: nodes.Element, anchor: str, head: str, record: str) -> Iterator[Block]:
        for child in node.children:
            if not isinstance(child, nodes.Element) or isinstance(child, _SILENT):
                continue
            classes = set(child["classes"])
            if isinstance(child, nodes.section):
                top = isinstance(node, nodes.document)  # its address is the page's
                title = "" if top else self._plain.of(child[0])
                yield from self.read(child, "" if top else child["ids"][0], title, record)
            elif classes & _RECORDS:
                yield from self.read(child, anchor, head, child["ids"][0])
            elif isinstance(child, nodes.TextElement | nodes.row | nodes.list_item | nodes.field):
                if not classes & _HEADS:
                    yield from self._block(child, anchor, head, record)
            else:
                own = child["ids"][0] if child["ids"] else anchor
                yield from self.read(child, own, head, record)

    def _block(self, node: nodes.Element, anchor: str, head: str, record: str) -> Iterator[Block]:
        text = self._plain.of(node)
        if text:
            own = node["ids"][0] if node["ids"] else anchor
            references = list(node.findall(addnodes.pending_xref))
            cited = tuple(dict.fromkeys(key for one in references for key in _cited(one)))
            actors = dict.fromkeys(
                one["reftarget"]
                for one in references
                if (one.get("refdomain"), one.get("reftype")) == ("bb", "actor")
            )
            yield Block(own, head, text, cited, tuple(actors), record)


def _cited(node: addnodes.pending_xref) -> list[str]:
    if node.get("refdomain") != "cite":
        return []
    try:
        return [target.key for target in parse_citation_targets(node["reftarget"])]
    except ValueError:
        return []
