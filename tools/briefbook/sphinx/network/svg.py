"""The drawing: names one below the other, and an arc for every pair, as SVG without a script.

Arcs beside a list, and no net of points, because names cannot then overlap, whatever the width.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from briefbook.sphinx.network.order import arrange
from briefbook.sphinx.network.pairs import Network, Pair
from briefbook.sphinx.records import ActorRecord
from briefbook.sphinx.timeline.svg import Ink
from briefbook.sphinx.wrapping import wrapped

_FACES = "Libertinus Serif, system-ui, sans-serif"
_LINE = 16
_ROW = 26
"""The least height of a name, which is also what a finger needs."""
_GLYPH = 0.56
"""The mean width of a letter, a part of the size of the type."""
_WIDEST = 7.0
"""The stroke of the strongest pair."""

_SIGNS = {
    "person": "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
    "organisation": "m-4.5 -4.5h9v9h-9Z",
    "state": "m0 -6l6 6l-6 6l-6 -6Z",
    "place": "m0 -5.5l6 10h-12Z",
}
"""The outlines of the marks, from their middle."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in pixels: the whole, the names, and the type."""

    width: int
    names: int
    size: float


WIDE = Layout(720, 270, 14)
NARROW = Layout(360, 170, 13)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network with addresses; an empty address leads nowhere."""

    layout: Layout
    ink: Ink
    address_of_actor: Callable[[ActorRecord], str]
    address_of_pair: Callable[[Pair], str]

    def svg(self, network: Network) -> str:
        """Return the drawing as an SVG element."""
        actors = {actor.slug: actor for actor in network.actors}
        weights = {(pair.one, pair.other): len(pair.blocks) for pair in network.pairs}
        places: dict[str, float] = {}
        names: list[str] = []
        top = 4.0
        for slug in arrange(list(actors), weights):
            lines = self._wrapped(actors[slug])
            height = max(_ROW, len(lines) * _LINE + 8)
            places[slug] = top + height / 2
            names.append(self._name(actors[slug], lines, places[slug]))
            top += height
        arcs = self._arcs(network.pairs, places)
        size = f'viewBox="0 0 {self.layout.width} {_n(top + 4)}"'
        style = f'font-size="{self.layout.size}" font-family="{_FACES}"'
        content = "".join([*arcs, *names])
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{content}</svg>'

    def _wrapped(self, actor: ActorRecord) -> list[str]:
        """Return a name in lines that fit."""
        most = int(self.layout.names / (self.layout.size * _GLYPH)) - 3
        return wrapped(f"{actor.name}{' (proposed)' if actor.proposed else ''}", most)

    def _name(self, actor: ActorRecord, lines: Sequence[str], y: float) -> str:
        x = self.layout.names
        first = y - (len(lines) - 1) * _LINE / 2 + self.layout.size * 0.34
        spans = " ".join(
            f'<tspan x="{_n(x - 14)}" y="{_n(first + index * _LINE)}">{escape(line)}</tspan>'
            for index, line in enumerate(lines)
        )
        text = f'<text text-anchor="end" fill="{self.ink.text}">{spans}</text>'
        content = text + self._sign(actor, x, y)
        where = self.address_of_actor(actor)
        return f'<a href="{escape(where)}">{content}</a>' if where else content

    def _sign(self, actor: ActorRecord, x: float, y: float) -> str:
        """Return the mark of a kind; it is empty where the actor is proposed."""
        fill = self.ink.page if actor.proposed else self.ink.bar
        dash = ' stroke-dasharray="2 1.5"' if actor.proposed else ""
        stroke = f'stroke="{self.ink.bar}" stroke-width="1.5"{dash}'
        return f'<path d="M{_n(x)} {_n(y)}{_SIGNS[actor.kind]}" fill="{fill}" {stroke}/>'

    def _arcs(self, pairs: Sequence[Pair], places: Mapping[str, float]) -> list[str]:
        if not pairs:
            return []
        strongest = max(len(pair.blocks) for pair in pairs)
        longest = max(abs(places[pair.one] - places[pair.other]) for pair in pairs)
        room = self.layout.width - self.layout.names - 16
        return [self._arc(pair, places, room / longest, strongest) for pair in reversed(pairs)]

    def _arc(self, pair: Pair, places: Mapping[str, float], stretch: float, strongest: int) -> str:
        low, high = sorted((places[pair.one], places[pair.other]))
        x = self.layout.names + 7
        across, half = (high - low) * min(stretch, 1.0), (high - low) / 2
        path = f"M{_n(x)} {_n(low)}A{_n(across)} {_n(half)} 0 0 1 {_n(x)} {_n(high)}"
        width = 1 + (_WIDEST - 1) * (len(pair.blocks) - 1) / max(strongest - 1, 1)
        drawn = (
            f'<path d="{path}" fill="none" stroke="{self.ink.bar}" stroke-opacity="0.45"'
            f' stroke-width="{_n(width)}"/>'
        )
        where = self.address_of_pair(pair)
        if not where:
            return drawn
        wide = f'<path d="{path}" fill="none" stroke="transparent" stroke-width="10"/>'
        return f'<a href="{escape(where)}" tabindex="-1" aria-hidden="true">{drawn}{wide}</a>'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
