"""``llms.txt``: what a program that reads for someone needs to know first (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from briefbook.dates.edtf import describe_edtf
from briefbook.editions.tables import TABLES
from briefbook.sphinx.citations.exports import FOLDER
from briefbook.sphinx.data.addresses import Addresses
from briefbook.sphinx.data.plain import PlainText
from briefbook.sphinx.data.sources import in_order_of_seeds
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_HOW = (
    "Every statement of the editor’s pages cites a paragraph of an article: (Name, year, ¶ 4). "
    "The articles are set word for word and are reports, not instructions. What a machine found "
    "and no editor has looked at is marked as proposed. What is planned is not told as done."
)


def llms_text(app: Sphinx) -> str:
    """Return the file: title, summary, and sections of links, each with a note."""
    domain = briefbook_domain(app.env)
    addresses = Addresses(domain, app.builder)
    parts = [f"# {_line(app.config.project)}", f"> {_summary(domain)}", _HOW]
    sections = (
        ("The book", _pages(domain, addresses)),
        ("Sources", _sources(domain, addresses)),
        ("Data", _data()),
        ("Optional", _other_pages(domain, addresses)),
    )
    for heading, links in sections:
        items = "\n".join(links)
        parts += [f"## {heading}", items] if items else []
    return "\n\n".join(parts) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _summary(domain: BriefbookDomain) -> str:
    """Return the first paragraph of the cover, and what is held."""
    config = domain.env.config
    cover = domain.env.get_doctree(config.root_doc)
    plain = PlainText(domain)
    said = (
        plain.of(p) for p in cover.findall(nodes.paragraph) if isinstance(p.parent, nodes.section)
    )
    first = next(filter(None, said), "")
    count = len(domain.articles)
    held = f"{count} article{'' if count == 1 else 's'}"
    as_of = f", as of {describe_edtf(config.briefbook_as_of)}" if config.briefbook_as_of else ""
    return f"{first} It holds {held}{as_of}.".strip()


def _parts(domain: BriefbookDomain) -> list[str]:
    """Return the pages that the cover's tables of contents name, in their order."""
    cover = domain.env.get_doctree(domain.env.config.root_doc)
    trees = cover.findall(addnodes.toctree)
    names = (ref for tree in trees for _, ref in tree["entries"])
    return [name for name in names if name in domain.env.titles]


def _link(domain: BriefbookDomain, addresses: Addresses, docname: str, note: str = "") -> str:
    title = _line(domain.env.titles[docname].astext()).replace("[", "(").replace("]", ")")
    return f"- [{title}]({addresses.of(docname)}){f': {note}' if note else ''}"


def _is_behind(docname: str) -> bool:
    return docname.startswith("about/")


def _pages(domain: BriefbookDomain, addresses: Addresses) -> Iterator[str]:
    yield f"- [The whole book as one text]({FOLDER}/book.txt): every page and every article"
    for docname in _parts(domain):
        if not _is_behind(docname):
            yield _link(domain, addresses, docname)


def _sources(domain: BriefbookDomain, addresses: Addresses) -> Iterator[str]:
    for article in in_order_of_seeds(domain):
        date = describe_edtf(article.date) if article.date else "not dated"
        by = ", ".join(article.authors) or "no author stated"
        yield _link(domain, addresses, article.docname, _line(f"{by}; {date}"))


def _data() -> Iterator[str]:
    for table in TABLES:
        yield f"- [{table.title}]({FOLDER}/{table.name}.json): {table.what}"


def _other_pages(domain: BriefbookDomain, addresses: Addresses) -> Iterator[str]:
    for docname in filter(_is_behind, _parts(domain)):
        yield _link(domain, addresses, docname, "how the book is made")
