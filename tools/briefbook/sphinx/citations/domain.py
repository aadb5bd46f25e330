"""The citation domain: sphinxcontrib-bibtex's, with locators that are checked and linked.

What differs from its base class: a citation is set in APA 7 form, a locator links to the
paragraph that it names, and no citation looks through the installed packages again, which in the
base class takes 5 ms each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from docutils import nodes
from pybtex.richtext import Text
from pybtex.style import FormattedEntry
from sphinx.util import logging
from sphinx.util.nodes import make_refnode
from sphinxcontrib.bibtex.citation_target import CitationTarget, parse_citation_targets
from sphinxcontrib.bibtex.domain import BibtexDomain, Citation

from briefbook.nearest import nearest
from briefbook.sphinx.citations.entry import sort_key
from briefbook.sphinx.citations.locators import parse_locator
from briefbook.sphinx.citations.works import Work, read_entries, read_works

if TYPE_CHECKING:
    from docutils.nodes import Element
    from pybtex.database import Entry
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinxcontrib.bibtex.directives import BibliographyKey

    from briefbook.bibliography.entry import Entry as BookEntry

logger = logging.getLogger(__name__)

PARENTHETICAL = frozenset({"p", "ps", "alp", "alps"})
TEXTUAL = frozenset({"t", "ts", "ct", "cts"})


class CitationDomain(BibtexDomain):
    """Domain ``cite``: works of refs.bib and the citations of them."""

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._works: dict[str, Work] | None = None
        self._entries: dict[str, Citation] | None = None
        self._exported: dict[str, BookEntry] | None = None

    @property
    def works(self) -> dict[str, Work]:
        """All works of the bibliography files by key, told apart where alike."""
        if self._works is None:
            entries = self.bibdata.data.entries.values()
            self._works = read_works(entries)
        return self._works

    @property
    def exported(self) -> dict[str, BookEntry]:
        """All entries by key, as files of references have them."""
        if self._exported is None:
            self._exported = read_entries(self.bibdata.data.entries.values())
        return self._exported

    def work(self, key: str) -> Work | None:
        """Return the work with this key, whatever its case."""
        if key in self.works:
            return self.works[key]
        lower = key.lower()
        return next((work for name, work in self.works.items() if name.lower() == lower), None)

    def entry_place(self, key: str) -> tuple[str, str] | None:
        """Return the page and the identifier of a work's entry in a bibliography."""
        if self._entries is None:
            listed = (c for c in self.citations if self._is_entry(c))
            self._entries = {citation.key: citation for citation in listed}
        citation = self._entries.get(key)
        return (citation.bibliography_key.docname, citation.citation_id) if citation else None

    def _is_entry(self, citation: Citation) -> bool:
        return self.bibliographies[citation.bibliography_key].list_ == "citation"

    def env_updated(self) -> Iterable[str]:
        """Assign the works to the bibliographies that list them."""
        self._works = self._entries = self._exported = None
        return super().env_updated()

    def get_formatted_entries(
        self, bibliography_key: BibliographyKey, docnames: list[str], *_: object
    ) -> Iterator[tuple[Entry, FormattedEntry, None]]:
        """Yield a bibliography's entries in order; the text is set when the page is written."""
        entries = dict(self.get_sorted_entries(bibliography_key, docnames)).values()
        works = [entry for entry in entries if entry.key in self.works]  # not xdata and the like
        for entry in sorted(works, key=lambda entry: sort_key(self.works[entry.key])):
            yield entry, FormattedEntry(entry.key, Text(entry.key), entry.key), None

    def resolve_xref(  # type: ignore[override] # noqa: PLR0913, PLR0917 (as its base class)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> Element:
        """Return the citation set in text, each work and each place linked."""
        if typ not in PARENTHETICAL | TEXTUAL:
            return super().resolve_xref(env, fromdocname, builder, typ, target, node, contnode)
        setter = _Setter(self, builder, fromdocname, typ, node)
        result = nodes.inline(target, "", classes=["citation-in-text"])
        result += setter.set(list(parse_citation_targets(target)))
        return result


class _Setter:
    """Sets one citation of one or several works."""

    def __init__(
        self, domain: CitationDomain, builder: Builder, docname: str, typ: str, node: Element
    ) -> None:
        self.domain, self.builder, self.docname = domain, builder, docname
        self.typ, self.node = typ, node

    def set(self, targets: list[CitationTarget]) -> list[nodes.Node]:
        textual = self.typ in TEXTUAL
        result: list[nodes.Node] = []
        for index, target in enumerate(targets):
            if index:
                result.append(nodes.Text(", " if textual else "; "))
            work = self.domain.work(target.key)
            if work is None:
                near = nearest(target.key, self.domain.works)
                hint = f"; did you mean {near}?" if near else ""
                self._warn(f'could not find bibtex key "{target.key}"{hint}', "key_not_found")
                result.append(nodes.Text(f"{target.key}?"))
            else:
                result += self._textual(work, target) if textual else self._inner(work, target)
        if textual or self.typ.startswith("al"):
            return result
        return [nodes.Text("("), *result, nodes.Text(")")]

    def _inner(self, work: Work, target: CitationTarget) -> list[nodes.Node]:
        before = [nodes.Text(f"{target.pre} ")] if target.pre else []
        name = f"{work.authors('&', full=self.typ.endswith('s'))}, {work.dated}"
        return [*before, self._entry(work, name), *self._locator(work, target.post)]

    def _textual(self, work: Work, target: CitationTarget) -> list[nodes.Node]:
        name = work.authors("and", full=self.typ.endswith("s"))
        if self.typ.startswith("c"):
            name = name[:1].upper() + name[1:]
        before = f"{target.pre} " if target.pre else ""
        return [
            nodes.Text(f"{name} ({before}"),
            self._entry(work, work.dated),
            *self._locator(work, target.post),
            nodes.Text(")"),
        ]

    def _entry(self, work: Work, text: str) -> nodes.Node:
        place = self.domain.entry_place(work.key)
        if place is None:
            message = (
                f'no bibliography lists the work "{work.key}": give its entry in refs.bib the field'
                " keywords = {cited}, or what the filter of a bibliography asks for"
            )
            self._warn(message, "key_not_found")
            return nodes.Text(text)
        link = self._link(*place, text, "entry-link")
        link["work"] = work.key  # for whoever lists what a page cites
        return link

    def _locator(self, work: Work, text: str) -> list[nodes.Node]:
        if not text:
            return []
        places = parse_locator(text)
        if "held" not in work.keywords:
            return [nodes.Text(f", {text}")]
        if places is None:
            self._warn(f'locator "{text}" of "{work.key}" names no place of an article', "locator")
            return [nodes.Text(f", {text}")]
        result: list[nodes.Node] = []
        for place in places:
            result += [nodes.Text(", "), self._place(work.key, place.labels(work.key), place.text)]
        if isinstance(result[-1], nodes.reference):
            result[-1]["typst_page"] = True  # on paper the page of the last place
        return result

    def _place(self, key: str, labels: tuple[str, ...], text: str) -> nodes.Node:
        known = self.domain.env.domains.standard_domain.anonlabels
        missing = [label for label in labels if label not in known]
        if missing:
            self._warn(f'"{key}" has no {text}: there is no {missing[0]}', "locator")
            return nodes.Text(text)
        docname, labelid = known[labels[0]][:2]
        return self._link(docname, labelid, text, "locator")

    def _link(self, docname: str, target: str, text: str, css: str) -> nodes.reference:
        child = nodes.inline("", text, classes=[css])
        link = make_refnode(self.builder, self.docname, docname, target, child)
        link["classes"].append(css)
        return link

    def _warn(self, message: str, subtype: str) -> None:
        logger.warning(message, location=self.node, type="bibtex", subtype=subtype)


def citation_domain(env: BuildEnvironment) -> CitationDomain:
    """Return the environment's domain ``cite``."""
    return cast("CitationDomain", env.get_domain("cite"))
