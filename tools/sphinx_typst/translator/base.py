"""What every visitor writes with; also the interface for other extensions' nodes.

An extension makes its own node printable with Sphinx's ``add_node``::

    app.add_node(stamp, typst=(visit_stamp, None))

    def visit_stamp(self, node):
        self.open("block", stroke=Code("1pt"), inset=Code("6pt"))  # closed on departure
        self.text("received")

What a visitor may call is ``open``, ``close``, ``call``, ``text``, ``open_link``, ``anchor``,
``label`` and ``location``; whatever it leaves open is closed when the node is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxTranslator

from sphinx_typst.errors import line_of
from sphinx_typst.literal import Code, arguments
from sphinx_typst.scripts import codes, content, direction_of

if TYPE_CHECKING:
    from sphinx.builders import Builder

logger = logging.getLogger(__name__)

OWN_MODULES = frozenset({"docutils.nodes", "sphinx.addnodes"})
CONTENT_END = "}])"
ITEM_END = "}],"
SAFE_SCHEMES = ("http://", "https://", "mailto:", "ftp://", "doi:", "tel:")


class Writer(SphinxTranslator):
    """Collects Typst code in ``body``."""

    def __init__(self, document: nodes.document, builder: Builder) -> None:
        """Begin with the start document, whose labels and footnotes are already counted."""
        super().__init__(document, builder)
        self.body: list[str] = []
        self.docnames = [str(document["docname"])]
        self.languages = [str(self.config.typst_lang or self.config.language)]
        self.labels = set(all_labels(document, self.docname))
        self.characters: dict[str, tuple[str, int | None]] = {}
        self.refused = 0
        self.preformatted = 0
        self.narrow = 0
        self._closers: list[str] = []
        self._marks: list[tuple[int, int]] = []
        self._waiting: list[str] = []
        self._known: set[str] = set()
        self.standing: dict[str, int] = {}

    # --- for visitors ---------------------------------------------------------------------

    @property
    def docname(self) -> str:
        """The document that is being written."""
        return self.docnames[-1]

    def open(self, function: str, *positional: object, **named: object) -> None:
        """Begin a call whose last argument is the content written until it is closed."""
        given = arguments(positional, named)
        self.emit(f"{function}({given}{', ' if given else ''}[#{{")
        self._closers.append(CONTENT_END)

    def open_arguments(self, function: str, *positional: object, **named: object) -> None:
        """Begin a call whose further arguments are items (see ``open_item``)."""
        given = arguments(positional, named)
        self.emit(f"{function}({given}{', ' if given else ''}")
        self._closers.append(")")

    def open_item(self) -> None:
        """Begin one content argument of the call that ``open_arguments`` began."""
        self.emit("[#{")
        self._closers.append(ITEM_END)

    def close(self) -> None:
        """End what was opened last."""
        self.emit(self._closers.pop())

    def call(self, function: str, *positional: object, **named: object) -> None:
        """Write a whole call."""
        self.emit(f"{function}({arguments(positional, named)})")

    def text(self, text: str, node: nodes.Node | None = None, *, cut: bool = False) -> None:
        """Write text, whose long words may be cut or not; other scripts are set in their language.

        What is copied from a print is the text either way.
        """
        self.anchors()
        self.record(text, node)
        for code in codes(text, self.languages[-1], cut=cut):
            self.emit(code)

    def content(self, text: str) -> Code:
        """Return the code of a text that is an argument, with the languages of its runs."""
        return content(text, self.languages[-1])

    def open_language(self, language: str) -> None:
        """Begin content in a language."""
        self.languages.append(language.partition("-")[0])
        self.open("in-language", language)

    def open_direction(self, node: nodes.Node) -> None:
        """Begin content from right to left, where most letters of a node are set so.

        It has to be about a paragraph: within one only the words would be turned.
        """
        language = direction_of(node.astext(), self.languages[-1])
        if language and language != self.languages[-1]:
            self.open_language(language)

    def anchor(self, identifier: str, docname: str | None = None) -> None:
        """Let the next text be the target of ``docname#identifier``."""
        label = self.label(identifier, docname)
        if label not in self._known:
            self._known.add(label)
            self._waiting.append(label)

    def label(self, identifier: str = "", docname: str | None = None) -> str:
        """Return the label of an id, or of the document itself where there is none."""
        return f"{docname or self.docname}#{identifier}"

    def label_of_uri(self, uri: object) -> str:
        """Return the label that a URI within the print stands for (``%docname#id``)."""
        docname, _hash, identifier = str(uri).removeprefix("%").partition("#")
        return self.label(identifier, docname)

    def open_link(self, target: str) -> bool:
        """Begin a link to a label of this print or to a URI; say whether there is one.

        A label that is not printed and a URI of an unsafe scheme give no link, so that the
        words stay and lead nowhere.
        """
        if target in self.labels:
            self.open("goto", target)
            return True
        if target.startswith(SAFE_SCHEMES):
            self.open("link", target)
            return True
        return False

    def location(self, node: nodes.Node) -> tuple[str, int | None]:
        """Return the document and the line of a node, as Sphinx's log wants them."""
        return self.docname, line_of(node)

    def refuse(self, node: nodes.Node, why: str) -> nodes.SkipNode:
        """Report a node that cannot be printed, and return what to raise to go on.

        The rest is still read, so that one build tells of every such node; then there is no PDF.
        """
        logger.error(why, location=self.location(node), type="typst")
        self.refused += 1
        return nodes.SkipNode()

    # --- for the modules of this package ---------------------------------------------------

    def emit(self, code: str) -> None:
        """Write code as it is; never with an author's text in it."""
        self.body.append(code)

    def anchors(self) -> None:
        """Write the labels that wait for a place."""
        for label in self.take_anchors():
            self.call("anchor", label)

    def take_anchors(self) -> list[str]:
        """Return the labels that wait for a place, which is here, and let them wait no longer."""
        taken, self._waiting = self._waiting, []
        self.standing |= dict.fromkeys(taken, len(self.body))
        return taken

    def inside(self, node: nodes.Node, *kinds: type[nodes.Node]) -> bool:
        """Whether a node is in one of some kinds."""
        parent = node.parent
        while parent is not None and not isinstance(parent, kinds):
            parent = parent.parent
        return parent is not None

    def is_open_here(self) -> bool:
        """Whether the node that is being left has left something open."""
        return len(self._closers) > self._marks[-1][0]

    def record(self, text: str, node: nodes.Node | None = None) -> None:
        """Keep the first place of each character, to name it where no font has it."""
        if text.isascii() and text.isprintable():
            return
        for character in text:
            if character not in self.characters and not _needs_no_font(character):
                place = self.location(node) if node is not None else (self.docname, None)
                self.characters[character] = place

    def astext(self) -> str:
        """Return the code of the whole print."""
        return "\n".join(self.body) + "\n"

    # --- the walk --------------------------------------------------------------------------

    def dispatch_visit(self, node: nodes.Node) -> None:
        """Visit a node; its ids become labels at the first text that follows."""
        self._marks.append((len(self._closers), len(self.languages)))
        if isinstance(node, nodes.Element):
            for identifier in ids_of(node):
                self.anchor(identifier)
        try:
            super().dispatch_visit(node)
        except (nodes.SkipNode, nodes.SkipDeparture):
            self._leave()
            raise

    def dispatch_departure(self, node: nodes.Node) -> None:
        """Close what the visit left open; a departure of its own comes first."""
        for cls in type(node).__mro__:
            if hasattr(self, f"visit_{cls.__name__}"):
                depart = getattr(self, f"depart_{cls.__name__}", None)
                if depart is not None:
                    depart(node)
                break
        self._leave()

    def _leave(self) -> None:
        opened, languages = self._marks.pop()
        while len(self._closers) > opened:
            self.close()
        del self.languages[languages:]

    def unknown_visit(self, node: nodes.Node) -> None:
        """Stop at a node that nothing is known of; nothing is left out in silence."""
        raise self.refuse(
            node,
            f"the typst builder does not know the node '{type(node).__name__}'; the extension "
            "that makes it can say how to print it: app.add_node(NODE, typst=(visit, depart))",
        )

    def passed_over(self, node: nodes.Node) -> None:
        """Write nothing for a node itself, only what is in it."""

    def skip(self, node: nodes.Node) -> None:
        """Write nothing for a node and what is in it; only for nodes made to be invisible.

        An extension's node that derives from such a one may hold text (a table of autosummary
        is a comment), so it is as unknown as any other.
        """
        if type(node).__module__ not in OWN_MODULES:
            self.unknown_visit(node)
        raise nodes.SkipNode


def _needs_no_font(character: str) -> bool:
    """Whether every font has a character of ASCII, or it only ends a line or a word."""
    return character.isascii() and (character.isprintable() or character in "\n\r\t")


def ids_of(node: nodes.Element) -> list[str]:
    """Return the ids of a node, none where it has none."""
    ids: list[str] = node.get("ids", [])
    return ids


def all_labels(tree: nodes.document, docname: str) -> list[str]:
    """Return the labels of every id and every document in a tree."""
    labels = [f"{docname}#"]
    pending: list[tuple[nodes.Node, str]] = [(tree, docname)]
    while pending:
        node, name = pending.pop()
        if not isinstance(node, nodes.Element):
            continue
        if node.tagname == "start_of_file":
            name = str(node["docname"])
            labels.append(f"{name}#")
        labels.extend(f"{name}#{identifier}" for identifier in ids_of(node))
        pending.extend((child, name) for child in node.children)
    return labels
