"""Links from the pages of the book to the sources side by side, where a builder has them."""

from __future__ import annotations

import posixpath

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.synopsis.pages import BUILDERS
from briefbook.sphinx.synopsis.subjects import Subject, treated_on

_WORDS = {
    "actor": "Compare the sources side by side, and see every occurrence in columns",
    "term": "side by side",
    "event": "The sources side by side",
    "page": "What the sources say, side by side",
}


class LinkSynopses(SphinxPostTransform):
    """Adds a link where a page treats something that has a page of its own."""

    default_priority = 6  # after placeholders are filled (3)

    def run(self, **_: object) -> None:
        """Add the links of this page's subjects."""
        builder = self.env._app.builder  # as Sphinx's own transforms ask for it
        if builder.name not in BUILDERS:
            return
        start = posixpath.dirname(builder.get_target_uri(self.env.docname)) or "."
        for subject in treated_on(briefbook_domain(self.env), self.env.docname):
            address = posixpath.relpath(builder.get_target_uri(subject.page), start)
            text = _WORDS[subject.kind]
            link = nodes.reference("", text, refuri=address, internal=True, classes=["synopsis"])
            self._place(subject, link)

    def _place(self, subject: Subject, link: nodes.reference) -> None:
        if subject.kind == "term":
            self._after_uses(subject, link)
            return
        paragraph = nodes.paragraph("", "", link, classes=["synopsis-link"])
        if subject.kind == "event":
            block = self._by_id(subject.anchor)
            if block is not None:
                block += paragraph
        elif subject.kind == "actor":
            head = self._with_class("actor-head")
            if head is not None:
                head += paragraph
        else:
            title = self.document.next_node(nodes.title)
            if title is not None:
                title.parent.insert(title.parent.index(title) + 1, paragraph)

    def _after_uses(self, subject: Subject, link: nodes.reference) -> None:
        term = self._by_id(subject.anchor)
        item = term.parent if term is not None else None
        for paragraph in item.findall(nodes.paragraph) if item is not None else ():
            if "term-uses" in paragraph["classes"]:
                paragraph += [nodes.Text(" · "), link]
                return

    def _by_id(self, identifier: str) -> nodes.Element | None:
        return self.document.ids.get(identifier) or next(
            (n for n in self.document.findall(nodes.Element) if identifier in n["ids"]), None
        )

    def _with_class(self, css: str) -> nodes.Element | None:
        return next((n for n in self.document.findall(nodes.Element) if css in n["classes"]), None)
