"""The network as a figure of the book: for a screen, for paper, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docutils import nodes

from briefbook.sphinx.collected.together import passages
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.lettering import visit_drawing
from briefbook.sphinx.network.pairs import Network, Pair, find_network
from briefbook.sphinx.network.svg import NARROW, WIDE, Drawing
from briefbook.sphinx.nodes import placeholder, row, table
from briefbook.sphinx.records import ActorRecord
from briefbook.sphinx.roles import reference_to
from briefbook.sphinx.timeline.svg import PAPER, SCREEN

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator
    from sphinx.writers.text import TextTranslator

    from sphinx_typst.translator import TypstTranslator

_MOST_ACTORS = 24
_MOST_PAIRS = 60
_MOST_PRINTED = 24


class drawn_network(nodes.General, nodes.Element):  # noqa: N801 (docutils names nodes so)
    """A network; ``alt`` says what it shows."""


def network(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the drawing with its key, and the table of the pairs with their passages."""
    kind = node["options"].get("kind")
    found = find_network(domain, kind, _MOST_ACTORS, _MOST_PAIRS)
    if not found.pairs:
        text = "No paragraph names two actors."
        return [nodes.paragraph("", text, classes=["hint"])]
    drawing = drawn_network(network=found, alt=_alternative(found))
    show = _printed if node.get("printed", False) else _listed
    listed = show(domain, found.pairs, node["docname"])
    return [nodes.container("", drawing, _key(found), *listed, classes=["network"])]


def _listed(domain: BriefbookDomain, pairs: Sequence[Pair], docname: str) -> list[nodes.Node]:
    """Return a table of the pairs, which a reader can sort by either actor."""
    head = ["Actor", "With", "Paragraphs", "Where"]
    rows = [_row(domain, pair, docname) for pair in pairs]
    return [table(head, rows, [22, 22, 12, 44], "pairs", "sortable")]


def _printed(domain: BriefbookDomain, pairs: Sequence[Pair], docname: str) -> list[nodes.Node]:
    """Return a table of the strongest pairs for a print, and how many it leaves out."""
    rows = []
    for pair in pairs[:_MOST_PRINTED]:
        one, other = _names(domain, pair, docname)
        names: list[nodes.Node] = [one, nodes.Text(" – "), other]
        where = passages(domain, pair.blocks, docname)
        rows.append(row(names, str(len(pair.blocks)), where))
    made: list[nodes.Node] = [table(["Pair", "¶", "Where"], rows, [30, 6, 64], "pairs")]
    more = len(pairs) - _MOST_PRINTED
    if more > 0:
        text = f"{more} weaker pairs: see the HTML edition."
        made.append(nodes.paragraph("", text, classes=["hint"]))
    return made


def _alternative(found: Network) -> str:
    names = {actor.slug: actor.name for actor in found.actors}
    told = "; ".join(f"{names[p.one]} and {names[p.other]}: {len(p.blocks)}" for p in found.pairs)
    return f"Who is named with whom, with the number of paragraphs. {told}."


def _key(found: Network) -> nodes.paragraph:
    text = (
        "An arc joins two actors that a paragraph names together; the more paragraphs, the "
        "thicker. A dot is a person, a square an organisation, a diamond a state, a triangle a "
        "place; an empty mark with a broken line was proposed by machine. "
    )
    actors, pairs = len(found.actors), len(found.pairs)
    if actors < found.every_actor or pairs < found.every_pair:
        text += (
            f"Shown are the {actors} actors of {found.every_actor} that most paragraphs name "
            f"beside another, and the {pairs} strongest of the {found.every_pair} pairs among "
            "them; the page of each actor has all of its own."
        )
    return nodes.paragraph("", text.strip(), classes=["timeline-key"])


def _row(domain: BriefbookDomain, pair: Pair, docname: str) -> nodes.row:
    one, other = _names(domain, pair, docname)
    target = nodes.inline("", "", one, ids=[pair.id])
    return row(target, other, str(len(pair.blocks)), passages(domain, pair.blocks, docname))


def _names(domain: BriefbookDomain, pair: Pair, docname: str) -> list[nodes.Node]:
    slugs = (pair.one, pair.other)
    return [reference_to("actor", slug, domain.actors[slug].name, docname) for slug in slugs]


def visit_html(self: HTML5Translator, node: drawn_network) -> None:
    """Write the drawing twice, for a wide and for a narrow screen; the style sheet shows one."""

    def address(actor: ActorRecord) -> str:
        return self.builder.get_relative_uri(self.builder.current_docname, actor.docname)

    found: Network = node["network"]
    words = "Who is named with whom; the table below says the same"
    for name, layout in (("wide", WIDE), ("narrow", NARROW)):
        svg = Drawing(layout, SCREEN, address, lambda pair: f"#{pair.id}").svg(found)
        named = f'role="group" aria-label="{self.attval(words)}"'
        self.body.append(f'<div class="network-{name}" {named}>{svg}</div>\n')
    raise nodes.SkipNode


def visit_typst(self: TypstTranslator, node: drawn_network) -> None:
    """Write the drawing in ink, as an image whose alternative text tells every pair."""
    svg = Drawing(WIDE, PAPER, lambda _: "", lambda _: "").svg(node["network"])
    visit_drawing(self, svg, node["alt"])
    raise nodes.SkipNode


def visit_text(self: TextTranslator, node: drawn_network) -> None:
    """Write the alternative text."""
    self.new_state()
    self.add_text(node["alt"])
    self.end_state()
    raise nodes.SkipNode


def visit_latex(self: object, node: drawn_network) -> None:
    """Write nothing: LaTeX sets no SVG by itself, and the table says the same."""
    raise nodes.SkipNode
