"""The editor's summary of an article, on the article's own page."""

from __future__ import annotations

from docutils import nodes

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to


def article_summary(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return the summary with a link to its place, nothing where no editor wrote one."""
    article: ArticleRecord = domain.pages("articles")[node["docname"]]
    found = domain.once("summaries by key", lambda: _summaries(domain)).get(article.citekey)
    if found is None:
        return []
    docname, block = found
    head = nodes.paragraph("", "", classes=["summary-head"])
    place = f"{docname}#{block['ids'][0]}"
    head += reference_to("anchor", place, "Summary by the editor", article.docname)
    content = [_copy(part, article.docname) for part in block.children[1:]]
    return [nodes.container("", head, *content, classes=["article-summary", "on-its-page"])]


def _summaries(domain: BriefbookDomain) -> dict[str, tuple[str, nodes.Element]]:
    """Return page and block of each summary, as their pages were read."""
    result: dict[str, tuple[str, nodes.Element]] = {}
    for docname, keys in sorted(domain.pages("summaries").items()):
        blocks = {
            block["ids"][0]: block
            for block in domain.env.get_doctree(docname).findall(nodes.container)
            if block["ids"]
        }
        result |= {key: (docname, blocks[id_]) for key, id_ in keys.items() if id_ in blocks}
    return result


def _copy(part: nodes.Node, docname: str) -> nodes.Node:
    """Return a copy whose citations are those of this page, and which no other page leads to."""
    made = part.deepcopy()
    for element in made.findall(nodes.Element):
        element["ids"], element["names"] = [], []
        if "refdoc" in element:
            element["refdoc"] = docname
    return made
