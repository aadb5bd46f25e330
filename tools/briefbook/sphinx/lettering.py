"""A drawing for print: the picture without its words, which the page's own type sets over it.

Typst draws the text of an SVG without the fonts' tables for it, so that Arabic, Thai, an accent
of its own or an emoji makes a PDF that PDF/UA forbids. As text of the page they are set like all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from sphinx_typst.translator import TypstTranslator

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words of a drawing in its own units: where their baseline is, and which end is there."""

    text: str
    x: float
    y: float
    anchor: str
    size: float
    fill: str


def parted(svg: str) -> tuple[str, tuple[Lettering, ...]]:
    """Return a drawing without its texts, and these."""
    root = ElementTree.fromstring(svg)
    found: list[Lettering] = []
    for parent in list(root.iter()):
        for text in parent.findall(f"{_SVG}text"):
            found += _letterings(text, root.get("font-size", "13"))
            parent.remove(text)
    ElementTree.register_namespace("", _SVG[1:-1])
    return ElementTree.tostring(root, encoding="unicode"), tuple(found)


def _letterings(text: ElementTree.Element, size: str) -> Iterator[Lettering]:
    for line in text.findall(f"{_SVG}tspan") or [text]:
        yield Lettering(
            line.text or "",
            float(line.get("x", "0")),
            float(line.get("y", "0")),
            text.get("text-anchor", "start"),
            float(text.get("font-size", size)),
            text.get("fill", "#000000"),
        )


def visit_drawing(translator: TypstTranslator, svg: str, alt: str) -> None:
    """Write a drawing for print; ``alt`` tells all that it shows."""
    picture, words = parted(svg)
    width = float(ElementTree.fromstring(svg).get("viewBox", "0 0 1 1").split()[2])
    translator.open_arguments("drawing", picture, alt=alt, units=width)
    for one in words:
        translator.open_arguments("lettering", one.x, one.y, one.size, one.anchor, one.fill)
        translator.open_item()
        translator.text(one.text)
        translator.close()
        translator.close()
        translator.emit(", ")
    translator.close()
