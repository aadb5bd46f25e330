"""Nodes as plain text: what a reader would see, a citation as ``(Bernal, 2021, ¶ 4)``.

References are not resolved in the trees that Sphinx keeps, so each is looked up here.
"""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinxcontrib.bibtex.citation_target import CitationTarget, parse_citation_targets

from briefbook.sphinx.citations.domain import TEXTUAL, citation_domain
from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.nodes import placeholder


class PlainText:
    """Reads the text of nodes, with the book's own knowledge of what references mean."""

    def __init__(self, domain: BriefbookDomain) -> None:
        self.domain = domain
        self._citations = citation_domain(domain.env)

    def of(self, node: nodes.Node) -> str:
        """Return the text of a node on one line, its white space folded."""
        return " ".join(self._read(node).split())

    def _read(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Text):
            return str(node)
        if isinstance(node, addnodes.pending_xref):
            return self._reference(node)
        if isinstance(node, placeholder):
            return self._figure(node)
        if isinstance(node, nodes.footnote_reference):
            return f"[{node.astext()}]"
        if isinstance(node, nodes.raw | nodes.comment | nodes.target):
            return ""
        between = "" if isinstance(node, nodes.Inline | nodes.TextElement) else " "
        return between.join(map(self._read, node.children))

    def _figure(self, node: placeholder) -> str:
        """Return what a role such as ``count`` stands for; other places have no inline text."""
        from briefbook.sphinx.collected import CONTENTS  # noqa: PLC0415 # it shows data itself

        if node["kind"] not in {"count", "which"}:
            return ""
        return "".join(map(self._read, CONTENTS[node["kind"]](self.domain, node)))

    def _reference(self, node: addnodes.pending_xref) -> str:
        if node.get("refdomain") == "cite":
            return self._citation(node["reftarget"], node["reftype"])
        own = "".join(map(self._read, node.children))
        if node.get("refexplicit"):
            return own
        if node.get("refdomain") == "bb":
            found = self.domain.find(node["reftype"], node["reftarget"])
            return found[2] if found else own
        title = self.domain.env.titles.get(_page(node, self.domain))
        return title.astext() if title is not None else own

    def _citation(self, target: str, typ: str) -> str:
        try:
            targets = list(parse_citation_targets(target))
        except ValueError:
            return target
        if typ in TEXTUAL:
            return ", ".join(self._textual(one) for one in targets)
        return f"({'; '.join(self._parenthetical(one) for one in targets)})"

    def _textual(self, target: CitationTarget) -> str:
        work = self._citations.work(target.key)
        names, dated = (work.authors("and"), work.dated) if work else (target.key, "")
        inside = ", ".join(part for part in (dated, target.post) if part)
        return f"{names} ({inside})" if inside else names

    def _parenthetical(self, target: CitationTarget) -> str:
        work = self._citations.work(target.key)
        name = f"{work.authors('&')}, {work.dated}" if work else target.key
        before = f"{target.pre} " if target.pre else ""
        return f"{before}{name}{', ' if target.post else ''}{target.post}"


def _page(node: addnodes.pending_xref, domain: BriefbookDomain) -> str:
    """Return the page that a reference names, whichever way it does."""
    target = str(node["reftarget"]).partition("#")[0].removesuffix(".md")
    if node.get("reftype") == "doc" and "refdoc" in node:
        folder = node["refdoc"].rpartition("/")[0]
        relative = f"{folder}/{target}" if folder and not target.startswith("/") else target
        return relative.lstrip("/") if relative.lstrip("/") in domain.env.titles else target
    return target
