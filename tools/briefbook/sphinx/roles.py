"""The roles: ``actor``, ``article``, ``event``, ``cited``, ``dateline`` and ``control``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes
from docutils.nodes import Node, system_message
from sphinx import addnodes
from sphinx.roles import XRefRole
from sphinx.util.docutils import SphinxRole
from sphinxcontrib.bibtex.citation_target import parse_citation_targets


class ReferenceTo(XRefRole):
    """A role of the domain that may be written without the domain's name.

    ``{actor}`text <slug>``` keeps the text; ``{actor}`slug``` shows the record's name. A target
    that is not there is a warning with its place.
    """

    def __init__(self, reftype: str) -> None:
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)
        self._reftype = reftype

    def create_xref_node(self) -> tuple[list[Node], list[system_message]]:
        """Return the pending reference in the domain, by whichever name it was called."""
        self.refdomain, self.reftype = "bb", self._reftype
        self.classes = [self._reftype]
        return super().create_xref_node()


class Dateline(SphinxRole):
    """``dateline``: the place and date before an article's first sentence, as printed."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Return the text, styled."""
        return [nodes.inline(self.rawtext, self.text, classes=["dateline"])], []


class Control(SphinxRole):
    """``control``: an invisible character, shown by its code point (``U+202E``)."""

    def run(self) -> tuple[list[Node], list[system_message]]:
        """Return the code point, or a warning where the text is none."""
        code = self.text.strip().upper()
        if not 4 <= len(code) <= 6 or not set(code) <= set("0123456789ABCDEF"):
            message = self.inliner.reporter.warning(
                f"not a code point in hexadecimal digits: {self.text!r}", line=self.lineno
            )
            return [nodes.Text(self.text)], [message]
        return [nodes.inline(self.rawtext, f"U+{code}", classes=["control"])], []


def reference_to(  # noqa: PLR0913 (the parts of a reference)
    typ: str,
    target: str,
    text: str | None,
    docname: str,
    *content: Node,
    css: str = "",
    paged: bool = False,
) -> addnodes.pending_xref:
    """Return a reference that any builder resolves in its own way, as a role would make it.

    ``paged`` has a print say the page that it leads to.
    """
    inner = nodes.inline("", "" if content else text or target, *content, classes=[css or typ])
    made = addnodes.pending_xref(
        "",
        inner,
        refdomain="bb",
        reftype=typ,
        reftarget=target,
        refexplicit=text is not None or bool(content),
        refwarn=True,
        refdoc=docname,
    )
    if paged:
        made["typst_page"] = True
    return made


def citations_in(content: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """Yield key and locator of every citation in some nodes, in order."""
    for part in content:
        for node in part.findall(addnodes.pending_xref):
            if node["refdomain"] == "cite":
                try:
                    targets = list(parse_citation_targets(node["reftarget"]))
                except ValueError:  # told where citations are resolved
                    continue
                yield from ((target.key, target.post) for target in targets)


def citation_of(key: str, locator: str, docname: str) -> addnodes.pending_xref:
    """Return a citation in brackets, as ``{cite:p}`` would make it."""
    target = f"{key}{{{locator}}}" if locator else key
    return addnodes.pending_xref(
        "",
        nodes.inline("", target),
        refdomain="cite",
        reftype="p",
        reftarget=target,
        refexplicit=False,
        refwarn=True,
        refdoc=docname,
    )
