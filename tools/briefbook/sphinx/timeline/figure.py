"""The timeline as a figure of the book: for a screen, for paper, and in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from docutils import nodes

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.lettering import visit_drawing
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.timeline.bars import Bar, make_bars
from briefbook.sphinx.timeline.scale import Scale, make_scale
from briefbook.sphinx.timeline.svg import NARROW, PAPER, SCREEN, WIDE, Drawing

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator
    from sphinx.writers.text import TextTranslator

    from sphinx_typst.translator import TypstTranslator

_MOST = 30
"""Events in one drawing; more are drawn in several, on one scale."""
_ON_PAPER = 320
"""Height of one drawing on paper, under a third of a page, so that it need not wait for one."""


class drawn_timeline(nodes.General, nodes.Element):  # noqa: N801 (docutils names nodes so)
    """Some bars on a scale; ``alt`` says what they show."""


def timeline(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the drawings of all events that a calendar can place, with a key to their marks."""
    actor = node["options"].get("actor")
    told = [e for e in domain.events_in_order() if actor is None or actor in e.actors]
    events = _for_paper(told) if node.get("printed", False) else told
    left = _in_words(len(told) - len(events), "found by machine")
    bars = make_bars(events)
    if not bars:
        text = f"No event {'but those ' + left + ' ' if left else ''}has a date to draw."
        return [nodes.paragraph("", text, classes=["hint"])]
    scale = make_scale(bar.span for bar in bars)
    content: list[nodes.Node] = []
    for start in range(0, len(bars), _MOST):
        part = tuple(bars[start : start + _MOST])
        content.append(drawn_timeline(bars=part, scale=scale, alt=_alternative(part)))
    undrawn = (_in_words(len(events) - len(bars), "without a date"), left)
    return [nodes.container("", *content, _key(filter(None, undrawn)), classes=["timeline"])]


def _for_paper(events: list[EventRecord]) -> list[EventRecord]:
    """Return the events that paper has room for: those of the machine only if they are few."""
    if len(events) <= _MOST:
        return events
    return [event for event in events if not event.proposed]


def _in_words(count: int, what: str) -> str:
    return f"{count} {what}" if count else ""


def _alternative(bars: tuple[Bar, ...]) -> str:
    told = "; ".join(f"{bar.date}: {bar.event.title}{_in_brackets(bar.words)}" for bar in bars)
    return f"Timeline of {len(bars)} events. {told}."


def _in_brackets(words: str) -> str:
    return f" ({words})" if words else ""


def _key(undrawn: Iterable[str]) -> nodes.paragraph:
    text = (
        "A full bar is told as past; an empty one with broken lines was planned; a stroke through "
        "an empty one says that the event is disputed; notches mark what recurs, and an arrow an "
        "end that is not known. A bar is as long as the date is vague. Two slanted strokes stand "
        "where the scale is cut short."
    )
    left = ", ".join(undrawn)
    more = f" Not drawn: {left}." if left else ""
    return nodes.paragraph("", text + more, classes=["timeline-key"])


def visit_html(self: HTML5Translator, node: drawn_timeline) -> None:
    """Write the drawing twice, for a wide and for a narrow screen; the style sheet shows one."""

    def address(event: EventRecord) -> str:
        page = self.builder.get_relative_uri(self.builder.current_docname, event.docname)
        return f"{page.partition('#')[0]}#{event.anchor}"

    bars: tuple[Bar, ...] = node["bars"]
    scale: Scale = node["scale"]
    for name, layout in (("wide", WIDE), ("narrow", NARROW)):
        svg = Drawing(scale, layout, SCREEN, address).svg(bars)
        named = f'role="group" aria-label="{self.attval(_summary(bars))}"'
        self.body.append(f'<div class="timeline-{name}" {named}>{svg}</div>\n')
    raise nodes.SkipNode


def _summary(bars: tuple[Bar, ...]) -> str:
    return f"Timeline of {len(bars)} events; the table of the chronology says the same"


def visit_typst(self: TypstTranslator, node: drawn_timeline) -> None:
    """Write the drawing in ink, in parts that a page may end between; each tells its events."""
    drawing = Drawing(node["scale"], WIDE, PAPER, lambda _: "")
    for part in parts_on_paper(node["bars"], [drawing.height(bar) for bar in node["bars"]]):
        visit_drawing(self, drawing.svg(part), _alternative(part))
    raise nodes.SkipNode


def parts_on_paper(bars: tuple[Bar, ...], heights: Sequence[float]) -> list[tuple[Bar, ...]]:
    """Return the bars in as few parts as paper wants, all of about one height."""
    whole = sum(heights)
    height = whole / max(1, math.ceil(whole / _ON_PAPER))
    before = [total - own / 2 for total, own in zip(accumulate(heights), heights, strict=True)]
    numbered = zip((middle // height for middle in before), bars, strict=True)
    return [tuple(bar for _, bar in part) for _, part in groupby(numbered, key=lambda one: one[0])]


def visit_text(self: TextTranslator, node: drawn_timeline) -> None:
    """Write the alternative text."""
    self.new_state()
    self.add_text(node["alt"])
    self.end_state()
    raise nodes.SkipNode


def visit_latex(self: object, node: drawn_timeline) -> None:
    """Write nothing: LaTeX sets no SVG by itself, and the chronology's table says the same."""
    raise nodes.SkipNode
