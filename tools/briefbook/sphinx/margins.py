"""Numbers in the margin of an article, and blocks that only HTML can close.

A paragraph's number stands beside it and not in it, so that the paragraph's text is the source's.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.nodes import closed_block, documents_in, link, may_hold
from briefbook.sphinx.records import ArticleRecord


class NumberParagraphs(SphinxPostTransform):
    """Puts every numbered paragraph of an article into a box beside its number, for HTML."""

    formats = ("html",)
    default_priority = 700  # the paragraph's own references are resolved by then

    def run(self, **_: object) -> None:
        """Find the articles in the tree and number each."""
        domain = briefbook_domain(self.env)
        articles = domain.pages("articles")
        if not may_hold(self.env, articles):
            return
        for docname, tree in documents_in(self.document, self.env.docname):
            if docname in articles:
                self._number(tree, articles[docname], domain.pages("lines").get(docname, {}))

    def _number(self, tree: nodes.Element, article: ArticleRecord, lines: dict[str, int]) -> None:
        start = nodes.make_id(article.citekey) + "-p"
        for paragraph in list(tree.findall(nodes.paragraph)):
            id_ = next((i for i in paragraph["ids"] if i.startswith(start)), None)
            number = id_.removeprefix(start) if id_ else ""
            if id_ and number.isdecimal():
                paragraph["classes"].append("source-paragraph")
                self._mark(paragraph, id_, number, lines.get(f"p{number}"))

    def _mark(self, paragraph: nodes.paragraph, id_: str, number: str, line: int | None) -> None:
        mark = f"¶\N{NO-BREAK SPACE}{number}"
        margin = nodes.paragraph("", "", link(id_, mark, "paragraph-link"), classes=["margin"])
        if line is not None:
            text = f"line\N{NO-BREAK SPACE}{line}"
            margin += [nodes.Text(" "), link(f"line-{line}", text, "line-link")]
        box = nodes.container("", margin, classes=["numbered-paragraph"])
        paragraph.parent.replace(paragraph, box)  # replace_self would copy the ids
        box += paragraph


class MarkParagraphs(NumberParagraphs):
    """Starts every numbered paragraph with its number, for a print to place in its margin."""

    def is_supported(self) -> bool:
        """Return whether this is another builder than one of HTML."""
        return not super().is_supported()

    def _mark(self, paragraph: nodes.paragraph, id_: str, number: str, line: int | None) -> None:
        mark = f"¶\N{NO-BREAK SPACE}{number} "
        paragraph.insert(0, nodes.inline("", mark, classes=["margin"]))


class LowerClosedBlocks(SphinxPostTransform):
    """Opens closed blocks elsewhere than in HTML; the seed itself is printed only once."""

    formats = ("html",)
    default_priority = 701

    def is_supported(self) -> bool:
        """Return whether this is another builder than one of HTML."""
        return not super().is_supported()

    def run(self, **_: object) -> None:
        """Replace each block by its summary and content, or by a pointer to the seed."""
        for paragraph in list(self.document.findall(nodes.paragraph)):
            if "see" in paragraph["classes"]:
                paragraph.parent.remove(paragraph)
        for block in list(self.document.findall(closed_block)):
            if "rests-on" in block["classes"]:
                block.parent.remove(block)  # the bibliography says it with page numbers
            elif "printed" in block:
                block.replace_self(nodes.paragraph("", block["printed"], classes=["hint"]))
            elif "as-received" in block["classes"]:
                text = f"{block['summary']}, shown in the HTML edition. SHA-256 {block['digest']}"
                pointer = nodes.paragraph("", text)
                block.replace_self(nodes.container("", pointer, classes=["as-received"]))
            else:
                title = nodes.paragraph("", "", nodes.strong("", block["summary"]))
                box = nodes.container("", title, *block.children, classes=["set-aside"])
                block.replace_self(box)
