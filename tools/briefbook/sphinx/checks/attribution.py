"""The attribution of a block quotation, such as ``doe2030 ¶ 4``, as a citation.

MyST reads the attribute ``attribution`` as text in which no role can stand; where it is a key of
the bibliography with a locator, it is set and linked as any citation.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms import SphinxTransform

from briefbook.checking.locators import split_citation
from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.roles import citation_of


class CiteAttributions(SphinxTransform):
    """Replaces the text of an attribution by the citation that it means."""

    default_priority = 830  # before Collect notes the citations

    def apply(self, **_: object) -> None:
        """Look at every attribution of the page."""
        citations = citation_domain(self.env)
        for attribution in self.document.findall(nodes.attribution):
            key, locator = split_citation(attribution.astext())
            if citations.work(key) is not None:
                made = citation_of(key, locator, self.env.docname)
                made.source, made.line = attribution.source, attribution.line
                attribution.children = []
                attribution.append(made)
