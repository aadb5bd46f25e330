"""One tree out of the documents that the toctrees of a start document lead to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.util import url_re

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment
    from sphinx.util.tags import Tags


class inlined_documents(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """The documents of one toctree, in its place; ``caption`` is the toctree's own."""


class Trees:
    """The documents' trees, each read once and resolved once.

    sphinxcontrib-bibtex writes each entry into the same node again at every resolution, so a
    document that is in two prints must not be resolved twice; those are copied.
    """

    def __init__(self, env: BuildEnvironment) -> None:
        """Begin with no tree read."""
        self._env = env
        self._prints: Counter[str] = Counter()
        self._read: dict[str, nodes.document] = {}
        self._resolved: set[str] = set()

    def as_read(self, docname: str) -> nodes.document:
        """Return a document's tree as it is kept, its references perhaps not yet resolved."""
        if docname not in self._read:
            self._read[docname] = self._env.get_doctree(docname)
        return self._read[docname]

    def share(self, docnames: Iterable[str]) -> None:
        """Note the documents of a print: those of more than one are copied."""
        self._prints.update(docnames)

    def resolved(self, docname: str) -> nodes.document:
        """Return a document's tree with its references resolved, free to be changed."""
        tree = self.as_read(docname)
        if docname not in self._resolved:
            self._env.apply_post_transforms(tree, docname)
            tree["docname"] = docname
            self._resolved.add(docname)
        return tree.deepcopy() if self._prints[docname] > 1 else tree


@dataclass(frozen=True, slots=True)
class Assembly:
    """The documents to print, in reading order, and how each one's tree is made ready."""

    env: BuildEnvironment
    tags: Tags
    excluded: Callable[[str], bool]
    trees: Trees

    def docnames(self, start: str) -> tuple[str, ...]:
        """Return the start document and all that its toctrees reach, each once, in order."""
        found: list[str] = []
        waiting = [start]
        while waiting:
            docname = waiting.pop()
            if docname in found or docname not in self.env.found_docs:
                continue
            found.append(docname)
            waiting.extend(reversed(self._children(self.trees.as_read(docname))))
        return tuple(found)

    def _children(self, tree: nodes.document) -> list[str]:
        toctrees = [node for node in tree.findall(addnodes.toctree) if self._is_printed(node)]
        toctrees.sort(key=lambda node: bool(node.get("hidden")))
        return [name for node in toctrees for name in self._included(node)]

    def _included(self, toctree: addnodes.toctree) -> Iterator[str]:
        return (name for name in map(str, toctree["includefiles"]) if not self.excluded(name))

    def _is_printed(self, node: nodes.Node) -> bool:
        """Whether every ``only`` about a node holds for this builder's tags."""
        parent = node.parent
        while parent is not None:
            held_back = isinstance(parent, addnodes.only)
            if held_back and not self.tags.eval_condition(parent["expr"]):
                return False
            parent = parent.parent
        return True

    def tree(self, start: str, docnames: tuple[str, ...]) -> nodes.document:
        """Return the start document with all others in the places of its toctrees.

        Each document's references are resolved in its own name, so that what an extension does
        on ``doctree-resolved`` is the same as for HTML.
        """
        trees = {name: self.trees.resolved(name) for name in docnames}
        placed = {start}
        for name in docnames:
            self._inline(trees[name], trees, placed)
        return trees[start]

    def _inline(
        self, tree: nodes.document, trees: dict[str, nodes.document], placed: set[str]
    ) -> None:
        toctrees = list(tree.findall(addnodes.toctree))
        # a hidden toctree shows nothing where it stands, so its documents come last and belong
        # to the document, not to the section that happens to be about it
        for toctree in sorted(toctrees, key=lambda node: bool(node.get("hidden"))):
            parent = cast("nodes.Element", toctree.parent)
            links, inlined = _web_links(toctree), self._inlined(toctree, trees, placed)
            if toctree.get("caption"):
                # it makes a part, which the web addresses are in
                inlined[:0] = links
                links = []
            if toctree.get("hidden"):
                parent.replace(toctree, links)
                _last_place(tree).append(inlined)
            else:
                parent.replace(toctree, [*links, inlined])

    def _inlined(
        self, toctree: addnodes.toctree, trees: dict[str, nodes.document], placed: set[str]
    ) -> inlined_documents:
        inlined = inlined_documents(caption=toctree.get("caption"))
        inlined.source, inlined.line = toctree.source, toctree.line
        for name in self._included(toctree):
            if name in trees and name not in placed:
                placed.add(name)
                inlined += _as_file(trees[name])
        return inlined


def _web_links(toctree: addnodes.toctree) -> list[nodes.Node]:
    """Return a list of the web addresses in a toctree, nothing where there is none."""
    found = [(title or uri, uri) for title, uri in toctree["entries"] if url_re.match(uri)]
    links = nodes.bullet_list(bullet="*")
    for title, uri in found:
        reference = nodes.reference("", title, refuri=uri, internal=False)
        links += nodes.list_item("", nodes.paragraph("", "", reference))
    for node in links.findall(nodes.Element):
        node.source, node.line = toctree.source, toctree.line
    return [links] if found else []


def _as_file(tree: nodes.document) -> addnodes.start_of_file:
    file = addnodes.start_of_file(docname=tree["docname"])
    file.source, file.line = tree.get("source"), 1
    # the same list, not a copy: documents inlined into the tree later are found here too
    file.children = tree.children
    for child in file.children:
        child.parent = file
    return file


def _last_place(tree: nodes.document) -> nodes.Element:
    """Return the title's section where a document has one, else the document itself."""
    children = [child for child in tree.children if not isinstance(child, nodes.Invisible)]
    if len(children) >= 1 and isinstance(children[0], nodes.section):
        return children[0]
    return tree
