"""The drawing itself: rows of bars with their words, in two widths, as SVG."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from briefbook.sphinx.records import EventRecord
from briefbook.sphinx.timeline.bars import Bar
from briefbook.sphinx.timeline.scale import Scale
from briefbook.sphinx.wrapping import wrapped

Address = Callable[[EventRecord], str]
"""Where the words of an event lead to; empty where they lead nowhere."""

_FACES = "Libertinus Serif, system-ui, sans-serif"
_LINE = 17
_PAD = 7
_LEAST = 6
"""The length of the shortest bar."""
_BETWEEN_TICKS = 46
_GLYPH = 0.54
"""The mean width of a letter, a part of the size of the type."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in pixels: the whole, the words beside (or above) the bars, and the type."""

    width: int
    words: int
    size: float
    beside: bool

    @property
    def left(self) -> int:
        """Where the scale begins."""
        return self.words + 16 if self.beside else 4

    @property
    def length(self) -> int:
        """How long the scale is."""
        return self.width - self.left - 8


WIDE = Layout(720, 330, 13, beside=True)
NARROW = Layout(360, 352, 13, beside=False)


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours, as CSS writes them."""

    text: str
    quiet: str
    line: str
    bar: str
    flag: str
    page: str


SCREEN = Ink(
    "var(--color-foreground-primary)", "var(--color-foreground-muted)",
    "var(--color-background-border)", "var(--color-brand-primary)", "var(--flag)",
    "var(--color-background-primary)",
)  # fmt: skip
PAPER = Ink("#16191d", "#5b6470", "#c9ced6", "#1d3a5f", "#8a3b00", "#ffffff")


@dataclass(frozen=True, slots=True)
class Drawing:
    """Bars, one below the other, under the ticks of a scale."""

    scale: Scale
    layout: Layout
    ink: Ink
    address: Address

    def svg(self, bars: Sequence[Bar]) -> str:
        """Return the drawing as an SVG element."""
        rows: list[str] = []
        top = 26.0
        for bar in bars:
            words = self._wrapped(bar)
            rows += [self._words(bar, words, top), self._bar(bar, self._middle(words, top))]
            top += self._height(words)
        size = f'viewBox="0 0 {self.layout.width} {_n(top + 6)}"'
        style = f'font-size="{self.layout.size}" font-family="{_FACES}"'
        content = "".join([*self._ticks(top), *self._breaks(), *rows])
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{content}</svg>'

    def height(self, bar: Bar) -> float:
        """Return how high the row of a bar is."""
        return self._height(self._wrapped(bar))

    def _height(self, words: Sequence[str]) -> float:
        return len(words) * _LINE + _PAD + (0 if self.layout.beside else 16)

    def _x(self, moment: float) -> float:
        return self.layout.left + self.scale.place(moment) * self.layout.length

    def _middle(self, words: Sequence[str], top: float) -> float:
        return top + (_LINE / 2 + 1 if self.layout.beside else len(words) * _LINE + 8)

    def _wrapped(self, bar: Bar) -> list[str]:
        """Return the words of an event in lines that fit: the date, the title, the signs."""
        most = int(self.layout.words / (self.layout.size * _GLYPH))
        signs = f" · {bar.words}" if bar.words else ""
        return wrapped(f"{bar.date} · {bar.event.title}{signs}", most)

    def _words(self, bar: Bar, words: Sequence[str], top: float) -> str:
        lines = [
            f'<tspan x="0" y="{_n(top + (index + 1) * _LINE - 4)}">{escape(line)}</tspan>'
            for index, line in enumerate(words)
        ]
        text = f'<text fill="{self.ink.text}">{" ".join(lines)}</text>'
        where = self.address(bar.event)
        return f'<a href="{escape(where)}">{text}</a>' if where else text

    def _bar(self, bar: Bar, y: float) -> str:
        """Return the mark: full for what is told as past, dashed and empty for what was ahead."""
        start = self._x(bar.span[0])
        end = max(self._x(bar.span[1]), start + _LEAST)
        paint = self.ink.flag if bar.event.disputed or bar.ahead else self.ink.bar
        fill = self.ink.page if bar.ahead or bar.event.disputed else paint
        dash = ' stroke-dasharray="3 2"' if bar.ahead or bar.about else ""
        shape = (
            f'<rect x="{_n(start)}" y="{_n(y - 4)}" width="{_n(end - start)}" height="8" rx="2"'
            f' fill="{fill}" stroke="{paint}" stroke-width="1.5"{dash}/>'
        )
        signs = [_crossed((start + end) / 2, y, paint)] if bar.event.disputed else []
        signs += [_arrow(end, y, 1, paint)] if bar.ends_open else []
        signs += [_arrow(start, y, -1, paint)] if bar.opens else []
        if bar.event.modality == "recurring":
            signs.append(_notches(start, end, y, self.ink.page))
        return "".join([shape, *signs])

    def _ticks(self, bottom: float) -> Iterator[str]:
        for tick in self.scale.ticks(_BETWEEN_TICKS / self.layout.length):
            x = self.layout.left + tick.place * self.layout.length
            yield f'<path d="M{_n(x)} 22V{_n(bottom)}" stroke="{self.ink.line}"/>'
            yield (
                f'<text x="{_n(x)}" y="14" text-anchor="{self._anchor(x)}" fill="{self.ink.quiet}"'
                f' font-size="11">{escape(tick.label)}</text>'
            )

    def _anchor(self, x: float) -> str:
        """Return which end of a tick's words is at the tick, so that none is cut off."""
        near_left = x < self.layout.left + _BETWEEN_TICKS / 2
        near_right = x > self.layout.width - _BETWEEN_TICKS / 2
        return "start" if near_left else "end" if near_right else "middle"

    def _breaks(self) -> Iterator[str]:
        """Yield the sign for a stretch that is cut short: two slanted strokes on the axis."""
        for low, high in self.scale.breaks:
            x = (self._x(low) + self._x(high)) / 2
            strokes = f"M{_n(x - 4)} 26L{_n(x)} 18M{_n(x)} 26L{_n(x + 4)} 18"
            yield f'<path d="{strokes}" stroke="{self.ink.quiet}" fill="none"/>'


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _crossed(x: float, y: float, paint: str) -> str:
    """Return a stroke through a bar's middle, as in the sign ≠."""
    line = f"M{_n(x - 3)} {_n(y + 8)}L{_n(x + 3)} {_n(y - 8)}"
    return f'<path d="{line}" stroke="{paint}" stroke-width="1.8"/>'


def _arrow(x: float, y: float, way: int, paint: str) -> str:
    tip = f"M{_n(x)} {_n(y - 6)}L{_n(x + way * 7)} {_n(y)}L{_n(x)} {_n(y + 6)}Z"
    return f'<path d="{tip}" fill="{paint}"/>'


def _notches(start: float, end: float, y: float, paint: str) -> str:
    count = max(int((end - start) // 10), 2)
    places = [start + (index + 1) * (end - start) / (count + 1) for index in range(count)]
    lines = "".join(f"M{_n(x)} {_n(y - 4)}V{_n(y + 4)}" for x in places)
    return f'<path d="{lines}" stroke="{paint}" stroke-width="1.5"/>'
