"""``article-summary``: what an article says, in an editor's words; its page shows it too."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.roles import reference_to

CSS = "article-summary"


class Summary(SphinxDirective):
    """``article-summary KEY``: a few sentences with citations, under the article's title."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the summary as a block, and note where it stands."""
        domain = briefbook_domain(self.env)
        key = self.arguments[0]
        known: dict[str, str] = domain.pages("summaries").get(self.env.docname, {})
        if key in known:
            message = f"the article {key!r} has a summary on this page already"
            return [self.state.document.reporter.warning(message, line=self.lineno)]
        block = nodes.container("", ids=[nodes.make_id(f"summary-{key}")], classes=[CSS])
        domain.note("summaries", self.env.docname, {**known, key: block["ids"][0]})
        title = reference_to("article", key, None, self.env.docname, css="source-name", paged=True)
        self.set_source_info(title)
        head = nodes.paragraph("", "", title, classes=["summary-head"])
        block += [head, *self.parse_content_to_nodes()]
        self.set_source_info(block)
        self.state.document.note_explicit_target(block, block)
        return [block]
