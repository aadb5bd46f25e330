"""Images and figures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from sphinx_typst.literal import Code
from sphinx_typst.translator.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)
IMAGES = "images"
"""The folder of images, beside the Typst file."""
LENGTH = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(px|pt|pc|mm|cm|in|em|ex|%)?")
POINTS = {"px": 0.75, "": 0.75, "pt": 1.0, "pc": 12.0, "mm": 2.834646, "cm": 28.34646, "in": 72.0}


class Figures(Tables):
    """Writes images with their alternative text, and captions."""

    def visit_figure(self, node: nodes.figure) -> None:
        """Begin a figure: what is shown, then its caption and its legend."""
        self.open_arguments("captioned-figure", labels=self.take_anchors())
        shown = [child for child in node.children if not _is_caption(child)]
        said = [child for child in node.children if _is_caption(child)]
        for part in (shown, said):
            self.open_item()
            for child in part:
                child.walkabout(self)
            self.close()
        raise nodes.SkipNode

    def visit_caption(self, node: nodes.caption) -> None:
        """Write a caption with its number."""
        if isinstance(node.parent, nodes.figure):
            self.caption_number(node.parent, "figure")
        elif isinstance(node.parent, nodes.container):
            self.open("code-caption")
            self.caption_number(node.parent, "code-block")

    def visit_legend(self, node: nodes.legend) -> None:
        """Write what stands below a caption."""
        self.open("legend")

    def visit_image(self, node: nodes.image) -> None:
        """Write an image that is on this machine; a remote one is never fetched."""
        images = self.builder.images
        if node["uri"] not in images:
            raise self.refuse(
                node,
                f"the image '{node['uri']}' is not a file of the book; the typst builder fetches "
                "nothing, save the image beside the page",
            )
        if not self._is_within(node["uri"]):
            raise self.refuse(
                node, f"the image '{node['uri']}' is outside the folder of the pages; copy it there"
            )
        self.anchors()
        alt = self._alternative(node)
        path = f"{IMAGES}/{images[node['uri']]}"
        # also one that is alone in its paragraph: Typst drops a block that stands in a paragraph
        inline = isinstance(node.parent, nodes.TextElement)
        self.call(
            "picture",
            path,
            alt=alt,
            width=_length(node.get("width"), node.get("scale")),
            height=_length(node.get("height"), node.get("scale")),
            inline=inline,
        )

    def _is_within(self, uri: str) -> bool:
        """Whether an image's file, whatever a link leads to, is below the pages or the output."""
        folders = (self.builder.srcdir, self.builder.outdir, self.builder.doctreedir)
        path = Path(self.builder.srcdir, uri).resolve()
        return any(path.is_relative_to(Path(folder).resolve()) for folder in folders)

    def _alternative(self, node: nodes.image) -> str | None:
        """Return what an image says to those who do not see it; empty means decoration."""
        if "alt" in node:
            return str(node["alt"]) or None
        figure = node.parent if isinstance(node.parent, nodes.figure) else node.parent.parent
        captions = [child for child in _children(figure) if isinstance(child, nodes.caption)]
        if captions:
            return captions[0].astext()
        logger.warning(
            "the image '%s' has no alternative text (:alt:)",
            node["uri"],
            location=(self.docname, node.line),
            type="typst",
            subtype="alt",
        )
        return None


def _children(node: nodes.Node | None) -> Iterator[nodes.Node]:
    return iter(node.children if isinstance(node, nodes.Element) else ())


def _is_caption(node: nodes.Node) -> bool:
    return isinstance(node, nodes.caption | nodes.legend)


def _length(text: object, scale: object) -> Code | None:
    """Return a Typst length of a docutils one, or none where it is not given.

    Pixels are CSS's, 96 to an inch. A scale counts only where there is something to scale.
    """
    match = LENGTH.fullmatch(str(text or "").strip())
    if match is None:
        return None
    size, unit = float(match[1]) * float(str(scale or 100)) / 100, match[2] or ""
    if unit == "%":
        return Code(f"{min(size, 100.0):g}%")
    if unit in {"em", "ex"}:
        return Code(f"{size / (2 if unit == 'ex' else 1):g}em")
    return Code(f"{size * POINTS[unit]:g}pt")
